"""Paragraphs set in lines of a width, labels at the left."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from pitchcoach.tui.drawings.explained import Paragraph

_PLAIN = Console(width=200, color_system=None)
"""Wraps lines; it never prints."""
_ROOMY = 48
"""Columns from which on labels have a column of their own."""


def set_in_lines(
    paragraphs: Sequence[Paragraph], width: int, label: Style, *, compact: bool = False
) -> list[Text]:
    """The lines, none wider than that.

    Args:
        label: the style of labels.
        compact: text begins right after its label, whatever room there is.
    """
    column = 0
    if width >= _ROOMY and not compact:
        column = max((cell_len(each.label) for each in paragraphs), default=0) + 2
    return [
        line for each in paragraphs for line in _lines(each, max(width, 1), column, label)
    ]


def _lines(paragraph: Paragraph, width: int, column: int, label: Style) -> Iterator[Text]:
    text, name = paragraph.text, paragraph.label
    if paragraph.names:
        yield from _packed(paragraph.names, width)
        return
    if not name or not column:
        # A sign needs no colon.
        colon = ": " if name.isascii() else " "
        head = Text().append(f"{name}{colon}" if name else "", label)
        yield from (head + text).wrap(_PLAIN, width) or [Text()]
        return
    for number, line in enumerate(text.wrap(_PLAIN, width - column)):
        head = Text().append("" if number else name, label)
        head.pad_right(column - head.cell_len)
        yield head + line


def _packed(names: Sequence[Text], width: int) -> Iterator[Text]:
    """As many names on each line as there is room for."""
    line = Text()
    for name in names:
        if line and line.cell_len + 1 + name.cell_len > width:
            yield line
            line = Text()
        line.append(" " if line else "").append_text(name)
        line.truncate(width)
    yield line
