"""The draft screen: a draft, its findings, and what the coach says of them."""

from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Footer

from pitchcoach.analyst.feedback import Answer, Fault, Feedback, Report, Request, Word
from pitchcoach.drafts.dismissals import Dismissal
from pitchcoach.drafts.draft import Draft
from pitchcoach.drafts.recovery import Copy, SafetyCopy
from pitchcoach.tui import asking, filing
from pitchcoach.tui.widgets.editor import Editor
from pitchcoach.tui.widgets.findings_list import FindingsList
from pitchcoach.tui.widgets.gauges import Gauges
from pitchcoach.tui.widgets.moves_map import MovesMap
from pitchcoach.tui.widgets.panel import Panel
from pitchcoach.tui.widgets.room import Room
from pitchcoach.tui.widgets.status_line import StatusLine
from pitchcoach.tui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from pitchcoach.tui.app import PitchcoachApp

_COPY_EVERY = 0.5
"""Seconds between safety copies while something is written."""
_LOOK_EVERY = 2.0
"""Seconds between looks at whether another program has changed the file."""


class DraftScreen(Screen[None]):
    """Write, and see at once what weakens the pitch."""

    HELP: ClassVar[str] = """\
## Writing a pitch

You write on the left. Your coach reads along and shows, at the top, three scores:
**Direct**, **Efficient**, **Sell yourself**, each out of 100, with the change since you
opened the draft.

* The **list** has every finding; on top are the three things that gain most.
* The **panel** explains one finding: why a US listener minds, what they would ask, and
  what to say instead.
* The **map** below shows which moves your pitch makes and when, and which are missing.

The score coaches you. It is no forecast of funding.
"""
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [
        (0, "-narrow"),
        (100, "-normal"),
        (170, "-wide"),
    ]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [
        (0, "-tiny"),
        (16, "-low"),
        (31, "-high"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", id="help", priority=True),
        Binding("f2", "findings", "Findings", id="findings", priority=True),
        Binding("f3", "step(-1)", "Previous", id="previous", priority=True, show=False),
        Binding("f4", "step(1)", "Next", id="next", priority=True),
        Binding("f5", "apply", "Apply", id="apply", priority=True),
        Binding("f6", "dismiss", "Dismiss", id="dismiss", priority=True),
        Binding("f7", "profile", "Profile", id="profile", priority=True),
        Binding("f8", "moves", "Moves", id="moves", priority=True),
        Binding("f9", "layout", "Layout", id="layout", priority=True, show=False),
        Binding("ctrl+s", "save", "Save", id="save", priority=True),
        Binding("ctrl+shift+s", "save_as", "Save as", id="save_as", show=False),
        Binding("ctrl+f", "find", "Find", id="find", priority=True, show=False),
        Binding("escape", "write", "Back to writing", id="write", show=False),
    ]

    feedback: reactive[Feedback | None] = reactive(None)
    opening: reactive[Feedback | None] = reactive(None)
    """The first feedback on the draft, against which change is shown."""
    cursor: reactive[int] = reactive(0)
    """Where the cursor stands in the text."""
    state: reactive[str] = reactive("loading")
    """What the coach is doing: `loading`, `reading`, `ready`, `stopped` or `empty`."""

    if TYPE_CHECKING:

        @property
        def app(self) -> "PitchcoachApp":
            """The app."""

    def __init__(
        self, draft: Draft, profile: str | None = None, recover: str | None = ""
    ) -> None:
        super().__init__()
        self.draft = draft
        self.profile = profile
        """The profile chosen; without one the draft decides."""
        self.saved_version = 1
        self.mine_stays = False
        """Whether the writer has decided to save over what another program wrote."""
        self.dismissals: dict[str, Dismissal] = {}
        self.report_path: Path | None = None
        self._recover = recover
        self._asked = 0

    def compose(self) -> ComposeResult:
        """All that is seen while a draft is written."""
        shown = {"feedback": DraftScreen.feedback, "cursor": DraftScreen.cursor}
        yield TitleLine(id="title")
        yield Gauges(id="gauges").data_bind(DraftScreen.feedback, DraftScreen.opening)
        yield Room(self.draft.text, id="room")
        yield MovesMap(id="moves").data_bind(**shown)
        yield StatusLine(id="status").data_bind(**shown, state=DraftScreen.state)
        yield Footer()

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

    def on_mount(self) -> None:
        """Begin to read the draft as soon as it can be seen."""
        self.copy = SafetyCopy(self.app.data)
        self._copied = self.saved_version = self.editor.version
        self.editor.focus()
        self.show_name()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.ask()
        asking.load_dismissals(self)
        self.show_dismissals()
        self.set_interval(_COPY_EVERY, self._keep_copy)
        self.set_interval(_LOOK_EVERY, self._look_at_file)
        self.converse(filing.recovered(self, self._recover))

    def show_name(self) -> None:
        """Show what the draft is called, and whether it is saved."""
        title = self.query_one(TitleLine)
        title.draft, title.unsaved = self.draft.name, self.unsaved

    @work(exclusive=True, group="conversation")
    async def converse(self, conversation: Coroutine[Any, Any, object]) -> None:
        """Ask the writer something, one thing at a time."""
        await conversation

    # What the coach is asked, and what it says.

    def ask(self) -> None:
        """Ask for feedback on the text as it is now."""
        text = self.editor.text
        self._asked += 1
        if text.strip():
            self.state = "loading" if self.state == "loading" else "reading"
            self.app.analyst.ask(self.request(text))
        else:
            self._show(None, "empty")

    def request(self, text: str, report: int = 0) -> Request:
        """A request about this draft."""
        settings = self.app.settings
        return Request(
            version=self._asked,
            text=self.draft.as_read(text),
            name=self.draft.name,
            format=self.draft.format,
            profile=self.profile,
            usual=settings.profile,
            language=self.app.language,
            report=report,
        )

    def heard(self, word: Word) -> None:
        """Take what the coach says, unless it is about a text that has changed since."""
        if isinstance(word, Report):
            asking.report_came(self, word)
        elif isinstance(word, Fault) and word.version in (0, self._asked):
            self._show(None, "stopped")
            self.query_one(StatusLine).note = word.message.strip().splitlines()[-1]
        elif isinstance(word, Answer) and word.version == self._asked:
            feedback = word.feedback
            if self.opening is None or self.opening.profile != feedback.profile:
                self.opening = feedback
            self._show(feedback, "ready")

    def _show(self, feedback: Feedback | None, state: str) -> None:
        self.feedback = feedback
        self.room.show(feedback)
        self.state = state
        if feedback:
            self.query_one(TitleLine).profile = feedback.profile

    def show_dismissals(self) -> None:
        """Show which findings are set aside."""
        self.room.reasons = {key: one.reason for key, one in self.dismissals.items()}
        self.room.dismissed = frozenset(self.dismissals)
        self.room.underline()

    # What becomes of the draft.

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
        if self.is_current:
            await filing.looked_at(self)

    def draft_saved(self, draft: Draft, version: int) -> None:
        """Go on with the draft as it is in its file now."""
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
        self.copy.drop()
        self.show_name()

    def restore(self, copy: Copy) -> None:
        """Go on with words that were never saved."""
        self._replace(copy.text)
        self.editor.move_cursor(copy.cursor)
        self.copy = SafetyCopy(self.app.data, copy.id)
        self.profile = self.profile or copy.profile
        self._copied = self.saved_version = 0
        self.show_name()

    def _replace(self, text: str) -> None:
        editor = self.editor
        editor.replace(text, (0, 0), editor.document.end)

    # From one to another.

    @on(Editor.Edited)
    def _written(self) -> None:
        self.query_one(TitleLine).unsaved = self.unsaved
        self.ask()

    @on(Editor.SelectionChanged)
    def _cursor_moved(self) -> None:
        self.cursor = self.editor.offset_of_cursor

    @on(MovesMap.Picked)
    def _move_picked(self, message: MovesMap.Picked) -> None:
        self.room.go_to(message.step.start)
        self.editor.focus()

    @on(FindingsList.Asked)
    @on(Panel.Asked)
    async def _asked_for(self, message: FindingsList.Asked | Panel.Asked) -> None:
        steps = {"next": "step(1)", "previous": "step(-1)"}
        await self.run_action(f"screen.{steps.get(message.action, message.action)}")

    # What can be done; each has a key, and stands in the palette.

    def action_step(self, by: int) -> None:
        """Go to the next finding, or the one before."""
        self.room.step(by)

    def action_apply(self) -> None:
        """Write what the finding proposes."""
        self.room.apply()

    def action_dismiss(self) -> None:
        """Set the chosen finding aside, with a reason."""
        self.converse(asking.dismissed(self))

    def action_restore(self) -> None:
        """Show a dismissed finding again."""
        asking.restored(self)

    def action_profile(self) -> None:
        """Choose for whom the pitch is."""
        self.converse(asking.profile_chosen(self))

    def action_moves(self) -> None:
        """Show all moves of the pitch."""
        self.converse(asking.step_chosen(self))

    def action_save(self) -> None:
        """Save the draft."""
        self.converse(filing.saved(self))

    def action_save_as(self) -> None:
        """Save the draft under another name."""
        self.converse(filing.saved_as(self))

    def action_copy_report(self) -> None:
        """Copy the whole report, as text."""
        asking.report_wanted(self, None)

    def action_export_report(self) -> None:
        """Write the whole report into a file."""
        self.converse(asking.report_exported(self))

    def action_find(self) -> None:
        """Look for words in the draft."""
        self.room.find()

    def action_write(self) -> None:
        """Go back to writing."""
        self.remove_class("-listing")
        self.editor.focus()

    @on(Editor.Left)
    def action_findings(self) -> None:
        """Go to the findings, or back."""
        if self.room.listed.has_focus:
            self.action_write()
            return
        self.remove_class("-quiet")
        self.add_class("-listing")
        self.room.listed.focus()

    def action_layout(self) -> None:
        """Show only the draft, or all again."""
        self.toggle_class("-quiet")
        self.editor.focus()
