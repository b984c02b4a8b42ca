"""The draft screen: a draft, its findings, and what the coach says of them."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from pitchcoach.drafts.draft import Draft
from pitchcoach.tui.screens.commands import Commands
from pitchcoach.tui.widgets.editor import Editor
from pitchcoach.tui.widgets.room import Room

if TYPE_CHECKING:
    from pitchcoach.analyst.feedback import Feedback, Request, Word
    from pitchcoach.tui.widgets.gauges import Gauges
    from pitchcoach.tui.widgets.heat_strip import HeatStrip
    from pitchcoach.tui.widgets.moves_map import MovesMap
    from pitchcoach.tui.widgets.status_line import StatusLine
    from pitchcoach.tui.widgets.title_line import TitleLine

_WIDTHS = [(0, "-narrow"), (100, "-normal"), (170, "-wide")]
_HEIGHTS = [(0, "-tiny"), (16, "-low"), (31, "-high")]
"""Classes of the screen, by columns and rows from which on they hold."""


class DraftScreen(Commands):
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
* The **strip** below it shows where your words are specific (`█`) and where vague (`░`).

The score coaches you. It is no forecast of funding.
"""
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS

    feedback: reactive["Feedback | None"] = reactive(None, repaint=False)
    opening: reactive["Feedback | None"] = reactive(None, repaint=False)
    """The first feedback on the draft, against which change is shown."""
    cursor: reactive[int] = reactive(0, repaint=False)
    """Where the cursor stands in the text."""
    state: reactive[str] = reactive("loading", repaint=False)
    """What the coach is doing: `loading`, `reading`, `ready`, `stopped` or `empty`."""

    def __init__(self, draft: Draft, profile: str | None = None, recover: str = "") -> None:
        super().__init__(draft, profile, recover)
        self._asked = 0
        self._late = 0
        """What was asked, and not answered yet, half a second ago."""

    def compose(self) -> ComposeResult:
        """The draft, and room around it for what is put in after the first frame."""
        yield Vertical(id="head")
        yield Room(self.draft.text, id="room")
        yield Vertical(id="foot")

    async def _furnish(self) -> None:
        """Put in all that stands around the draft."""
        from textual.widgets import Footer

        from pitchcoach.tui.widgets.gauges import Gauges
        from pitchcoach.tui.widgets.heat_strip import HeatStrip
        from pitchcoach.tui.widgets.moves_map import MovesMap
        from pitchcoach.tui.widgets.status_line import StatusLine
        from pitchcoach.tui.widgets.title_line import TitleLine

        shown = {"feedback": DraftScreen.feedback, "cursor": DraftScreen.cursor}
        gauges = Gauges(id="gauges").data_bind(DraftScreen.feedback, DraftScreen.opening)
        moves = MovesMap(id="moves").data_bind(**shown)
        heat = HeatStrip(id="heat").data_bind(DraftScreen.feedback)
        status = StatusLine(id="status").data_bind(**shown, state=DraftScreen.state)
        await self.query_one("#head").mount(TitleLine(id="title"), gauges)
        await self.room.furnish()
        self.room.listed.data_bind(DraftScreen.state)
        await self.query_one("#foot").mount(moves, heat, status, Footer())
        self.furnished = True
        self.refresh_bindings()

    @property
    def _title(self) -> "TitleLine":
        return cast("TitleLine", self.query_one("#title"))

    @property
    def _status(self) -> "StatusLine":
        return cast("StatusLine", self.query_one("#status"))

    def on_mount(self) -> None:
        """Show the draft first, and then all the rest."""
        self.saved_version = self.editor.version
        self.editor.focus()
        self.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        await self._furnish()
        self.house.coach_wanted()
        self.show_name()
        self.ask()
        self.begin_keeping()

    def show_name(self) -> None:
        """Show what the draft is called, and whether it is saved."""
        self._title.draft, self._title.unsaved = self.draft.name, self.unsaved

    # What the coach is asked, and what it says.

    def ask(self) -> None:
        """Ask for feedback on the text as it is now."""
        text = self.editor.text
        self._asked += 1
        if text.strip():
            self.house.analyst.ask(self.request(text))
        else:
            self._show(None, "empty")

    def request(self, text: str, report: int = 0) -> "Request":
        """A request about this draft."""
        from pitchcoach.analyst.feedback import Request

        settings = self.house.settings
        return Request(
            version=self._asked,
            text=self.draft.as_read(text),
            name=self.draft.name,
            format=self.draft.format,
            profile=self.profile,
            usual=settings.profile,
            language=self.house.language,
            report=report,
            path=str(self.draft.path or ""),
        )

    def say_if_late(self) -> None:
        """Say that the coach is reading, once that takes longer than a moment."""
        busy = self.house.analyst.busy
        if busy and self._late == self._asked and self.state in ("ready", "empty"):
            self.state = "reading"
        self._late = self._asked if busy else 0

    def heard(self, word: "Word") -> None:
        """Take what the coach says, unless it is about a text that has changed since."""
        from pitchcoach.analyst.feedback import Answer, Fault, Report

        if isinstance(word, Report):
            from pitchcoach.tui import asking

            asking.report_came(self, word)
        elif isinstance(word, Fault) and word.version in (0, self._asked):
            self._show(None, "stopped")
            self._status.note = word.message.strip().splitlines()[-1]
        elif isinstance(word, Answer) and word.version == self._asked:
            feedback = word.feedback
            if self.opening is None or self.opening.profile != feedback.profile:
                self.opening = feedback
            self._show(feedback, "ready")

    def _show(self, feedback: "Feedback | None", state: str) -> None:
        self.feedback = feedback
        self.room.show(feedback)
        self.state = state
        if feedback:
            self._title.profile = feedback.profile

    def coach_restarted(self) -> None:
        """Wait for a coach that has just been started."""
        self.state = "loading"
        self.opening = None
        self.ask()

    # From one to another.

    @on(Editor.Edited)
    def _written(self) -> None:
        if self.furnished:
            self._title.unsaved = self.unsaved
            self.ask()

    @on(Editor.SelectionChanged)
    def _cursor_moved(self) -> None:
        self.cursor = self.editor.offset_of_cursor

    def on_gauges_picked(self, message: "Gauges.Picked") -> None:
        """Show what costs most there."""
        self.room.go_to_criterion(message.criterion)

    def on_moves_map_picked(self, message: "MovesMap.Picked") -> None:
        """Go to where a move is made."""
        self.room.go_to(message.step.start)
        self.editor.focus()

    def on_heat_strip_picked(self, message: "HeatStrip.Picked") -> None:
        """Go to where the words are."""
        self.room.go_to(message.start)
        self.editor.focus()
