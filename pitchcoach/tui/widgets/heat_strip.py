"""Where the pitch is specific and where it is vague, on one row."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from pitchcoach.analyst.feedback import Feedback
from pitchcoach.tui.drawings.heat_strip import START, heat_strip
from pitchcoach.tui.widgets.drawn import Drawn

_TOOLTIP = "How specific your words are. Click a pale place to go there."


class HeatStrip(Drawn, can_focus=True):
    """A row of signs from the first words to the last, hot where they are specific."""

    HELP: ClassVar[str] = """\
## How specific you are

The row goes from your first words to your last. Each sign stands for a few of them:

* `░` **vague** (red): any other company could say this
* `▒` so-so (yellow)
* `█` **specific** (green): who, what, where, when, how many
* `│` a new section begins

The number is the whole pitch, out of 100. Strong pitches have 60 and more.

Where it is pale, put in a **number**, a **name** or a **date** in place of an adjective.
Click there to see the words. `Enter` goes to the vaguest ones.

On a low screen you see the same signs on the line of the map.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "pick",
            "Vaguest words",
            id="heat_strip.pick",
            tooltip="Put the cursor where the pitch is vaguest",
        ),
    ]
    DEFAULT_CSS = """
    HeatStrip {
        height: 1;
        background: $surface;
        text-wrap: nowrap;
        pointer: pointer;
        &:focus { background: $boost; }
    }
    """

    feedback: reactive[Feedback | None] = reactive(None, repaint=False)

    @dataclass
    class Picked(Message):
        """Somebody wants to go to some words."""

        heat_strip: "HeatStrip"
        start: int

        @property
        def control(self) -> "HeatStrip":
            """The strip."""
            return self.heat_strip

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.tooltip = _TOOLTIP

    def draw(self, width: int, height: int) -> Content:
        """The row."""
        return heat_strip(self.feedback, width)

    def watch_feedback(self, feedback: Feedback | None) -> None:
        """Show other words."""
        advice = feedback.vaguest_advice if feedback else ""
        self.tooltip = f"{_TOOLTIP} The vaguest: {advice}" if advice else _TOOLTIP
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Go to the words under the mouse."""
        start = event.style.meta.get(START)
        if start is not None:
            self.post_message(self.Picked(self, start))

    def action_pick(self) -> None:
        """Go to the vaguest words."""
        if self.feedback and self.feedback.vaguest is not None:
            self.post_message(self.Picked(self, self.feedback.vaguest))
