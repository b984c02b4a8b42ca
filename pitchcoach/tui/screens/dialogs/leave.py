"""What to do with words that are not saved yet."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal

from textual.widget import Widget

from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.screens.dialogs.dialog import said
from pitchcoach.tui.screens.dialogs.question import Answer, Question

Leaving = Literal["save", "discard"]


class Leave(Question[Leaving]):
    """Asks before a draft with unsaved words is left."""

    title_text = "Save your draft?"
    HELP: ClassVar[str] = (
        "Your draft has words that are not in its file yet.\n\n"
        "* `s` saves them, then leaves.\n"
        "* `l` leaves without them: they are lost.\n"
        "* `Escape` stays in your draft."
    )

    def __init__(self, name: str) -> None:
        super().__init__()
        self._draft = name

    def words(self) -> Iterable[Widget]:
        """What is not saved."""
        name = one_line(self._draft) or "This draft"
        yield said(f"{name} has words that are not saved.")

    def answers(self) -> Sequence[Answer[Leaving]]:
        """Save, leave without, or stay."""
        return (
            Answer("s", "Save, then leave", "save"),
            Answer("l", "Leave without saving", "discard"),
            Answer("y", "Stay here", None),
        )
