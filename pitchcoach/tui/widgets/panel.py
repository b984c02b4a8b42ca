"""What one finding means: why it matters, and what to say instead."""

from dataclasses import dataclass
from typing import ClassVar

from rich.console import Console
from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.choosing import is_again
from pitchcoach.tui.drawings.entry_line import hue_of
from pitchcoach.tui.drawings.explained import Looks, Paragraph, explained, overview
from pitchcoach.tui.drawings.paragraphs import set_in_lines
from pitchcoach.tui.widgets.lines import Lines

_COMPACT = 12
"""Rows below which nothing is spent on blank lines."""
_PLAIN = Console(width=200, color_system=None)
"""Cuts text into styled pieces; it never prints."""


def _key(keys: str, action: str, says: str, id: str, tooltip: str) -> Binding:
    return Binding(keys, action, says, show=False, id=f"panel.{id}", tooltip=tooltip)


class Panel(Lines, can_focus=True):
    """The chosen finding in full; without one, what to keep."""

    HELP: ClassVar[str] = """\
## The panel

It explains the chosen finding: your sentence with the words marked, **why** a US listener
minds, what **they ask** because of it, what to **do**, and what to **say** instead.

* **F5** writes what is proposed; where it says *then check the sentence*, read it again
* **F6** dismisses the finding, with your reason: the score still counts it
* **F3 / F4** go to the finding before or after
* **↑ ↓** scroll

What stands in `[brackets]` can be clicked.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        _key("up,k", "scroll_up", "Up", "up", "A line up"),
        _key("down,j", "scroll_down", "Down", "down", "A line down"),
        _key("a", "ask('apply')", "Apply", "apply", "Write what is proposed"),
        _key("d", "ask('dismiss')", "Dismiss", "dismiss", "Set it aside, with a reason"),
        _key("r", "ask('restore')", "Bring back", "restore", "Show it again"),
        _key("n", "ask('next')", "Next", "next", "To the next finding"),
        _key("p", "ask('previous')", "Previous", "previous", "To the finding before"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "panel--label",
        "panel--faint",
        "panel--marked",
        "panel--action",
    }
    DEFAULT_CSS = """
    Panel {
        background: $background;
        padding: 0 0 0 1;
        &:focus { background: $surface; }
        & > .panel--label { color: $accent; text-style: bold; }
        & > .panel--faint { color: $text-muted; }
        & > .panel--marked { text-style: bold underline; }
        & > .panel--action { color: $primary; text-style: bold; }
    }
    """

    note: reactive[Note | None] = reactive(None, repaint=False)
    feedback: reactive[Feedback | None] = reactive(None, repaint=False)
    dismissed_reason: reactive[str] = reactive("", repaint=False)
    """Why the finding was dismissed; empty where it was not."""

    @dataclass
    class Asked(Message):
        """Something is to be done: `apply`, `dismiss`, `restore`, `next`, `previous`."""

        panel: "Panel"
        action: str

        @property
        def control(self) -> "Panel":
            """The panel."""
            return self.panel

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._paragraphs: list[Paragraph] = []
        self._lines: list[Text] = []
        self._shape = (0, False)
        """How wide the lines are, and whether room is saved."""

    def watch_note(self, before: Note | None, note: Note | None) -> None:
        """Explain another finding, from its beginning."""
        if before is None or note is None or not is_again(before, note):
            self.scroll_to(0, 0, animate=False)
        self._explain()

    def watch_feedback(self) -> None:
        """Say what is to be kept now."""
        if self.note is None:
            self._explain()

    def watch_dismissed_reason(self) -> None:
        """Say why the finding is not shown among the others."""
        self._explain()

    def on_resize(self) -> None:
        """Wrap the lines anew."""
        self._explain()

    def notify_style_update(self) -> None:
        """Take the colours of another theme."""
        super().notify_style_update()
        if self.is_mounted:
            self._paragraphs = []
            self._explain()

    def _explain(self) -> None:
        """Wrap what is to be said, if that is something else, and show it."""
        compact = self.size.height < _COMPACT
        paragraphs, shape = self._said(compact), (self.size.width, compact)
        if self.size and (paragraphs, shape) != (self._paragraphs, self._shape):
            self._paragraphs, self._shape = paragraphs, shape
            label = self._look("label")
            width = self.size.width - 1
            self._lines = set_in_lines(paragraphs, width, label, compact=compact)
            self.repaint(len(self._lines))

    def _said(self, compact: bool) -> list[Paragraph]:
        looks = Looks(*map(self._look, ("label", "faint", "marked", "action")))
        note = self.note
        if note is None:
            return list(overview(self.feedback, looks, compact=compact))
        hue = hue_of(note.criterion, self.app.theme_variables)
        reason = self.dismissed_reason
        return list(explained(note, hue, looks, reason=reason, compact=compact))

    def _look(self, part: str) -> Style:
        return self.get_component_rich_style(f"panel--{part}", partial=True)

    def line(self, row: int, width: int) -> Strip:
        """A line of what is said."""
        if not 0 <= row < len(self._lines):
            return Strip.blank(width, self.base)
        line = Strip(self._lines[row].render(_PLAIN))
        return line.adjust_cell_length(width).apply_style(self.base)

    def action_ask(self, action: str) -> None:
        """Ask for something to be done with the finding."""
        self.post_message(self.Asked(self, action))
