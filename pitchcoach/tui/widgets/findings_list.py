"""The list of findings: what gains most on top, then every finding."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.choosing import row_after, row_again, row_near, row_of
from pitchcoach.tui.drawings.entries import Entry, entries, nothing, said
from pitchcoach.tui.drawings.entry_line import hue_of, painted


class FindingsList(ScrollView, can_focus=True):
    """Every finding on a line; paints only the lines that are seen."""

    HELP: ClassVar[str] = """\
## The findings

On top are the three things that gain most points. Below them is every finding, with its
place in the draft (`line:column`), its words, and the points it costs.

`‼` costs most, `!` counts, `·` is a hint. D, E and S stand for Direct, Efficient, Sell
yourself.

* **↑ ↓** choose, **Enter** goes to the words
* **1 2 3** go to the first fixes
* **a** applies, **d** dismisses, **r** brings back
* **g** groups by criterion or by place, **/** looks for words
* **Escape** takes you back to your draft
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k,p", "step(-1)", "Up", show=False, id="list.up"),
        Binding("down,j,n", "step(1)", "Down", show=False, id="list.down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="list.page_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="list.page_down"),
        Binding("home", "edge(1)", "First", show=False, id="list.first"),
        Binding("end", "edge(-1)", "Last", show=False, id="list.last"),
        Binding("enter", "open", "Go to the words", show=False, id="list.open"),
        Binding("1", "fix(1)", "First fix", show=False, id="list.fix1"),
        Binding("2", "fix(2)", "Second fix", show=False, id="list.fix2"),
        Binding("3", "fix(3)", "Third fix", show=False, id="list.fix3"),
        Binding("a", "ask('apply')", "Apply", show=False, id="list.apply"),
        Binding("d", "ask('dismiss')", "Dismiss", show=False, id="list.dismiss"),
        Binding("r", "ask('restore')", "Bring back", show=False, id="list.restore"),
        Binding("g", "ask('regroup')", "Group", show=False, id="list.regroup"),
        Binding("slash", "ask('filter')", "Look for words", show=False, id="list.filter"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--chosen",
        "list--heading",
        "list--faint",
    }
    DEFAULT_CSS = """
    FindingsList {
        background: $surface;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .list--chosen {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
            text-style: $block-cursor-text-style;
        }
        &:focus > .list--chosen {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
        & > .list--heading { color: $text-muted; text-style: bold underline; }
        & > .list--faint { color: $text-muted; }
    }
    """

    feedback: reactive[Feedback | None] = reactive(None, repaint=False)
    dismissed: reactive[frozenset[str]] = reactive(frozenset, repaint=False)
    """Identities of findings that are listed at the end."""
    grouping: reactive[str] = reactive("criterion", repaint=False)
    """`criterion` or `place`."""
    sought: reactive[str] = reactive("", repaint=False)
    """Only findings with these words are listed."""

    @dataclass
    class Chosen(Message):
        """Another finding is the chosen one."""

        findings_list: "FindingsList"
        note: int

        @property
        def control(self) -> "FindingsList":
            """The list."""
            return self.findings_list

    @dataclass
    class Opened(Message):
        """The words of a finding are wanted."""

        findings_list: "FindingsList"
        note: int

        @property
        def control(self) -> "FindingsList":
            """The list."""
            return self.findings_list

    @dataclass
    class Asked(Message):
        """Something is to be done: `apply`, `dismiss`, `restore`, `regroup`, `filter`."""

        findings_list: "FindingsList"
        action: str

        @property
        def control(self) -> "FindingsList":
            """The list."""
            return self.findings_list

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._entries: tuple[Entry, ...] = ()
        self._row: int | None = None
        self._note: Note | None = None

    @property
    def chosen(self) -> int | None:
        """Which finding of the feedback is chosen."""
        if self._row is None or self._note is None:
            return None
        return self._entries[self._row].note

    def watch_feedback(self) -> None:
        """List what is found now."""
        self._list()

    def watch_dismissed(self) -> None:
        """List dismissed findings last."""
        self._list()

    def watch_grouping(self) -> None:
        """List them in another order."""
        self._list()

    def watch_sought(self) -> None:
        """List only some."""
        self._list()

    def _list(self) -> None:
        feedback, before = self.feedback, len(self._entries)
        self._entries = (
            entries(feedback, self.dismissed, self.grouping, self.sought)
            if feedback
            else ()
        )
        if before != len(self._entries):
            self.virtual_size = Size(0, len(self._entries))
        row = row_again(self._entries, feedback, self._note)
        if row is None and self._note is not None and self._row is not None:
            # The finding is gone: the next one is the one that followed it.
            self._row, self._note = self._row - 1, None
        elif row is not None:
            self._place(row)
        self.refresh()

    def _place(self, row: int | None) -> None:
        index = self._entries[row].note if row is not None else None
        self._row = row
        known = self.feedback.notes if self.feedback else ()
        self._note = known[index] if index is not None else None

    def choose(self, index: int | None) -> None:
        """Show a finding of the feedback as the chosen one."""
        row = row_of(self._entries, index)
        if row != self._row or self._note is None:
            self._place(row)
            self._show()

    def step(self, by: int) -> None:
        """Choose the next finding, or the one before; after the last comes the first."""
        self._take(row_after(self._entries, self._row, by))

    def _take(self, row: int | None) -> None:
        index = self._entries[row].note if row is not None else None
        if index is not None:
            self._place(row)
            self._show()
            self.post_message(self.Chosen(self, index))

    def _show(self) -> None:
        self.refresh()
        if self._row is not None and self.size.height:
            top = self._row - (self._row == 1)
            region = Region(0, top, 1, self._row - top + 1)
            self.scroll_to_region(region, animate=False, force=True)

    # What keys and the mouse do.

    def action_step(self, by: int) -> None:
        """Go to the next line, or the one before."""
        row = -1 if self._row is None else self._row
        self._take(row_near(self._entries, row + by, by))

    def action_page(self, by: int) -> None:
        """Go a page up or down."""
        row = (self._row or 0) + by * max(self.size.height - 1, 1)
        row = min(max(row, 0), len(self._entries) - 1)
        self._take(row_near(self._entries, row, by) or row_near(self._entries, row, -by))

    def action_edge(self, by: int) -> None:
        """Go to the first line, or the last."""
        row = 0 if by > 0 else len(self._entries) - 1
        self._take(row_near(self._entries, row, by))

    def action_fix(self, rank: int) -> None:
        """Go to one of the things that gain most."""
        rows = (row for row, entry in enumerate(self._entries) if entry.rank == rank)
        self._take(next(rows, None))

    def action_open(self) -> None:
        """Go to the words of the chosen finding."""
        if self.chosen is not None:
            self.post_message(self.Opened(self, self.chosen))

    def action_ask(self, action: str) -> None:
        """Ask for something to be done with the chosen finding."""
        self.post_message(self.Asked(self, action))

    def on_click(self, event: events.Click) -> None:
        """Choose the line under the mouse, and go to its words."""
        row = event.y + self.scroll_offset.y
        if 0 <= row < len(self._entries) and self._entries[row].note is not None:
            self._take(row)
            self.action_open()

    # How lines are painted.

    def render_line(self, y: int) -> Strip:
        """One line as it is seen."""
        width, row = self.size.width, y + self.scroll_offset.y
        if not self._entries:
            return self._nothing(y, width)
        if not 0 <= row < len(self._entries) or self.feedback is None:
            return Strip.blank(width, self.rich_style)
        entry = self._entries[row]
        chosen = row == self._row and self._note is not None
        line = said(entry, self.feedback)
        hue = Style() if chosen else hue_of(line.criterion, self.app.theme_variables)
        return painted(line, width, self._style(entry, chosen=chosen), hue)

    def _nothing(self, y: int, width: int) -> Strip:
        words = Content(nothing(self.feedback, self.sought))
        rows = words.wrap(max(width - 2, 1))
        text = f" {rows[y].plain}" if y < len(rows) else ""
        return Strip([Segment(set_cell_size(text, width), self.rich_style)])

    def _style(self, entry: Entry, *, chosen: bool) -> Style:
        for name, holds in (
            ("list--chosen", chosen),
            ("list--heading", entry.note is None),
            ("list--faint", entry.aside),
        ):
            if holds:
                return self.get_component_rich_style(name)
        return self.rich_style
