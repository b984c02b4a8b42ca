"""The line at the bottom: where you are, how long the pitch takes, what the coach does."""

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive

from pitchcoach.analyst.feedback import Feedback
from pitchcoach.tui.drawings.status import place_of, status
from pitchcoach.tui.timing import Timing
from pitchcoach.tui.widgets.drawn import Drawn


class StatusLine(Drawn):
    """Section and time at the left, length in the middle, the coach at the right."""

    HELP: ClassVar[str] = """\
## The line at the bottom

* At the left: the slide you are on, and when you will say these words.
* In the middle: your words, and the time they take of the time you have. Green fits;
  red is too long, with how many words to cut.
* At the right: what your coach is doing.
"""
    DEFAULT_CSS = """
    StatusLine {
        height: 1;
        background: $panel;
        text-wrap: nowrap;
    }
    """

    feedback: reactive[Feedback | None] = reactive(None, repaint=False)
    cursor: reactive[int] = reactive(0, repaint=False)
    """Where the cursor stands in the text."""
    state: reactive[str] = reactive("loading", repaint=False)
    """`loading`, `reading`, `ready`, `stopped` or `empty`."""
    note: reactive[str] = reactive("", repaint=False)
    """A line that is told for a while, or why the coach has stopped."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.tooltip = "Where you are, how long your pitch takes, what your coach does."
        self._timing = Timing()
        self._place: tuple[str, ...] = ()

    def draw(self, width: int, height: int) -> Content:
        """The line."""
        return status(self.feedback, self._place or ("",), self.state, self.note, width)

    def watch_feedback(self, feedback: Feedback | None) -> None:
        """Tell of another length."""
        self._timing = Timing(feedback.parts if feedback else ())
        self._place = self._told()
        self.redraw()

    def watch_cursor(self) -> None:
        """Tell of another place, once it has another name or time."""
        place = self._told()
        if place != self._place:
            self._place = place
            self.redraw()

    def watch_state(self) -> None:
        """Tell what the coach does now."""
        self.redraw()

    def watch_note(self) -> None:
        """Tell the note, or no longer."""
        self.redraw()

    def _told(self) -> tuple[str, ...]:
        index = self._timing.index_at(self.cursor)
        if index is None:
            return ()
        return place_of(self._timing.parts[index], self._timing.seconds_at(self.cursor))
