"""A list of things to begin with, under a title."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive

from pitchcoach.tui.beginnings import Beginning, matching
from pitchcoach.tui.screens.dialogs.rows import Row, Rows

_KEYS = 9
"""Lines that have a number key."""


class Shelf(Vertical):
    """Lines to choose from; those that begin nothing say why."""

    HELP: ClassVar[str] = (
        "A list of drafts to begin with. `↑` and `↓` go from line to line, and `Enter` "
        "or a click opens. The number before a line is its key."
    )
    DEFAULT_CSS = """
    Shelf {
        border: round $surface-lighten-2;
        border-title-color: $foreground;
        border-title-style: bold;
        height: 1fr;
        &:focus-within { border: round $primary; border-title-color: $primary; }
        & > Rows { background: transparent; max-height: 100%; }
    }
    """

    beginnings: reactive[tuple[Beginning, ...]] = reactive(())
    sought: reactive[str] = reactive("")
    """Only lines with these words are shown."""

    @dataclass
    class Chosen(Message):
        """A line was taken."""

        shelf: "Shelf"
        beginning: Beginning

        @property
        def control(self) -> "Shelf":
            """The list."""
            return self.shelf

    def __init__(self, title: str, *, id: str) -> None:
        super().__init__(id=id)
        self.border_title = title
        self._shown: tuple[Beginning, ...] = ()

    def compose(self) -> ComposeResult:
        """The lines; the title stands on the border."""
        yield Rows()

    @property
    def can_be_taken(self) -> bool:
        """Whether there is any line to take."""
        return any(not each.row.heading for each in self._shown)

    def take(self, number: int) -> None:
        """Take the line with this number key, if there is one."""
        if number <= len(self._shown) and not self._shown[number - 1].row.heading:
            self.post_message(self.Chosen(self, self._shown[number - 1]))

    def on_mount(self) -> None:
        """Show the lines once there is a place for them."""
        self._show()

    def watch_beginnings(self) -> None:
        """Show other lines."""
        self._show()

    def watch_sought(self) -> None:
        """Show fewer or more lines."""
        self._show()

    def on_descendant_focus(self) -> None:
        """Show the number keys: they are for this list now."""
        self._show()

    def on_descendant_blur(self) -> None:
        """The number keys are for another list."""
        self._show()

    @on(Rows.Opened)
    def pass_on(self, event: Rows.Opened) -> None:
        """Say what was taken, not which row."""
        event.stop()
        self.post_message(self.Chosen(self, self._shown[event.index]))

    def _show(self) -> None:
        if not self.is_mounted:
            return
        rows = self.query_one(Rows)
        same = len(self._shown)
        self._shown = matching(self.beginnings, self.sought)
        chosen = rows.chosen if len(self._shown) == same else 0
        numbered = rows.has_focus
        rows.show(
            [_signed(each.row, at, numbered) for at, each in enumerate(self._shown, 1)],
            chosen or 0,
        )


def _signed(row: Row, number: int, numbered: bool) -> Row:
    """The row with its key before it; without one, blanks keep its place."""
    if row.heading:
        return row
    return replace(row, sign=str(number) if numbered and number <= _KEYS else " ")
