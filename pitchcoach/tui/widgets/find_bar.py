"""Finding words in the draft."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Button, Input, Static

from pitchcoach.tui.finding_text import MOST

_BUTTONS = (
    ("previous", "↑", "The place before"),
    ("next", "↓", "The next place"),
    ("case", "Aa", "Capitals must be the same, or need not"),
    ("close", "✕", "Close"),
)
_ACTIONS = {
    "previous": "move(-1)",
    "next": "move(1)",
    "case": "toggle_case",
    "close": "close",
}


class FindBar(Horizontal):
    """One line: what to look for, and where one is among what was found."""

    HELP: ClassVar[str] = (
        "Type what you look for; it is found while you type.\n\n"
        "* `Enter` or `↓` goes to the next place, `↑` to the one before.\n"
        "* `Alt+C` or `Aa`: capitals must be the same, or need not.\n"
        "* `Escape` closes the bar.\n\n"
        "Straight and curly quotation marks count as the same."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down",
            "move(1)",
            "Next",
            id="find.next",
            priority=True,
            tooltip="The next place",
        ),
        Binding(
            "up",
            "move(-1)",
            "Previous",
            id="find.previous",
            priority=True,
            tooltip="The place before",
        ),
        Binding("shift+enter", "move(-1)", "Previous", show=False, id="find.back"),
        Binding(
            "alt+c",
            "toggle_case",
            "Capitals",
            id="find.case",
            tooltip="Capitals must be the same, or need not",
        ),
        Binding("escape", "close", "Close", id="find.close", tooltip="Back to writing"),
    ]
    DEFAULT_CSS = """
    FindBar {
        height: 1;
        background: $panel;
        & > Input, & > Input:focus {
            width: 1fr;
            height: 1;
            border: none;
            padding: 0;
            background: $boost;
        }
        & > Static { width: auto; padding: 0 1; }
        & > #count { color: $text-muted; text-wrap: nowrap; }
        & > #count.nothing { color: $text-warning; }
        & > Button {
            width: auto;
            min-width: 3;
            height: 1;
            border: none;
            padding: 0;
            background: $panel;
            color: $foreground;
        }
        & > Button:focus, & > Button:hover { background: $primary; color: $text; }
        & > #case.on { background: $accent; color: $text; text-style: bold underline; }
    }
    """

    found: reactive[int] = reactive(0)
    """How many places were found."""
    current: reactive[int | None] = reactive(None)
    """Which of them one is at, counted from 0."""
    case: reactive[bool] = reactive(False, init=False)
    """Whether capitals matter."""

    @dataclass
    class Searched(Message):
        """Something else is looked for."""

        find_bar: "FindBar"
        query: str
        case: bool

        @property
        def control(self) -> "FindBar":
            """The bar."""
            return self.find_bar

    @dataclass
    class Moved(Message):
        """Another place is wanted: 1 is the next, -1 the one before."""

        find_bar: "FindBar"
        by: int

        @property
        def control(self) -> "FindBar":
            """The bar."""
            return self.find_bar

    @dataclass
    class Closed(Message):
        """No more is to be found."""

        find_bar: "FindBar"

        @property
        def control(self) -> "FindBar":
            """The bar."""
            return self.find_bar

    def __init__(self, query: str = "", *, id: str | None = None) -> None:
        """Look for these words first."""
        super().__init__(id=id)
        self._first = query

    def compose(self) -> ComposeResult:
        """The words, how many places, and what can be clicked."""
        yield Static("Find")
        yield Input(self._first, placeholder="words in your draft", id="query")
        yield Static("", id="count")
        for id, sign, tip in _BUTTONS:
            yield Button(sign, id=id, tooltip=tip, compact=True)

    @property
    def query_text(self) -> str:
        """What is looked for."""
        return self.query_one("#query", Input).value

    def on_mount(self) -> None:
        """Type here at once."""
        self.begin()

    def begin(self, query: str = "") -> None:
        """Type here; what was typed before is chosen, so that the next key replaces it.

        Args:
            query: words to look for instead.
        """
        typed = self.query_one("#query", Input)
        if query:
            typed.value = query
        typed.focus()
        typed.action_select_all()

    def watch_found(self) -> None:
        """Tell how many there are."""
        self._count()

    def watch_current(self) -> None:
        """Tell which one it is."""
        self._count()

    def watch_case(self, case: bool) -> None:
        """Look again, minding capitals or not."""
        self.query_one("#case").set_class(case, "on")
        self._search()

    @on(Input.Changed, "#query")
    def search(self, event: Input.Changed) -> None:
        """Look while it is typed."""
        event.stop()
        self._search()

    @on(Input.Submitted, "#query")
    def go_on(self, event: Input.Submitted) -> None:
        """Go to the next place."""
        event.stop()
        self.action_move(1)

    @on(Button.Pressed)
    async def press(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        await self.run_action(_ACTIONS[event.button.id or ""])

    def action_move(self, by: int) -> None:
        """Go to the next place, or the one before."""
        self.post_message(self.Moved(self, by))

    def action_toggle_case(self) -> None:
        """Mind capitals, or do not."""
        self.case = not self.case

    def action_close(self) -> None:
        """No more is to be found."""
        self.post_message(self.Closed(self))

    def _search(self) -> None:
        self.post_message(self.Searched(self, self.query_text, self.case))
        self._count()

    def _count(self) -> None:
        for count in self.query("#count").results(Static):
            told = counted(self.found, self.current) if self.query_text else ""
            count.update(Content(told))
            count.set_class(not self.found, "nothing")


def counted(found: int, current: int | None) -> str:
    """`3 of 12`."""
    number = f"{MOST:,} or more" if found >= MOST else f"{found:,}"
    if not found:
        return "not found"
    return f"{number} found" if current is None else f"{current + 1:,} of {number}"
