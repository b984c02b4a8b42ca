"""The drafts and folders in a folder, to choose from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual import work
from textual.message import Message
from textual.reactive import var

from pitchcoach.tui.screens.dialogs.folders import (
    Entry,
    Listing,
    View,
    date_in_words,
    listing,
    recent_entries,
    size_in_words,
    view,
)
from pitchcoach.tui.screens.dialogs.rows import Row, Rows

_UP = Entry("..", folder=True)
Target = tuple[Path, Entry]


class FolderList(Rows, can_focus=False):
    """Recent drafts, the folder above, folders, then files."""

    DEFAULT_CSS = """
    FolderList {
        height: 1fr;
        & > .rows--chosen {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """

    folder: var[Path] = var(Path, init=False)
    typed: var[str] = var("", init=False)
    """Only names that hold this are shown."""
    every: var[bool] = var(False, init=False)
    """Whether hidden files, and files that hold no text, are shown too."""

    @dataclass
    class Read(Message):
        """The folder was read, as far as it can be."""

        folder_list: "FolderList"
        view: View
        recent: tuple[Target, ...] = ()

        @property
        def control(self) -> "FolderList":
            """The list."""
            return self.folder_list

    @dataclass
    class Picked(Message):
        """A folder or a file was taken."""

        folder_list: "FolderList"
        path: Path
        folder: bool

        @property
        def control(self) -> "FolderList":
            """The list."""
            return self.folder_list

    def __init__(
        self,
        folder: Path,
        recent: Sequence[Path] = (),
        *,
        chooses: bool = True,
        id: str | None = None,
    ) -> None:
        """Begin with a folder.

        Args:
            chooses: whether a line is chosen before anybody moves there.
        """
        super().__init__(id=id)
        self._recent = tuple(recent)
        self._chooses = chooses
        self._targets: tuple[Target | None, ...] = ()
        self._view: View | None = None
        self.set_reactive(FolderList.folder, folder)

    @property
    def view(self) -> View | None:
        """What is shown; none while something else is wanted and not read yet."""
        seen = self._view
        return seen if seen and self._is_wanted(seen) else None

    def on_mount(self) -> None:
        """Read the first folder."""
        self._look()

    def watch_folder(self) -> None:
        """Read another folder."""
        self._look()

    def watch_typed(self) -> None:
        """Show what fits what was typed."""
        self._look()

    def watch_every(self) -> None:
        """Show more, or less."""
        self._look()

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """Tell which folder or file was taken."""
        event.stop()
        target = self._targets[event.index]
        if target:
            self.post_message(self.Picked(self, target[0], target[1].folder))

    def on_folder_list_read(self, event: Read) -> None:
        """Show what was read, unless something else is wanted by now."""
        if not self._is_wanted(event.view):
            event.stop()
            return
        self._view = event.view
        pairs = list(_rows(event.view, event.recent))
        self._targets = tuple(target for _, target in pairs)
        self.show([row for row, _ in pairs], 0 if self._chooses else len(pairs))

    def _is_wanted(self, seen: View) -> bool:
        wanted = (self.folder, self.typed, self.every)
        return wanted == (seen.listing.folder, seen.typed, seen.every)

    def _look(self) -> None:
        read = self._view.listing if self._view else None
        known = read if read and read.folder == self.folder else None
        self._read(self.folder, self.typed, self.every, known)

    @work(thread=True, exclusive=True)
    def _read(self, folder: Path, typed: str, every: bool, known: Listing | None) -> None:
        """A folder may be large, or far away."""
        seen = view(known or listing(folder), typed, every)
        recent = tuple(recent_entries(self._recent, typed))
        self.post_message(self.Read(self, seen, recent))


def _rows(seen: View, recent: Sequence[Target]) -> Iterator[tuple[Row, Target | None]]:
    folder = seen.listing.folder
    if recent:
        yield Row("Opened before", heading=True), None
    for path, entry in recent:
        yield _row(entry, str(path.parent)), (path, entry)
    if recent:
        yield Row("In this folder", heading=True), None
    if folder.parent != folder and not seen.typed:
        yield Row("..", "the folder above", "▸"), (folder.parent, _UP)
    for entry in seen.entries:
        yield _row(entry), (folder / entry.name, entry)


def _row(entry: Entry, where: str = "") -> Row:
    told = where or size_in_words(entry.size)
    date = date_in_words(entry.changed)
    name = f"{entry.name}/" if entry.folder else entry.name
    return Row(name, f"{told:>7}  {date:16}".rstrip(), "▸" if entry.folder else " ")
