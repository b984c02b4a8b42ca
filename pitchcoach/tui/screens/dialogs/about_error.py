"""Something that went wrong, in full."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import TextArea

from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.screens.dialogs.dialog import Dialog


class Trouble(Dialog[None]):
    """Shows a long message that can be read, scrolled and copied."""

    HELP: ClassVar[str] = (
        "What went wrong, in full. Scroll with the arrow keys or the mouse wheel.\n\n"
        "`c` copies all of it, for a message to whoever helps you. "
        "`Escape` goes back to your draft."
    )
    AUTO_FOCUS = "#message"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy", "Copy", id="trouble.copy", tooltip="Copy the whole message"),
    ]
    DEFAULT_CSS = """
    Trouble > #box { max-width: 120; }
    Trouble #message {
        border: none;
        padding: 0;
        height: auto;
        max-height: 100%;
        background: $surface;
    }
    """

    def __init__(self, title: str, message: str) -> None:
        super().__init__()
        self._heading = title
        self._message = "\n".join(one_line(line) for line in message.splitlines())

    def heading(self) -> str:
        """What went wrong, in a few words."""
        return self._heading

    def content(self) -> Iterable[Widget]:
        """The message."""
        yield TextArea(
            self._message,
            read_only=True,
            show_cursor=False,
            highlight_cursor_line=False,
            id="message",
        )

    def action_copy(self) -> None:
        """Put the whole message on the clipboard."""
        self.app.copy_to_clipboard(self._message)
        self.notify("Copied.")
