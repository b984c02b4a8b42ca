"""A line of the list of findings as it is painted."""

from collections.abc import Mapping
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from pitchcoach.tui.drawings.entries import Said
from pitchcoach.tui.drawings.one_line import clipped


def painted(line: Said, width: int, style: Style, hue: Style) -> Strip:
    """A line in columns: sign, words, figure at the right; exactly so wide.

    Args:
        hue: the colour of the sign.
    """
    sign = f" {set_cell_size(line.sign, 2)}" if line.sign else " "
    room = max(width - cell_len(sign) - 1, 0)
    figure = line.figure if cell_len(line.figure) + 6 < room else ""
    label = clipped(line.label, max(room - cell_len(figure) - 1, 0))
    segments = [
        Segment(sign, style + hue),
        Segment(set_cell_size(label, max(room - cell_len(figure), 0)), style),
        Segment(f"{figure} ", style),
    ]
    return Strip(segments).adjust_cell_length(width, style)


def hue_of(criterion: str, theme_variables: Mapping[str, str]) -> Style:
    """The colour of a criterion in a theme; none in one without colours."""
    usual = theme_variables.get("foreground", "ansi_default")
    return _in(theme_variables.get(criterion, usual) if criterion else usual)


@lru_cache(maxsize=64)
def _in(name: str) -> Style:
    colour = Color.parse(name)
    bare = colour.ansi == -1
    return Style(bold=True) if bare else Style(color=colour.rich_color, bold=True)
