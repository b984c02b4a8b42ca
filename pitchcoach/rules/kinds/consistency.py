"""Two spellings of the same word in one text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.matching.regexes import Regex, compiled
from pitchcoach.rules.rule import Match
from pitchcoach.rules.templates import in_template
from pitchcoach.text import Span


@dataclass(frozen=True)
class Consistency:
    """Two spellings of the same word in one text, of which only one should be used.

    `%s` in the message is the spelling found last.
    """

    either: Mapping[str, str]
    """One spelling, and the other (regular expressions)."""
    nonword: bool = False
    """Find the words inside other words too."""
    ignorecase: bool = False
    """Take capitals and small letters for the same."""
    word_template: str = ""
    """What a whole word is, in place of `\\b(?:%s)\\b`."""
    needs: ClassVar[Need] = "text"

    @cached_property
    def prefilter(self) -> str | None:
        """Every spelling, as one regular expression."""
        spellings = [spelling for pair in self.either.items() for spelling in pair]
        return in_template(spellings, self.word_template, self.nonword)

    @cached_property
    def _pairs(self) -> tuple[Regex, ...]:
        return tuple(map(self._pair, self.either.items()))

    def _pair(self, spellings: tuple[str, str]) -> Regex:
        one, other = spellings
        pattern = in_template(
            [f"(?<ONE>{one})", f"(?<OTHER>{other})"], self.word_template, self.nonword
        )
        return compiled(pattern, ignorecase=self.ignorecase)

    def find_across(self, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Match]]:
        """In each passage the last of the spellings, once the text holds both of a pair."""
        seen: list[set[bool]] = [set() for _ in self._pairs]
        for passage in passages:
            for regex, spellings in zip(self._pairs, seen, strict=True):
                hits = list(regex.hits(passage.text))
                spellings |= {hit.groups[-1] is None for hit in hits}
                if hits and len(spellings) == 2:
                    span = Span(hits[-1].start, hits[-1].end)
                    yield passage, Match(span, (span.cut(passage.text),))
