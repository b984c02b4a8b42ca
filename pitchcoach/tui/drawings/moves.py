"""The moves of a pitch: on a line of time, by their names, and what to do next."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from pitchcoach.analyst.feedback import Feedback, Step
from pitchcoach.tui.drawings.one_line import clipped, one_line
from pitchcoach.tui.drawings.time_axis import (
    LOOKS,
    STEP,
    Axis,
    line_width,
    mark,
    strength,
    time_axis,
)

_MARGIN = 1
_BETWEEN = "  "
_SHORTENED = (
    (("strong", "weak", "missing"), 14),
    (("weak", "missing"), 10),
    (("missing",), 8),
)
"""Whose names are told where there is little room, and how short they may become."""
_AXIS_AND_ONE = 2
_ROOM_FOR_COUNT = 48
_QUIET = "$text-muted"
_ALL_THERE = "Every move is there, and strong."
_UNREAD = "Here you will see what your pitch does, and when."


def moves_map(
    feedback: Feedback | None,
    cursor: float,
    width: int,
    rows: int,
    chosen: int | None = None,
) -> Content:
    """One row to three: the line of time, the names, and what to do first.

    Args:
        cursor: When the words at the cursor are said, in seconds.
        chosen: Index of the step that the keyboard is at; then the last row is about it.
    """
    room = max(width - 2 * _MARGIN, 0)
    lines = [axis_row(feedback, cursor, room, rows), *_below(feedback, room, rows, chosen)]
    lines = [*lines, *[Content("")] * rows][:rows]
    framed = (line.truncate(room, ellipsis=True, pad=True) for line in lines)
    return Content("\n").join(
        line.pad(_MARGIN, _MARGIN).truncate(width, pad=True) for line in framed
    )


def caret(feedback: Feedback, cursor: float, width: int, rows: int) -> int:
    """The column at which the cursor is shown: where it does not change, nothing does."""
    axis = _axis(feedback)
    room = width - 2 * _MARGIN - _count(feedback, width - 2 * _MARGIN, rows).cell_length
    return axis.column(cursor, max(line_width(axis, room), 1))


def _axis(feedback: Feedback) -> Axis:
    return Axis(feedback.seconds, feedback.profile.seconds)


def axis_row(feedback: Feedback | None, cursor: float, width: int, rows: int) -> Content:
    """The line of time; on a low screen it shows how specific the words are.

    Where it stands alone, what is weak or missing is counted.
    """
    if feedback is None:
        return time_axis(Axis(0, 0), (), None, width)
    axis, count = _axis(feedback), _count(feedback, width, rows)
    room = width - count.cell_length
    place = axis.column(cursor, max(line_width(axis, room), 1))
    heat = feedback.heat if rows <= _AXIS_AND_ONE else ()
    return time_axis(axis, feedback.steps, place, room, heat) + count


def _below(
    feedback: Feedback | None, width: int, rows: int, chosen: int | None
) -> Iterator[Content]:
    """The rows below the line of time; of a chosen step more is told than its sign."""
    if feedback is None:
        yield Content.styled(_UNREAD, _QUIET)
        return
    steps = feedback.steps
    if steps and (chosen is None or rows > _AXIS_AND_ONE):
        yield names(steps, width, chosen)
    if steps:
        told = hint(steps) if chosen is None else about(steps[chosen])
        yield Content.styled(told, _QUIET)


def _count(feedback: Feedback, width: int, rows: int) -> Content:
    """How many moves are weak or missing, where their names have no room."""
    told = []
    for kind in ("weak", "missing") if rows == 1 and width >= _ROOM_FOR_COUNT else ():
        number = sum(strength(step) == kind for step in feedback.steps)
        sign, colour = LOOKS[kind]
        if number:
            told.append(Content.styled(f"{_BETWEEN}{sign} {number} {kind}", colour))
    return Content("").join(told)


def names(steps: Sequence[Step], width: int, chosen: int | None = None) -> Content:
    """The names in order, cut where they do not fit; those to work on are cut last."""
    signs = [_sign(index, step) for index, step in enumerate(steps)]
    fixed = sum(map(len, signs)) + len(_BETWEEN) * (len(steps) - 1)
    titles = [""] * len(steps)
    for titles in _shorter_and_shorter(steps):
        if fixed + sum(cell_len(title) + 1 for title in titles if title) <= width:
            break
    named = [*map(_name, range(len(steps)), steps, signs, titles)]
    if chosen is not None and chosen < len(named):
        named[chosen] = named[chosen].stylize("reverse")
    return Content(_BETWEEN).join(named)


def _shorter_and_shorter(steps: Sequence[Step]) -> Iterator[list[str]]:
    """The titles of all steps, then of those to work on, ever shorter; then none."""
    for kinds, least in _SHORTENED:
        titles = [one_line(s.title) if strength(s) in kinds else "" for s in steps]
        yield titles
        for most in range(max(map(cell_len, titles)) - 1, least - 1, -1):
            yield [clipped(title, most).replace(" …", "…") for title in titles]
    yield [""] * len(steps)


def _sign(index: int, step: Step) -> str:
    number = mark(index) if step.found else ""
    return f"{number}{LOOKS[strength(step)][0]}"


def _name(index: int, step: Step, sign: str, title: str) -> Content:
    look = f"bold {LOOKS[strength(step)][1]}"
    told = Content.assemble((sign, look), f" {title}" if title else "")
    return told.stylize(Style.from_meta({STEP: index}))


def hint(steps: Sequence[Step]) -> str:
    """What to do about the first move that is missing, or else weak."""
    for kind in ("missing", "weak"):
        for step in steps:
            if strength(step) == kind:
                return about(step)
    return _ALL_THERE


def about(step: Step) -> str:
    """How well a move is made, and what would make it strong, or why it matters."""
    kind, title = strength(step), one_line(step.title)
    lacks = f"say {', '.join(step.lacks)}" if kind == "weak" and step.lacks else ""
    told = "" if kind == "strong" else one_line(lacks or step.why)
    return f"“{title}” is {kind}: {told}" if told else f"“{title}” is {kind}."
