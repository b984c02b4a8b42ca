"""The draft with its findings beside it: each leads to the other."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from pitchcoach.text import Span
from pitchcoach.tui.widgets.editor import Editor
from pitchcoach.tui.widgets.page import Page

if TYPE_CHECKING:
    from textual.widgets import Input

    from pitchcoach.analyst.feedback import Feedback, Note
    from pitchcoach.tui.widgets.findings_list import FindingsList
    from pitchcoach.tui.widgets.panel import Panel

_MOVED_ON = "These words have just changed. Your coach is reading them again."
_NOT_FOR_IT = "Nothing can be put in for you here: the panel says what to write."
_NONE_CHOSEN = "Choose a finding first: F4 goes to the next one."


class Room(Horizontal):
    """Editor, list of findings, and the panel that explains the chosen one."""

    feedback: "Feedback | None" = None

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = text
        self._reasons: Mapping[str, str] = {}
        """Why findings are dismissed, by their identity."""
        self._version = 0
        """Of the text that the feedback is about."""
        self._marked: tuple[int, ...] = ()
        """Which note each underlined stretch belongs to."""

    def compose(self) -> ComposeResult:
        """The draft at the left, room at the right for what is said of it."""
        yield Page(self._text, id="page")
        yield Vertical(id="side")

    async def furnish(self) -> None:
        """Put in the list and the panel: the first frame does not wait for them."""
        from pitchcoach.tui.widgets.findings_list import FindingsList
        from pitchcoach.tui.widgets.panel import Panel

        side = self.query_one("#side")
        await side.mount(FindingsList(id="findings"), Panel(id="panel"))

    @property
    def editor(self) -> Editor:
        """Where the draft is written."""
        return self.query_one(Editor)

    @property
    def listed(self) -> "FindingsList":
        """The list of findings."""
        return cast("FindingsList", self.query_one("#findings"))

    @property
    def _panel(self) -> "Panel":
        return cast("Panel", self.query_one("#panel"))

    @property
    def chosen(self) -> "Note | None":
        """The finding that is spoken of."""
        return self._note(self.listed.chosen)

    def _note(self, index: int | None) -> "Note | None":
        known = self.feedback.notes if self.feedback else ()
        return known[index] if index is not None and index < len(known) else None

    def show(self, feedback: "Feedback | None") -> None:
        """Show feedback on the text as it is now."""
        self._version = self.editor.version
        self.feedback = feedback
        self.listed.feedback = self._panel.feedback = feedback
        self.underline()

    def set_aside(self, reasons: Mapping[str, str]) -> None:
        """Show which findings are dismissed, by identity, and why."""
        self._reasons = reasons
        self.listed.dismissed = frozenset(reasons)
        self.underline()

    def underline(self) -> None:
        """Underline the findings that are not dismissed."""
        from pitchcoach.tui.drawings.underline import finding_style

        notes = self.feedback.notes if self.feedback else ()
        self._marked = tuple(
            index
            for index, note in enumerate(notes)
            if note.start < note.end and note.identity not in self._reasons
        )
        colours = self.app.theme_variables
        shown = [notes[index] for index in self._marked]
        self.editor.show_findings(
            [Span(note.start, note.end) for note in shown],
            [finding_style(note.criterion, note.level, colours) for note in shown],
        )
        self._explain(self.listed.chosen)

    def _explain(self, index: int | None) -> None:
        note, panel = self._note(index), self._panel
        panel.note = note
        panel.dismissed_reason = self._reasons.get(note.identity, "") if note else ""
        place = self._marked.index(index) if index in self._marked else None
        self.editor.choose(place)

    @property
    def is_current(self) -> bool:
        """Whether the feedback is about the text as it is now."""
        return self._version == self.editor.version

    def go_to(self, start: int | None) -> None:
        """Put the cursor at a place of the text that the feedback is about."""
        if start is not None and self.is_current:
            self.editor.go_to(Span(start, start))

    async def find(self) -> None:
        """Look for words in the draft."""
        await self.query_one(Page).find()

    async def filter(self) -> None:
        """Show only the findings with some words."""
        from textual.widgets import Input

        if not self.query("#filter"):
            asked = Input(
                placeholder="Words to look for. Esc: all findings",
                id="filter",
                compact=True,
            )
            await self.query_one("#side").mount(asked, before=0)
        self.query_one("#filter").focus()

    def on_input_changed(self, message: "Input.Changed") -> None:
        """List only findings with these words."""
        if message.input.id == "filter":
            self.listed.sought = message.value

    def on_input_submitted(self, message: "Input.Submitted") -> None:
        """Go to the findings that are left."""
        if message.input.id == "filter":
            self.listed.focus()

    def go_to_criterion(self, name: str) -> None:
        """Choose what costs most in a criterion, or in all of them (`total`)."""
        notes = self.feedback.notes if self.feedback else ()
        own = [i for i, n in enumerate(notes) if name in (n.criterion, "total")]
        if own:
            self.listed.choose(max(own, key=lambda index: notes[index].cost))
            self._explain(self.listed.chosen)
            self.go_to(notes[self.listed.chosen or 0].start)

    async def unfilter(self) -> bool:
        """Show all findings again; whether they were not all shown."""
        filters = self.query("#filter")
        if filters:
            await filters.remove()
            self.listed.sought = ""
            self.listed.focus()
        return bool(filters)

    def step(self, by: int) -> None:
        """Go to the finding so many further on."""
        self.listed.step(by)

    def apply(self) -> None:
        """Write what the chosen finding proposes in place of its words."""
        from pitchcoach.tui.applying import applied

        note = self.chosen
        trouble = self._obstacle(note)
        if trouble or note is None or note.replacement is None:
            self.notify(trouble, severity="warning")
            return
        text = self.editor.text
        span, words = applied(text, Span(note.start, note.end), note.replacement)
        start, end = self.editor.location_at(span.start), self.editor.location_at(span.end)
        self.editor.replace(words, start, end, maintain_selection_offset=False)
        self.editor.history.checkpoint()

    def _obstacle(self, note: "Note | None") -> str:
        if note is None:
            return _NONE_CHOSEN
        if note.replacement is None:
            return _NOT_FOR_IT
        return "" if self.is_current else _MOVED_ON

    @on(Editor.Visited)
    def _visited(self, message: Editor.Visited) -> None:
        chosen = self.chosen
        if chosen and chosen.start == self.editor.offset_of_cursor:
            # The cursor came for the chosen one; others may begin at the same place.
            return
        if message.number is not None and message.number < len(self._marked):
            index = self._marked[message.number]
            self.listed.choose(index)
            self._explain(index)

    def on_findings_list_chosen(self, message: "FindingsList.Chosen") -> None:
        """Explain the finding, and show its words."""
        message.stop()
        note = self._note(message.note)
        self._explain(message.note)
        self.go_to(note.start if note else None)

    def on_findings_list_opened(self, message: "FindingsList.Opened") -> None:
        """Go to the words of the finding."""
        message.stop()
        note = self._note(message.note)
        self._explain(message.note)
        self.go_to(note.start if note else None)
        self.editor.focus()
