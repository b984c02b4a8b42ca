"""A passage's words as token patterns look at them: columns, positions and flags."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pitchcoach.language.mentions import mentions
from pitchcoach.language.passage import Passage
from pitchcoach.language.passives import passives
from pitchcoach.language.tokens import Tokens
from pitchcoach.matching.clauses import about, clause, clause_head
from pitchcoach.text import Span

SORTS = (
    "number",
    "money",
    "percent",
    "date",
    "name",
    "first_person",
    "second_person",
    "own",
    "sentence_start",
    "capitalized",
    "negated",
    "quoted",
    "passive",
    "passive_verb",
)
_FIRST_PERSON = frozenset(
    ("i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves")
)
_SECOND_PERSON = frozenset(["you", "your", "yours", "yourself", "yourselves"])
_OWN_SUBJECT = frozenset(["i", "we"])
_OWN_OWNER = frozenset(["my", "our"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "expl"])


@dataclass(frozen=True, eq=False)
class Look:
    """One passage, ready to be matched; everything is worked out at most once."""

    passage: Passage
    tokens: Tokens

    def positions(self, column: str) -> Mapping[str, list[int]]:
        """Where each value of a column stands."""
        places = self._positions.get(column)
        if places is None:
            places = self._positions[column] = _places(getattr(self.tokens, column))
        return places

    @cached_property
    def _positions(self) -> dict[str, Mapping[str, list[int]]]:
        return {}

    @cached_property
    def values(self) -> Mapping[str, frozenset[str]]:
        """The values that occur in the columns lower, tag and dep."""
        tokens = self.tokens
        return {
            "lower": frozenset(tokens.lower),
            "tag": frozenset(tokens.tag),
            "dep": frozenset(tokens.dep),
        }

    @cached_property
    def flags(self) -> Mapping[str, frozenset[int]]:
        """Indices of the words that a sort of mention covers."""
        covered: dict[str, set[int]] = {}
        for mention in mentions(self.passage):
            covered.setdefault(mention.sort, set()).update(self.words(mention.span))
        return {sort: frozenset(words) for sort, words in covered.items()}

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Indices of the words between quotation marks."""
        return frozenset(
            word for span in quotations(self.passage.text) for word in self.words(span)
        )

    @cached_property
    def passive(self) -> Mapping[int, range]:
        """The words of each passive verb, from its auxiliary on, by its participle."""
        return {last: range(first, last + 1) for first, last in passives(self.tokens)}

    @cached_property
    def passive_verb(self) -> frozenset[int]:
        """Indices of the words of passive verbs."""
        return frozenset(word for words in self.passive.values() for word in words)

    def words(self, span: Span) -> range:
        """Indices of the words that share a character with the span."""
        starts, ends = self.tokens.start, self.tokens.end
        first = bisect_right(ends, span.start)
        last = first
        while last < len(starts) and starts[last] < span.end:
            last += 1
        return range(first, last)

    def sentence(self, word: int) -> range:
        """The words of the sentence in which a word stands."""
        span = self.tokens.sentences[self.tokens.sentence_of[word]]
        return range(span.start, span.end)

    def about(self, word: int) -> int:
        """The head of what a word is said of: its own clause, or the one after it."""
        return about(self.tokens, word)

    def clause(self, word: int) -> list[int]:
        """The words of the clause in which a word stands."""
        head = clause_head(self.tokens, word)
        if head not in self._clauses:
            self._clauses[head] = clause(self.tokens, head)
        return self._clauses[head]

    @cached_property
    def _clauses(self) -> dict[int, list[int]]:
        return {}

    def subject(self, word: int) -> int | None:
        """The subject of the clause a word belongs to."""
        for verb in self.chain(word):
            for child in self.tokens.children[verb]:
                if self.tokens.dep[child] in _SUBJECTS:
                    return child
        return None

    def chain(self, word: int) -> list[int]:
        """The word, its head, its head's head, up to the sentence's root."""
        found = [word]
        while self.tokens.head[found[-1]] not in found:
            found.append(self.tokens.head[found[-1]])
        return found

    def own(self, word: int) -> bool:
        """Whether it is the founder's own: subject I or we, or owner my or our."""
        lower, children = self.tokens.lower, self.tokens.children
        if any(lower[child] in _OWN_OWNER for child in children[word]):
            return True
        subject = self.subject(word)
        return subject is not None and (
            lower[subject] in _OWN_SUBJECT
            or any(lower[child] in _OWN_OWNER for child in children[subject])
        )

    def negated(self, word: int) -> bool:
        """Whether `not`, `n't` or `never` belongs to the word or to what governs it."""
        near = (word, self.tokens.head[word])
        return any(
            self.tokens.dep[c] == "neg" for w in near for c in self.tokens.children[w]
        )

    def has(self, sort: str, word: int) -> bool:
        """Whether a word is of one of the `SORTS`."""
        lower = self.tokens.lower[word]
        match sort:
            case "first_person":
                return lower in _FIRST_PERSON and self.tokens.text[word] != "US"
            case "second_person":
                return lower in _SECOND_PERSON
            case "own":
                return self.own(word)
            case "sentence_start":
                return word == self.sentence(word).start
            case "capitalized":
                return self.tokens.text[word][:1].isupper()
            case "negated":
                return self.negated(word)
            case "quoted" | "passive" | "passive_verb":
                return word in getattr(self, sort)
            case _:
                return word in self.flags.get(sort, ())


@lru_cache(maxsize=512)
def look(passage: Passage) -> Look | None:
    """The passage ready for token patterns, or nothing where it was not parsed."""
    return Look(passage, passage.tokens) if passage.tokens is not None else None


@lru_cache(maxsize=512)
def quotations(text: str) -> tuple[Span, ...]:
    """What stands between double quotation marks; an odd mark quotes nothing."""
    marks = [index for index, character in enumerate(text) if character == '"']
    return tuple(Span(a, b + 1) for a, b in zip(marks[::2], marks[1::2], strict=False))


def _places(column: tuple[str, ...]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index, value in enumerate(column):
        places.setdefault(value, []).append(index)
    return places
