"""Headings in title case, by the AP or the Chicago manual, and in sentence case."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pitchcoach.matching.regexes import Regex, compiled

WORD = r"[\w*]\S*"
"""What counts as a word of a heading."""
_AP = frozenset(
    (
        *("a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of"),
        *("on", "or", "per", "the", "to", "v", "v.", "via", "vs", "vs."),
    )
)
_CHICAGO = _AP.union(
    ("about", "above", "across", "after", "against", "along", "among", "around", "before"),
    ("between", "beyond", "concerning", "despite", "down", "during", "following", "from"),
    ("including", "into", "near", "over", "since", "through", "throughout", "towards"),
    ("under", "until", "upon", "with", "within", "without"),
)
_BEFORE_VERBS = frozenset(
    (
        *("able", "about", "going", "have", "how", "learn", "need", "needs", "nothing"),
        *("ready", "something", "time", "try", "want", "wants", "way", "ways", "what"),
        *("when", "where", "whether"),
    )
)
_NO_NOUNS = frozenset(
    (
        *("a", "all", "an", "any", "be", "become", "build", "create", "do", "drink"),
        *("each", "every", "find", "get", "go", "grow", "have", "her", "his", "its"),
        *("keep", "know", "learn", "make", "my", "our", "run", "say", "see", "sell"),
        *("take", "tell", "that", "the", "their", "these", "this", "those", "use"),
        *("win", "write", "you", "your"),
    )
)
_TITLE_WORD = re.compile(r"[^\W_][^\s/-]*")
_DASHES = str.maketrans("–—", "--")
_NUMBERED = re.compile(r"\d+\.")


@dataclass(frozen=True)
class Casing:
    """How headings are written: exceptions keep their form, a prefix stays as it is."""

    exceptions: tuple[str, ...] = ()
    """Words and phrases as they are spelt, or regular expressions for them."""
    prefix: str = ""
    indicators: tuple[str, ...] = ()
    """Endings after which a sentence begins anew, such as `:`."""

    def title(self, heading: str, chicago: bool = False) -> str:
        """The heading in title case."""
        prefix, rest = self._divided(heading)
        words = list(_TITLE_WORD.finditer(rest))
        plain = rest.translate(_DASHES)
        parts = [prefix]
        at = 0
        for number, word in enumerate(words):
            small = _is_small(words, number, plain, chicago)
            cased = word[0].lower() if small else word[0][:1].upper() + word[0][1:]
            parts += [rest[at : word.start()], self._exception(word[0]) or cased]
            at = word.end()
        return "".join([*parts, rest[at:]])

    def sentence(self, heading: str) -> str:
        """The words of the heading in sentence case, with one space between them."""
        prefix, rest = self._divided(heading)
        words = [rest[hit.start : hit.end] for hit in self._words.hits(rest)]
        return prefix + " ".join(self._in_sentence(words))

    def _in_sentence(self, words: Sequence[str]) -> Iterator[str]:
        for number, word in enumerate(words):
            begins = number == 0 or self._indicates(words[number - 1], number - 1)
            cased = word[:1].upper() + word[1:].lower() if begins else word.lower()
            yield self._exception(word) or cased

    def _divided(self, heading: str) -> tuple[str, str]:
        """The prefix, and what follows it."""
        hit = compiled(self.prefix).first(heading) if self.prefix else None
        prefix = heading[hit.start : hit.end] if hit else ""
        return prefix, heading.removeprefix(prefix)

    def _indicates(self, word: str, number: int) -> bool:
        if any(len(word) > len(end) and word.endswith(end) for end in self.indicators):
            return True
        return number == 0 and bool(_NUMBERED.search(word))

    @cached_property
    def _longest_first(self) -> tuple[str, ...]:
        return tuple(sorted(self.exceptions, key=len, reverse=True))

    @cached_property
    def _words(self) -> Regex:
        known = "|".join(self._longest_first)
        return compiled(rf"\b(?:{known})\b|{WORD}" if known else WORD, ignorecase=True)

    def _exception(self, word: str) -> str:
        """A word as an exception spells it, or as it is where one is found in it."""
        for exception in self._longest_first:
            if exception.casefold() == word.casefold():
                return exception
            if compiled(exception).first(word):
                return word
        return ""


def _is_small(
    words: Sequence[re.Match[str]], number: int, plain: str, chicago: bool
) -> bool:
    """Whether title case leaves a word without a capital."""
    word = words[number]
    start, end = word.span()
    lower = word[0].lower()
    if lower == "to" and not chicago:
        small = _before_noun(words, number)
    else:
        inside = start > 0 and end < len(plain)
        small = inside and lower in (_CHICAGO if chicago else _AP)
    before, earlier = plain[start - 1 : start], plain[max(start - 2, 0) : max(start - 1, 0)]
    joined = plain[end : end + 1] == "-" and before != "-"
    return small and before in (" ", "-", "/") and earlier not in (":", "-") and not joined


def _before_noun(words: Sequence[re.Match[str]], number: int) -> bool:
    """Whether `to` stands before a thing rather than a verb, as far as can be told."""
    if number + 1 == len(words):
        return False
    before = words[number - 1][0].lower() if number else ""
    following = words[number + 1][0].lower()
    return before not in _BEFORE_VERBS and following not in _NO_NOUNS
