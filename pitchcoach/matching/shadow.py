"""ASCII stand-ins for texts, in which an engine that knows only ASCII finds the same."""

import re
from functools import lru_cache
from unicodedata import category

WORD, SPACE, OTHER = "_", "\v", "\x01"
STAND_INS = (WORD, SPACE, OTHER)
_WORD_CATEGORIES = {"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nl", "Pc"}
_SPACE_CATEGORIES = {"Zs", "Zl", "Zp"}
_EQUAL_TO_ASCII = "\u0130\u017f\u212a"
"""They match i, s and k once case is ignored."""
_JOINERS = "\u200c\u200d"
_NEXT_LINE = "\x85"
_CIRCLED = re.compile("[\u24b6-\u24e9\U0001f130-\U0001f189]")
"""Symbols that count as letters."""
_ODD = re.compile("[^\x00-\x7f]")
_KEPT_TEXT = 4_096


def shadow(text: str) -> bytes | None:
    """The text in ASCII, each other character replaced by one of its sort; offsets stay.

    Nothing where a character could not be told apart by its sort alone.
    """
    if text.isascii():
        return text.encode("ascii")
    return _kept_shadow(text) if len(text) <= _KEPT_TEXT else _shadow(text)


def _shadow(text: str) -> bytes | None:
    replaced = _ODD.sub(lambda odd: _stand_in(odd[0]), text)
    return replaced.encode("ascii") if replaced.isascii() else None


_kept_shadow = lru_cache(maxsize=256)(_shadow)


@lru_cache(maxsize=4_096)
def _stand_in(char: str) -> str:
    """What stands for a character; the character itself where nothing does."""
    if char in _EQUAL_TO_ASCII or _CIRCLED.match(char):
        return char
    sort = category(char)
    if sort in _WORD_CATEGORIES or char in _JOINERS:
        return WORD
    if sort in _SPACE_CATEGORIES or char == _NEXT_LINE:
        return SPACE
    return char if sort in ("Nd", "Cn") else OTHER
