"""Whom the draft is for, and how long they listen."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.screens.dialogs.dialog import Dialog, said
from pitchcoach.tui.screens.dialogs.rows import Row, Rows


class ChooseProfile(Dialog[str]):
    """Asks for the profile: the listener, the slot and the pace."""

    title_text = "Who listens to this pitch?"
    HELP: ClassVar[str] = (
        "A profile says who listens, how many minutes you have, and how fast you "
        "speak. It decides which moves your pitch needs and what the scores are "
        "measured against.\n\n"
        "Choose with `↑` and `↓`, take it with `Enter` or a click. "
        "`✓` is the one you have now."
    )
    AUTO_FOCUS = "#profiles"
    DEFAULT_CSS = """
    ChooseProfile #profiles { max-height: 60vh; }
    ChooseProfile #about { min-height: 1; margin-top: 1; }
    """

    def __init__(self, choices: tuple[Choice, ...], current: str) -> None:
        super().__init__()
        self._choices = choices
        self._current = current

    def content(self) -> Iterable[Widget]:
        """The profiles, and what the chosen one is about."""
        if not self._choices:
            yield said("There are no profiles yet: wait for the coach to be ready.")
        yield Rows(id="profiles")
        yield said("", id="about", classes="faint")

    def on_mount(self) -> None:
        """Begin at the profile in use."""
        names = [choice.name for choice in self._choices]
        at = names.index(self._current) if self._current in names else 0
        rows = [_row(choice, choice.name == self._current) for choice in self._choices]
        self.query_one(Rows).show(rows, at)

    @on(Rows.Chosen)
    def tell(self, event: Rows.Chosen) -> None:
        """Say what the profile is about."""
        choice = self._choices[event.index]
        about = f"{_slot(choice)}. {one_line(choice.about)}"
        self.query_one("#about", Static).update(Content(about))

    @on(Rows.Opened)
    def take(self, event: Rows.Opened) -> None:
        """Take the profile."""
        self.give(self._choices[event.index].name)


def _row(choice: Choice, current: bool) -> Row:
    return Row(choice.title or choice.name, _slot(choice), "✓" if current else " ")


def _slot(choice: Choice) -> str:
    seconds = max(0, round(choice.seconds))
    time = f"{seconds // 60}:{seconds % 60:02}"
    return f"{time} min · {choice.pace:.0f} words/min"
