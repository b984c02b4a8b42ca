"""A list of one-line rows to choose from, quick however many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pitchcoach.tui.drawings.one_line import clipped, one_line

_LEAST_LABEL = 18
"""Columns the label keeps; what is told beside it goes first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line to choose, or a heading over such lines."""

    label: str
    detail: str = ""
    """Told at the right, where there is room."""
    sign: str = ""
    """Before the label: the key that chooses it, or what sort of thing it is."""
    heading: bool = False
    faint: bool = False


class Rows(ScrollView, can_focus=True):
    """Lines of which one is chosen."""

    HELP: ClassVar[str] = (
        "A list. Use `↑` and `↓` to move and `Enter` to take the chosen line, "
        "or click on it. A letter or number before a line is the key for it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Up", show=False, id="rows.up"),
        Binding("down", "step(1)", "Down", show=False, id="rows.down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="rows.page_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="rows.page_down"),
        Binding("home", "edge(0)", "First", show=False, id="rows.first"),
        Binding("end", "edge(-1)", "Last", show=False, id="rows.last"),
        Binding("enter", "open", "Choose", show=False, id="rows.open"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--chosen",
        "rows--faint",
        "rows--heading",
        "rows--sign",
    }
    DEFAULT_CSS = """
    Rows {
        height: auto;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        background: $surface;
        & > .rows--chosen {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
            text-style: bold;
        }
        &:focus > .rows--chosen {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
        & > .rows--faint { color: $text-muted; }
        & > .rows--heading { color: $text-muted; text-style: italic; }
        & > .rows--sign { color: $accent; text-style: bold; }
    }
    """

    chosen: reactive[int | None] = reactive(None)
    """Index of the chosen row; none where there is nothing to choose."""

    @dataclass
    class Chosen(Message):
        """Another row is the chosen one."""

        rows: "Rows"
        index: int

        @property
        def control(self) -> "Rows":
            """The list."""
            return self.rows

    @dataclass
    class Opened(Message):
        """A row was taken, by enter or the mouse."""

        rows: "Rows"
        index: int

        @property
        def control(self) -> "Rows":
            """The list."""
            return self.rows

    def __init__(self, rows: Sequence[Row] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()
        self._sign_width = 0
        self.show(rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines, headings too."""
        return self._rows

    def show(self, rows: Sequence[Row], chosen: int = 0) -> None:
        """Show these lines, with one chosen: the given one or the first after it.

        Args:
            chosen: none is chosen where this is past the end.
        """
        height = len(self._rows)
        self._rows = tuple(rows)
        self._sign_width = max((cell_len(row.sign) for row in self._rows), default=0)
        self.virtual_size = Size(0, len(self._rows))
        self.set_reactive(Rows.chosen, None)
        self.chosen = self._choosable(chosen, 1)
        if self.is_mounted:
            self.refresh(layout=height != len(self._rows))

    def watch_chosen(self, chosen: int | None) -> None:
        """Keep the chosen row in sight and tell about it."""
        if chosen is None:
            return
        self.refresh()
        self._keep_in_sight()
        self.post_message(self.Chosen(self, chosen))

    def on_resize(self) -> None:
        """Keep the chosen row in sight."""
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        if self.chosen is None or not self.size.height:
            return
        top = self.chosen - (self.chosen > 0 and self._rows[self.chosen - 1].heading)
        region = Region(0, top, 1, self.chosen - top + 1)
        self.scroll_to_region(region, animate=False, force=True)

    def on_click(self, event: events.Click) -> None:
        """Take the row under the mouse."""
        index = event.y + self.scroll_offset.y
        if 0 <= index < len(self._rows) and not self._rows[index].heading:
            self.chosen = index
            self.post_message(self.Opened(self, index))

    def action_step(self, by: int) -> None:
        """Go to the next or previous row."""
        if self.chosen is None:
            self.action_edge(0 if by > 0 else -1)
        else:
            self._choose(self.chosen + by, by)

    def action_page(self, by: int) -> None:
        """Go a page up or down."""
        if self.chosen is not None:
            step = by * max(self.size.height - 1, 1)
            self._choose(min(max(self.chosen + step, 0), len(self._rows) - 1), by)

    def action_edge(self, edge: int) -> None:
        """Go to the first or last row."""
        self._choose(len(self._rows) - 1 if edge else 0, 1 if edge == 0 else -1)

    def action_open(self) -> None:
        """Take the chosen row."""
        if self.chosen is not None:
            self.post_message(self.Opened(self, self.chosen))

    def render_line(self, y: int) -> Strip:
        """One row as it is painted."""
        index = y + self.scroll_offset.y
        width = self.size.width
        if not 0 <= index < len(self._rows):
            return Strip.blank(width, self.rich_style)
        return self._painted(self._rows[index], index == self.chosen, width)

    def _painted(self, row: Row, chosen: bool, width: int) -> Strip:
        style = self._style(row, chosen)
        aside = style if chosen else self.get_component_rich_style("rows--faint")
        sign_style = style if chosen else self.get_component_rich_style("rows--sign")
        sign = f" {set_cell_size(row.sign, self._sign_width)} " if self._sign_width else " "
        room = max(width - cell_len(sign) - 1, 0)
        label, detail = _in_columns(row, room)
        segments = [
            Segment(sign, sign_style),
            Segment(label, style),
            Segment(detail, aside),
        ]
        return Strip([*segments, Segment(" ", style)]).adjust_cell_length(width, style)

    def _style(self, row: Row, chosen: bool) -> Style:
        for name, wanted in (
            ("rows--chosen", chosen),
            ("rows--heading", row.heading),
            ("rows--faint", row.faint),
        ):
            if wanted:
                return self.get_component_rich_style(name)
        return self.rich_style

    def _choose(self, start: int, by: int) -> None:
        found = self._choosable(start, by)
        if found is not None:
            self.chosen = found

    def _choosable(self, start: int, by: int) -> int | None:
        """The first row from here on that is no heading; none past the ends."""
        index = start
        while 0 <= index < len(self._rows):
            if not self._rows[index].heading:
                return index
            index += 1 if by > 0 else -1
        return None


def _in_columns(row: Row, room: int) -> tuple[str, str]:
    label, detail = one_line(row.label), one_line(row.detail)
    taken = cell_len(detail) + 2
    if not detail or room - taken < min(_LEAST_LABEL, cell_len(label)):
        return set_cell_size(clipped(label, room), room), ""
    return set_cell_size(clipped(label, room - taken), room - taken), f"  {detail}"
