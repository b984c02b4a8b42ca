"""The start screen: where to begin when no draft was named."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Button

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.beginnings import (
    Kind,
    Recent,
    Start,
    from_examples,
    from_recent,
    from_templates,
)
from pitchcoach.tui.helping import help_of
from pitchcoach.tui.starters import Example, Template
from pitchcoach.tui.widgets.shelf import Shelf
from pitchcoach.tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from textual.widgets import Input

_QUIT = "app.simulate_key('ctrl+q')"
"""As everywhere, so that nothing unsaved is left behind."""
_BUTTONS = (
    ("e", "Empty page", "screen.begin('empty')"),
    ("o", "Open a file …", "screen.begin('open')"),
    ("t", "Take the tour", "screen.begin('tour')"),
    ("/", "Find", "screen.find"),
    ("F1", "Help", "screen.help"),
    ("q", "Quit", _QUIT),
)
_KEYS = (
    ("empty", "e", "begin('empty')", "Empty page", "Write or paste your pitch"),
    ("open", "o", "begin('open')", "Open a file …", "Choose a draft on your disk"),
    ("tour", "t", "begin('tour')", "Take the tour", "Four cards show how it works"),
    ("find", "slash", "find", "Find", "Show only lines with these words"),
    ("help", "f1", "help", "Help", "What you see, and every key"),
    ("quit", "q", _QUIT, "Quit", "Leave pitchcoach"),
    ("left", "left", "app.focus_previous", "List before", "The list or button before"),
    ("right", "right", "app.focus_next", "Next list", "The next list or button"),
    ("back", "escape", "back", "Back", "All lines again, or back to the draft"),
    *(
        (f"line_{number}", number, f"take({number})", "Open a line", "Of the list in use")
        for number in "123456789"
    ),
)
"""Name, key, action, what it does, and more about it."""


class StartScreen(Screen[None]):
    """Templates, examples and drafts to go on with."""

    HELP: ClassVar[str] = """\
## Where to begin

* **Start from a template**: notes tell you what to say, and in how many words.
* **Go on with**: drafts you had open. What was never saved comes first.
* **Try an example**: a weak, a middling and a strong pitch of the same company.
  It opens as a copy: change what you like.

