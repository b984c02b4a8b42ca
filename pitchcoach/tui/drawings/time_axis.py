"""A line of time with a mark where each move is made, and where the cursor stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.style import Style

from pitchcoach.analyst.feedback import Step
from pitchcoach.tui.drawings.clock import clock

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


def time_axis(axis: Axis, steps: Sequence[Step], cursor: float | None, width: int) -> Content:
    """The line from 0:00 to the longer of pitch and slot, exactly so wide.

    Args:
        steps: Those missing are not on it.
        cursor: When the words at the cursor are said.
    """
    first, last = "0:00 ", f" {clock(axis.total)}"
    length = width - len(first) - len(last)
    if length < 1:
        return Content(clock(axis.total)).truncate(width, pad=True)
    cells = _line(axis, length)
    _put_slot(cells, axis)
    _put_marks(cells, axis, steps)
    if cursor is not None:
        _put_cursor(cells, axis.column(cursor, length))
    return Content.assemble((first, _QUIET), *cells, (last, _QUIET))


Cell = Content


def _line(axis: Axis, length: int) -> list[Cell]:
    return [_ground(axis, (column + 0.5) / length * axis.total) for column in range(length)]


def _ground(axis: Axis, at: float) -> Cell:
    """The line where nothing is: words, words beyond the slot, or time left."""
    if at > axis.seconds:
        return Content.styled(_FREE, f"{_QUIET} dim")
    if at > axis.slot:
        return Content.styled(_OVER, "$error")
    return Content.styled(_SPOKEN, _QUIET)


def _put_slot(cells: list[Cell], axis: Axis) -> None:
    """Mark where the slot ends, if that is not the end of the line."""
    if axis.slot < axis.total:
        cells[axis.column(axis.slot, len(cells))] = Content.styled(_SLOT, "bold $error")


def _put_marks(cells: list[Cell], axis: Axis, steps: Sequence[Step]) -> None:
    """Put each mark at its moment, or at the nearest place that has none."""
    free = set(range(len(cells)))
    for index, step in _made(steps):
        if not free:
            return
        wanted = axis.column(step.seconds or 0, len(cells))
        place = min(free, key=lambda column: (abs(column - wanted), -column))
        free.remove(place)
        cells[place] = _marked(index, step)


def _made(steps: Sequence[Step]) -> Iterator[tuple[int, Step]]:
    return ((index, step) for index, step in enumerate(steps) if step.found)


def _marked(index: int, step: Step) -> Cell:
    _, colour = LOOKS[strength(step)]
    cell = Content.styled(mark(index), f"bold {colour}")
    return cell.stylize(Style.from_meta({STEP: index}))


def _put_cursor(cells: list[Cell], place: int) -> None:
    """A caret; a mark that stands there is shown reversed instead."""
    here = cells[place]
    on_mark = here.plain in f"{MARKS}·"
    cells[place] = (
        here.stylize("reverse") if on_mark else Content.styled(_CURSOR, "bold $accent")
    )
