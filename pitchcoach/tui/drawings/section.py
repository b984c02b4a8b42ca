"""A row of the draft as it is painted: a line of text, or one section of a wrapped one."""

from functools import lru_cache

from rich.console import Console
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

Stretch = tuple[int, int, Style]
"""Columns of a section, from and up to, and how they look."""

_PLAIN = Console(width=200, color_system=None)
"""Cuts text into styled pieces; it never prints."""
HIDDEN = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "·")
"""Characters that would steer the terminal, and what is shown for them; tabs are not."""


def shown(text: str) -> str:
    """A text with nothing in it that would steer the terminal; as long as before."""
    return text if text.isprintable() else text.translate(HIDDEN)


@lru_cache(maxsize=4096)
def section(text: str, stretches: tuple[Stretch, ...], width: int, base: Style) -> Strip:
    """A section without tabs, cursor or selection, filled up to a width.

    Remembered, as a key changes one section and leaves all others on the screen.
    """
    line = Text(shown(text), end="", no_wrap=True)
    for start, end, style in stretches:
        line.stylize(style, start, end)
    strip = Strip(line.render(_PLAIN), line.cell_len)
    return strip.extend_cell_length(width, base).apply_style(base)
