"""A text area that paints again only the rows that a key has changed."""

from collections.abc import Iterator
from itertools import chain

from rich.style import Style
from rich.text import Text
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import TextAreaTheme

from pitchcoach.tui.drawings.section import Stretch, section, shown


class Painted(TextArea, inherit_bindings=False):
    """Text with stretches of lines in styles of their own, as `stretches` tells.

    It looks as a text area would paint it; a row is remembered by what stands in it.
    """

    def get_line(self, line_index: int) -> Text:
        """A line as it is shown, underlined where there are findings."""
        line = super().get_line(line_index)
        if not line.plain.isprintable():
            line = Text(shown(line.plain), end="", no_wrap=True)
        for start, end, style in self.stretches(line_index):
            line.stylize(style, start, end)
        return line

    def stretches(self, row: int) -> Iterator[Stretch]:
        """What is underlined or marked on a line, in the order of painting."""
        yield from ()

    def render_line(self, y: int) -> Strip:
        """A row of the screen; the text area itself paints those that hold tabs."""
        wrapped, offset = self.wrapped_document, y + self.scroll_offset.y
        theme = self._theme
        if offset >= wrapped.height or theme is None:
            return super().render_line(y)
        # Textual 8.2 has no public way to ask this that does not cut up the whole line,
        # which takes seconds where somebody has pasted a book as one paragraph.
        info = wrapped._offset_to_line_info[offset]
        if info is None:
            return super().render_line(y)
        row, place = info
        line, ends = self.document[row], wrapped.get_offsets(row)
        start = ends[place - 1] if place else 0
        end = ends[place] if place < len(ends) else len(line)
        text = line[start:end]
        if "\t" in text or (not line and self._selected(row)):
            return super().render_line(y)
        if place == len(ends):
            # The cursor may stand after the last character.
            text += " "
        stretches = chain(self.stretches(row), self._touches(row, theme))
        held = tuple(
            (max(first - start, 0), min(last, start + len(text)) - start, style)
            for first, last, style in stretches
            if first < start + len(text) and last > start
        )
        width = self.scrollable_content_region.width
        return section(text, held, width, theme.base_style or self.rich_style)

    def _touches(self, row: int, theme: TextAreaTheme) -> Iterator[Stretch]:
        """The selection and the cursor on a line, in the order of painting."""
        if selected := self._selected(row):
            yield *selected, theme.selection_style or Style(reverse=True)
        at, column = self.cursor_location
        if at == row and self._draw_cursor:
            yield column, column + 1, theme.cursor_style or Style(reverse=True)

    def _selected(self, row: int) -> tuple[int, int] | None:
        """The columns of a line that are selected, from and up to."""
        (top, left), (bottom, right) = sorted(self.selection)
        if (top, left) == (bottom, right) or not top <= row <= bottom:
            return None
        length = len(self.document[row])
        return left if row == top else 0, right if row == bottom else length
