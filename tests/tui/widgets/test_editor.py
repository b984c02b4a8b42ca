import asyncio
from collections.abc import Awaitable, Callable

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import TextArea

from pitchcoach.text import Span
from pitchcoach.tui.widgets.editor import Editor, cleaned

TEXT = (
    "We maybe sell robots to bakers and other people who get up early in the morning.\n"
    "\n"
    "Twelve 麺包 bakers paid 👩‍🍳 $400 each, a\tsum, and cafe\u0301 owners too; "
    "zero\u200bwidth.\n"
    "שלום\x1b[31m red"
)
UNDERLINED = Style(underline=True)


class Desk(App[None]):
    def __init__(self, text: str = TEXT) -> None:
        super().__init__()
        self._text = text
        self.visited: list[int | None] = []
        self.versions: list[int] = []

    def compose(self) -> ComposeResult:
        yield Editor(self._text)

    @property
    def editor(self) -> Editor:
        return self.query_one(Editor)

    def on_editor_visited(self, message: Editor.Visited) -> None:
        self.visited.append(message.number)

    def on_editor_edited(self, message: Editor.Edited) -> None:
        self.versions.append(message.version)


def at_desk(
    see: Callable[[Desk, Pilot[None]], Awaitable[None]],
    text: str = TEXT,
    size: tuple[int, int] = (30, 12),
) -> None:
    async def sit() -> None:
        app = Desk(text)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await see(app, pilot)

    asyncio.run(sit())


def underlined(editor: Editor) -> str:
    """The words on the screen that are underlined."""
    strips = [editor.render_line(y) for y in range(editor.size.height)]
    pieces = (piece for strip in strips for piece in strip)
    return "".join(p.text for p in pieces if p.style and p.style.underline)


def mark(editor: Editor, *words: str) -> None:
    spans = [Span(editor.text.index(w), editor.text.index(w) + len(w)) for w in words]
    editor.show_findings(spans, [UNDERLINED] * len(spans))


@pytest.mark.parametrize("selected", [False, True])
@pytest.mark.parametrize("width", [12, 30, 60])
def test_every_row_is_painted_as_a_text_area_paints_it(width: int, selected: bool) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        editor = app.editor
        mark(editor, "maybe", "who get up early", "bakers paid 👩", "שלום")
        editor.choose(1)
        editor.move_cursor((2, 9), select=selected)
        await pilot.pause()
        for y in range(editor.size.height):
            ours, theirs = editor.render_line(y), TextArea.render_line(editor, y)
            assert ours.text == theirs.text
            assert list(ours.simplify()) == list(theirs.simplify())

    at_desk(see, size=(width, 30))


def test_findings_are_underlined_where_they_stand() -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        mark(app.editor, "maybe", "$400")

        assert underlined(app.editor) == "maybe$400"

    at_desk(see)


def test_underlines_move_with_their_words_and_go_when_these_change() -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        mark(app.editor, "maybe", "$400")
        app.editor.move_cursor((0, 0))
        await pilot.press("x", "enter")
        assert underlined(app.editor) == "maybe$400"
        app.editor.move_cursor((1, 5))
        await pilot.press("y")
        assert underlined(app.editor) == "$400"

    at_desk(see)


def test_undo_and_redo_are_changes_too() -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("x", "ctrl+z", "ctrl+y")
        await pilot.pause()

        assert app.versions == [2, 3, 4]
        assert app.editor.text.startswith("xWe")

    at_desk(see, size=(60, 12))


def test_the_cursor_tells_which_finding_it_comes_to() -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        mark(app.editor, "sell", "maybe sell robots")
        app.editor.move_cursor((0, 4))
        await pilot.pause()
        app.editor.move_cursor((0, 10))
        await pilot.pause()
        app.editor.move_cursor((0, 40))
        await pilot.pause()

        assert app.visited == [1, 0, None]

    at_desk(see)


def test_a_place_in_the_text_is_found_and_told_alike() -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        editor = app.editor
        for offset in range(len(TEXT) + 1):
            assert editor.offset_at(editor.location_at(offset)) == offset

    at_desk(see)


def test_steering_characters_are_never_painted() -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        rows = [app.editor.render_line(y).text for y in range(12)]

        assert "\x1b" not in "".join(rows)
        assert any("·[31m" in row for row in rows)

    at_desk(see, size=(60, 12))


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("a\x1b[31mb", "a[31mb"),
        ("a\x0bb\u2028c", "a\nb\nc"),
        ("tab\tstays\r\n", "tab\tstays\r\n"),
        ("é👩‍🍳\u200b", "é👩‍🍳\u200b"),
    ],
)
def test_what_is_pasted_is_cleaned_of_steering_characters(pasted: str, kept: str) -> None:
    assert cleaned(pasted) == kept


def test_control_a_selects_all() -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+a")

        assert app.editor.selected_text == TEXT

    at_desk(see)
