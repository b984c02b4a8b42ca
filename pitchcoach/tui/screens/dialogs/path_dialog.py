"""A path, typed or picked from lists of folders and files."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from pitchcoach.tui.drawings.one_line import clipped_left, one_line
from pitchcoach.tui.screens.dialogs.dialog import Dialog, said
from pitchcoach.tui.screens.dialogs.folder_list import FolderList
from pitchcoach.tui.screens.dialogs.folders import (
    SHOWN,
    View,
    completed,
    split,
    there,
)


class NameInput(Input):
    """Where a name or a whole path is typed."""

    HELP: ClassVar[str] = (
        "Type a name or a part of it, or paste a whole path. A `/` after a folder's name "
        "goes into it, `../` to the folder above, `~/` to your home folder.\n\n"
        "`Tab` completes a name. `↑` and `↓` choose from the list, `Enter` takes what is "
        "chosen; a click does the same. `Backspace` with nothing typed goes to the folder "
        "above. `Ctrl+T` also shows hidden files and files that hold no text."
    )

    @dataclass
    class WentBack(Message):
        """Backspace was pressed where nothing is left to delete."""

        input: "NameInput"

        @property
        def control(self) -> "NameInput":
            """The input."""
            return self.input

    def action_delete_left(self) -> None:
        """Delete a character, or go back a folder."""
        if not self.value:
            self.post_message(self.WentBack(self))
        super().action_delete_left()


class PathDialog(Dialog[Path]):
    """Asks for a file: the folder, what was typed, and the folder's list."""

    AUTO_FOCUS = "#name"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab",
            "complete",
            "Complete",
            id="path.complete",
            priority=True,
            tooltip="Write the rest of the name, as far as it is clear",
        ),
        Binding(
            "ctrl+t",
            "every",
            "All files",
            id="path.every",
            priority=True,
            tooltip="Show hidden files and files that hold no text, or leave them out",
        ),
        Binding("up", "list('step(-1)')", "Up", show=False, id="path.up"),
        Binding("down", "list('step(1)')", "Down", show=False, id="path.down"),
        Binding("pageup", "list('page(-1)')", "Page up", show=False, id="path.page_up"),
        Binding(
            "pagedown", "list('page(1)')", "Page down", show=False, id="path.page_down"
        ),
    ]
    DEFAULT_CSS = """
    PathDialog > #box { height: 100%; max-height: 40; overflow-y: hidden; }
    PathDialog #told { height: auto; max-height: 2; color: $text-muted; }
    PathDialog #told.refused { color: $text-error; }
    PathDialog #folder { height: 1; color: $text-muted; }
    """
    filters: ClassVar[bool] = True
    """Whether the list holds only what fits the name that is typed."""

    def __init__(self, folder: Path, recent: Sequence[Path] = (), name: str = "") -> None:
        super().__init__()
        self.folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() follows links
        """Where one is."""
        self._recent = tuple(recent)
        self._name = one_line(name)
        self._taking = False

    def content(self) -> Iterable[Widget]:
        """The folder, the name, the list, and what there is to say."""
        yield said("", id="folder")
        yield NameInput(self._name, placeholder=self.placeholder(), id="name")
        yield FolderList(self.folder, self._recent, chooses=self.filters, id="list")
        yield said("Reading the folder …", id="told", classes="")

    def placeholder(self) -> str:
        """What to type."""
        return "Type a name, or choose one below"

    @property
    def listed(self) -> FolderList:
        """The list."""
        return self.query_one(FolderList)

    @property
    def typed(self) -> str:
        """What was typed."""
        return self.query_one(NameInput).value

    def tell(self, text: str, *, refused: bool = False) -> None:
        """Say something at the bottom."""
        told = self.query_one("#told", Static)
        told.update(Content(text))
        told.set_class(refused, "refused")

    def go_to(self, folder: Path) -> None:
        """Look into another folder."""
        self.folder = folder
        name = self.query_one(NameInput)
        name.value = "" if self.filters else split(name.value)[1]
        self.listed.folder = folder
        self._show_folder()

    def take(self) -> None:
        """Take what is typed or chosen."""

    def about(self, seen: View) -> str:
        """What is to be said of a list."""
        if seen.listing.problem:
            return seen.listing.problem
        if seen.fitting > SHOWN:
            return f"First {SHOWN:,} of {seen.fitting:,} shown. Type to see others."
        if not seen.fitting and seen.typed:
            return f"Nothing here has “{seen.typed}” in its name."
        return "" if seen.fitting else "There are no drafts in this folder."

    def on_resize(self) -> None:
        """Fit the folder's path to the new width."""
        self._show_folder()

    def action_every(self) -> None:
        """Show all files, or only those that may be drafts."""
        self.listed.every = not self.listed.every

    async def action_list(self, action: str) -> None:
        """Move in the list."""
        await self.listed.run_action(action)

    def action_complete(self) -> None:
        """Complete the name that is typed, as far as it is clear."""
        seen = self.listed.view
        if seen is None:
            return
        way, name = split(self.typed)
        longer = completed([each.name for each in seen.listing.names], name)
        folders = [each.name for each in seen.listing.names if each.folder]
        slash = "/" if longer in folders and longer == name else ""
        written = self.query_one(NameInput)
        written.value = f"{way}{longer}{slash}"
        written.action_end()

    @on(Input.Changed, "#name")
    def look(self, event: Input.Changed) -> None:
        """Show what fits, in the folder that is typed."""
        way, name = split(event.value)
        self._taking = False
        listed = self.listed
        listed.folder = there(self.folder, way) if way else self.folder
        listed.typed = name if self.filters else ""

    @on(Input.Submitted, "#name")
    def submit(self) -> None:
        """Take it, as soon as what was typed last is looked up."""
        self._taking = self.listed.view is None
        if not self._taking:
            self.take()

    @on(NameInput.WentBack)
    def go_up(self) -> None:
        """Go to the folder above."""
        self.go_to(self.folder.parent)

    @on(FolderList.Read)
    def read(self, event: FolderList.Read) -> None:
        """Say what was read, and go into a folder that was typed."""
        self.tell(self.about(event.view), refused=bool(event.view.listing.problem))
        way, name = split(self.typed)
        taking = self._taking
        if way and not event.view.listing.problem:
            self._go_in(event.view.listing.folder, name)
        if taking:
            self.take()

    def _go_in(self, folder: Path, name: str) -> None:
        self.folder = folder
        written = self.query_one(NameInput)
        with written.prevent(Input.Changed):
            at = written.cursor_position - (len(written.value) - len(name))
            written.value = name
            written.cursor_position = max(at, 0)
        self._show_folder()

    def _show_folder(self) -> None:
        label = self.query_one("#folder", Static)
        path = one_line(str(self.folder))
        width = max(self.query_one("#box").content_size.width, 1)
        label.update(Content(clipped_left(path, width)))
