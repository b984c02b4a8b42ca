import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from pitchcoach.tui.widgets.title_line import TitleLine
from tests.tui.making_feedback import PROFILE
from tests.tui.screens_as_text import rows


class _App(App[object]):
    asked = 0

    def compose(self) -> ComposeResult:
        yield TitleLine()

    @property
    def line(self) -> TitleLine:
        return self.query_one(TitleLine)

    def on_title_line_profile_asked(self, message: TitleLine.ProfileAsked) -> None:
        assert message.control is self.line
        self.asked += 1


def running(steps: Callable[["_App", Pilot[object]], Awaitable[Any]]) -> _App:
    app = _App()

    async def run() -> None:
        async with app.run_test(size=(80, 5)) as pilot:
            app.line.draft, app.line.profile = "my-pitch.md", PROFILE
            await pilot.pause()
            await steps(app, pilot)

    asyncio.run(run())
    return app


def test_it_shows_the_name_the_profile_and_whether_all_is_saved() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        assert rows(app)[0].startswith(" pitchcoach · my-pitch.md  ")
        assert rows(app)[0].endswith("  Investor meeting · 3:00 at 130 words/min")
        app.line.unsaved = True
        await pilot.pause()
        assert rows(app)[0].startswith(" pitchcoach · my-pitch.md ●")

    running(steps)


def test_a_click_on_the_profile_asks_for_another() -> None:
    async def steps(app: _App, pilot: Pilot[object]) -> None:
        await pilot.click(TitleLine, offset=(70, 0))
        await pilot.click(TitleLine, offset=(5, 0))

    assert running(steps).asked == 1
