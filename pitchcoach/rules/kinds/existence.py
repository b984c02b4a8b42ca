"""Words or phrases that should not be there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.matching.regexes import Regex, compiled
from pitchcoach.rules.exceptions import Exceptions, exceptions
from pitchcoach.rules.rule import Match
from pitchcoach.rules.templates import in_template
from pitchcoach.text import Span


@dataclass(frozen=True)
class Existence:
    """Words or phrases that should not be there, each a finding.

    `%s` in the message is what was found.
    """

    tokens: tuple[str, ...] = ()
    """Words, phrases or regular expressions; each must stand as whole words."""
    raw: tuple[str, ...] = ()
    """Parts of one regular expression, put before the tokens as they are."""
    exceptions: tuple[str, ...] = ()
    """What is let pass, also when it is only part of what was found."""
    append: bool = False
    """Put `raw` after the tokens instead."""
    ignorecase: bool = False
    """Take capitals and small letters for the same."""
    nonword: bool = False
    """Find the tokens inside words too."""
    vocab: bool = True
    """Let the words of the user's vocabulary pass."""
    word_template: str = ""
    """What a whole word is, in place of `\\b(?:%s)\\b`."""
    needs: ClassVar[Need] = "text"

    @cached_property
    def prefilter(self) -> str | None:
        """The whole rule as one regular expression."""
        tokens = [token for token in self.tokens if token.strip()]
        raw = "".join(self.raw)
        if not tokens and not raw:
            return None
        words = in_template(tokens, self.word_template, self.nonword or not self.tokens)
        return words + raw if self.append else raw + words

    @cached_property
    def _regex(self) -> Regex | None:
        return (
            compiled(self.prefilter, ignorecase=self.ignorecase) if self.prefilter else None
        )

    @cached_property
    def _exceptions(self) -> Exceptions:
        return exceptions(self.exceptions)

    def find(self, passage: Passage) -> Iterator[Match]:
        """Every place where one of the words stands and no exception holds."""
        text = passage.text
        for start, end, _ in self._regex.hits(text) if self._regex else ():
            if start < end and not self._exceptions.pardon(text, start, end):
                yield Match(Span(start, end), (text[start:end],))
