"""Lines of which one is chosen, with the keyboard or the mouse."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region

from pitchcoach.tui.widgets.lines import Lines


def key(keys: str, action: str, says: str, id: str, tooltip: str) -> Binding:
    """A key of the list, which the footer has no room for."""
    return Binding(keys, action, says, show=False, id=f"list.{id}", tooltip=tooltip)


class ChoiceLines(Lines):
    """Lines to choose from; which there are is decided by `is_choice` and `count`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("up,k,p", "step(-1)", "Up", "up", "To the line before"),
        key("down,j,n", "step(1)", "Down", "down", "To the next line"),
        key("pageup", "page(-1)", "Page up", "page_up", "A page up"),
        key("pagedown", "page(1)", "Page down", "page_down", "A page down"),
        key("home", "edge(1)", "First", "first", "To the first line"),
        key("end", "edge(-1)", "Last", "last", "To the last line"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.row: int | None = None
        """The chosen line."""
        self._passed: int | None = None
        """The row of the screen that the mouse is at."""

    @property
    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def is_choice(self, row: int) -> bool:
        """Whether the line is one that can be chosen."""
        raise NotImplementedError

    def take(self, row: int | None) -> None:
        """Choose a line, and tell so."""
        raise NotImplementedError

    def action_open(self) -> None:
        """Go to what the chosen line stands for."""
        raise NotImplementedError

    @property
    def passed(self) -> int | None:
        """The line under the mouse, if a click would choose it."""
        row = -1 if self._passed is None else self._passed + self.scroll_offset.y
        return row if 0 <= row < self.count and self.is_choice(row) else None

    def show_chosen(self) -> None:
        """Bring the chosen line into view, with the headings right above it."""
        if self.row is not None and self.size.height:
            top = self.row
            while top and not self.is_choice(top - 1):
                top -= 1
            region = Region(0, top, 1, self.row - top + 1)
            self.scroll_to_region(region, animate=False, force=True)
        self.repaint(self.count)

    def action_step(self, by: int) -> None:
        """Go to the next line, or the one before."""
        row = -1 if self.row is None else self.row
        self.take(self._near(row + by, by))

    def action_page(self, by: int) -> None:
        """Go a page up or down."""
        row = (self.row or 0) + by * max(self.size.height - 1, 1)
        row = min(max(row, 0), self.count - 1)
        onward = self._near(row, by)
        self.take(self._near(row, -by) if onward is None else onward)

    def action_edge(self, by: int) -> None:
        """Go to the first line, or the last."""
        self.take(self._near(0 if by > 0 else self.count - 1, by))

    def _near(self, row: int, by: int) -> int | None:
        """The first line from here on, in that direction, that can be chosen."""
        while 0 <= row < self.count:
            if self.is_choice(row):
                return row
            row += by
        return None

    def on_click(self, event: events.Click) -> None:
        """Choose the line under the mouse, and go to what it stands for."""
        self._pass_over(event.y)
        if self.passed is not None:
            self.take(self.passed)
            self.action_open()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which line a click would choose."""
        self._pass_over(event.y)

    def on_leave(self) -> None:
        """The mouse is elsewhere."""
        self._pass_over(None)

    def _pass_over(self, y: int | None) -> None:
        if y != self._passed:
            self._passed = y
            self.repaint(self.count)
