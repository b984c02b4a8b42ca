"""Which of many patterns may match in a text, told by one pass over its words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pitchcoach.matching.parsing import parsed_regex
from pitchcoach.matching.required import BREAK, FOLDED, telling, variants, whole_words

_WORD = re.compile("[a-z0-9]+")
_EQUAL_TO_ASCII = re.compile("[{}]".format("".join(map(chr, FOLDED))))
_MARK = re.compile("[\x00\x01]+")
_LONGEST_TEXT = 500_000
"""In a longer text every pattern has a chance."""
_MOST_PARTS = 12
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
    _by_word: dict[str, list[tuple[str, str]]] = field(init=False, default_factory=dict)
    """Each word with the texts it occurs in and the patterns these belong to."""
    _by_part: list[tuple[str, str]] = field(init=False, default_factory=list)
    _always: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        if self.kept is not None:
            self._by_word, self._by_part, always = self.kept
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
        return [self._by_word, self._by_part, sorted(self._always)]

    @property
    def always(self) -> frozenset[str]:
        """The patterns that are candidates in every text."""
        return frozenset(self._always)

    def _add(self, key: str, pattern: str, ignorecase: bool) -> None:
        entries = [
            _entry(variant) for variant in variants(parsed_regex(pattern, ignorecase).root)
        ]
        parts = [part for word, part in entries if not word]
        if len(parts) > _MOST_PARTS or not all(map(_telling, parts)):
            self._always.add(key)
            return
        self._by_part += [(part, key) for part in sorted(set(parts))]
        found = {(word, "" if part == word else part) for word, part in entries if word}
        for word, rest in sorted(found):
            if not rest or (word, "") not in found:
                self._by_word.setdefault(word, []).append((rest, key))

    def candidates(self, text: str) -> set[str]:
        """The patterns that may match in the text."""
        if len(text) > _LONGEST_TEXT:
            return set(self.prefilters)
        folded = _folded(text)
        found = {key for part, key in self._by_part if part in folded}
        found |= self._always
        by_word = self._by_word
        for word in by_word.keys() & set(_WORD.findall(folded)):
            for part, key in by_word[word]:
                if key not in found and part in folded:
                    found.add(key)
        return found


def _folded(text: str) -> str:
    """The text in lower-case ASCII, with `?` for what is none."""
    if text.isascii():
        return text.lower()
    if _EQUAL_TO_ASCII.search(text):
        text = text.translate(FOLDED)
    return text.encode("ascii", "replace").decode("ascii").lower()


def _entry(variant: str) -> tuple[str, str]:
    """A whole word of a variant, if it has one, and its longest run of plain text."""
    plain = variant[1:-1]
    if variant[0:1] == variant[-1:] == BREAK and not _MARK.search(plain):
        return max(_WORD.findall(plain), key=telling, default=""), plain
    words = whole_words(variant)
    return max(words, key=telling, default=""), max(_MARK.split(variant), key=len)


def _telling(part: str) -> bool:
    """Whether a part is long enough to be rare."""
    return len(part) > 2
