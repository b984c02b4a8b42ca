"""The tour: four cards, each beside the thing it speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Region
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Static

from pitchcoach.tui.drawings.beside import beside

TOURED = "toured"
"""CSS class of the thing that is spoken of."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One card of the tour."""

    title: str
    says: str
    selector: str
    """CSS selector of what it speaks of, on the screen below."""


STOPS = (
    Stop(
        "Your words",
        "Write here, or paste your pitch. Weak words are underlined as you type. "
        "The colour tells what they cost you: Direct, Efficient or Sell yourself. "
        "F4 goes to the next ones, F3 to those before.",
        "#editor",
    ),
    Stop(
        "Why, and what to say instead",
        "For each finding you read here why Americans mind, what they will ask, and "
        "better words. F5 puts these words in. F6 dismisses a finding that is wrong "
        "for you. F2 shows the list of all findings.",
        "#panel, #findings",
    ),
    Stop(
        "Three scores, and your moves",
        "The scores, out of 100, move while you write. The map shows what your pitch "
        "does and when: ✓ strong, ~ weak, ✗ missing. A score is coaching. It does not "
        "say who will invest.",
        "#gauges, #moves",
    ),
    Stop(
        "Time, saving, help",
        "This line shows how long your pitch takes at your pace. Ctrl+S saves, and a "
        "safety copy is kept while you type. F1 explains where you are. Ctrl+P finds "
        "every action, also this tour. It is on the start screen too.",
        "#status",
    ),
)


class TourScreen(ModalScreen[None]):
    """A short walk through the draft screen."""

    HELP: ClassVar[str] = (
        "The tour. `→` or `Enter` goes on, `←` goes back, `Escape` leaves. "
        "You find it again in the palette (`Ctrl+P`) and on the start screen."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,n,space", "go(1)", "Next", id="tour.next", tooltip="The next card"),
        Binding("left,b", "go(-1)", "Back", id="tour.back", tooltip="The card before"),
        Binding("escape,q", "leave", "Skip", id="tour.leave", tooltip="Leave the tour"),
    ]
    AUTO_FOCUS = "#next"
    DEFAULT_CSS = """
    TourScreen {
        align: left top;
        background: transparent;
        & #card {
            width: 100%;
            max-width: 56;
            height: auto;
            max-height: 100%;
            border: round $accent;
            border-title-color: $accent;
            border-title-style: bold;
            border-subtitle-color: $text-muted;
            background: $surface;
            padding: 0 1;
        }
        & #said { height: auto; }
        & #buttons { height: 1; margin-top: 1; }
        & Button { width: auto; min-width: 6; margin-right: 1; }
    }
    """

    def __init__(self, stops: Sequence[Stop] = STOPS) -> None:
        super().__init__()
        self._stops = stops
        self._at = 0

    def compose(self) -> ComposeResult:
        """One card, filled anew at each step."""
        with Vertical(id="card"):
            yield Static(id="said", markup=False)
            with Horizontal(id="buttons"):
                yield _button("Next →", "next", "screen.go(1)")
                yield _button("← Back", "back", "screen.go(-1)")
                yield _button("Skip", "skip", "screen.leave")

    def on_mount(self) -> None:
        """Begin with the first card."""
        self._tell()

    def on_resize(self) -> None:
        """Find a new place: the screen below has moved."""
        self.call_after_refresh(self._place)

    def action_go(self, by: int) -> None:
        """Another card; after the last one the tour is over."""
        if self._at + by >= len(self._stops):
            self.action_leave()
            return
        self._at = max(0, self._at + by)
        self._tell()

    def action_leave(self) -> None:
        """Leave the tour."""
        self._light("")
        self.dismiss(None)

    @property
    def _room(self) -> Screen[Any]:
        """The screen that is walked through."""
        stack = self.app.screen_stack
        return stack[stack.index(self) - 1]

    @property
    def _targets(self) -> list[Region]:
        """Where on the screen is what the card speaks of, if it can be seen."""
        found = self._room.query(self._stops[self._at].selector)
        regions = [widget.region.intersection(self.region) for widget in found]
        return [region for region in regions if region.area]

    def _tell(self) -> None:
        stop, last = self._stops[self._at], self._at + 1 == len(self._stops)
        card = self.query_one("#card")
        card.border_title = stop.title
        card.border_subtitle = f"{self._at + 1} of {len(self._stops)}"
        self.query_one("#said", Static).update(Content(stop.says))
        self.query_one("#next", Button).label = "Done" if last else "Next →"
        self.query_one("#back", Button).disabled = self._at == 0
        self._light(stop.selector)
        self.call_after_refresh(self._place)

    def _light(self, selector: str) -> None:
        """Mark what is spoken of, and nothing else."""
        self._room.query(f".{TOURED}").remove_class(TOURED)
        if selector:
            self._room.query(selector).add_class(TOURED)

    def _place(self) -> None:
        card = self.query_one("#card")
        card.styles.offset = beside(card.outer_size, self.size, self._targets)


def _button(label: str, name: str, action: str) -> Button:
    """A button that hears every press, however quickly they come."""
    button = Button(label, id=name, action=action, compact=True)
    button.active_effect_duration = 0
    return button
