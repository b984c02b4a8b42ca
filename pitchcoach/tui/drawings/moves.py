"""The moves of a pitch: on a line of time, by their names, and what to do next."""

from collections.abc import Callable, Iterator, Sequence

from textual.content import Content
from textual.style import Style

from pitchcoach.analyst.feedback import Feedback, Step
from pitchcoach.tui.drawings.one_line import clipped, one_line
from pitchcoach.tui.drawings.time_axis import LOOKS, STEP, Axis, mark, strength, time_axis

_MARGIN = 1
_BETWEEN = "  "
_LEAST_TITLE = 8
_ROOM_FOR_COUNT = 48
_QUIET = "$text-muted"
_ALL_THERE = "Every move is there, and strong."
_UNREAD = "Here you will see what your pitch does, and when."

Shortened = Callable[[Step], str]
"""The title that a step is given where there is little room."""


def moves_map(feedback: Feedback | None, cursor: float, width: int, rows: int) -> Content:
    """One row to three: the line of time, the names, and what to do first.

    Args:
        cursor: When the words at the cursor are said, in seconds.
    """
    room = max(width - 2 * _MARGIN, 0)
    lines = list(_lines(feedback, cursor, room, rows))[:rows]
    lines += [Content("")] * (rows - len(lines))
    framed = (line.truncate(room, ellipsis=True, pad=True) for line in lines)
    return Content("\n").join(
        line.pad(_MARGIN, _MARGIN).truncate(width, pad=True) for line in framed
    )


def _lines(
    feedback: Feedback | None, cursor: float, width: int, rows: int
) -> Iterator[Content]:
    if feedback is None:
        yield time_axis(Axis(0, 0), (), None, width)
        yield Content.styled(_UNREAD, _QUIET)
        return
    axis = Axis(feedback.seconds, feedback.profile.seconds)
    count = _count(feedback.steps) if rows == 1 and width >= _ROOM_FOR_COUNT else Content("")
    yield time_axis(axis, feedback.steps, cursor, width - count.cell_length) + count
    if feedback.steps:
        yield names(feedback.steps, width)
        yield Content.styled(hint(feedback.steps), _QUIET)


def _count(steps: Sequence[Step]) -> Content:
    """How many moves are weak or missing, where their names have no room."""
    told = []
    for kind in ("weak", "missing"):
        number = sum(strength(step) == kind for step in steps)
        sign, colour = LOOKS[kind]
        if number:
            told.append(Content.styled(f"{_BETWEEN}{sign} {number} {kind}", colour))
    return Content("").join(told)


def names(steps: Sequence[Step], width: int) -> Content:
    """The names in order, shortened until they fit; those to work on keep theirs longest."""
    for row in _shorter_and_shorter(steps):
        if row.cell_length <= width:
            return row
    return row


def _shorter_and_shorter(steps: Sequence[Step]) -> Iterator[Content]:
    yield _names(steps, _title)
    longest = max(len(step.title) for step in steps)
    for length in range(longest - 1, _LEAST_TITLE - 1, -1):
        yield _names(steps, lambda step, most=length: clipped(_title(step), most))
    for kept in (("weak", "missing"), ("missing",)):
        yield _names(steps, lambda step, kept=kept: _title_if(step, kept))
        for length in range(longest - 1, _LEAST_TITLE - 1, -1):
            yield _names(
                steps,
                lambda step, kept=kept, most=length: clipped(_title_if(step, kept), most),
            )
    yield _names(steps, lambda _: "")


def _title(step: Step) -> str:
    return one_line(step.title)


def _title_if(step: Step, kept: Sequence[str]) -> str:
    return _title(step) if strength(step) in kept else ""


def _names(steps: Sequence[Step], shortened: Shortened) -> Content:
    named = [_name(index, step, shortened(step)) for index, step in enumerate(steps)]
    return Content(_BETWEEN).join(named)


def _name(index: int, step: Step, title: str) -> Content:
    sign, colour = LOOKS[strength(step)]
    number = mark(index) if step.found else ""
    told = Content.assemble((f"{number}{sign}", f"bold {colour}"), f" {title}" if title else "")
    return told.stylize(Style.from_meta({STEP: index}))


def hint(steps: Sequence[Step]) -> str:
    """What to do about the first move that is missing, or else weak."""
    for kind in ("missing", "weak"):
        for step in steps:
            if strength(step) == kind:
                return _advice(step, kind)
    return _ALL_THERE


def _advice(step: Step, kind: str) -> str:
    title = f"“{one_line(step.title)}” is {kind}"
    told = f"say {', '.join(step.lacks)}" if step.lacks else ""
    why = one_line((step.why if kind == "missing" else told) or step.why)
    return f"{title}: {why}" if why else f"{title}."
