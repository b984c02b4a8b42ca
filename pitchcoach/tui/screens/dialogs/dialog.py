"""A box over the room that asks something and gives one answer."""

from collections.abc import Callable, Iterable
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Footer, Static

from pitchcoach.tui.drawings.one_line import one_line

Value = TypeVar("Value")
Asked = TypeVar("Asked")


class Dialog(ModalScreen[Value | None], Generic[Value]):
    """A question; Escape leaves it without an answer."""

    HELP: ClassVar[str] = "`Escape` goes back to your draft and changes nothing."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "cancel",
            "Back",
            id="dialog.cancel",
            tooltip="Go back to the draft; nothing changes",
        ),
        Binding("f1", "help", "Help", id="help", tooltip="What you see, and all keys"),
    ]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]]] = [  # type: ignore[misc]  # declared oddly by Textual
        (0, "-short"),
        (20, "-tall"),
    ]
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        hatch: none;
        & > #box {
            width: 100%;
            max-width: 92;
            height: auto;
            max-height: 100%;
            overflow-y: auto;
            border: round $primary;
            border-title-color: $foreground;
            border-title-style: bold;
            background: $surface;
            padding: 0 1;
        }
        & .said { height: auto; max-height: 40vh; }
        &.-short .said { max-height: 25vh; }
        &.-tall #answers { margin-top: 1; }
        & .faint { color: $text-muted; height: auto; }
        & .trouble { color: $text-error; height: auto; }
        & Input { border: none; height: 1; padding: 0; background: $boost; }
        & Input:focus { border: none; }
    }
    """
    title_text: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """The box, and the keys below it."""
        box = Vertical(*self.content(), id="box")
        box.border_title = Content(one_line(self.heading()))
        yield box
        yield Footer(show_command_palette=False)

    def heading(self) -> str:
        """The words on the box's edge."""
        return self.title_text

    def content(self) -> Iterable[Widget]:
        """What stands in the box, from top to bottom."""
        return ()

    def action_help(self) -> None:
        """Explain the question, and list all keys."""
        from pitchcoach.tui.helping import help_of
        from pitchcoach.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(help_of(self)))

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.give(None)

    def give(self, value: Value | None) -> None:
        """Leave with an answer, once: a key pressed twice must not close what is below."""
        if self.is_active:
            self.dismiss(value)

    def ask(self, question: "Dialog[Asked]", then: Callable[[Asked | None], None]) -> None:
        """Ask something else before this is answered."""
        if self.is_active:
            self.app.push_screen(question, then)


def said(text: str, *, id: str | None = None, classes: str = "said") -> Static:
    """Words shown as they are, whatever brackets stand in them."""
    return Static(Content(text), id=id, classes=classes)
