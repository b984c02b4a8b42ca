"""How specific a pitch is from its beginning to its end: a row of signs, hot to pale."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from textual.content import Content
from textual.style import Style

from pitchcoach.analyst.feedback import Feedback, Warmth
from pitchcoach.tui.drawings.clock import clock

START = "start"
"""What a place of the strip tells of itself: where its words begin in the draft."""
SIGNS: Mapping[str, tuple[str, str]] = {
    "vague": ("░", "$error"),
    "middling": ("▒", "$warning"),
    "specific": ("█", "$success"),
}
"""Sign and colour of a degree, as in the text report."""

_EDGE = ("│", "$text-muted")
_LEAST_SECTION = 3
"""Cells that a section has on average, or its edge is not drawn."""
_LEAST_STRIP = 10
_QUIET = "$text-muted"
_UNREAD = "Here you will see where you are specific, and where you are vague."


class HeatCell(NamedTuple):
    """One column of the strip."""

    sign: str
    style: str
    start: int
    """Where its words begin in the draft."""


def heat_strip(feedback: Feedback | None, width: int) -> Content:
    """One row, exactly so wide: how specific it is, the strip, and where it is vaguest."""
    room = max(width - 2, 0)
    if feedback is None or feedback.specificity is None:
        told = Content.styled(_UNREAD, _QUIET).truncate(room, ellipsis=True, pad=True)
        return told.pad(1, 1).truncate(width, pad=True)
    before = Content.assemble("Specific ", (f"{feedback.specificity:.0f}", "bold"), " ")
    after = _vaguest(feedback)
    for ends in ((before, after), (before, Content("")), (Content(""), Content(""))):
        length = room - sum(end.cell_length for end in ends)
        if length >= _LEAST_STRIP:
            break
    row = ends[0] + _drawn(heat_cells(feedback.heat, length)) + ends[1]
    return row.pad(1, 1).truncate(width, pad=True)


def _vaguest(feedback: Feedback) -> Content:
    """When the vaguest words are said."""
    if feedback.vaguest is None:
        return Content("")
    words = sum(one.words for one in feedback.heat if one.start < feedback.vaguest)
    at = words * 60 / feedback.profile.pace
    place = Style.from_meta({START: feedback.vaguest})
    return Content.styled(f" vaguest at {clock(at)}", _QUIET).stylize(place)


def heat_cells(heat: Sequence[Warmth], width: int) -> list[HeatCell]:
    """The sentences as so many columns, each as wide as its words; sections have edges."""
    if not heat or not heat[-1].words:
        return []
    ends = list(accumulate(one.words for one in heat))
    edges = len({one.part for one in heat}) * _LEAST_SECTION <= width
    cells: list[HeatCell] = []
    index, part = 0, heat[0].part
    for column in range(width):
        while ends[index] <= (column + 0.5) * ends[-1] / width:
            index += 1
        one = heat[index]
        look = _EDGE if edges and one.part != part else SIGNS[one.degree]
        cells.append(HeatCell(*look, one.start))
        part = one.part
    return cells


def _drawn(cells: Sequence[HeatCell]) -> Content:
    """The cells as one text that tells where its words begin."""
    runs = (list(run) for _, run in groupby(cells, key=lambda cell: cell[1:]))
    return Content("").join(
        Content.styled("".join(cell.sign for cell in run), run[0].style).stylize(
            Style.from_meta({START: run[0].start})
        )
        for run in runs
    )
