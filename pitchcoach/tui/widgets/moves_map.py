"""What the pitch does, and when: its moves along the time."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from pitchcoach.analyst.feedback import Feedback, Step
from pitchcoach.tui.drawings.moves import caret, moves_map
from pitchcoach.tui.drawings.time_axis import STEP
from pitchcoach.tui.timing import Timing
from pitchcoach.tui.widgets.drawn import Drawn


class MovesMap(Drawn, can_focus=True):
    """A line of time with each move where it is made, and their names below."""

    HELP: ClassVar[str] = """\
## The map of your pitch

A line from 0:00 to the end. Each number on it is a **move**: a thing that your listener
waits for, such as what you do, who pays, or what you want.

* `✓` strong, `~` weak, `✗` missing
* `▲` is where you are writing
* `═` is what you say after your time is over, `┄` time that you have left
* On a low screen `░` is vague and `█` specific; a higher one has a row for that

Click a number or a name to go there, or go from move to move with `←` and `→` and
take one with `Enter`. **F8** shows all moves with what each one needs.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left",
            "choose(-1)",
            "Move before",
            show=False,
            id="moves_map.left",
            tooltip="Go to the move before",
        ),
        Binding(
            "right",
            "choose(1)",
            "Next move",
            show=False,
            id="moves_map.right",
            tooltip="Go to the next move",
        ),
        Binding(
            "enter",
            "pick",
            "Go there",
            id="moves_map.pick",
            tooltip="Put the cursor where this move is made",
        ),
    ]
    DEFAULT_CSS = """
    MovesMap {
        height: 3;
        background: $surface;
        text-wrap: nowrap;
        pointer: pointer;
    }
    """

    feedback: reactive[Feedback | None] = reactive(None, repaint=False)
    cursor: reactive[int] = reactive(0, repaint=False)
    """Where the cursor stands in the text."""
    chosen: reactive[int] = reactive(0, repaint=False)
    """Index of the step that the keyboard is at."""

    @dataclass
    class Picked(Message):
        """Somebody wants to go to a move."""

        moves_map: "MovesMap"
        step: Step

        @property
        def control(self) -> "MovesMap":
            """The map."""
            return self.moves_map

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.tooltip = "What your pitch does, and when. Click a move to go there."
        self._timing = Timing()
        self._caret = -1

    def draw(self, width: int, height: int) -> Content:
        """The map on one row to three."""
        at = self._timing.seconds_at(self.cursor)
        if self.feedback:
            self._caret = caret(self.feedback, at, width, height)
        chosen = self.chosen if self.has_focus and self._steps else None
        return moves_map(self.feedback, at, width, height, chosen)

    @property
    def _steps(self) -> tuple[Step, ...]:
        return self.feedback.steps if self.feedback else ()

    def watch_feedback(self, feedback: Feedback | None) -> None:
        """Show other moves."""
        self._timing = Timing(feedback.parts if feedback else ())
        self.chosen = min(self.chosen, max(len(self._steps) - 1, 0))
        self.redraw()

    def watch_chosen(self) -> None:
        """Show another one as chosen."""
        self.redraw()

    def on_focus(self) -> None:
        """Show where the keyboard is."""
        self.redraw()

    def on_blur(self) -> None:
        """The keyboard is elsewhere now."""
        self.redraw()

    def watch_cursor(self, cursor: int) -> None:
        """Move the caret, if it stands in another column now."""
        if self.feedback is None or not self.is_mounted:
            return
        at = self._timing.seconds_at(cursor)
        place = caret(self.feedback, at, *self.content_size)
        if place != self._caret:
            self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Go to the move under the mouse."""
        index = event.style.meta.get(STEP)
        if index is not None and index < len(self._steps):
            self.chosen = index
            self.action_pick()

    def action_choose(self, by: int) -> None:
        """Go to the next move, or the one before."""
        self.chosen = (self.chosen + by) % max(len(self._steps), 1)

    def action_pick(self) -> None:
        """Tell which move it is about."""
        if self._steps:
            self.post_message(self.Picked(self, self._steps[self.chosen]))
