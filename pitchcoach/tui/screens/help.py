"""Help on what is in use, and every key that works."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Input, Markdown, Static

from pitchcoach.tui.drawings.one_line import one_line
from pitchcoach.tui.helping import Help, Key, looked_for

_FOUND_NONE = "No key does that. Try another word."


class Keys(Static):
    """The keys and what they do, by where they work."""

    keys: reactive[tuple[Key, ...]] = reactive((), layout=True)

    def render(self) -> Table | Content:
        """A table, or a sentence where no key is left."""
        return _table(self.keys) if self.keys else Content(_FOUND_NONE)


class HelpScreen(ModalScreen[None]):
    """What you see, what you can do, and with which keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,f1,q",
            "close",
            "Close",
            id="help.close",
            tooltip="Back to where you were",
        ),
        Binding(
            "slash",
            "find",
            "Find a key",
            id="help.find",
            key_display="/",
            tooltip="Show only keys with these words",
        ),
    ]
    AUTO_FOCUS = "#told"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - Textual declares it so
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & #box {
            width: 100%;
            max-width: 140;
            height: 100%;
            max-height: 44;
            border: round $primary;
            border-title-color: $foreground;
            border-title-style: bold;
            border-subtitle-color: $text-muted;
            background: $surface;
            padding: 0 1;
        }
        & #told { width: 1fr; height: 1fr; }
        & #told:focus, & #known:focus { background-tint: $foreground 3%; }
        & Markdown { padding: 0 1; background: transparent; }
        & Markdown MarkdownH2 { margin: 1 0; }
        & #keys { width: 1fr; height: 1fr; border-top: solid $surface-lighten-2; }
        & #known { height: 1fr; }
        & Input { border: none; height: 1; padding: 0 1; background: $boost; }
        &.-wide #box { layout: horizontal; }
        &.-wide #keys { border-top: none; border-left: solid $surface-lighten-2; }
        &.-wide #known { padding-left: 1; }
    }
    """

    def __init__(self, help: Help) -> None:
        super().__init__()
        self._help = help

    def compose(self) -> ComposeResult:
        """Words at the left, keys at the right; one over the other on a narrow screen."""
        with Container(id="box") as box:
            box.border_title = "Help"
            box.border_subtitle = "Esc closes · Tab goes to the keys · / finds one"
            with VerticalScroll(id="told"):
                yield Markdown(self._help.text, open_links=False)
            with Vertical(id="keys"):
                yield Input(placeholder="Find a key: type what you want to do")
                with VerticalScroll(id="known"):
                    yield Keys()

    def on_mount(self) -> None:
        """Show every key."""
        self.query_one(Keys).keys = self._help.keys

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show only the keys of which these words are said."""
        self.query_one(Keys).keys = looked_for(self._help.keys, event.value)

    def action_find(self) -> None:
        """Type a word to look for."""
        self.query_one(Input).focus()

    def action_close(self) -> None:
        """Back to where you were."""
        self.dismiss(None)


def _table(keys: Sequence[Key]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True, style="bold")
    table.add_column(ratio=1)
    for place, group in groupby(keys, attrgetter("place")):
        table.add_row(Text(place, "italic not bold"), Text(""))
        for key in group:
            table.add_row(Text(one_line(key.keys)), _said(key))
    return table


def _said(key: Key) -> Text:
    about = f"  {one_line(key.about)}" if key.about else ""
    return Text.assemble(one_line(key.does), (about, "dim"))
