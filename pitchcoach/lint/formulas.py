"""Formulas between `$$` in a Markdown text, which Vale takes for code."""

import re
from collections.abc import Iterator

from pitchcoach.text import UNMOVED, Origin, Part, stitched

_OPENS = re.compile(r" {0,3}\${2}")
_CLOSES = re.compile(r" {0,3}\${2,}[ \t]*\n?")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_MARK = "```\n"


def without_formulas(text: str) -> tuple[str, Origin]:
    """The text with formulas as blocks of code, each up to the line that closes it."""
    return stitched(_parts(text)) if "$$" in text else (text, UNMOVED)


def _parts(text: str) -> Iterator[Part]:
    at, inside, fence = 0, False, ""
    for line in text.splitlines(keepends=True):
        marks = bool(_CLOSES.fullmatch(line) if inside else _OPENS.match(line))
        if marks and not fence:
            yield Part("\n" + _MARK if not inside else _MARK, at, width=0)
            inside = not inside
        else:
            yield Part(line, at)
            fence = fence if inside else _fence(line, fence)
        at += len(line)


def _fence(line: str, fence: str) -> str:
    """The fence around the lines that follow, if there is one."""
    found = _FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    return "" if found[1].startswith(fence) else fence
