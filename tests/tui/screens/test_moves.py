import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from pitchcoach.analyst.feedback import Feedback, Step
from pitchcoach.tui.screens.moves import MovesScreen
from tests.tui.making_feedback import STEPS, TEXT, feedback
from tests.tui.screens_as_text import rows

Steps = Callable[["_App", Pilot[object]], Awaitable[Any]]


class _App(App[object]):
    taken: tuple[Step | None, ...] = ()

    def take(self, step: Step | None) -> None:
        self.taken = (*self.taken, step)


def running(
    steps: Steps, told: Feedback | None = None, size: tuple[int, int] = (80, 24)
) -> tuple[Step | None, ...]:
    """What was taken after some steps on the screen."""
    app = _App()

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await app.push_screen(MovesScreen(told or feedback(), TEXT), app.take)
            await pilot.pause()
            await steps(app, pilot)
            await pilot.pause()

    asyncio.run(run())
    return app.taken


def test_it_shows_when_how_well_and_with_which_words() -> None:
    async def steps(app: _App, _: Pilot[object]) -> None:
        shown = "\n".join(rows(app))

        assert "0:00  ✓  What you do    “We maybe sell robots to bakers.”" in shown
        assert "weak: say how fast" in shown
        assert "missing: They wait for it." in shown

    running(steps)


def test_enter_takes_a_move() -> None:
    async def steps(_: _App, pilot: Pilot[object]) -> None:
        await pilot.press("down", "enter")

    assert running(steps) == (STEPS[1],)


@pytest.mark.parametrize("key", ["escape", "f8"])
def test_it_closes_without_a_move(key: str) -> None:
    async def steps(_: _App, pilot: Pilot[object]) -> None:
        await pilot.press(key)

    assert running(steps) == (None,)


def test_a_missing_move_cannot_be_gone_to() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        await pilot.press("end", "enter")
        await pilot.pause()

        assert isinstance(app.screen, MovesScreen)

    assert running(steps) == ()


def test_a_draft_without_moves_is_told_what_to_write() -> None:
    async def steps(app: _App, _: Pilot[object]) -> None:
        assert "No move is there yet." in "\n".join(rows(app))

    running(steps, feedback(steps=()))


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (200, 50)])
def test_it_fits_every_terminal_and_follows_a_resize(size: tuple[int, int]) -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        await pilot.press("down")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()

        assert "What you want" in "\n".join(rows(app))
        await pilot.press("enter")

    assert running(steps, size=size) == (STEPS[1],)
