import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from unittest.mock import patch

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from pitchcoach.analyst.feedback import Part
from pitchcoach.tui.widgets.status_line import StatusLine
from tests.tui.making_feedback import feedback
from tests.tui.screens_as_text import rows

PARTS = (Part("slide 1", "Start", 0, 100, 20, 10), Part("slide 2", "Ask", 100, 200, 20, 10))


class _App(App[object]):
    def compose(self) -> ComposeResult:
        yield StatusLine()

    @property
    def line(self) -> StatusLine:
        return self.query_one(StatusLine)


def running(
    steps: Callable[["_App", Pilot[object]], Awaitable[Any]],
    size: tuple[int, int] = (120, 5),
) -> None:
    app = _App()

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await steps(app, pilot)

    asyncio.run(run())


def test_it_says_what_is_loading_before_there_is_feedback() -> None:
    async def steps(app: _App, _: Pilot[object]) -> None:
        assert rows(app)[0].strip() == "loading the language model …"

    running(steps)


def test_it_follows_the_cursor_from_slide_to_slide() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.line.feedback = feedback(parts=PARTS)
        app.line.cursor = 50
        await pilot.pause()
        assert rows(app)[0].startswith(" slide 1 Start · 0:05 ")
        app.line.cursor = 150
        await pilot.pause()
        assert rows(app)[0].startswith(" slide 2 Ask · 0:15 ")

    running(steps)


def test_it_paints_only_when_its_words_change() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.line.feedback = feedback(parts=PARTS)
        app.line.cursor = 51
        await pilot.pause()
        with patch.object(app.line, "refresh") as refresh:
            app.line.cursor = 52
            app.line.feedback = feedback(parts=PARTS, keep=())
            refresh.assert_not_called()
            app.line.cursor = 90
            refresh.assert_called()

    running(steps)


def test_what_was_taken_back_before_it_was_painted_is_not_seen() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.line.state = "reading"
        app.line.state = "loading"
        await pilot.pause()

        assert rows(app)[0].strip() == "loading the language model …"

    running(steps)


def test_a_note_comes_and_goes() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.line.state = "ready"
        app.line.note = "Saved."
        await pilot.pause()
        assert rows(app)[0].endswith("Saved. · up to date")
        app.line.note = ""
        await pilot.pause()
        assert rows(app)[0].strip() == "up to date"

    running(steps)


def test_it_tells_why_the_coach_stopped() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.line.note = "The language model is missing."
        app.line.state = "stopped"
        await pilot.pause()

        assert rows(app)[0].strip() == "stopped: The language model is missing."

    running(steps)


def test_nothing_breaks_in_a_tiny_terminal() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        app.line.feedback, app.line.state = feedback(parts=PARTS), "ready"
        await pilot.pause()

        assert "of 3:00" in rows(app)[0]

    running(steps, (20, 5))
