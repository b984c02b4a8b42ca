import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.widgets import TextArea

from pitchcoach.tui.finding_text import MOST
from pitchcoach.tui.widgets.find_bar import FindBar, counted
from tests.tui.screens_as_text import rows


class FindingApp(App[object]):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def compose(self) -> ComposeResult:
        yield TextArea("We sell robots.")

    @on(FindBar.Searched)
    def search(self, event: FindBar.Searched) -> None:
        self.heard.append((event.query, event.case))

    @on(FindBar.Moved)
    def move(self, event: FindBar.Moved) -> None:
        self.heard.append(event.by)

    @on(FindBar.Closed)
    async def close(self, event: FindBar.Closed) -> None:
        self.heard.append("closed")
        await event.control.remove()


def _heard(
    *keys: str,
    query: str = "",
    size: tuple[int, int] = (80, 24),
    set_up: Callable[[FindBar], None] | None = None,
    click: str = "",
) -> tuple[list[Any], list[str]]:
    async def drive() -> tuple[list[Any], list[str]]:
        app = FindingApp()
        async with app.run_test(size=size) as pilot:
            bar = FindBar(query)
            await app.mount(bar)
            await pilot.pause()
            await pilot.press(*keys)
            if set_up:
                set_up(bar)
            if click:
                await pilot.click(click)
            await pilot.pause()
            return app.heard, rows(app)

    return asyncio.run(drive())


def test_every_letter_is_looked_for_at_once() -> None:
    assert _heard("w", "e")[0] == [("w", False), ("we", False)]


def test_enter_and_the_arrows_go_from_place_to_place() -> None:
    assert _heard("a", "enter", "down", "up")[0] == [("a", False), 1, 1, -1]


def test_capitals_matter_when_asked_for() -> None:
    assert _heard("A", "alt+c")[0] == [("A", False), ("A", True)]


def test_escape_closes_it() -> None:
    assert _heard("escape")[0] == ["closed"]


@pytest.mark.parametrize(
    ("button", "heard"),
    [("#previous", -1), ("#next", 1), ("#case", ("", True)), ("#close", "closed")],
)
def test_the_mouse_does_the_same(button: str, heard: object) -> None:
    assert _heard(click=button)[0] == [heard]


def test_words_given_at_the_beginning_are_looked_for_and_typed_over() -> None:
    assert _heard("x", query="robots")[0] == [("robots", False), ("x", False)]


def test_words_can_be_given_again() -> None:
    heard, _ = _heard("x", set_up=lambda bar: bar.begin("sell"))

    assert heard[-1] == ("sell", False)


@pytest.mark.parametrize("width", [30, 40, 80, 200])
def test_it_tells_which_of_how_many(width: int) -> None:
    def found(bar: FindBar) -> None:
        bar.found, bar.current = 12, 2

    _, shown = _heard("w", size=(width, 12), set_up=found)

    line = next(line for line in shown if "Find" in line)
    assert "3 of 12" in line
    assert "✕" in line


@pytest.mark.parametrize(
    ("found", "current", "told"),
    [
        (0, None, "not found"),
        (12, None, "12 found"),
        (1, 0, "1 of 1"),
        (MOST, 1233, "1,234 of 10,000 or more"),
    ],
)
def test_the_count_is_in_words(found: int, current: int | None, told: str) -> None:
    assert counted(found, current) == told
