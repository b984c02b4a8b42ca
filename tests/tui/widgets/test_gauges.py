import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from unittest.mock import patch

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from pitchcoach.analyst.feedback import Feedback
from pitchcoach.tui.themes import THEMES
from pitchcoach.tui.widgets.gauges import Gauges
from tests.tui.making_feedback import feedback
from tests.tui.screens_as_text import rows


class _App(App[object]):
    def __init__(self, height: int = 2) -> None:
        super().__init__()
        self.height = height
        self.picked: list[str] = []

    def compose(self) -> ComposeResult:
        gauges = Gauges()
        gauges.styles.height = self.height
        yield gauges

    def on_gauges_picked(self, message: Gauges.Picked) -> None:
        assert message.control is self.query_one(Gauges)
        self.picked.append(message.criterion)


def running(
    steps: Callable[["_App", Pilot[object]], Awaitable[Any]],
    app: _App | None = None,
    size: tuple[int, int] = (120, 10),
) -> _App:
    """An app in which some steps were done."""
    shown = app or _App()

    async def run() -> None:
        async with shown.run_test(size=size) as pilot:
            await steps(shown, pilot)

    asyncio.run(run())
    return shown


def show(app: _App, told: Feedback | None) -> None:
    app.query_one(Gauges).feedback = told


def test_scores_come_with_the_feedback() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        assert "Direct ─" in rows(app)[0]
        show(app, feedback())
        await pilot.pause()

        assert " 62 " in rows(app)[0]
        assert "−4.0 No hedging" in rows(app)[1]

    running(steps)


def test_a_change_is_shown_against_the_opening() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.query_one(Gauges).opening = feedback(gauges=feedback().gauges[:0])
        show(app, feedback())
        await pilot.pause()

        assert "▲" not in rows(app)[0]

    running(steps)


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (250, 60)])
@pytest.mark.parametrize(
    "told", [None, feedback(gauges=()), feedback(reason="No score: a.")]
)
def test_nothing_breaks_without_a_score(size: tuple[int, int], told: Feedback) -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        show(app, told)
        await pilot.pause()
        assert rows(app)[0]

    running(steps, size=size)


def test_a_resize_draws_anew() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        show(app, feedback())
        await pilot.resize_terminal(50, 10)
        await pilot.pause()

        assert rows(app)[0].startswith(" D  62")

    running(steps)


def test_a_click_picks_the_gauge_under_the_mouse() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        show(app, feedback())
        await pilot.pause()
        first, second = (row.index for row in rows(app)[:2])
        await pilot.click(Gauges, offset=(first("Efficient"), 0))
        await pilot.click(Gauges, offset=(second("−10.0 A clear ask"), 1))

    assert running(steps).picked == ["efficient", "sell"]


def test_a_click_beside_a_sentence_picks_nothing() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        show(app, feedback(reason="No score: too short."))
        await pilot.pause()
        await pilot.click(Gauges, offset=(3, 0))

    assert running(steps).picked == []


def test_keys_pick_a_gauge() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        show(app, feedback())
        app.query_one(Gauges).focus()
        await pilot.press("right", "enter", "left", "enter", "s")

    assert running(steps).picked == ["direct", "total", "sell"]


def test_the_same_scores_are_not_painted_again() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        gauges = app.query_one(Gauges)
        show(app, feedback())
        await pilot.pause()
        with patch.object(gauges, "refresh") as refresh:
            show(app, feedback(words=19))
            refresh.assert_not_called()
            show(app, feedback(reason="No score: too short."))
            refresh.assert_called()

    running(steps)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
def test_every_theme_can_show_them(theme: str) -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        for each in THEMES:
            app.register_theme(each)
        app.theme = theme
        show(app, feedback())
        await pilot.pause()

        assert " 62 " in rows(app)[0]

    running(steps)
