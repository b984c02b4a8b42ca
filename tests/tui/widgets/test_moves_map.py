import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from unittest.mock import patch

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from pitchcoach.analyst.feedback import Feedback, Step
from pitchcoach.tui.widgets.moves_map import MovesMap
from tests.tui.making_feedback import STEPS, TEXT, feedback
from tests.tui.screens_as_text import rows

Steps = Callable[["_App", Pilot[object]], Awaitable[Any]]


class _App(App[object]):
    AUTO_FOCUS = None

    def __init__(self, height: int = 3) -> None:
        super().__init__()
        self.height = height
        self.picked: list[Step] = []

    def compose(self) -> ComposeResult:
        shown = MovesMap()
        shown.styles.height = self.height
        yield shown

    @property
    def map(self) -> MovesMap:
        return self.query_one(MovesMap)

    def on_moves_map_picked(self, message: MovesMap.Picked) -> None:
        assert message.control is self.map
        self.picked.append(message.step)


def running(steps: Steps, height: int = 3, size: tuple[int, int] = (80, 10)) -> _App:
    """An app with feedback in which some steps were done."""
    app = _App(height)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            app.map.feedback = feedback()
            await pilot.pause()
            await steps(app, pilot)

    asyncio.run(run())
    return app


@pytest.mark.parametrize("height", [1, 2, 3])
def test_each_height_says_what_is_missing(height: int) -> None:
    async def steps(app: _App, _: Pilot[object]) -> None:
        shown = rows(app)[:height]

        assert shown[0].startswith(" 0:00 ")
        assert "✗" in "".join(shown)
        assert ("They wait for it." in "".join(shown)) is (height == 3)

    running(steps, height)


def test_the_caret_follows_the_cursor() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.map.feedback = feedback(steps=(), seconds=180)
        app.map.cursor = len(TEXT)
        await pilot.pause()
        near = rows(app)[0].index("▲")
        app.map.cursor = 40
        await pilot.pause()

        assert rows(app)[0].index("▲") <= near

    running(steps)


def test_a_key_that_moves_no_caret_paints_nothing() -> None:
    async def steps(app: _App, _: Pilot[object]) -> None:
        with patch.object(app.map, "refresh") as refresh:
            app.map.cursor = 1
            refresh.assert_not_called()
            app.map.cursor = len(TEXT)
            refresh.assert_called()

    running(steps)


def test_a_click_on_a_mark_picks_its_move() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        await pilot.click(MovesMap, offset=(rows(app)[0].index("2"), 0))

    assert running(steps).picked == [STEPS[1]]


def test_a_click_on_a_name_picks_its_move() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        await pilot.click(MovesMap, offset=(rows(app)[1].index("What you want"), 1))

    assert running(steps).picked == [STEPS[2]]


def test_keys_go_from_move_to_move() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.map.focus()
        await pilot.press("right")
        await pilot.pause()
        assert rows(app)[2].strip() == "“Traction” is weak: say how fast"
        await pilot.press("enter", "left", "left", "enter")

    assert running(steps).picked == [STEPS[1], STEPS[2]]


def test_a_chosen_move_that_is_gone_is_no_longer_chosen() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.map.focus()
        await pilot.press("left")
        app.map.feedback = feedback(steps=STEPS[:1])
        await pilot.press("enter")
        app.map.feedback = None
        await pilot.press("left", "enter")

    assert running(steps).picked == [STEPS[0]]


def test_a_click_on_the_line_picks_nothing() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        await pilot.click(MovesMap, offset=(60, 0))

    assert running(steps).picked == []


@pytest.mark.parametrize("size", [(20, 5), (250, 60)])
@pytest.mark.parametrize("told", [None, feedback(steps=(), parts=(), seconds=0, words=0)])
def test_nothing_breaks_without_moves(size: tuple[int, int], told: Feedback) -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.map.feedback = told
        app.map.cursor = 7
        await pilot.pause()

        assert rows(app)[0].startswith(" 0:00 ")

    running(steps, size=size)
