"""All moves of the pitch at once: when, how well, and what each one needs."""

from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from pitchcoach.analyst.feedback import Feedback, Step
from pitchcoach.tui.drawings.moves_table import move_rows
from pitchcoach.tui.screens.dialogs.dialog import Dialog, said

_NO_MOVES = "No move is there yet. Say in your first sentence what you do and for whom."
_NOT_THERE = "This one is not in your pitch yet. Write it, and it will be on the map."
_FRAME = 7
"""Columns that the box, its scroll bar and the margin of a line take."""


class MovesScreen(Dialog[Step]):
    """Shows every move; the one that is taken is where the cursor goes."""

    title_text = "What your pitch does, and when"
    HELP: ClassVar[str] = """\
## The moves of your pitch

A **move** is a thing that your listener waits for. In the order in which you make them:
when, how well (`✓` strong, `~` weak, `✗` missing), its name, and your words.

Below a weak one stands what to say, below a missing one why it matters.

`↑` and `↓` go from move to move. `Enter` or a click takes you to the words.
`Escape` goes back to your draft.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f8",
            "cancel",
            "Back",
            show=False,
            id="moves.close",
            tooltip="Go back to the draft",
        ),
    ]
    AUTO_FOCUS = "OptionList"
    DEFAULT_CSS = """
    MovesScreen {
        & > #box { max-width: 124; }
        & OptionList {
            height: auto;
            max-height: 100%;
            border: none;
            &:focus { border: none; background-tint: $foreground 0%; }
            padding: 0;
            background: $surface;
            scrollbar-size-vertical: 1;
        }
    }
    """

    def __init__(self, feedback: Feedback, text: str = "") -> None:
        super().__init__()
        self._steps = feedback.steps
        self._text = text

    def content(self) -> Iterable[Widget]:
        """The list of moves."""
        if self._steps:
            yield OptionList()
        else:
            yield said(_NO_MOVES)

    def on_mount(self) -> None:
        """Show the moves."""
        self._show()

    def on_resize(self, _: events.Resize) -> None:
        """Cut the lines for another width."""
        self._show()

    def _show(self) -> None:
        for shown in self.query(OptionList):
            at = shown.highlighted or 0
            width = max(min(self.size.width, 124) - _FRAME, 1)
            titles = max(cell_len(step.title) for step in self._steps)
            rows = (move_rows(step, self._text, width, titles) for step in self._steps)
            shown.clear_options().add_options(Option(row) for row in rows)
            shown.highlighted = at

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Go to the words, or say that there are none."""
        step = self._steps[event.option_index]
        if step.start is None or not step.found:
            self.notify(_NOT_THERE, severity="warning")
        else:
            self.dismiss(step)
