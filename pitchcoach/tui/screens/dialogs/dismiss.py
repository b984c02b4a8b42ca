"""Why a finding is not to be shown again."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from pitchcoach.analyst.feedback import Note
from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.screens.dialogs.dialog import said
from pitchcoach.tui.screens.dialogs.question import Answer, Question

REASONS = ("I want it exactly so", "It is not true here", "I will fix it later")
"""What founders say most."""
_OWN_WORDS = "Something else, in my words:"


class Dismiss(Question[str]):
    """Asks for the reason to set a finding aside."""

    title_text = "Set this finding aside: why?"
    HELP: ClassVar[str] = (
        "A finding that you set aside is no longer underlined. Your reason is kept, "
        "so that you and your coach can read it later.\n\n"
        "* `1`, `2`, `3` take a reason at once.\n"
        "* `4` lets you write your own; `Enter` takes it.\n"
        "* `Escape` keeps the finding."
    )
    DEFAULT_CSS = """
    Dismiss #own { margin: 0 1; display: none; }
    Dismiss #own.asked { display: block; }
    """

    def __init__(self, note: Note) -> None:
        super().__init__()
        self._note = note

    def content(self) -> Iterable[Widget]:
        """The finding, the reasons, and room for one's own."""
        yield from super().content()
        yield Input(placeholder="Your reason, then Enter", id="own", max_length=500)

    def words(self) -> Iterable[Widget]:
        """What was found."""
        yield said(one_line(self._note.message))

    def answers(self) -> Sequence[Answer[str]]:
        """The usual reasons, and one's own."""
        usual = [Answer(str(key), text, text) for key, text in enumerate(REASONS, 1)]
        return (*usual, Answer(str(len(REASONS) + 1), _OWN_WORDS, ""))

    def answer(self, given: Answer[str]) -> None:
        """Take a reason, or ask for one's own words."""
        if given.value:
            self.give(given.value)
            return
        own = self.query_one("#own", Input)
        own.add_class("asked")
        own.focus()

    @on(Input.Submitted, "#own")
    def take_own_words(self, event: Input.Submitted) -> None:
        """Take the words, if there are any."""
        reason = one_line(event.value).strip()
        if reason:
            self.give(reason)
