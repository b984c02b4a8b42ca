"""Which stretches of a text came without punctuation: captions and raw transcripts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pitchcoach.language.french import french_share
from pitchcoach.language.odds import BEGINS, capital, known_words

_BETWEEN_STOPS = re.compile(r"(?:[^.!?…。！？]|[.!?](?=\w))++")
_MARK = re.compile(
    r"[,;:)\]\"”»—–](?=\s|$)|(?<!\S)[-–—(\[\"“«]"  # as in 1,400, 9:30 and non-profit: none
)
_WORD = re.compile(r"\S*\w\S*")
_SHORTEST = 80
"""Characters without a stop below which a text is not looked at any closer."""
SMALL, OPEN, CLOSED = 20, 50, 80
"""Words from which a stretch without punctuation is no sentence: where it is in lower case
throughout or capitals begin sentences in it; where it has other capitals; where it ends in
a stop. The longest sentence of the shipped examples has 58 words, with commas."""
WORDS_A_MARK = 20
"""Words for each comma or bracket below which the author does punctuate."""
COMMON = 300
"""How many of the most usual words tell whether capitals begin sentences here."""
_BEGINNINGS = 0.02
"""Share of the words that are usual and have a capital, from which capitals do."""


@dataclass(frozen=True)
class Stretch:
    """What stands between two stops of a text."""

    source: str
    """The whole text."""
    start: int
    end: int

    @cached_property
    def words(self) -> tuple[re.Match[str], ...]:
        """Its words as they stand in the text, with what is written on to them."""
        return tuple(_WORD.finditer(self.source, self.start, self.end))

    @property
    def text(self) -> str:
        """What is written in it."""
        return self.source[self.start : self.end]

    @property
    def stopped(self) -> bool:
        """Whether a stop follows it."""
        return self.end < len(self.source)

    @cached_property
    def shouted(self) -> bool:
        """Whether it is all in capitals, as live captions are."""
        return self.text.isupper()

    @property
    def bare(self) -> bool:
        """Whether it has more words than anyone writes without punctuation."""
        count = len(self.words)
        return (
            count >= SMALL
            and count >= self._limit
            and len(_MARK.findall(self.text)) * WORDS_A_MARK <= count
            and not self._titled
            and french_share(self.text) < 1 / 2
        )

    @property
    def _limit(self) -> int:
        if self.stopped:
            return CLOSED
        plain = self.shouted or self.cased or not self._capitals
        return SMALL if plain else OPEN

    @cached_property
    def _capitals(self) -> int:
        """How many words begin with a capital; `I` always does."""
        return sum(capital(word[0], cased=True) == BEGINS for word in self.words)

    @property
    def _titled(self) -> bool:
        """Whether most words begin with a capital, so that none of them tells anything."""
        return not self.shouted and self._capitals * 2 > len(self.words)

    @cached_property
    def cased(self) -> bool:
        """Whether capitals begin sentences in it, and not only names."""
        if self.shouted:
            return False
        usual = frozenset(known_words()[:COMMON])
        begun = sum(_begins(word[0], usual) for word in self.words)
        return begun > max(1, _BEGINNINGS * len(self.words))


def _begins(word: str, usual: frozenset[str]) -> bool:
    """Whether a capital on this word can only mean that a sentence begins."""
    return capital(word, cased=True) == BEGINS and word.lower() in usual


def bare_stretches(text: str) -> Iterator[Stretch]:
    """The stretches of a text that came without punctuation, left to right."""
    if len(text) < _SHORTEST:
        return
    for found in _BETWEEN_STOPS.finditer(text):
        if found.end() - found.start() >= _SHORTEST:
            stretch = Stretch(text, *found.span())
            if stretch.bare:
                yield stretch
