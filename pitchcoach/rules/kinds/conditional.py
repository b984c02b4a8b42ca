"""Something that asks for something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.matching.parsing import parsed_regex
from pitchcoach.matching.regexes import Regex, compiled
from pitchcoach.rules.exceptions import Exceptions, exceptions
from pitchcoach.rules.rule import Match
from pitchcoach.text import Span


@dataclass(frozen=True)
class Conditional:
    """Something that asks for something else, such as an abbreviation for its explanation.

    `%s` in the message is what was found without the other.
    """

    first: str
    """A regular expression for what asks."""
    second: str
    """A regular expression for what it asks for. What its brackets keep, `first` may use
    from there on; without brackets it must stand in the same block."""
    exceptions: tuple[str, ...] = ()
    """What need not be explained."""
    ignorecase: bool = False
    """Without effect, as in Vale."""
    vocab: bool = True
    """Let the words of the user's vocabulary pass."""
    needs: ClassVar[Need] = "text"

    @cached_property
    def prefilter(self) -> str | None:
        """What passages must hold to matter."""
        return f"(?:{self.first})|(?:{self.second})" if self._explains else self.first

    @cached_property
    def _explains(self) -> bool:
        return bool(parsed_regex(self.second).groups)

    @cached_property
    def _first(self) -> Regex:
        return compiled(self.first)

    @cached_property
    def _second(self) -> Regex:
        return compiled(self.second)

    @cached_property
    def _exceptions(self) -> Exceptions:
        return exceptions(self.exceptions)

    def find_across(self, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Match]]:
        """Every place that asks for what has not been said so far."""
        known: set[str] = set()
        for passage in passages:
            seconds = list(self._second.hits(passage.text))
            if not self._explains and seconds:
                continue
            known.update(group for hit in seconds for group in hit.groups if group)
            for match in self._unexplained(passage.text, known):
                yield passage, match

    def _unexplained(self, text: str, known: set[str]) -> Iterator[Match]:
        for start, end, _ in self._first.hits(text):
            words = text[start:end]
            if words not in known and not self._exceptions.pardon(text, start, end):
                yield Match(Span(start, end), (words,))
