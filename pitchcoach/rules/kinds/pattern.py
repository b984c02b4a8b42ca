"""Words in a certain grammatical shape."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.language.words import word_set
from pitchcoach.matching.conditions import mistakes
from pitchcoach.matching.look import Look, look
from pitchcoach.matching.patterns import Element, TokenPattern, compiled_pattern
from pitchcoach.rules.rule import Match

Place = tuple[str | int, ...]

_NEAR = 0.5
_WORDS = ("lower:", "lemma:", "text:", "regex:")
"""Conditions that tell more than a tag, which some word of a sentence nearly always has."""
_COMMON = word_set(
    "a an the this that these those i you he she it we they me him her us them my your his"
    " its our their who what which there am is are was were be been being have has had do"
    " does did to of in on at by for from with as about into and or but so if than not no"
    " all any some more most very"
)
"""Words that stand in nearly every sentence, and make nothing near by themselves."""


@dataclass(frozen=True)
class Pattern:
    """Words in a certain grammatical shape: a list of words, each with conditions.

    Conditions look at the word (`lower`, `lemma`, `regex`), its tag and role in the
    sentence (`tag`, `dep`, `is`), and the words around it (`head`, `child`, `ancestor`).
    """

    pattern: tuple[Mapping[str, object], ...] = ()
    """The words, one table of conditions each."""
    patterns: tuple[tuple[Mapping[str, object], ...], ...] = ()
    """Several patterns, any of which counts."""
    replace: str = ""
    """What to put in place of the marked words."""

    @cached_property
    def needs(self) -> Need:
        """A parse, or named entities where a condition asks for them."""
        return "entities" if "'entity'" in repr((self.pattern, self.patterns)) else "parse"

    @cached_property
    def alternatives(self) -> tuple[TokenPattern, ...]:
        """The compiled patterns."""
        listed = (*((self.pattern,) if self.pattern else ()), *self.patterns)
        return tuple(compiled_pattern(tokens) for tokens in listed)

    @property
    def elements(self) -> tuple[tuple[Element, ...], ...]:
        """Every pattern's words made ready, which shows expressions that cannot be read."""
        return tuple(pattern.elements for pattern in self.alternatives)

    def find(self, passage: Passage) -> Iterator[Match]:
        """Every place where one of the patterns holds, each place once."""
        seen = look(passage)
        if seen is not None:
            likely = [each for each in self.alternatives if each.is_likely(seen)]
            yield from self.found(seen, likely)

    def found(self, seen: Look, likely: Sequence[TokenPattern]) -> Iterator[Match]:
        """Every place where one of its patterns holds that are likely to in a passage."""
        passage = seen.passage
        spans = {s.span(seen) for pattern in likely for s in pattern.sightings(seen)}
        for span in sorted(spans):
            replacements = (self.replace,) if self.replace else ()
            yield Match(span, (span.cut(passage.text), *replacements), replacements)

    def near_misses(self, passage: Passage) -> Iterator[tuple[str, str]]:
        """In each sentence the word at which a pattern came nearest, and what failed."""
        seen = look(passage)
        if seen is None:
            return
        sentence = seen.tokens.sentence_of
        held = {sentence[s.first] for p in self.alternatives for s in p.matches(passage)}
        nearest: dict[int, tuple[float, TokenPattern, int]] = {}
        for pattern in self.alternatives:
            for word in _tried(pattern, seen):
                share = _share(pattern, seen, word)
                is_near = share >= _NEAR or seen.tokens.lower[word] not in _COMMON
                best = nearest.get(sentence[word])
                if (
                    is_near
                    and sentence[word] not in held
                    and not (best and best[0] >= share)
                ):
                    nearest[sentence[word]] = (share, pattern, word)
        for _, pattern, word in (nearest[index] for index in sorted(nearest)):
            yield seen.tokens.text[word], pattern.failure(seen, word)

    @staticmethod
    def mistakes(options: Mapping[str, Any]) -> list[tuple[Place, str]]:
        """What is wrong in a trainer's patterns, each with the keys that lead to it."""
        found: list[tuple[Place, str]] = []
        if not options.get("pattern") and not options.get("patterns"):
            found.append(
                ((), "a pattern rule needs 'pattern': a list of words with conditions")
            )
        for index, spec in enumerate(_listed(options.get("pattern"))):
            found += mistakes(spec, ("pattern", index))
        for number, pattern in enumerate(_listed(options.get("patterns"))):
            for index, spec in enumerate(_listed(pattern)):
                found += mistakes(spec, ("patterns", number, index))
        return found


def _tried(pattern: TokenPattern, seen: Look) -> list[int]:
    """Words that the pattern names and that were found."""
    return pattern.anchors(seen) if pattern.anchor.column in ("lower", "lemma") else []


def _share(pattern: TokenPattern, seen: Look, word: int) -> float:
    """How much of a pattern holds around a word it names, apart from the word itself."""
    here = pattern.elements[pattern.anchor.element]
    others = [each for each in pattern.elements if each.least and each is not here]
    others = [each for each in others if _names_words(each)] or others
    if others:
        around = seen.sentence(word)
        return sum(any(map(partial(each.holds, seen), around)) for each in others) / len(
            others
        )
    held = [condition.holds(seen, word) for condition in here.conditions]
    return (sum(held) - 1) / (len(held) - 1) if len(held) > 1 else 0


def _names_words(element: Element) -> bool:
    return any(condition.says.startswith(_WORDS) for condition in element.conditions)


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
