"""A rule in its file and in the editor, with a copy kept while it is written."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import work
from textual.screen import Screen

from pitchcoach.drafts.recovery import SafetyCopy
from pitchcoach.tui.rule_files import RuleText
from pitchcoach.tui.widgets.rule_editor import RuleEditor

if TYPE_CHECKING:
    from pitchcoach.tui.app import PitchcoachApp


class WrittenRule(Screen[int | None]):
    """A rule file being written; answers with a place in the draft to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.file: RuleText | None = None
        self.saved_version = 0
        self.copy = SafetyCopy(None)
        self._copied = 0

    @property
    def house(self) -> "PitchcoachApp":
        """The app that the screen belongs to."""
        return cast("PitchcoachApp", self.app)

    @property
    def editor(self) -> RuleEditor:
        """Where the rule is written."""
        return self.query_one(RuleEditor)

    @property
    def unsaved(self) -> bool:
        """Whether something was written that is not in the file."""
        changed = self.editor.version != self.saved_version
        return self.file is not None and self.file.own and (changed or self.file.new)

    @property
    def kept_in(self) -> Path | None:
        """Where safety copies of rules are kept, apart from those of drafts."""
        return self.house.data / "rules" if self.house.data else None

    @work(exclusive=True, group="conversation")
    async def converse(self, conversation: Callable[[], Awaitable[object]]) -> None:
        """Ask the trainer something, one thing at a time."""
        await conversation()

    def write_over(self, text: str) -> None:
        """Put other words in the editor; undo brings the ones before back."""
        self.editor.replace(text, (0, 0), self.editor.document.end)

    def keep_copy(self) -> None:
        """Note what was written since the last copy, and write it in a thread."""
        editor = self.editor
        if self.file and self.unsaved and editor.version != self._copied:
            self._copied = editor.version
            path, cursor = self.file.path, editor.cursor_location
            self.copy.note(editor.text, path, path.name, None, cursor)
            self._write_copy()

    @work(thread=True, group="copy")
    def _write_copy(self) -> None:
        trouble = self.copy.write()
        if trouble:
            self.app.call_from_thread(
                self.notify, trouble, severity="warning", markup=False
            )
