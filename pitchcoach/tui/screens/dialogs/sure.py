"""Whether something that cannot be undone is really meant."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from pitchcoach.tui.screens.dialogs.dialog import said
from pitchcoach.tui.screens.dialogs.question import Answer, Question


class Sure(Question[bool]):
    """Asks once more; no is the first answer."""

    HELP: ClassVar[str] = (
        "This is asked because it cannot be undone, or makes something new.\n\n"
        "`y` does it. `n` or `Escape` goes back and changes nothing."
    )

    def __init__(self, title: str, words: str, yes: str, no: str) -> None:
        super().__init__()
        self._heading = title
        self._words = words
        self._yes = yes
        self._no = no

    def heading(self) -> str:
        """What is about to happen."""
        return self._heading

    def words(self) -> Iterable[Widget]:
        """What that means."""
        yield said(self._words)

    def answers(self) -> Sequence[Answer[bool]]:
        """No, or yes."""
        return (Answer("n", self._no, False), Answer("y", self._yes, True))
