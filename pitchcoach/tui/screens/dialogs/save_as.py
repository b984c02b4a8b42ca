"""Under which name to save a draft."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.widgets import Input

from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.screens.dialogs.folder_list import FolderList
from pitchcoach.tui.screens.dialogs.folders import View, split, there
from pitchcoach.tui.screens.dialogs.names import missing_folder, refusal, with_ending
from pitchcoach.tui.screens.dialogs.path_dialog import NameInput, PathDialog
from pitchcoach.tui.screens.dialogs.sure import Sure


class SaveAs(PathDialog):
    """Asks for a name and a folder; nothing is written over without asking."""

    title_text = "Save your draft as"
    HELP: ClassVar[str] = (
        "## Saving under a name\n\n"
        "Type a name and press `Enter`. A name without an ending gets `.md`. You are asked "
        "before another file is written over, and before a folder is made. "
        "A click on a file takes its name. `Escape` goes back and saves nothing."
    )
    filters = False

    def __init__(self, suggested: Path) -> None:
        super().__init__(suggested.parent, name=suggested.name)

    def placeholder(self) -> str:
        """What to type."""
        return "Type a name for your draft"

    @property
    def path(self) -> Path:
        """Where the draft would be saved."""
        way, name = split(self.typed)
        return there(self.folder, f"{way}{with_ending(name.strip())}")

    def about(self, seen: View) -> str:
        """What the file will be called, where that is not what was typed."""
        name = split(self.typed)[1].strip()
        if seen.listing.problem and not missing_folder(self.path):
            return seen.listing.problem
        if name and with_ending(name) != name:
            return f"It will be called {one_line(with_ending(name))}"
        return "" if seen.listing.problem else super().about(seen)

    def take(self) -> None:
        """Take the chosen line; else save under the name, after asking if need be."""
        path, named = self.path, split(self.typed)[1].strip()
        if self.listed.chosen is not None:
            self.listed.action_open()
        elif reason := refusal(path) if named else "Type a name first.":
            self.tell(reason, refused=True)
        elif missing_folder(path):
            self._ask_for_folder(path)
        elif path.exists():
            self._ask_to_write_over(path)
        else:
            self.give(path)

    @on(Input.Changed, "#name")
    def tell_name(self) -> None:
        """Say what the file will be called; a name that is typed is the one meant."""
        listed = self.listed
        listed.chosen = None
        if listed.view:
            self.tell(self.about(listed.view))

    @on(FolderList.Picked)
    def pick(self, event: FolderList.Picked) -> None:
        """Go into a folder, or take over a file's name."""
        if event.folder:
            self.go_to(event.path)
            return
        name = self.query_one(NameInput)
        name.value = one_line(event.path.name)
        name.action_end()

    def _ask_to_write_over(self, path: Path) -> None:
        name = one_line(path.name)
        words = f"There is a file {name} already. What is in it will be gone."
        question = Sure(
            f"Save over {name}?", words, "Yes, save over it", "No, another name"
        )
        self.ask(question, lambda yes: self._go_on(path, yes))

    def _ask_for_folder(self, path: Path) -> None:
        words = f"There is no folder {one_line(str(path.parent))} yet."
        question = Sure("Make a new folder?", words, "Yes, make it", "No, another folder")
        self.ask(question, lambda yes: self._make_folder(path, yes))

    def _make_folder(self, path: Path, yes: bool | None) -> None:
        try:
            if yes:
                path.parent.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError):
            self.tell("This folder cannot be made. Choose another one.", refused=True)
        else:
            self._go_on(path, yes)

    def _go_on(self, path: Path, yes: bool | None) -> None:
        if yes:
            self.give(path)
