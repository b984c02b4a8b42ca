"""A line of time with a mark where each move is made, and where the cursor stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from textual.content import Content
from textual.style import Style

from pitchcoach.analyst.feedback import Step, Warmth
from pitchcoach.tui.drawings.clock import clock
from pitchcoach.tui.drawings.heat_strip import heat_cells

MARKS = "123456789abcdefghijklmnopqrstuvwxyz"
"""The moves in the order of time."""
STEP = "step"
"""What a place of the drawing tells of itself: the index of its step."""
LOOKS: Mapping[str, tuple[str, str]] = {
    "strong": ("✓", "$success"),
    "weak": ("~", "$warning"),
    "missing": ("✗", "$error"),
}
"""Sign and colour of a strength, as in the text report."""

_SPOKEN, _OVER, _FREE, _SLOT = "━", "═", "┄", "┃"
_CURSOR = "▲"
_QUIET = "$text-muted"


@dataclass(frozen=True)
class Axis:
    """How long a pitch is and may be, in seconds."""

    seconds: float
    slot: float

    @property
    def total(self) -> float:
        """The longer of the two, and never nothing."""
        return max(self.seconds, self.slot, 1.0)

    def column(self, at: float, width: int) -> int:
        """Where a moment stands on a line so wide."""
        return max(0, min(width - 1, int(at / self.total * width)))


def strength(step: Step) -> str:
    """`strong`, `weak` or `missing`."""
    return step.strength or "strong" if step.found else "missing"


def mark(index: int) -> str:
    """The sign of the so-manieth move."""
    return MARKS[index] if index < len(MARKS) else "·"


class _Cell(NamedTuple):
    """One column of the line."""

    sign: str
    style: str
    step: int | None = None


def line_width(axis: Axis, width: int) -> int:
    """Columns left for the line itself between the times at its ends."""
    return width - len(_ends(axis)[0]) - len(_ends(axis)[1])


def time_axis(
    axis: Axis,
    steps: Sequence[Step],
    cursor: int | None,
    width: int,
    heat: Sequence[Warmth] = (),
) -> Content:
    """The line from 0:00 to the longer of pitch and slot, exactly so wide.

    Args:
        steps: Those missing are not on it.
        cursor: The column of the line at which the words at the cursor are said.
        heat: Sentences whose warmth the line shows where nothing else stands on it.
    """
    length = line_width(axis, width)
    if length < 1:
        return Content(clock(axis.total)).truncate(width, pad=True)
    cells = [_ground(axis, (column + 0.5) / length) for column in range(length)]
    _warm(cells, heat)
    if axis.slot < axis.total:
        cells[axis.column(axis.slot, length)] = _Cell(_SLOT, "bold $error")
    _put_marks(cells, axis, steps)
    if cursor is not None:
        _put_cursor(cells, max(0, min(cursor, length - 1)))
    first, last = _ends(axis)
    return Content.assemble((first, _QUIET), _drawn(cells), (last, _QUIET))


def _ends(axis: Axis) -> tuple[str, str]:
    return "0:00 ", f" {clock(axis.total)}"


def _ground(axis: Axis, share: float) -> _Cell:
    """The line where nothing is: words, words beyond the slot, or time left."""
    at = share * axis.total
    if at > axis.seconds:
        return _Cell(_FREE, _QUIET)
    if at > axis.slot:
        return _Cell(_OVER, "$error")
    return _Cell(_SPOKEN, _QUIET)


def _warm(cells: list[_Cell], heat: Sequence[Warmth]) -> None:
    """How specific the words are, in place of the plain line; beyond the slot it is red."""
    spoken = sum(cell.sign != _FREE for cell in cells)
    for column, (sign, style, _) in enumerate(heat_cells(heat, spoken)):
        over = cells[column].sign == _OVER
        cells[column] = _Cell(sign, "$error" if over else style)


def _put_marks(cells: list[_Cell], axis: Axis, steps: Sequence[Step]) -> None:
    """Put each mark at its moment, or at the nearest place that has none."""
    free = set(range(len(cells)))
    for index, step in enumerate(steps):
        if not step.found or not free:
            continue
        wanted = axis.column(step.seconds or 0, len(cells))
        place = min(free, key=lambda column: (abs(column - wanted), -column))
        free.remove(place)
        cells[place] = _Cell(mark(index), f"bold {LOOKS[strength(step)][1]}", index)


def _put_cursor(cells: list[_Cell], place: int) -> None:
    """A caret; a mark that stands there is shown reversed instead."""
    here = cells[place]
    if here.step is None:
        cells[place] = _Cell(_CURSOR, "bold $accent")
    else:
        cells[place] = here._replace(style=f"{here.style} reverse")


def _drawn(cells: Sequence[_Cell]) -> Content:
    """The cells as one text; those of a mark tell its step."""
    runs = groupby(cells, key=lambda cell: cell.style)
    line = Content.assemble(
        *(("".join(cell.sign for cell in run), style) for style, run in runs)
    )
    for place, cell in enumerate(cells):
        if cell.step is not None:
            line = line.stylize(Style.from_meta({STEP: cell.step}), place, place + 1)
    return line
