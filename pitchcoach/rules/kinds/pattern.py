"""Words in a certain grammatical shape."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.matching.conditions import mistakes
from pitchcoach.matching.look import look
from pitchcoach.matching.patterns import Element, TokenPattern, compiled_pattern
from pitchcoach.rules.rule import Match

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Pattern:
    """Words in a certain grammatical shape: a list of words, each with conditions.

    Conditions look at the word (`lower`, `lemma`, `regex`), its tag and role in the
    sentence (`tag`, `dep`, `is`), and the words around it (`head`, `child`, `ancestor`).
    """

    pattern: tuple[Mapping[str, object], ...] = ()
    """The words, one mapping of conditions each."""
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
        if seen is None:
            return
        spans = {s.span(seen) for p in self.alternatives for s in p.matches(passage)}
        for span in sorted(spans):
            replacements = (self.replace,) if self.replace else ()
            yield Match(span, (span.cut(passage.text), *replacements), replacements)

    def near_misses(self, passage: Passage) -> Iterator[tuple[str, str]]:
        """Words at which a pattern was tried in vain, and the condition that failed."""
        seen = look(passage)
        if seen is None:
            return
        for pattern in self.alternatives:
            matched = {
                word
                for s in pattern.matches(passage)
                for word in range(s.first, s.last + 1)
            }
            for word in pattern.anchors(seen):
                if pattern.anchor.column in ("lower", "lemma") and word not in matched:
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


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
