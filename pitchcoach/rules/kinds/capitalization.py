"""Capitals where they do not belong, or missing where they do."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import ClassVar

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.matching.regexes import Regex, compiled
from pitchcoach.rules.exceptions import Exceptions, exceptions, words_pattern
from pitchcoach.rules.rule import Match
from pitchcoach.rules.titlecase import WORD, Casing
from pitchcoach.text import Span


@dataclass(frozen=True)
class Capitalization:
    """Headings, list items … that are not written as they should be.

    The first `%s` in the message is the text, the second how it should be written.
    """

    match: str
    """`$title`, `$sentence`, `$lower`, `$upper`, or an expression that must match."""
    style: str = "AP"
    """Whose title case: `AP` or `Chicago`."""
    exceptions: tuple[str, ...] = ()
    """Words and phrases that are right as they are spelt here."""
    indicators: tuple[str, ...] = ()
    """Endings after which a sentence begins anew, such as `:`."""
    threshold: float = 0.8
    """Share of the words that must be right in `$title` and `$sentence`."""
    vocab: bool = True
    """Let the words of the user's vocabulary pass."""
    prefix: str = ""
    """A regular expression for what may stand in front, such as `^[a-z]\\.\\s`."""
    needs: ClassVar[Need] = "text"

    def find(self, passage: Passage) -> Iterator[Match]:
        """The whole text, if it is not written as it should be."""
        text = passage.text
        expected = self._expected(text)
        if not self._is_right(text, expected):
            offered = (expected,) if self.match in ("$title", "$sentence") else ()
            yield Match(Span(0, len(text)), (text, expected), offered)

    def _expected(self, text: str) -> str:
        match self.match:
            case "$title":
                return self._casing.title(text, self.style == "Chicago")
            case "$sentence":
                return self._casing.sentence(text)
            case "$lower":
                return text.lower()
            case "$upper":
                return text.upper()
        return self.match

    def _is_right(self, text: str, expected: str) -> bool:
        if self.match in ("$title", "$sentence"):
            return self._is_cased(text, expected)
        if self._regex is None:
            return text == expected or self._exceptions.holds(text)
        return self._regex.first(text) is not None or self._exceptions.holds(text)

    def _is_cased(self, text: str, expected: str) -> bool:
        """Whether enough words are as expected, the first one in any case."""
        words, wanted = self._split(text), self._split(expected)
        right = [self._is_fine(*pair) for pair in zip_longest(words, wanted[: len(words)])]
        begins_badly = words and not right[0] and words[0] != _capitalised(words[0])
        if begins_badly and self.match == "$sentence":
            return False
        return sum(right) >= (self.threshold or 0.8) * len(words)

    def _is_fine(self, word: str, wanted: str | None) -> bool:
        if wanted is None or word == wanted or self._exceptions.holds(word):
            return True
        return self.match == "$title" and word == word.upper()

    def _split(self, text: str) -> list[str]:
        return [text[hit.start : hit.end] for hit in self._words.hits(text)]

    @cached_property
    def _casing(self) -> Casing:
        return Casing(self.exceptions, self.prefix, self.indicators)

    @cached_property
    def _exceptions(self) -> Exceptions:
        return exceptions(self.exceptions)

    @cached_property
    def _words(self) -> Regex:
        known = f"{words_pattern(self.exceptions)}|" if self.exceptions else ""
        return compiled(known + WORD)

    @cached_property
    def _regex(self) -> Regex | None:
        return None if self.match.startswith("$") else compiled(self.match)


def _capitalised(word: str) -> str:
    """The word in small letters, with a capital after everything that is no letter."""
    before = [" ", *word.lower()]
    return "".join(
        char if previous.isalnum() or previous == "_" else char.upper()
        for previous, char in zip(before, word.lower(), strict=False)
    )
