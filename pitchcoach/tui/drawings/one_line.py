"""Foreign text on one line: nothing in it steers the terminal or breaks a layout."""

from unicodedata import category

from rich.cells import cell_len

_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Characters that do something instead of being seen, by category."""
_JOINER = "\u200d"
"""Glues emoji together; without it a family falls apart into its members."""


def one_line(text: str) -> str:
    """The text with a sign in place of each character that would not be seen."""
    if text.isprintable():
        return text
    return "".join(_seen(char) for char in text)


def clipped(text: str, width: int) -> str:
    """The text cut with a dot sign where it takes more than so many columns."""
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    return f"{_fitting(text, width - 1)}…"


def clipped_left(text: str, width: int) -> str:
    """The end of the text, as of a path whose last names matter most."""
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    start = len(text) - len(_fitting(text[::-1], width - 1))
    while cell_len(text[start:]) >= width:
        start += 1
    return f"…{text[start:]}"


def _seen(char: str) -> str:
    if char in ("\t", _JOINER) or category(char) not in _UNSEEN:
        return " " if char == "\t" else char
    return "␤" if char == "\n" else "�"


def _fitting(text: str, width: int) -> str:
    """The beginning that fits; signs may be wider together than one by one."""
    end, room = 0, width
    while end < len(text) and (room := room - cell_len(text[end])) >= 0:
        end += 1
    while cell_len(text[:end]) > width:
        end -= 1
    return text[:end]
