"""A question with a few answers, each with its own key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.widget import Widget

from pitchcoach.tui.screens.dialogs.dialog import Dialog
from pitchcoach.tui.screens.dialogs.rows import Row, Rows

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Answer(Generic[Value]):
    """One of the answers; no value means staying where one is."""

    key: str
    label: str
    value: Value | None
    detail: str = ""


class Question(Dialog[Value], Generic[Value]):
    """Words, and the answers below them; the first is chosen."""

    HELP: ClassVar[str] = (
        "Press the letter before an answer, or go to it with `↑` and `↓` and press "
        "`Enter`, or click on it. `Escape` goes back and changes nothing."
    )
    AUTO_FOCUS = "#answers"

    def content(self) -> Iterable[Widget]:
        """The words, then the answers."""
        yield from self.words()
        rows = [Row(given.label, given.detail, given.key) for given in self.answers()]
        yield Rows(rows, id="answers")

    def words(self) -> Iterable[Widget]:
        """What the answers are about."""
        return ()

    def answers(self) -> Sequence[Answer[Value]]:
        """The answers, the safest first."""
        return ()

    def answer(self, given: Answer[Value]) -> None:
        """Take this answer."""
        self.give(given.value)

    def on_key(self, event: events.Key) -> None:
        """Take the answer whose key this is."""
        for given in self.answers():
            if event.character == given.key:
                event.stop()
                self.answer(given)
                return

    @on(Rows.Opened, "#answers")
    def take_row(self, event: Rows.Opened) -> None:
        """Take the answer of the chosen row."""
        event.stop()
        self.answer(self.answers()[event.index])
