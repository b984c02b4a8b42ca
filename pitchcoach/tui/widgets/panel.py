"""What one finding means: why it matters, and what to say instead."""

from dataclasses import dataclass
from typing import ClassVar

from rich.console import Console
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.drawings.entry_line import hue_of
from pitchcoach.tui.drawings.explained import Looks, explained, overview

_COMPACT = 12
"""Rows below which nothing is spent on blank lines."""
_PLAIN = Console(width=200, color_system=None)
"""Wraps lines; it never prints."""


class Panel(ScrollView, can_focus=True):
    """The chosen finding in full; without one, what to keep."""

    HELP: ClassVar[str] = """\
## The panel

It explains the chosen finding: your sentence with the words marked, **why** a US listener
minds, what **they ask** because of it, what to **do**, and what to **say** instead.

* **F5** writes what is proposed; where it says *then check*, read the sentence again
* **F6** dismisses the finding, with your reason: the score still counts it
* **F3 / F4** go to the finding before or after
* **↑ ↓** scroll
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", "Up", show=False, id="panel.up"),
        Binding("down,j", "scroll_down", "Down", show=False, id="panel.down"),
        Binding("a", "ask('apply')", "Apply", show=False, id="panel.apply"),
        Binding("d", "ask('dismiss')", "Dismiss", show=False, id="panel.dismiss"),
        Binding("r", "ask('restore')", "Bring back", show=False, id="panel.restore"),
        Binding("n", "ask('next')", "Next", show=False, id="panel.next"),
        Binding("p", "ask('previous')", "Previous", show=False, id="panel.previous"),
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
        padding: 0 1;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
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
        self._paragraphs: list[Text] = []
        self._lines: list[Text] = []

    def watch_note(self, before: Note | None, note: Note | None) -> None:
        """Explain another finding, from its beginning."""
        if (before and before.identity) != (note and note.identity):
            self.scroll_to(0, 0, animate=False)
        self._explain()

    def watch_feedback(self) -> None:
        """Say what is to be kept now."""
        self._explain()

    def watch_dismissed_reason(self) -> None:
        """Say why the finding is not shown among the others."""
        self._explain()

    def on_resize(self) -> None:
        """Wrap the lines anew."""
        self._paragraphs = []
        self._explain()

    def notify_style_update(self) -> None:
        """Take the colours of another theme."""
        super().notify_style_update()
        if self.is_mounted:
            self._paragraphs = []
            self._explain()

    def _explain(self) -> None:
        """Wrap what is to be said; paint only if that is something else."""
        paragraphs = self._said()
        if paragraphs == self._paragraphs:
            return
        self._paragraphs = paragraphs
        width = max(self.scrollable_content_region.width, 1)
        self._lines = [
            line for text in paragraphs for line in (text.wrap(_PLAIN, width) or [text])
        ]
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def _said(self) -> list[Text]:
        looks = Looks(
            *(
                self.get_component_rich_style(f"panel--{part}", partial=True)
                for part in ("label", "faint", "marked", "action")
            )
        )
        note = self.note
        if note is None:
            return list(overview(self.feedback, looks))
        hue = hue_of(note.criterion, self.app.theme_variables)
        compact = self.size.height < _COMPACT
        reason = self.dismissed_reason
        return list(explained(note, hue, looks, reason=reason, compact=compact))

    def render_line(self, y: int) -> Strip:
        """One line as it is seen."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if not 0 <= row < len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = Strip(self._lines[row].render(_PLAIN))
        return line.adjust_cell_length(width).apply_style(self.rich_style)

    def action_ask(self, action: str) -> None:
        """Ask for something to be done with the finding."""
        self.post_message(self.Asked(self, action))
