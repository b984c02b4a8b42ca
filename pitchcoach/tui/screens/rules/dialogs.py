"""What is asked on the Rules screen: whose copy, which name, which folder."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar, Literal

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, Static

from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.rule_files import RefusedError, RuleText, begun
from pitchcoach.tui.screens.dialogs.dialog import Dialog, said
from pitchcoach.tui.screens.dialogs.folder_list import FolderList
from pitchcoach.tui.screens.dialogs.folders import there
from pitchcoach.tui.screens.dialogs.leave import Leaving
from pitchcoach.tui.screens.dialogs.path_dialog import PathDialog
from pitchcoach.tui.screens.dialogs.question import Answer, Question

Beginning = Literal["inherit", "copy", "look"]


class OwnRule(Question[Beginning]):
    """Asks how a shipped rule is to be changed."""

    title_text = "A shipped rule stays as it is"
    HELP: ClassVar[str] = (
        "A shipped rule cannot be changed, so that the next version can mend it. You make "
        "one of your own instead.\n\n"
        "* `i` writes only what is different: `extends: Pack.Rule`, and the keys you "
        "change. What you leave out stays as shipped, also after an update.\n"
        "* `c` copies all of it into your folder. The copy takes its place.\n"
        "* `l` only looks at the file."
    )

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__()
        self._rule = name
        self._folder = folder

    def words(self) -> Iterable[Widget]:
        """Where one's own rule will stand."""
        path = self._folder / (self._rule.replace(".", "/", 1) + ".yml")
        yield said(
            f"Your own {one_line(self._rule)} will stand in {one_line(str(path))} and "
            "take its place. Nothing is written before you save."
        )

    def answers(self) -> Sequence[Answer[Beginning]]:
        """Inherit, copy, or only look."""
        return (
            Answer("i", "Change a few things, keep the rest", "inherit", "inherits"),
            Answer("c", "Copy all of it", "copy", "a full copy"),
            Answer("l", "Only look at the file", "look", "read only"),
        )


class LeaveRule(Question[Leaving]):
    """Asks before a rule with unsaved changes is left."""

    title_text = "Save this rule?"
    HELP: ClassVar[str] = (
        "The rule has changes that are not in its file yet.\n\n"
        "* `s` saves them. A file with mistakes is saved too, but not in force.\n"
        "* `l` leaves without them: they are lost.\n"
        "* `Escape` goes on writing."
    )

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rule = name

    def words(self) -> Iterable[Widget]:
        """What is not saved."""
        yield said(f"{one_line(self._rule)} has changes that are not saved.")

    def answers(self) -> Sequence[Answer[Leaving]]:
        """Save, leave without, or stay."""
        return (
            Answer("s", "Save, then leave", "save"),
            Answer("l", "Leave without saving", "discard"),
            Answer("y", "Stay here", None),
        )


class NewRule(Dialog[RuleText]):
    """Asks what a new rule is called."""

    title_text = "A new rule"
    HELP: ClassVar[str] = (
        "A rule is called by its pack and its name: `OurSchool.ToBeHonest`. A pack is a "
        "folder of rules that belong together. The file begins with an example that you "
        "write over. `Escape` goes back."
    )
    AUTO_FOCUS = "Input"

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def content(self) -> Iterable[Widget]:
        """The name, and where the file will stand."""
        yield said("What is it called? Write Pack.Rule, such as OurSchool.ToBeHonest.")
        yield Input("MyPack.MyRule", select_on_focus=True)
        yield said(f"It will stand in {one_line(str(self._folder))}.", classes="faint")
        yield said("", id="told", classes="trouble")

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Begin it, or say what is wrong with the name."""
        event.stop()
        try:
            self.give(begun(self._folder, event.value))
        except RefusedError as error:
            self.query_one("#told", Static).update(str(error))


class PitchFolder(PathDialog):
    """Asks for a folder of pitches on which rules are tried."""

    title_text = "A folder of pitches to try it on"
    HELP: ClassVar[str] = (
        "Go into a folder with `Enter`, or type its path. **Ctrl+S** takes the folder "
        "whose drafts you see; `Enter` on one of its files does so too. Up to 500 drafts "
        "(`.txt`, `.md`) are read, also those of the folders inside. `Escape` goes back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s",
            "here",
            "Take this folder",
            id="folder.here",
            priority=True,
            tooltip="Try the rule on the drafts of this folder",
        ),
    ]

    def placeholder(self) -> str:
        """What to type."""
        return "Type a folder's path. Ctrl+S takes the folder you are in"

    def action_here(self) -> None:
        """Take the folder that is shown."""
        self.give(self.folder)

    def take(self) -> None:
        """Go into the chosen folder, or take the one that was typed."""
        typed = there(self.folder, self.typed) if self.typed else None
        if typed and typed.is_dir():
            self.give(typed)
        elif self.listed.chosen is not None:
            self.listed.action_open()

    @on(FolderList.Picked)
    def pick(self, event: FolderList.Picked) -> None:
        """Go into a folder; a file stands for the folder it is in."""
        if event.folder:
            self.go_to(event.path)
        else:
            self.give(event.path.parent)
