"""The page that is written on, and the line to look for words in it."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from pitchcoach.text import Span
from pitchcoach.tui.widgets.editor import Editor

if TYPE_CHECKING:
    from pitchcoach.tui.widgets.find_bar import FindBar

_LONGEST = 80
"""Characters of a selection that somebody may be looking for."""


class Page(Vertical):
    """An editor; `find` opens a line above it to look for words."""

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = text
        self._found: tuple[Span, ...] = ()

    def compose(self) -> ComposeResult:
        """Only the editor, at first."""
        yield Editor(self._text, id="editor")

    @property
    def editor(self) -> Editor:
        """What is written on."""
        return self.query_one(Editor)

    @property
    def _bar(self) -> "FindBar | None":
        bars = self.query("FindBar")
        return bars.first() if bars else None  # type: ignore[return-value]  # by its name

    async def find(self) -> None:
        """Look for words, at first for those that are selected."""
        from pitchcoach.tui.widgets.find_bar import FindBar

        selected = self.editor.selected_text
        words = selected if len(selected) <= _LONGEST and "\n" not in selected else ""
        if self._bar:
            self._bar.begin(words)
        else:
            await self.mount(FindBar(words, id="find"), before=0)

    def on_find_bar_searched(self, message: "FindBar.Searched") -> None:
        """Mark all places, and go to the nearest."""
        from pitchcoach.tui.finding_text import nearest, occurrences

        editor = self.editor
        start = editor.offset_at(min(editor.selection))
        self._found = occurrences(editor.text, message.query, message.case)
        editor.show_found(self._found)
        message.find_bar.found = len(self._found)
        self._go(nearest(self._found, start), message.find_bar)

    def on_find_bar_moved(self, message: "FindBar.Moved") -> None:
        """Go to the next place, or the one before."""
        if self._found:
            now = message.find_bar.current or 0
            self._go((now + message.by) % len(self._found), message.find_bar)

    def _go(self, index: int | None, bar: "FindBar") -> None:
        bar.current = index
        if index is not None:
            self.editor.go_to(self._found[index], select=True)

    async def on_find_bar_closed(self, message: "FindBar.Closed") -> None:
        """Go back to writing, where the last place was found."""
        self._found = ()
        self.editor.show_found(())
        await message.find_bar.remove()
        self.editor.focus()

    def on_text_area_changed(self) -> None:
        """Look again: what was found may have moved."""
        if self._bar and self._found:
            self._found = ()
            self._bar.found = 0
            self._bar.current = None
