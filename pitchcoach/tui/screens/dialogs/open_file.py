"""Which draft to open."""

from typing import ClassVar

from textual import on

from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.screens.dialogs.folder_list import FolderList
from pitchcoach.tui.screens.dialogs.folders import there
from pitchcoach.tui.screens.dialogs.path_dialog import PathDialog


class OpenFile(PathDialog):
    """Asks for a draft on the disk; those that were open before stand on top."""

    title_text = "Open a draft"
    HELP: ClassVar[str] = (
        "## Opening a draft\n\n"
        "On top are drafts you had open before, then the folders and files here. "
        "Drafts are plain text: `.txt` or `.md`. `Escape` goes back to your draft."
    )

    def take(self) -> None:
        """Take the chosen line, or the file of just this name."""
        if self.listed.chosen is not None:
            self.listed.action_open()
        elif self.typed:
            self._take_typed()

    @on(FolderList.Picked)
    def pick(self, event: FolderList.Picked) -> None:
        """Go into a folder, or take a file."""
        if event.folder:
            self.go_to(event.path)
        else:
            self.give(event.path)

    def _take_typed(self) -> None:
        path = there(self.folder, self.typed)
        try:
            is_file = path.is_file()
        except (OSError, ValueError):
            is_file = False
        if is_file:
            self.give(path)
            return
        name = one_line(self.typed)
        self.tell(f"There is no file “{name}”. Check its name and folder.", refused=True)
