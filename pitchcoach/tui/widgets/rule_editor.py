"""Where a rule file is written: keys are offered, and mistakes underlined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from pitchcoach.analyst.craft import Offer, Slip, Vocabulary
from pitchcoach.text import Span
from pitchcoach.tui.completing import Completion, completion
from pitchcoach.tui.drawings.section import Stretch
from pitchcoach.tui.drawings.underline import finding_style
from pitchcoach.tui.marks import line_starts
from pitchcoach.tui.widgets.editor import Editor
from pitchcoach.tui.yaml_parts import parts

_STEP = 2
"""Spaces by which YAML is indented."""
_ITEM = re.compile(r"^ *- +(?=\S)")
_TOKEN = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|[^\s,\[\]{}]+:?")


class RuleEditor(Editor):
    """The file of a rule."""

    HELP: ClassVar[str] = """\
## The rule's file

Each line is a key, a colon and a value: `level: warning`. What belongs to a key stands
below it, two spaces further in.

* **While you type**, the keys and values that fit are offered, each with what it does.
  `↓` and `↑` choose, `Tab` or `Enter` takes, `Escape` closes. **Ctrl+Space** asks for them.
* **Mistakes** are underlined at once. Put the cursor there, or press **F4**: the line above
  says what is wrong and what would be right.
* **Enter** goes on with the same indentation; **Tab** puts two spaces in.
* **Ctrl+S** saves. A file with mistakes is saved too, but it is not in force until they are
  mended: until then the rules of that file are silent.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", id="editor.leave"),
        Binding(
            "tab,enter",
            "take_offer",
            "Take the offer",
            show=False,
            priority=True,
            id="rule.take_offer",
            tooltip="Write the key or value that is chosen in the list of offers",
        ),
        Binding(
            "ctrl+space,ctrl+@",
            "complete",
            "What fits here",
            show=False,
            id="rule.complete",
            tooltip="Offer the keys or values that may stand here",
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rule--key",
        "rule--text",
        "rule--comment",
    }
    DEFAULT_CSS = """
    RuleEditor {
        & .rule--key { color: $primary; text-style: bold; }
        & .rule--text { color: $success; }
        & .rule--comment { color: $text-muted; text-style: italic; }
    }
    """

    @dataclass
    class Offered(Message):
        """Other things may be written now, or nothing that need be offered."""

        editor: "RuleEditor"
        completion: Completion | None
        chosen: int = 0

        @property
        def control(self) -> "RuleEditor":
            """The editor."""
            return self.editor

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(text, id=id)
        self.known = Vocabulary()
        """What can be written."""
        self.offered: Completion | None = None
        self._at = 0
        self._slips: tuple[Slip, ...] = ()

    # What is underlined and coloured.

    def stretches(self, row: int) -> Iterator[Stretch]:
        """Keys, texts and comments, and the mistakes over them."""
        for part in parts(self.document[row]):
            style = self.get_component_rich_style(f"rule--{part.sort}", partial=True)
            yield part.start, part.end, style
        yield from super().stretches(row)

    def show_slips(self, slips: Sequence[Slip]) -> None:
        """Underline these mistakes of the text as it is now."""
        lines = self.document.lines
        starts = line_starts(lines, len(self.document.newline))
        self._slips = tuple(s for s in slips if not s.path and s.line <= len(lines))
        spans = []
        for slip in self._slips:
            first, last = _extent(lines[slip.line - 1], slip.column - 1)
            spans.append(Span(starts[slip.line - 1] + first, starts[slip.line - 1] + last))
        style = finding_style("error", "error", self.app.theme_variables)
        self.show_findings(spans, [style] * len(spans))

    def slip_at(self, number: int | None) -> Slip | None:
        """The mistake that is underlined under this number."""
        known = number is not None and number < len(self._slips)
        return self._slips[number or 0] if known else None

    # What is offered.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys of the offers do what they usually do while nothing is offered."""
        if action == "take_offer":
            return self.offered is not None
        return super().check_action(action, parameters)

    def action_complete(self) -> None:
        """Offer what may stand at the cursor."""
        if not self.read_only:
            row, column = self.cursor_location
            self._offer(completion(self.document.lines, row, column, self.known))

    def action_cursor_down(self, select: bool = False) -> None:
        """Go a line down, or to the next offer."""
        if self.offered and not select:
            self._choose(1)
        else:
            super().action_cursor_down(select)

    def action_cursor_up(self, select: bool = False) -> None:
        """Go a line up, or to the offer before."""
        if self.offered and not select:
            self._choose(-1)
        else:
            super().action_cursor_up(select)

    def action_leave(self) -> None:
        """Close the offers; else leave the file."""
        if self.offered:
            self._offer(None)
        else:
            super().action_leave()

    def action_take_offer(self) -> None:
        """Write the chosen offer."""
        if self.offered:
            self.take(self.offered.offers[self._at])

    def _choose(self, by: int) -> None:
        if self.offered:
            self._at = (self._at + by) % len(self.offered.offers)
            self.post_message(self.Offered(self, self.offered, self._at))

    def take(self, offer: Offer) -> None:
        """Write an offer in place of what was written of it."""
        offered = self.offered
        if offered is None:
            return
        row, column = self.cursor_location
        rest = self.document[row][column:]
        words = f"{offer.text}: " if offered.key and ":" not in rest else offer.text
        self._offer(None)
        self.replace(
            words, (row, offered.start), (row, column), maintain_selection_offset=False
        )
        self.focus()
        if offered.key:
            self.action_complete()

    def _offer(self, offered: Completion | None) -> None:
        if offered != self.offered or offered is not None:
            self.offered, self._at = offered, 0
            self.post_message(self.Offered(self, offered))

    def _after_key(self) -> None:
        row, column = self.cursor_location
        found = completion(self.document.lines, row, column, self.known)
        wanted = found and (found.word or not found.key)
        self._offer(found if wanted else None)

    async def _on_key(self, event: events.Key) -> None:
        """Indent as the line before; offer what fits what was typed."""
        if not self.read_only and event.key in ("enter", "tab"):
            event.stop()
            event.prevent_default()
            column = self.cursor_location[1]
            blank = " " * (_STEP - column % _STEP)
            words = self._next_line() if event.key == "enter" else blank
            self._replace_via_keyboard(words, *self.selection)
            self._offer(None)
            return
        await super()._on_key(event)
        if not self.read_only and (event.is_printable or event.key == "backspace"):
            self._after_key()

    def _next_line(self) -> str:
        """A line's end, and what the next line begins with."""
        row, column = self.cursor_location
        left = self.document[row][:column]
        indent = " " * (len(left) - len(left.lstrip(" ")))
        if item := _ITEM.match(left):
            return f"\n{item.group()}"
        deeper = " " * _STEP if left.rstrip().endswith(":") else ""
        return f"\n{indent}{deeper}"

    def on_text_area_selection_changed(self) -> None:
        """Offers hold for the place at which they were made."""
        super().on_text_area_selection_changed()
        if self.offered and self.offered.start > self.cursor_location[1]:
            self._offer(None)


def _extent(line: str, column: int) -> tuple[int, int]:
    """The word at a column, or what is left of the line to be underlined."""
    if column >= len(line):
        return max(len(line) - 1, 0), len(line)
    found = _TOKEN.match(line, column)
    return column, found.end() if found else column + 1
