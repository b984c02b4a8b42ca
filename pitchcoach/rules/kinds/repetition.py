"""The same word twice in a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import ClassVar

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.matching.regexes import Regex, compiled
from pitchcoach.rules.exceptions import Exceptions, exceptions
from pitchcoach.rules.rule import Match
from pitchcoach.text import Span

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s")


@dataclass(frozen=True)
class Repetition:
    """The same word twice in a row within a sentence, as in `the the`.

    `%s` in the message is the word.
    """

    tokens: tuple[str, ...]
    """Regular expressions for what may not be repeated; `[^\\s]+` is any word."""
    max: int = 0
    """How many repetitions are free."""
    ignorecase: bool = False
    """Take capitals and small letters for the same."""
    alpha: bool = False
    """Only words that are all letters."""
    vocab: bool = True
    """Let the words of the user's vocabulary pass."""
    exceptions: tuple[str, ...] = ()
    """What may be repeated."""
    needs: ClassVar[Need] = "text"

    @cached_property
    def _regex(self) -> Regex:
        return compiled(f"(?:{'|'.join(self.tokens)})", ignorecase=self.ignorecase)

    @cached_property
    def _exceptions(self) -> Exceptions:
        return exceptions(self.exceptions)

    def find(self, passage: Passage) -> Iterator[Match]:
        """Every word that repeats the one before it, from the first of the two."""
        text = passage.text
        count = 0
        for before, here in pairwise(self._regex.hits(text)):
            word = text[here.start : here.end].strip()
            if not self._repeats(text[before.start : before.end].strip(), word):
                continue
            count += 1
            span = Span(before.start, here.end)
            if count > self.max and self._counts(text, span):
                count = 0
                yield Match(span, (word,))

    def _repeats(self, before: str, word: str) -> bool:
        if self.alpha and not word.isalpha():
            return False
        if self.ignorecase:
            return bool(word) and before.casefold() == word.casefold()
        return bool(word) and before == word

    def _counts(self, text: str, span: Span) -> bool:
        words = span.cut(text)
        return not _SENTENCE_END.search(words) and not self._exceptions.pardon(
            text, span.start, span.end
        )
