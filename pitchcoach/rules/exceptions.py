"""Words and phrases that a rule lets pass."""

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from pitchcoach.matching.regexes import Regex, compiled


class Exceptions(NamedTuple):
    """What is let pass: single words and expressions, and phrases of several words."""

    words: Regex | None
    phrases: Regex | None

    def pardon(self, text: str, start: int, end: int) -> bool:
        """Whether a match holds an exception, or lies inside a longer one."""
        if self.words is None:
            return False
        return self.holds(text[start:end].strip()) or self._enclosed(text, start, end)

    def holds(self, words: str) -> bool:
        """Whether an exception stands somewhere in some words."""
        return self.words is not None and self.words.first(words) is not None

    def _enclosed(self, text: str, start: int, end: int) -> bool:
        if self.phrases is None:
            return False
        starts, ends = _places(self.phrases, text)
        before = bisect_right(starts, start) - 1
        return before >= 0 and end <= ends[before]


@lru_cache(maxsize=8)
def _places(phrases: Regex, text: str) -> tuple[list[int], list[int]]:
    """Where phrases begin in a text, and where they end."""
    hits = list(phrases.hits(text))
    return [hit.start for hit in hits], [hit.end for hit in hits]


@lru_cache(maxsize=512)
def exceptions(terms: tuple[str, ...]) -> Exceptions:
    """Exceptions from expressions, each heeding case unless it begins with `(?i)`."""
    if not terms:
        return Exceptions(None, None)
    phrases = [term for term in terms if " " in term or "\t" in term or r"\s" in term]
    return Exceptions(
        compiled(words_pattern(terms)),
        compiled(rf"\b(?:{'|'.join(phrases)})\b", ignorecase=True) if phrases else None,
    )


def words_pattern(terms: tuple[str, ...]) -> str:
    """One expression for all of them, longer ones first."""
    cased = [
        term if term.startswith("(?i)") else f"(?-i){term}"
        for term in sorted(terms, key=len, reverse=True)
    ]
    return rf"(?m)\b(?:{'|'.join(cased)})\b"
