import asyncio
from collections.abc import Callable
from pathlib import Path

from textual.app import App, ComposeResult

from pitchcoach.tui.beginnings import Beginning, Start
from pitchcoach.tui.screens.dialogs.rows import Row, Rows
from pitchcoach.tui.widgets.shelf import Shelf
from tests.tui.screens_as_text import rows

LINES = tuple(
    Beginning(Row(name), Start("recent", Path(name))) for name in ("one", "two", "three")
)


class Room(App[object]):
    def __init__(self) -> None:
        super().__init__()
        self.taken: list[Beginning] = []

    def compose(self) -> ComposeResult:
        yield Shelf("Go on with", id="shelf")

    def on_shelf_chosen(self, event: Shelf.Chosen) -> None:
        self.taken.append(event.beginning)


def _after(act: Callable[[Shelf], object], *keys: str) -> tuple[Room, list[str]]:
    app = Room()
    shown: list[str] = []

    async def drive() -> None:
        async with app.run_test(size=(30, 8)) as pilot:
            shelf = app.query_one(Shelf)
            shelf.beginnings = LINES
            await pilot.pause()
            act(shelf)
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            shown.extend(rows(app))

    asyncio.run(drive())
    return app, shown


def test_the_number_keys_are_shown_in_the_list_in_use() -> None:
    _, used = _after(lambda shelf: shelf.query_one(Rows).focus())
    _, unused = _after(lambda shelf: shelf.screen.set_focus(None))

    assert "1 one" in used[1]
    assert "1" not in unused[1]


def test_enter_takes_the_line() -> None:
    app, _ = _after(lambda shelf: shelf.query_one(Rows).focus(), "down", "enter")

    assert app.taken == [LINES[1]]


def test_a_number_takes_the_line_that_is_shown_there() -> None:
    def act(shelf: Shelf) -> None:
        shelf.sought = "t"
        shelf.call_after_refresh(shelf.take, 1)

    app, _ = _after(act)

    assert app.taken == [LINES[1]]


def test_the_chosen_line_stays_chosen_when_the_lines_are_named_anew() -> None:
    def act(shelf: Shelf) -> None:
        shelf.query_one(Rows).chosen = 2
        shelf.beginnings = (*LINES[:2], Beginning(Row("drei"), LINES[2].start))

    app, _ = _after(act, "enter")

    assert [line.row.label for line in app.taken] == ["drei"]


def test_where_nothing_can_be_taken_that_is_known() -> None:
    answers: list[bool] = []

    def act(shelf: Shelf) -> None:
        answers.append(shelf.can_be_taken)
        shelf.sought = "zebra"
        answers.append(shelf.can_be_taken)
        shelf.take(1)

    app, _ = _after(act)

    assert answers == [True, False]
    assert app.taken == []
