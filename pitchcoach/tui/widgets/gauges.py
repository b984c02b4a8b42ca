"""The scores at the top: direct, efficient, sell yourself, and the total."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from pitchcoach.analyst.feedback import Feedback
from pitchcoach.tui.drawings import gauge
from pitchcoach.tui.widgets.drawn import Drawn


class Gauges(Drawn, can_focus=True):
    """A bar and a number for each criterion; a click shows what it is made of."""

    HELP: ClassVar[str] = """\
## The scores

Each criterion has 100 points. **80** and more is good (green), **50** and more is fair
(yellow), less is red.

* `▲4` means four points more than when you opened the draft, `▼2` two points less.
* Below each score stands what costs most, with the points of the total that it takes.
* A score is never rounded up: if you read 80, you have 80.

With fewer words than your profile needs there is no score; a sentence says why.

`←` and `→` go from score to score. `Enter`, `D`, `E`, `S`, `T` or a click shows the
findings behind one.

The score coaches you. It is no forecast of funding.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left",
            "choose(-1)",
            "Score before",
            show=False,
            id="gauges.left",
            tooltip="Go to the score before",
        ),
        Binding(
            "right",
            "choose(1)",
            "Next score",
            show=False,
            id="gauges.right",
            tooltip="Go to the next score",
        ),
        Binding(
            "enter",
            "pick",
            "Show its findings",
            id="gauges.pick",
            tooltip="Show the findings behind this score",
        ),
        *(
            Binding(
                name[0],
                f"pick('{name}')",
                title,
                show=False,
                id=f"gauges.{name}",
                tooltip="Show the findings behind this score",
            )
            for name, title in (
                ("direct", "Direct"),
                ("efficient", "Efficient"),
                ("sell", "Sell yourself"),
                ("total", "Total"),
            )
        ),
    ]
    DEFAULT_CSS = """
    Gauges {
        height: 2;
        background: $surface;
        text-wrap: nowrap;
        pointer: pointer;
    }
    """

    feedback: reactive[Feedback | None] = reactive(None, repaint=False)
    opening: reactive[Feedback | None] = reactive(None, repaint=False)
    """The first feedback on the draft: the change is shown against it."""
    chosen: reactive[str] = reactive("total", repaint=False)
    """The gauge that the keyboard is at."""

    @dataclass
    class Picked(Message):
        """Somebody wants to know more about a score."""

        gauges: "Gauges"
        criterion: str
        """`direct`, `efficient`, `sell` or `total`."""

        @property
        def control(self) -> "Gauges":
            """The gauges."""
            return self.gauges

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.tooltip = "Your scores, each of 100 points. Click one to see its findings."

    def draw(self, width: int, height: int) -> Content:
        """The gauges on one row or two."""
        chosen = self.chosen if self.has_focus else ""
        return gauge.gauges(
            self.feedback, self.opening, width, height, hues=self.hues, chosen=chosen
        )

    def watch_feedback(self) -> None:
        """Show other scores."""
        self.redraw()

    def watch_opening(self) -> None:
        """Show the change against something else."""
        self.redraw()

    def watch_chosen(self) -> None:
        """Show another one as chosen."""
        self.redraw()

    def on_focus(self) -> None:
        """Show where the keyboard is."""
        self.redraw()

    def on_blur(self) -> None:
        """The keyboard is elsewhere now."""
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Pick the gauge under the mouse."""
        criterion = event.style.meta.get(gauge.CRITERION)
        if criterion:
            self.action_pick(criterion)

    def action_choose(self, by: int) -> None:
        """Go to the next gauge, or the one before."""
        names = [each.name for each in gauge.UNREAD]
        self.chosen = names[(names.index(self.chosen) + by) % len(names)]

    def action_pick(self, criterion: str = "") -> None:
        """Tell which gauge it is about."""
        self.chosen = criterion or self.chosen
        self.post_message(self.Picked(self, self.chosen))
