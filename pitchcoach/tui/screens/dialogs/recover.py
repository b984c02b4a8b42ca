"""Words that were typed but never saved, found again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from pitchcoach.tui.drawings.difference import Line, counts
from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.screens.dialogs.dialog import said
from pitchcoach.tui.screens.dialogs.question import Answer, Question
from pitchcoach.tui.screens.dialogs.rows import Row, Rows
from pitchcoach.tui.screens.dialogs.sure import Sure
from pitchcoach.tui.widgets.diff_view import DiffView

Deed = Literal["restore", "look", "throw"]


@dataclass(frozen=True)
class Found:
    """A copy that was kept while the founder typed."""

    name: str
    """Of the draft it belongs to."""
    when: str
    """When its last word was typed, as it is to be read."""
    words: int
    difference: Sequence[Line] = ()
    """From the file (`-`) to the copy (`+`)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with which copy."""

    copy: int
    """Its index."""
    deed: Deed


class Recover(Question[Decision]):
    """Asks what to do with words that a crash left unsaved."""

    title_text = "Unsaved words were found"
    HELP: ClassVar[str] = (
        "The program ended before these words were saved, and kept a copy.\n\n"
        "`+` are lines that only the copy has, `-` those that only the file has.\n\n"
        "* `r` puts the copy in your draft. The file changes when you save.\n"
        "* `f` opens the file as it is. The copy stays, and you are asked again.\n"
        "* `t` throws the copy away; you are asked once more."
    )
    DEFAULT_CSS = """
    Recover > #box { max-width: 120; }
    Recover #copies { max-height: 5; }
    Recover DiffView { height: auto; min-height: 1; max-height: 50vh; }
    Recover.-short #copies { max-height: 2; }
    Recover.-short DiffView { max-height: 20vh; }
    """

    def __init__(self, copies: Sequence[Found]) -> None:
        """Ask about these copies; there is at least one."""
        super().__init__()
        self._copies = tuple(copies)
        self._at = 0

    def words(self) -> Iterable[Widget]:
        """The copies, and what is in the chosen one."""
        if len(self._copies) > 1:
            yield Rows([_row(copy) for copy in self._copies], id="copies")
        yield said(self._about(), id="about")
        yield DiffView(self._copies[self._at].difference, id="difference")

    def answers(self) -> Sequence[Answer[Decision]]:
        """Restore, look at the file, or throw away."""
        return (
            Answer("r", "Restore these words", Decision(self._at, "restore")),
            Answer("f", "Look at the file instead", Decision(self._at, "look")),
            Answer("t", "Throw the copy away …", Decision(self._at, "throw")),
        )

    def answer(self, given: Answer[Decision]) -> None:
        """Take the answer; ask once more before a copy is thrown away."""
        if given.value is None or given.value.deed != "throw":
            self.give(given.value)
            return
        name = one_line(self._copies[self._at].name)
        words = f"These words of {name} cannot be brought back then."
        question = Sure("Throw the copy away?", words, "Yes, throw it away", "No, keep it")
        self.ask(question, lambda yes: self._throw(given, yes))

    def _throw(self, given: Answer[Decision], yes: bool | None) -> None:
        if yes:
            self.give(given.value)

    @on(Rows.Chosen, "#copies")
    def show_copy(self, event: Rows.Chosen) -> None:
        """Show what is in this copy."""
        self._at = event.index
        self.query_one(DiffView).lines = self._copies[event.index].difference
        self.query_one("#about", Static).update(Content(self._about()))

    @on(Rows.Opened, "#copies")
    def go_to_answers(self) -> None:
        """Go on from the copy to what to do with it."""
        self.query_one("#answers", Rows).focus()

    def _about(self) -> str:
        copy = self._copies[self._at]
        name = one_line(copy.name)
        added, taken = counts(copy.difference)
        told = f"{name} · {one_line(copy.when)} · {_words(copy.words)}"
        return f"{told}: +{added:,} -{taken:,} lines"


def _row(copy: Found) -> Row:
    return Row(copy.name, f"{copy.when} · {_words(copy.words)}")


def _words(number: int) -> str:
    return f"{number:,} word" if number == 1 else f"{number:,} words"
