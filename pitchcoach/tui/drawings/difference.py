"""What differs between two texts, as rows of a given width."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from typing import NamedTuple

from rich.cells import cell_len

from pitchcoach.tui.drawings.one_line import one_line

Line = tuple[str, str]
"""A sign (`+`, `-` or a space) and the line itself."""

SKIPPED = "⋯"
"""The sign of a row that stands for lines left out."""
_AROUND = 2
"""Lines kept before and after a change, to see where one is."""
_NARROW = re.compile("[ -~\u00a0-\u02ff\u2010-\u2027€]*")
"""Text of which every character takes one column."""
_CLUSTER = re.compile(".(?:[\u0300-\u036f\ufe00-\ufe0f\u20e3]|\u200d.?)*")
"""A character with the marks upon it, or emoji glued together."""
_LONGEST_ROW = 100_000
"""Characters of a line that are shown: nobody reads further in it."""


def folded(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with long stretches that did not change left out."""
    kept: list[Line] = []
    groups = [(same, list(group)) for same, group in groupby(lines, _unchanged)]
    for index, (same, group) in enumerate(groups):
        before = _AROUND if index else 0
        after = _AROUND if index < len(groups) - 1 else 0
        left_out = len(group) - before - after
        if not same or left_out < 2:
            kept.extend(group)
            continue
        kept.extend(group[:before])
        kept.append((SKIPPED, f"{left_out:,} lines that are the same"))
        kept.extend(group[len(group) - after :])
    return tuple(kept)


def counts(lines: Sequence[Line]) -> tuple[int, int]:
    """How many lines were added and how many taken out."""
    signs = [sign for sign, _ in lines]
    return signs.count("+"), signs.count("-")


class Row(NamedTuple):
    """What stands on one row."""

    sign: str
    text: str
    first: bool
    """Whether the line begins here, rather than going on."""


@dataclass(frozen=True)
class Difference:
    """Lines broken at words into rows; only rows that are asked for are made."""

    lines: tuple[Line, ...]
    width: int
    """Columns for the words, without the sign."""
    _ends: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        heights = (_height(text, self.width) for _, text in self.lines)
        object.__setattr__(self, "_ends", list(accumulate(heights)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, index: int) -> Row:
        at = bisect_right(self._ends, index)
        if index < 0 or at >= len(self.lines):
            raise IndexError(index)
        nth = index - (self._ends[at - 1] if at else 0)
        sign, text = self.lines[at]
        return Row(sign, _rows(text, self.width)[nth], nth == 0)


def _unchanged(line: Line) -> bool:
    return line[0] == " "


def _height(text: str, width: int) -> int:
    return 1 if len(text) * 2 <= width else len(_rows(text, width))


def _rows(text: str, width: int) -> list[str]:
    text = one_line(text[:_LONGEST_ROW])
    narrow = _NARROW.fullmatch(text) is not None
    if (len(text) if narrow else cell_len(text)) <= width:
        return [text]
    width = max(width, 2)
    if narrow:
        return re.findall(rf".{{1,{width}}}(?:\s|$)|.{{{width}}}", text)
    return list(_wide_rows(text, width))


def _wide_rows(text: str, width: int) -> Iterator[str]:
    """Rows of a text in which some characters take two columns, or none."""
    row, room = "", width
    for piece in _pieces(text, width):
        columns = cell_len(piece.rstrip())
        if row and columns > room:
            yield row
            row, room = "", width
        row += piece
        room -= cell_len(piece)
    yield row


def _pieces(text: str, width: int) -> Iterator[str]:
    """Words with the spaces after them; words longer than a row letter by letter."""
    for word in re.findall(r"\S+\s*|\s+", text):
        if cell_len(word.rstrip()) > width:
            yield from _CLUSTER.findall(word)
        else:
            yield word
