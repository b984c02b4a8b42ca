"""The list of findings: what gains most on top, then every finding."""

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.choosing import again, row_after, row_left, row_of
from pitchcoach.tui.drawings.empty_list import empty_list
from pitchcoach.tui.drawings.entries import Entry, entries
from pitchcoach.tui.drawings.entry_line import hue_of, longest_place, painted, said
from pitchcoach.tui.widgets.choice_lines import ChoiceLines, key


class FindingsList(ChoiceLines, can_focus=True):
    """Every finding on a line; paints only the lines that are seen."""

    HELP: ClassVar[str] = """\
## The findings

On top are the three things that gain most points, with how many findings are behind each.
Below them is every finding, with its place in the draft (`line:column`), its words, and the
points of your total that it costs.

`‼` is serious, `!` worth fixing, `·` small. D, E and S stand for Direct, Efficient, Sell
yourself; F for French showing through.

* **↑ ↓** choose, **Enter** or a click goes to the words
* **1 2 3** go to the first fixes
* **a** applies, **d** dismisses, **r** brings back
* **g** groups by criterion or by place, **/** looks for words
* **Escape** takes you back to your draft
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "open", "Go to the words", "open", "To the words in your draft"),
        key("1", "fix(1)", "First fix", "fix1", "To what gains most"),
        key("2", "fix(2)", "Second fix", "fix2", "To what gains most after that"),
        key("3", "fix(3)", "Third fix", "fix3", "To the third thing to fix"),
        key("a", "ask('apply')", "Apply", "apply", "Write what is proposed"),
        key("d", "ask('dismiss')", "Dismiss", "dismiss", "Set it aside, with a reason"),
        key("r", "ask('restore')", "Bring back", "restore", "Show a dismissed one again"),
        key("g", "ask('regroup')", "Group", "regroup", "By criterion, or by place"),
        key("slash", "ask('filter')", "Look for words", "filter", "List only some"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--chosen",
        "list--passed",
        "list--heading",
        "list--faint",
    }
    DEFAULT_CSS = """
    FindingsList {
        background: $surface;
        & > .list--chosen {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
            text-style: bold;
        }
        &:focus > .list--chosen {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: $block-cursor-text-style;
        }
        & > .list--passed { background: $block-hover-background; }
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
    state: reactive[str] = reactive("", repaint=False)
    """What the coach is doing, while there is no feedback: `loading`, `reading`, …"""

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
        self._chosen: Note | None = None
        self._index: int | None = None
        self._room_for_place = 0

    @property
    def chosen(self) -> int | None:
        """Which finding of the feedback is chosen, be it listed or not."""
        return self._index

    def watch_feedback(self, feedback: Feedback | None) -> None:
        """List what is found now; the chosen one stays, or the nearest is chosen."""
        notes = feedback.notes if feedback else ()
        self._room_for_place = longest_place(notes)
        if self._chosen is not None:
            self._mark(again(notes, self._chosen, self.dismissed))
        self._list()

    def watch_dismissed(self, before: frozenset[str], dismissed: frozenset[str]) -> None:
        """List dismissed findings last; after one is dismissed comes the next."""
        gone = dismissed - before
        if self._chosen and self.row is not None and self._chosen.identity in gone:
            row = row_left(self._entries, self.row, self._notes, dismissed)
            if row is not None:
                self._mark(self._entries[row].note)
        self._list()

    def watch_grouping(self) -> None:
        """List them in another order."""
        self._list()
        self.show_chosen()

    def watch_sought(self) -> None:
        """List only some."""
        self._list()
        self.show_chosen()

    def watch_state(self) -> None:
        """Say what the coach is doing."""
        self.repaint(self.count)

    @property
    def _notes(self) -> tuple[Note, ...]:
        return self.feedback.notes if self.feedback else ()

    def _mark(self, index: int | None) -> None:
        self._index = index
        self._chosen = self._notes[index] if index is not None else None

    def _list(self) -> None:
        rank = self._entries[self.row].rank if self.row is not None else 0
        asked = self.dismissed, self.grouping, self.sought
        self._entries = entries(self.feedback, *asked) if self.feedback else ()
        fixes = (
            row
            for row, entry in enumerate(self._entries)
            if rank and entry.rank == rank and entry.note == self._index
        )
        self.row = next(fixes, row_of(self._entries, self._index))
        self.repaint(self.count)

    def choose(self, index: int | None) -> None:
        """Show a finding of the feedback as the chosen one."""
        if index != self._index:
            self._mark(index)
            self.row = row_of(self._entries, index)
            self.show_chosen()

    def step(self, by: int) -> None:
        """Choose the next finding, or the one before; after the last comes the first."""
        self.take(row_after(self._entries, self.row, by))

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._entries)

    def is_choice(self, row: int) -> bool:
        """Whether the line is a finding or a fix."""
        return self._entries[row].note is not None

    def take(self, row: int | None) -> None:
        """Choose a line, and tell so."""
        index = self._entries[row].note if row is not None else None
        if index is not None:
            self._mark(index)
            self.row = row
            self.show_chosen()
            self.post_message(self.Chosen(self, index))

    def action_fix(self, rank: int) -> None:
        """Go to one of the things that gain most."""
        rows = (row for row, entry in enumerate(self._entries) if entry.rank == rank)
        self.take(next(rows, None))

    def action_open(self) -> None:
        """Go to the words of the chosen finding."""
        if self.chosen is not None:
            self.post_message(self.Opened(self, self.chosen))

    def action_ask(self, action: str) -> None:
        """Ask for something to be done with the chosen finding."""
        self.post_message(self.Asked(self, action))

    def line(self, row: int, width: int) -> Strip:
        """A line of the list, or of what is said in its place."""
        if not self._entries or self.feedback is None:
            return self.told(empty_list(self.feedback, self.sought, self.state), row, width)
        if not 0 <= row < len(self._entries):
            return Strip.blank(width, self.base)
        entry, chosen = self._entries[row], row == self.row
        words = said(entry, self.feedback, self._room_for_place)
        hue = Style() if chosen else hue_of(words.criterion, self.app.theme_variables)
        faint = Style() if chosen else self._look("faint", partial=True)
        style = self._style(row, entry)
        return painted(words, width, style, hue, faint, chosen=chosen)

    def _style(self, row: int, entry: Entry) -> Style:
        if row == self.row:
            return self._look("chosen")
        if entry.note is None:
            return self._look("heading")
        style = self._look("faint") if entry.aside else self.base
        passed = row == self.passed
        return style + self._look("passed", partial=True) if passed else style

    def _look(self, part: str, *, partial: bool = False) -> Style:
        return self.get_component_rich_style(f"list--{part}", partial=partial)
