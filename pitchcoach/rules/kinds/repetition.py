"""The same word twice in a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
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
        count = begin = 0
        before = ""
        for start, end, _ in self._regex.hits(text):
            word = text[start:end].strip()
            same = word.casefold() if self.ignorecase else word
            if same and same == before and (not self.alpha or word.isalpha()):
                count += 1
                if count > self.max and self._counts(text, Span(begin, end)):
                    count = 0
                    yield Match(Span(begin, end), (word,))
            begin, before = start, same

    def _counts(self, text: str, span: Span) -> bool:
        words = span.cut(text)
        return not _SENTENCE_END.search(words) and not self._exceptions.pardon(
            text, span.start, span.end
        )
