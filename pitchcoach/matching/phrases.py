"""Which of many patterns may match in a text, told by one pass over its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pitchcoach.matching.parsing import parsed_regex
from pitchcoach.matching.required import (
    BREAK,
    DIGIT,
    FOLDED,
    branches,
    telling,
    whole_words,
)
from pitchcoach.memory import digest, remembered

_WORD = re.compile("[a-z0-9]+")
_EQUAL_TO_ASCII = re.compile("[{}]".format("".join(map(chr, FOLDED))))
_MARK = re.compile("[\x00-\x02]+")
_DECIMAL = re.compile(r"\d")
_LONGEST_TEXT = 500_000
"""In a longer text every pattern has a chance."""
_MOST_PARTS = 20
"""A pattern known only by more parts of words than this is always tried."""


@dataclass
class PhraseIndex:
    """Patterns by the words they need; `None` for a pattern that must always be tried.

    Each pattern comes with whether it ignores case. A pattern that is left out of the
    candidates does not match; one that is among them may.
    """

    prefilters: Mapping[str, tuple[str, bool] | None]
    kept: Any = None
    """What `data` was for the same patterns, to spare the work of reading them."""
    _by_word: dict[str, list[tuple[str, str, str, int]]] = field(
        init=False, default_factory=dict
    )
    """By a word, or nothing, the other texts that a branch of a pattern needs."""
    _beside: list[list[list[str]]] = field(init=False, default_factory=list)
    """Of each branch of a pattern, what else it needs: sets of words, one of each."""
    _always: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        if self.kept is not None:
            self._by_word, self._beside, always = self.kept
            self._always = set(always)
            return
        for key, prefilter in self.prefilters.items():
            if prefilter is None:
                self._always.add(key)
            else:
                self._add(key, *prefilter)

    @property
    def data(self) -> list[Any]:
        """Everything that was read out of the patterns, as JSON holds it."""
        return [self._by_word, self._beside, sorted(self._always)]

    @property
    def always(self) -> frozenset[str]:
        """The patterns that are candidates in every text."""
        return frozenset(self._always)

    def _add(self, key: str, pattern: str, ignorecase: bool) -> None:
        found = branches(parsed_regex(pattern, ignorecase).root)
        entries = [set(map(_entry, best)) for best, *_ in found]
        parts = {entry.part for listed in entries for entry in listed if not entry.word}
        if len(parts) > _MOST_PARTS or not all(map(_telling, parts)):
            self._always.add(key)
            return
        for listed, (_, *others) in zip(entries, found, strict=True):
            self._beside.append([side for other in others if (side := _side(other))])
            for entry in sorted(listed):
                self._put(entry, key, len(self._beside) - 1)

    def _put(self, entry: "_Entry", key: str, branch: int) -> None:
        told = (entry.part, entry.also, key, branch)
        self._by_word.setdefault(entry.word, []).append(told)

    def candidates(self, text: str) -> set[str]:
        """The patterns that may match in the text."""
        if len(text) > _LONGEST_TEXT:
            return set(self.prefilters)
        folded = _folded(text)
        words = set(_WORD.findall(folded))
        if _DECIMAL.search(text):
            words.add(DIGIT)
        likely = (
            key
            for part, also, key, branch in self._told(words)
            if part in folded and also in folded and self._is_beside(branch, words)
        )
        return self._always.union(likely)

    def _told(self, words: set[str]) -> Iterator[tuple[str, str, str, int]]:
        """The branches that a text of these words is looked at for."""
        for word in self._by_word.keys() & words:
            yield from self._by_word[word]
        yield from self._by_word.get("", ())

    def _is_beside(self, branch: int, words: set[str]) -> bool:
        """Whether a text also holds a word of each set that a branch needs beside."""
        for side in self._beside[branch]:  # noqa: SIM110 # a generator takes longer
            if words.isdisjoint(side):
                return False
        return True


def kept_index(
    prefilters: Mapping[str, tuple[str, bool] | None], cache: Path | None = None
) -> PhraseIndex:
    """An index that is kept in a folder between runs, for the same patterns."""
    key = digest(f"{name} {prefilters[name]}".encode() for name in prefilters)
    data = remembered(cache, f"likely {key}", lambda: PhraseIndex(prefilters).data)
    return PhraseIndex(prefilters, data)


def _folded(text: str) -> str:
    """The text in lower-case ASCII, with `?` for what is none."""
    if text.isascii():
        return text.lower()
    if _EQUAL_TO_ASCII.search(text):
        text = text.translate(FOLDED)
    return text.encode("ascii", "replace").decode("ascii").lower()


class _Entry(NamedTuple):
    """What a text must hold to fit a variant, as far as it is looked at."""

    word: str
    """A whole word, if there is one."""
    part: str
    """The longest run of plain text, if it is more than the word."""
    also: str
    """Another whole word that is rare."""


def _entry(variant: str) -> _Entry:
    if variant[0:1] == variant[-1:] == BREAK and not _MARK.search(variant[1:-1]):
        words, part = _WORD.findall(variant), variant[1:-1]
    else:
        words, part = whole_words(variant), max(_MARK.split(variant), key=len)
    word, *others = sorted(words, key=telling, reverse=True) or [""]
    also = [each for each in others if telling(each)[0] and each not in part]
    return _Entry(word, "" if part == word else part, also[0] if also else "")


def _side(variants: list[str]) -> list[str]:
    """The words of which a text holds one if it fits a variant; none if one has no word."""
    words = [max(whole_words(each), key=telling, default="") for each in variants]
    return sorted(set(words)) if all(words) else []


def _telling(part: str) -> bool:
    """Whether a part is long enough to be rare."""
    return len(part) > 2
