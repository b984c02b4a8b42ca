"""What differs between two versions of a draft."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pitchcoach.tui.drawings.difference import SKIPPED, Difference, Line, Row, folded

_SIGN_WIDTH = 2
_STYLES = {"+": "diff--added", "-": "diff--taken", SKIPPED: "diff--skipped"}


class DiffView(ScrollView, can_focus=True):
    """Lines with `+` where something was added and `-` where it was taken out."""

    HELP: ClassVar[str] = (
        "Two versions of your draft, line by line. `+` is a line that came in, `-` one "
        "that went out; lines with neither are the same in both. "
        "Scroll with the arrow keys, `PageUp`, `PageDown` or the mouse wheel."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", "Up", show=False, id="diff.up"),
        Binding("down", "scroll_down", "Down", show=False, id="diff.down"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"diff--added", "diff--taken", "diff--skipped"}
    DEFAULT_CSS = """
    DiffView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        background: $surface;
        & > .diff--added { color: $text-success; background: $success 15%; }
        & > .diff--taken { color: $text-error; background: $error 15%; }
        & > .diff--skipped { color: $text-muted; text-style: italic; }
        &:focus { background-tint: $foreground 4%; }
    }
    """

    lines: reactive[Sequence[Line]] = reactive(())
    """What differs, as pairs of a sign (`+`, `-`, a space) and a line."""

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._kept = folded(lines)
        self._difference = Difference((), 1)
        self.set_reactive(DiffView.lines, lines)

    def watch_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines, from their top."""
        self._kept = folded(lines)
        self._break_again()
        self.scroll_to(y=0, animate=False)
        self.refresh(layout=True)

    def on_resize(self) -> None:
        """Break the lines anew where the width changed."""
        if self._words_width() != self._difference.width:
            self._break_again()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are, as far as a screen can have so many."""
        seen = Difference(self._kept[: viewport.height], max(width - _SIGN_WIDTH, 1))
        return max(len(seen), 1)

    def render_line(self, y: int) -> Strip:
        """One row as it is painted."""
        index = y + self.scroll_offset.y
        if not 0 <= index < len(self._difference):
            empty = "Nothing differs." if y == 0 and not len(self._difference) else ""
            return self._painted(Row(" ", empty, first=True))
        return self._painted(self._difference[index])

    def _painted(self, row: Row) -> Strip:
        name = _STYLES.get(row.sign)
        style = self.get_component_rich_style(name) if name else self.rich_style
        text = f"{row.sign if row.first else ' '} {row.text.rstrip()}"
        width = self.size.width
        return Strip([Segment(set_cell_size(text, width), style)], width)

    def _words_width(self) -> int:
        return max(self.size.width - _SIGN_WIDTH, 1)

    def _break_again(self) -> None:
        if not self.size.width:
            return
        self._difference = Difference(self._kept, self._words_width())
        self.virtual_size = Size(0, len(self._difference))
        self.refresh()
