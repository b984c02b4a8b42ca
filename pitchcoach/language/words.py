"""Words as they are said: numbers are words, a hyphenated word is one."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from pitchcoach.text import Span

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?!\w)"
    r"|\w+(?:(?:['’&@_-]|(?<=\d)[.,:/](?=\d)|\.(?=[a-z]))\w+)*"
)


@dataclass(frozen=True, eq=False)
class Words:
    """The spoken words of a text in order, column by column."""

    text: tuple[str, ...]
    start: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(word.lower() for word in self.text)

    def before(self, offset: int) -> int:
        """How many words begin before an offset of the text."""
        return bisect_left(self.start, offset)

    def end(self, index: int) -> int:
        """Where a word ends in the text."""
        return self.start[index] + len(self.text[index])


@lru_cache(maxsize=1024)
def words(text: str) -> Words:
    """Each spoken word of a text; signs, dashes and emoji are not words."""
    found = list(_WORD.finditer(text))
    return Words(tuple(word[0] for word in found), tuple(word.start() for word in found))


def word_ranges(text: str, sentences: tuple[Span, ...]) -> list[range]:
    """Which words make each sentence; a text whose sentences are not known is one."""
    spoken = words(text)
    edges = [spoken.before(sentence.start) for sentence in sentences[1:]]
    return [range(*pair) for pair in pairwise((0, *edges, len(spoken)))]


def word_set(listed: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(listed.split())
