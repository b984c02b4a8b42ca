"""The file of the open draft was changed or deleted by something else."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal

from textual.widget import Widget

from pitchcoach.tui.drawings.difference import Line
from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.screens.dialogs.dialog import said
from pitchcoach.tui.screens.dialogs.question import Answer, Question
from pitchcoach.tui.widgets.diff_view import DiffView

Kept = Literal["mine", "theirs", "save_as"]
State = Literal["changed", "deleted"]


class ChangedOnDisk(Question[Kept]):
    """Asks which of two versions stays; nothing is written before it is answered."""

    title_text = "The file is not what you opened"
    HELP: ClassVar[str] = (
        "Another program changed or deleted the file while you had it open. "
        "Nothing is lost: your words are here, the other words are in the file.\n\n"
        "`-` are the lines of your draft, `+` those of the file.\n\n"
        "* `k` keeps yours; the next save writes them over the file.\n"
        "* `t` takes the file's; yours go (undo brings them back).\n"
        "* `a` saves yours under another name, and leaves the file alone."
    )
    DEFAULT_CSS = """
    ChangedOnDisk > #box { max-width: 120; }
    ChangedOnDisk DiffView { height: auto; min-height: 1; max-height: 60vh; }
    ChangedOnDisk.-short DiffView { max-height: 30vh; }
    """

    def __init__(self, name: str, state: State, difference: Sequence[Line] = ()) -> None:
        """Ask about a file; the difference leads from the draft (`-`) to the file (`+`)."""
        super().__init__()
        self._draft = name
        self._state = state
        self._difference = difference

    def words(self) -> Iterable[Widget]:
        """What happened, and how the two differ."""
        name = one_line(self._draft)
        if self._state == "deleted":
            yield said(f"{name} was deleted or moved. Your words are still here.")
            return
        yield said(f"Another program changed {name}. - is yours, + is the file.")
        yield DiffView(self._difference, id="difference")

    def answers(self) -> Sequence[Answer[Kept]]:
        """Mine, the file's, or both."""
        mine: Answer[Kept] = Answer("k", "Keep mine", "mine")
        elsewhere: Answer[Kept] = Answer("a", "Save mine under another name", "save_as")
        if self._state == "deleted":
            return (mine, elsewhere)
        return (mine, Answer("t", "Take the file's", "theirs"), elsewhere)
