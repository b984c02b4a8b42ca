"""Something that the pitch should say and does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from pitchcoach.language.mentions import mentions
from pitchcoach.language.plan import Need
from pitchcoach.language.quantities import Sort
from pitchcoach.language.speech import Sentence
from pitchcoach.matching.regexes import Regex, compiled
from pitchcoach.rules.facts import Facts
from pitchcoach.rules.rule import Match
from pitchcoach.rules.templates import in_template
from pitchcoach.text import Span


@dataclass(frozen=True)
class Missing:
    """Something that the pitch should say and does not: a finding without words.

    A sentence says it when one of the tokens stands in it, and a mention of one of the
    sorts that it must hold. `%s` in the message is in how many sentences it is said.
    """

    tokens: tuple[str, ...]
    """Words, phrases or regular expressions, one of which must stand as whole words."""
    holds: tuple[Sort, ...] = ()
    """One of these must stand beside it: `number`, `money`, `percent`, `date`, `name`."""
    of: Literal["pitch", "opening", "closing"] = "pitch"
    """Where one of the sentences must be."""
    times: int = 1
    """How many sentences must say it."""
    ignorecase: bool = False
    """Take capitals and small letters for the same."""
    needs: ClassVar[Need] = "text"

    @cached_property
    def _regex(self) -> Regex:
        words = [token for token in self.tokens if token.strip()]
        return compiled(in_template(words, "", False), ignorecase=self.ignorecase)

    def find_in(self, facts: Facts) -> Iterator[tuple[Span, Match]]:
        """Where it would belong, if too few sentences say it."""
        sentences = facts.sentences(self.of)
        count = sum(map(self.is_said, sentences))
        if sentences and count < self.times:
            place = facts.end if self.of == "closing" else facts.start
            yield place, Match(place, (str(count),))

    def is_said(self, sentence: Sentence) -> bool:
        """Whether a sentence says it."""
        if not any(self._regex.hits(sentence.text)):
            return False
        return not self.holds or any(
            mention.sort in self.holds and mention.span.overlaps(sentence.span)
            for mention in mentions(sentence.block.passage)
        )