`←` and `→` go from list to list, `↑` and `↓` from line to line, `Enter` opens.
`1` to `9` open a line of the list you are in. `/` looks for words in all lists.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, action, says, tooltip=about, show=False, id=f"start.{name}")
        for name, key, action, says, about in _KEYS
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-medium"), (110, "-wide")]  # noqa: RUF012 - Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012 - Textual declares it so
    DEFAULT_CSS = """
    StartScreen {
        align: center middle;
        & #page { max-width: 160; height: 100%; padding: 0 1; }
        & #lists, & #ours { height: 1fr; width: 1fr; }
        & #lists { layout: horizontal; }
        & #templates { height: auto; max-height: 60%; }
        & #buttons { height: auto; layout: horizontal; }
        & Button { width: auto; min-width: 4; background: transparent; }
        & Button:focus { background: $block-cursor-background; }
        & Input { border: none; height: 1; padding: 0 1; background: $boost; }

        &.-narrow #lists { layout: vertical; overflow-y: auto; }
        &.-narrow #ours { height: auto; }
        &.-narrow Shelf { height: auto; max-height: 9; }
        &.-narrow #buttons { layout: grid; grid-size: 2; grid-rows: 1; }

        &.-wide #ours { layout: horizontal; width: 2fr; }
        &.-wide Shelf { height: 1fr; max-height: 100%; margin-right: 1; }
        &.-wide.-high #page { height: auto; }
        &.-wide #templates { height: 1fr; max-height: 100%; }
        &.-wide.-high #lists { height: 21; margin: 1 0; }
    }
    """

    choices: reactive[tuple[Choice, ...]] = reactive(())
    """The profiles, as soon as they are known."""
    recent: reactive[tuple[Recent, ...]] = reactive(())

    @dataclass
    class Chosen(Message):
        """The founder wants to begin."""

        screen: "StartScreen"
        start: Start

        @property
        def control(self) -> "StartScreen":
            """The start screen."""
            return self.screen

    def __init__(
        self,
        templates: Sequence[Template],
        examples: Sequence[Example],
        recent: Sequence[Recent] = (),
        choices: Sequence[Choice] = (),
    ) -> None:
        super().__init__()
        self._templates = templates
        self._examples = examples
        self.set_reactive(StartScreen.recent, tuple(recent))
        self.set_reactive(StartScreen.choices, tuple(choices))

    def compose(self) -> ComposeResult:
        """A sentence, three lists, and buttons for all the rest."""
        with Vertical(id="page"):
            yield Welcome(id="welcome")
            with Container(id="lists"):
                with Container(id="ours"):
                    yield Shelf("Start from a template", id="templates")
                    yield Shelf("Go on with", id="recent")
                yield Shelf("Try an example", id="examples")
            with Container(id="buttons"):
                for key, label, action in _BUTTONS:
                    said = Content.assemble((key, "bold $accent"), f" {label}")
                    yield Button(said, action=action, compact=True)

    def on_mount(self) -> None:
        """Fill the lists, and begin at the draft of last time if there is one."""
        self.query_one("#examples", Shelf).beginnings = from_examples(self._examples)
        self._name_templates()
        self._show_recent()
        self.query_one("#recent Rows" if self.recent else "#templates Rows").focus()

    def watch_choices(self) -> None:
        """Name the templates as the profiles are named."""
        if self.is_mounted:
            self._name_templates()

    def watch_recent(self) -> None:
        """Show the drafts to go on with."""
        if self.is_mounted:
            self._show_recent()

    @on(Shelf.Chosen)
    def take_beginning(self, event: Shelf.Chosen) -> None:
        """Begin with a line, or say why that cannot be."""
        if event.beginning.start:
            self.post_message(self.Chosen(self, event.beginning.start))
        elif event.beginning.sorry:
            self.notify(event.beginning.sorry, severity="warning", markup=False)

    def action_begin(self, kind: Kind) -> None:
        """Begin without a line of the lists."""
        self.post_message(self.Chosen(self, Start(kind)))

    def action_take(self, number: int) -> None:
        """Take a line of the list that has the focus."""
        for shelf in self.query(Shelf):
            if shelf.has_focus_within:
                shelf.take(number)

    def action_help(self) -> None:
        """Explain the screen, and list all keys."""
        from pitchcoach.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(help_of(self)))

    async def action_find(self) -> None:
        """Ask for words; only lines with them stay."""
        from textual.widgets import Input

        if not self.query(Input):
            asked = Input(
                placeholder="Words to look for. Enter: to the lists. Esc: all lines."
            )
            await self.query_one("#page").mount(asked, after="#welcome")
        self.query_one(Input).focus()

    def on_input_changed(self, event: "Input.Changed") -> None:
        """Show only lines with these words."""
        for shelf in self.query(Shelf):
            shelf.sought = event.value

    def on_input_submitted(self) -> None:
        """Go to the first list that has something left."""
        shelves = list(self.query(Shelf))
        left = next((shelf for shelf in shelves if shelf.can_be_taken), shelves[0])
        left.query_one("Rows").focus()

    async def action_back(self) -> None:
        """All lines again; with all of them shown, back to the draft."""
        if asked := self.query("Input"):
            await asked.remove()
            for shelf in self.query(Shelf):
                shelf.sought = ""
            self.query_one("#templates Rows").focus()
        elif len(self.app.screen_stack) > 1:
            self.dismiss(None)

    def _name_templates(self) -> None:
        lines = from_templates(self._templates, self.choices)
        self.query_one("#templates", Shelf).beginnings = lines

    def _show_recent(self) -> None:
        self.query_one("#recent", Shelf).beginnings = from_recent(self.recent)
