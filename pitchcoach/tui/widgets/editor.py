"""Where the pitch is written, with what weakens it underlined where it stands."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from pitchcoach.text import Span
from pitchcoach.tui.drawings.section import HIDDEN, Stretch
from pitchcoach.tui.marks import Mark, Marks, followed, line_starts, marks
from pitchcoach.tui.widgets.painted import Painted

_UNWANTED = {code: None for code in HIDDEN if chr(code).splitlines() == [chr(code)]}
"""Characters that would steer the terminal, and that nobody means to type or paste."""
_ROW_ENDS = dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), "\n")

_OURS = ("f6", "f7", "ctrl+a")
"""Keys that do something else on our screens than in a text area."""


def _taken_over() -> Iterator[Binding]:
    for binding in TextArea.BINDINGS:
        if isinstance(binding, Binding):
            keys = [key for key in binding.key.split(",") if key not in _OURS]
            if keys:
                yield replace(binding, key=",".join(keys))


class Editor(Painted):
    """The draft; `show_findings` underlines the words that weaken it."""

    HELP: ClassVar[str] = """\
## Your draft

Write or paste your pitch here. While you type, your coach underlines the words that
weaken it: in the colour of the criterion, pale for small things, double for serious ones.

Put the cursor on underlined words, or click them, and the panel tells you why a US
listener minds and what to say instead.

* **F3 / F4** go to the finding before or after; **F5** writes what is proposed
* **Ctrl+Z / Ctrl+Y** undo and redo
* **Ctrl+F** finds words
* **Escape** takes you to the list of findings
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        *_taken_over(),
        Binding("ctrl+a", "select_all", "Select all", show=False, id="editor.select_all"),
        Binding("escape", "leave", "To the findings", show=False, id="editor.leave"),
    ]
    DEFAULT_CSS = """
    Editor {
        border: none;
        padding: 0 1;
        background: $background;
        &:focus { border: none; }
        & .editor--chosen { background: $primary 30%; }
        & .editor--found { background: $warning 40%; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"editor--chosen", "editor--found"}

    @dataclass
    class Edited(Message):
        """The text is another one now."""

        editor: "Editor"
        version: int

        @property
        def control(self) -> "Editor":
            """The editor."""
            return self.editor

    @dataclass
    class Visited(Message):
        """The cursor has come to stand on a finding, by its number, or left it."""

        editor: "Editor"
        number: int | None

        @property
        def control(self) -> "Editor":
            """The editor."""
            return self.editor

    @dataclass
    class Left(Message):
        """The writer wants to look at the findings."""

        editor: "Editor"

        @property
        def control(self) -> "Editor":
            """The editor."""
            return self.editor

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(text, id=id, highlight_cursor_line=False, soft_wrap=True)
        self.version = 1
        """Of the text: a higher number after every change."""
        self._seen: list[str] = list(self.document.lines)
        self._marks: Marks = {}
        self._found: Marks = {}
        self._looks: Sequence[Style] = ()
        self._chosen: int | None = None
        self._visited: int | None = None

    # Every way to change the text ends in one of these four.

    def edit(self, edit: Edit) -> EditResult:
        """Make a change, without characters that would steer the terminal."""
        result = super().edit(replace(edit, text=cleaned(edit.text)))
        self._follow()
        return result

    def undo(self) -> None:
        """Take back the last change."""
        super().undo()
        self._follow()

    def redo(self) -> None:
        """Make a change again that was taken back."""
        super().redo()
        self._follow()

    def load_text(self, text: str) -> None:
        """Begin with another text; there is no way back to the one before."""
        super().load_text(text)
        if hasattr(self, "_seen"):
            self._follow()

    def _follow(self) -> None:
        lines = self.document.lines
        if lines == self._seen:
            return
        self._marks = followed(self._marks, self._seen, lines)
        self._found = {}
        self._seen = list(lines)
        self.version += 1
        # Not by way of all that stands between: the coach reads while the row is painted.
        self.screen.post_message(self.Edited(self, self.version))

    def stretches(self, row: int) -> Iterator[Stretch]:
        """What is underlined or marked on a line, in the order of painting."""
        for mark in self._marks.get(row, ()):
            yield mark.start, mark.end, self._looks[mark.number]
            if mark.number == self._chosen:
                yield mark.start, mark.end, self._background("editor--chosen")
        for mark in self._found.get(row, ()):
            yield mark.start, mark.end, self._background("editor--found")

    def _background(self, name: str) -> Style:
        style = self.get_component_rich_style(name)
        # Without colours there is still a way to tell where they would be.
        return Style(bgcolor=style.bgcolor) if style.bgcolor else Style(reverse=True)

    def show_findings(self, spans: Sequence[Span], looks: Sequence[Style]) -> None:
        """Underline these spans of the text as it is now, each in its style."""
        found = marks(spans, self.document.lines, len(self.document.newline))
        same = found == self._marks and looks == self._looks
        self._marks, self._looks = found, looks
        if not same:
            self._paint()

    def show_found(self, spans: Sequence[Span]) -> None:
        """Mark what was searched for."""
        found = marks(spans, self.document.lines, len(self.document.newline))
        if found != self._found:
            self._found = found
            self._paint()

    def choose(self, number: int | None) -> None:
        """Mark a finding as the one that is spoken of."""
        if number != self._chosen:
            self._chosen = number
            self._paint()

    def _paint(self) -> None:
        # `refresh` alone would show the lines that are kept from the last painting.
        self.notify_style_update()
        self.refresh()

    @property
    def offset_of_cursor(self) -> int:
        """Where the cursor stands in the text."""
        return self.offset_at(self.cursor_location)

    def offset_at(self, location: tuple[int, int]) -> int:
        """A place in the text, from its line and column."""
        row, column = location
        starts = line_starts(self.document.lines[: row + 1], len(self.document.newline))
        return starts[row] + column

    def location_at(self, offset: int) -> tuple[int, int]:
        """Line and column of a place in the text; the end for one beyond it."""
        starts = line_starts(self.document.lines, len(self.document.newline))
        row = _last(starts, offset)
        return row, min(offset - starts[row], len(self.document.lines[row]))

    def go_to(self, span: Span, *, select: bool = False) -> None:
        """Put the cursor at a span, and bring it into view."""
        start, end = self.location_at(span.start), self.location_at(span.end)
        self.move_cursor(start, center=True)
        if select:
            self.move_cursor(end, select=True)

    def on_text_area_selection_changed(self) -> None:
        """Tell when the cursor comes to a finding or leaves it."""
        number = self._number_at(*self.cursor_location)
        if number != self._visited:
            self._visited = number
            self.post_message(self.Visited(self, number))

    def _number_at(self, row: int, column: int) -> int | None:
        held = [m for m in self._marks.get(row, ()) if m.start <= column <= m.end]
        inside = [m for m in held if column < m.end] or held
        return min(inside, key=_length).number if inside else None

    def action_leave(self) -> None:
        """Go to the findings."""
        self.post_message(self.Left(self))


def cleaned(text: str) -> str:
    """A text without control characters, its line ends all alike where they were odd."""
    if text.isprintable():
        return text
    return text.translate(_ROW_ENDS).translate(_UNWANTED)


def _length(mark: Mark) -> int:
    return mark.end - mark.start


def _last(starts: Sequence[int], offset: int) -> int:
    return max(bisect_right(starts, offset) - 1, 0)
