"""Sequences of words with conditions, tried only where one of their words occurs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pitchcoach.language.passage import Passage
from pitchcoach.matching.combining import Holds
from pitchcoach.matching.conditions import OPERATORS, Condition, conditions, every
from pitchcoach.matching.look import Look, look
from pitchcoach.matching.needs import Anchor, Need, Spec, anchor_of, needs
from pitchcoach.text import Span


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a sequence: its conditions, how often it repeats, what it may skip."""

    conditions: tuple[Condition, ...]
    holds: Holds
    least: int
    most: int
    skip: int
    mark: bool


@dataclass(frozen=True, slots=True)
class Sighting:
    """A match: its first and last word, and the words that are marked."""

    first: int
    last: int
    marked: tuple[int, ...]

    def span(self, look_: Look) -> Span:
        """The marked words' characters, or the whole match's where none is marked."""
        words = self.marked or (self.first, self.last)
        return look_.tokens.span(min(words), max(words))


@dataclass(frozen=True)
class TokenPattern:
    """A list of token mappings and the anchor at which it is tried."""

    tokens: tuple[Spec, ...]
    anchor: Anchor

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The tokens, ready to be tried; most patterns never are."""
        return tuple(map(_element, self.tokens))

    @cached_property
    def _sides(self) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
        """The tokens before the anchor, nearest first, and those after it."""
        position = self.anchor.element
        return self.elements[:position][::-1], self.elements[position + 1 :]

    @cached_property
    def needed(self) -> tuple[Need, ...]:
        """Columns, each with values of which a passage must hold one for the pattern to."""
        return needs(self.tokens)

    def matches(self, passage: Passage) -> Iterator[Sighting]:
        """Every place where the pattern holds, at most one for each anchor word."""
        seen = look(passage)
        if seen is not None and self.is_likely(seen):
            yield from self.sightings(seen)

    def is_likely(self, seen: Look) -> bool:
        """Whether a passage holds one of each set of values that the pattern needs."""
        values = seen.values
        for column, wanted in self.needed:  # noqa: SIM110 # a generator takes longer
            if wanted.isdisjoint(values[column]):
                return False
        return True

    def sightings(self, seen: Look) -> Iterator[Sighting]:
        """The matches in a passage that is likely to have some."""
        for word in self.anchors(seen):
            sighting = self._at(seen, word)
            if sighting:
                yield sighting

    def anchors(self, seen: Look) -> list[int]:
        """Words of the passage at which the anchor holds."""
        if not self.anchor.column:
            return list(range(len(seen.tokens)))
        places = seen.positions(self.anchor.column)
        found: list[int] = []
        for value in self.anchor.values & places.keys():
            found += places[value]
        return sorted(found)

    def _at(self, seen: Look, word: int) -> Sighting | None:
        position = self.anchor.element
        element = self.elements[position]
        if not element.holds(seen, word):
            return None
        own = (word,) if element.mark else ()
        if len(self.elements) == 1 and element.most == 1:
            return Sighting(word, word, own)
        sentence = seen.sentence(word)
        left, right = self._sides
        for before in _run(seen, left, word, -1, sentence, element.skip):
            for after in _run(seen, right, word, 1, sentence, None):
                marked = (*before.marked, *own, *after.marked)
                return Sighting(before.end, after.end, tuple(sorted(marked)))
        return None

    def failure(self, seen: Look, word: int) -> str:
        """Why the pattern does not hold at an anchor word, in the trainer's terms."""
        element = self.elements[self.anchor.element]
        failed = [c.says for c in element.conditions if not c.holds(seen, word)]
        text = seen.tokens.text[word]
        if failed:
            return f"'{text}' does not fulfil {failed[0]}"
        for other in self.elements:
            if other.least and not any(other.holds(seen, w) for w in seen.sentence(word)):
                return f"no word beside '{text}' fulfils " + " and ".join(
                    c.says for c in other.conditions
                )
        return f"the words around '{text}' are not in the pattern's order"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """How far a run of elements reached, and which of its words are marked."""

    end: int
    marked: tuple[int, ...] = ()


def _run(
    seen: Look,
    elements: Sequence[Element],
    word: int,
    step: int,
    sentence: range,
    skip: int | None,
) -> Iterator[_Stretch]:
    """Ways to fulfil the elements one after the other, away from a word.

    Walking left, the words that may be skipped are those before the element just passed.
    """
    if not elements:
        yield _Stretch(word)
        return
    element, rest = elements[0], elements[1:]
    gap = element.skip if skip is None else skip
    onward = None if skip is None else element.skip
    nearby = (word + step * jump for jump in range(1, gap + 2))
    for start in (place for place in nearby if place in sentence):
        for end in _repeats(seen, element, start, step, sentence):
            marked = tuple(range(start, end + step, step)) if element.mark else ()
            for stretch in _run(seen, rest, end, step, sentence, onward):
                yield _Stretch(stretch.end, (*marked, *stretch.marked))
    if element.least == 0:
        yield from _run(seen, rest, word, step, sentence, skip)


def _repeats(
    seen: Look, element: Element, start: int, step: int, sentence: range
) -> Iterator[int]:
    """Last words of runs that fulfil the element from a word on, the longest first."""
    ends: list[int] = []
    word = start
    while word in sentence and len(ends) < element.most and element.holds(seen, word):
        ends.append(word)
        word += step
    yield from reversed(ends)


def compiled_pattern(tokens: Sequence[Spec]) -> TokenPattern:
    """The pattern that a list of token mappings describes."""
    return TokenPattern(tuple(tokens), anchor_of(tokens))


def _element(spec: Spec) -> Element:
    least, most = OPERATORS[str(spec.get("op", ""))]
    return Element(
        conditions=conditions(spec),
        holds=every(spec),
        least=least,
        most=most,
        skip=int(str(spec.get("skip", 0))),
        mark=str(spec.get("mark", "")).lower() in ("true", "yes", "on", "1"),
    )


@lru_cache(maxsize=512)
def anchors(passage: Passage) -> frozenset[tuple[str, str]]:
    """Each value of each indexed column that occurs in a passage."""
    seen = look(passage)
    if seen is None:
        return frozenset()
    return frozenset(
        (column, value) for column, found in seen.values.items() for value in found
    )
