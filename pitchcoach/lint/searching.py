"""Where Vale says that words stand: it looks for them in the source, and so shall we.

Vale does not keep where its words came from. It puts what came before out of sight and
takes the first place that is left. Lines and columns, and the matches that it cannot find
again, are only the same if they are sought in the same way: by bytes, in UTF-8.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pitchcoach.lint.sentences import sentences
from pitchcoach.lint.vale_words import vale_words

_BEGINNINGS = bytes(0x40 if byte >= 0xC0 or byte < 0x80 else byte for byte in range(256))
_MASK = _BEGINNINGS[:10] + b"\n" + _BEGINNINGS[11:]
_CONTINUATIONS = bytes(range(0x80, 0xC0))
_LIKE = {"'": "(?:'|\u2018|\u2019)", '"': '(?:"|\u201c|\u201d)'}
_CODE = b"`-"


class Found(NamedTuple):
    """How many characters come before a place, and the words that were found there."""

    position: int
    """Counted from 1; less than 1 where nothing was found."""
    words: bytes


def length(text: bytes) -> int:
    """How many characters a text has; a byte that is part of none counts as one."""
    return len(text) if text.isascii() else len(text.decode("utf-8", "surrogateescape"))


def masked(text: bytes) -> bytes:
    """The text with `@` for each character but line ends."""
    if text.isascii():
        return text.translate(_MASK)
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return b"\n".join(b"@" * length(line) for line in text.split(b"\n"))
    return text.translate(_MASK, _CONTINUATIONS)


def without(text: bytes, words: bytes, sign: bytes = b"@") -> bytes:
    """The text with its first occurrence of some words out of sight."""
    at = text.find(words)
    if at < 0 or not words:
        return text
    return text[:at] + masked(words).replace(b"@", sign) + text[at + len(words) :]


def found(context: bytes, block: bytes, match: bytes) -> Found:
    """Where a match of a block stands in what is left of the source."""
    if not match:
        return Found(1, b"")
    start = context.find(block)
    if start < 0 and not any(char.isalnum() for char in match.decode("utf-8", "replace")):
        start = context.find(block.split()[0]) if block.split() else -1
    if start > 0:
        context = masked(context[:start]) + context[start:]
    at = _first(context, match)
    if at < 0:
        return _line_of_sentence(context, block, match)
    if context.startswith(b"_", at):
        at += 1
    return Found(length(context[:at]) + 1, match)


def _first(context: bytes, match: bytes) -> int:
    """The first place where the match is a word, and not in code if there is a choice."""
    first = -1
    for start, end in as_words(context, match):
        if not _is_code(context, start, end):
            return start
        first = start if first < 0 else first
    return first if first >= 0 else context.find(match)


def _is_code(context: bytes, start: int, end: int) -> bool:
    if start - 1 > 0 and context[start - 1] in _CODE:
        return True
    after = context[end + 1 : end + 2]
    return bool(after) and after in _CODE and end + 1 < length(context)


def as_words(context: bytes, match: bytes) -> Iterator[tuple[int, int]]:
    """Where a match stands as words, an underscore on either side taken with it."""
    if b"'" in match or b'"' in match:
        yield from (hit.span() for hit in like_words(match).finditer(context))
        return
    at = context.find(match)
    while at >= 0:
        end = at + len(match)
        following = at + 1
        if _parts(context, at, before=True) and _parts(context, end, before=False):
            end += context.startswith(b"_", end)
            yield at - (context[at - 1 : at] == b"_"), end
            following = end
        at = context.find(match, following)


def _parts(context: bytes, at: int, *, before: bool) -> bool:
    """Whether a word may begin at an offset, or end there."""
    left, right = context[at - 1 : at] if at else b"", context[at : at + 1]
    if (left if before else right) in (b"", b"_"):
        return True
    return _is_word(left) != _is_word(right)


def _is_word(byte: bytes) -> bool:
    return byte.isalnum() or byte == b"_"


@lru_cache(maxsize=1024)
def like_words(match: bytes) -> re.Pattern[bytes]:
    """Finds a match as words, with quotation marks of any form."""
    words = match.decode("utf-8", "surrogateescape")
    pattern = "".join(_LIKE.get(char, re.escape(char)) for char in words)
    whole = rf"(?:\A|\b|_){pattern}(?:_|\b|\Z)"
    return re.compile(whole.encode("utf-8", "surrogateescape"))


def _line_of_sentence(context: bytes, block: bytes, match: bytes) -> Found:
    """The first line that has all words of the sentence that a match stands in."""
    text, words = block.decode("utf-8", "replace"), match.decode("utf-8", "replace")
    around = [s.cut(text) for s in sentences(text)]
    around = [each for each in around if each == words or each.find(words) > 0]
    if around:
        wanted = [word.encode() for word in vale_words(around[-1])]
        for line in context.split(b"\n"):
            if all(word in line for word in wanted):
                return Found(context.find(line) + 1, line)
    return Found(-1, block)
