"""A draft on the screen and in its file, with a copy kept while it is written."""

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import work
from textual.screen import Screen

from pitchcoach.drafts.draft import Draft
from pitchcoach.tui.widgets.editor import Editor
from pitchcoach.tui.widgets.room import Room

if TYPE_CHECKING:
    from pitchcoach.analyst.feedback import Feedback, Request
    from pitchcoach.drafts.dismissals import Dismissal
    from pitchcoach.drafts.recovery import Copy, SafetyCopy
    from pitchcoach.tui.app import PitchcoachApp

_COPY_EVERY = 0.5
"""Seconds between safety copies while something is written."""
_LOOK_EVERY = 2.0
"""Seconds between looks at whether another program has changed the file."""


class WritingScreen(Screen[None]):
    """What becomes of a draft: saved, kept safe, taken over from elsewhere."""

    feedback: "Feedback | None"
    copy: "SafetyCopy"

    def __init__(self, draft: Draft, profile: str | None = None, recover: str = "") -> None:
        super().__init__()
        self.draft = draft
        self.profile = profile
        """The profile chosen; without one the draft decides."""
        self.recover = recover
        """The one safety copy to offer; else those of the same file."""
        self.saved_version = 1
        self.mine_stays = False
        """Whether the writer has decided to save over what another program wrote."""
        self.dismissals: dict[str, Dismissal] = {}
        self.report_path: Path | None = None
        """Where a report that was asked for is to be written; none for the clipboard."""
        self.furnished = False
        """Whether everything around the draft is there."""
        self._copied = 1

    @property
    def house(self) -> "PitchcoachApp":
        """The app that the screen belongs to."""
        return cast("PitchcoachApp", self.app)

    @property
    def room(self) -> Room:
        """The draft with its findings."""
        return self.query_one(Room)

    @property
    def editor(self) -> Editor:
        """Where the draft is written."""
        return self.room.editor

    @property
    def unsaved(self) -> bool:
        """Whether something was written since the draft was opened or saved."""
        return self.editor.version != self.saved_version

    def ask(self) -> None:
        """Ask for feedback on the text as it is now."""
        raise NotImplementedError

    def request(self, text: str, report: int = 0) -> "Request":
        """A request about this draft."""
        raise NotImplementedError

    def say_if_late(self) -> None:
        """Say that the coach is reading, once that takes longer than a moment."""
        raise NotImplementedError

    def show_name(self) -> None:
        """Show what the draft is called, and whether it is saved."""
        raise NotImplementedError

    def choose_profile(self, name: str) -> None:
        """Read the pitch for somebody else, now and for the next time."""
        raise NotImplementedError

    @work(exclusive=True, group="conversation")
    async def converse(self, conversation: Callable[[], Awaitable[object]]) -> None:
        """Ask the writer something, one thing at a time."""
        await conversation()

    def begin_keeping(self) -> None:
        """Keep safety copies from now on, and look after the file."""
        from pitchcoach.drafts.recovery import SafetyCopy
        from pitchcoach.tui import asking, filing

        self.copy = SafetyCopy(self.house.data)
        self._copied = self.saved_version
        asking.load_dismissals(self)
        self.show_dismissals()
        self.set_interval(_COPY_EVERY, self._look_after)
        self.set_interval(_LOOK_EVERY, self._look_at_file)
        self.converse(partial(filing.recovered, self, self.recover))

    def show_dismissals(self) -> None:
        """Show which findings are set aside."""
        self.room.set_aside({key: one.reason for key, one in self.dismissals.items()})

    def _look_after(self) -> None:
        self.say_if_late()
        self._keep_copy()

    def _keep_copy(self) -> None:
        """Note what was written since the last copy, and write it in a thread."""
        editor = self.editor
        if editor.version != self._copied:
            self._copied = editor.version
            path, name = self.draft.path, self.draft.name
            cursor = editor.cursor_location
            self.copy.note(editor.text, path, name, self.profile, cursor)
            self._write_copy()

    @work(thread=True, group="copy")
    def _write_copy(self) -> None:
        trouble = self.copy.write()
        if trouble:
            self.app.call_from_thread(
                self.notify, trouble, severity="warning", markup=False
            )

    @work(exclusive=True, group="look")
    async def _look_at_file(self) -> None:
        from pitchcoach.tui import filing

        if self.is_current:
            await filing.looked_at(self)

    def draft_saved(self, draft: Draft, version: int) -> None:
        """Go on with the draft as it is in its file now."""
        from pitchcoach.tui import asking

        moved = draft.path != self.draft.path
        self.draft, self.saved_version, self.mine_stays = draft, version, False
        if not self.unsaved:
            self.copy.drop()
        if moved:
            asking.keep_dismissals(self)
        self.show_name()

    def take(self, draft: Draft) -> None:
        """Go on with what another program wrote; undo brings the words before it back."""
        self.draft = draft
        self._replace(draft.text)
        self.saved_version, self.mine_stays = self.editor.version, False
        self._copied = self.saved_version
        self.copy.drop()
        self.show_name()

    def restore(self, copy: "Copy") -> None:
        """Go on with words that were never saved."""
        from pitchcoach.drafts.recovery import SafetyCopy

        self._replace(copy.text)
        self.editor.move_cursor(copy.cursor)
        self.copy.drop()
        self.copy = SafetyCopy(self.house.data, copy.id)
        self.profile = self.profile or copy.profile
        self._copied = self.saved_version = 0
        self.show_name()

    def _replace(self, text: str) -> None:
        editor = self.editor
        editor.replace(text, (0, 0), editor.document.end)
