"""The line at the top: which draft it is, whether it is saved, and for whom."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.drawings.title import PROFILE, title
from pitchcoach.tui.widgets.drawn import Drawn


class TitleLine(Drawn):
    """The draft's name at the left, its profile at the right."""

    HELP: ClassVar[str] = """\
## The line at the top

The name of your draft; `●` means that it is not saved yet (**Ctrl+S** saves).

At the right: who listens, how long, and how fast you speak. Click there or press **F7**
to choose another profile.
"""
    DEFAULT_CSS = """
    TitleLine {
        height: 1;
        background: $panel;
        text-wrap: nowrap;
    }
    """

    draft: reactive[str] = reactive("", repaint=False)
    """What the draft is called."""
    unsaved: reactive[bool] = reactive(False, repaint=False)
    """Whether something was written that is not saved."""
    profile: reactive[Choice | None] = reactive(None, repaint=False)

    @dataclass
    class ProfileAsked(Message):
        """Somebody wants to choose another profile."""

        title_line: "TitleLine"

        @property
        def control(self) -> "TitleLine":
            """The line."""
            return self.title_line

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.tooltip = "● means not saved. Click the right end to choose who listens."

    def draw(self, width: int, height: int) -> Content:
        """The line."""
        return title(self.draft, self.unsaved, self.profile, width)

    def watch_draft(self) -> None:
        """Show another name."""
        self.redraw()

    def watch_unsaved(self) -> None:
        """Show whether all is saved."""
        self.redraw()

    def watch_profile(self) -> None:
        """Show another profile."""
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Ask for another profile, if it was clicked."""
        if event.style.meta.get(PROFILE):
            self.post_message(self.ProfileAsked(self))
