"""Lines that scroll: only those that are seen are painted, and only when they change."""

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip


class Lines(ScrollView):
    """Lines that scroll; what a line looks like is decided by `line`."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Lines {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.base = Style()
        """The style of the lines when they were last painted; it takes long to work out."""
        self._seen: dict[int, Strip] = {}

    def line(self, row: int, width: int) -> Strip:
        """A line, counted from 0, exactly so wide; blank after the last."""
        raise NotImplementedError

    def told(self, sentences: str, row: int, width: int) -> Strip:
        """A line of something that is said in place of all lines."""
        rows = Content(sentences).wrap(max(width - 2, 1))
        text = f" {rows[row].plain}" if 0 <= row < len(rows) else ""
        return Strip([Segment(set_cell_size(text, width), self.base)])

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a part of the screen."""
        self.base = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A row of the screen."""
        strip = self.line(y + self.scroll_offset.y, self.size.width)
        self._seen[y] = strip
        return strip

    def repaint(self, lines: int) -> None:
        """Show what has changed, now that there are so many lines."""
        if lines != self.virtual_size.height:
            self.virtual_size = Size(0, lines)
        top, width = self.scroll_offset.y, self.size.width
        for y in range(self.size.height):
            if self._seen.get(y) != self.line(y + top, width):
                self.refresh(Region(0, y, width, 1))
