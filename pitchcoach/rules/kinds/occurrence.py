"""Something too often, or too seldom."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.matching.regexes import Regex, compiled
from pitchcoach.rules.rule import Match
from pitchcoach.text import Span


@dataclass(frozen=True)
class Occurrence:
    """Something that stands too often, or not often enough, in a sentence, paragraph …

    `%s` or `%d` in the message is how often it was found.
    """

    token: str
    """A regular expression for what is counted."""
    max: int = 0
    """More than this is too often; 0 for no bound."""
    min: int = 0
    """Fewer than this is not often enough; 0 for no bound."""
    ignorecase: bool = False
    """Take capitals and small letters for the same."""
    needs: ClassVar[Need] = "text"

    @property
    def prefilter(self) -> str | None:
        """What must stand there to be too often; it can be missing anywhere."""
        return None if self.min > 0 else f"(?:{self.token})"

    @cached_property
    def _regex(self) -> Regex:
        return compiled(f"(?:{self.token})", ignorecase=self.ignorecase)

    def find(self, passage: Passage) -> Iterator[Match]:
        """The first place that is not code; an empty span where there is none at all."""
        spans = [Span(hit.start, hit.end) for hit in self._regex.hits(passage.text)]
        count = len(spans)
        if not (0 < self.max < count or count < self.min):
            return
        shown = next((span for span in spans if _is_prose(span.cut(passage.text))), None)
        if count == 0:
            shown = Span(0, 0)
        if shown is not None:
            yield Match(shown, (str(count),))


def _is_prose(words: str) -> bool:
    """Whether some words are neither empty nor masked code."""
    return bool(words.strip().strip("*@"))
