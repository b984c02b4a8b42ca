import asyncio
from dataclasses import replace

from textual.app import App, ComposeResult

from pitchcoach.tui.drawings.heat_strip import heat_strip
from pitchcoach.tui.widgets.heat_strip import HeatStrip
from tests.tui.drawings.test_heat_strip import told
from tests.tui.making_feedback import feedback
from tests.tui.screens_as_text import rows


class _App(App[object]):
    AUTO_FOCUS = None

    def __init__(self) -> None:
        super().__init__()
        self.picked: list[int] = []

    def compose(self) -> ComposeResult:
        yield HeatStrip()

    @property
    def strip(self) -> HeatStrip:
        return self.query_one(HeatStrip)

    def on_heat_strip_picked(self, message: HeatStrip.Picked) -> None:
        assert message.control is self.strip
        self.picked.append(message.start)


def test_it_shows_how_specific_the_words_are() -> None:
    async def run() -> None:
        app = _App()
        async with app.run_test(size=(60, 4)) as pilot:
            assert rows(app)[0].startswith(" Here you will see")
            app.strip.feedback = told()
            await pilot.pause()
            assert rows(app)[0].rstrip() == heat_strip(told(), 60).plain.rstrip()

    asyncio.run(run())


def test_a_click_goes_to_the_words_under_the_mouse() -> None:
    app = _App()

    async def run() -> None:
        async with app.run_test(size=(60, 4)) as pilot:
            app.strip.feedback = told()
            await pilot.pause()
            for column in (2, 14, 34, 42):
                await pilot.click(HeatStrip, offset=(column, 0))

    asyncio.run(run())

    assert app.picked == [0, 32, 69]


def test_enter_goes_to_the_vaguest_words_where_there_are_some() -> None:
    app = _App()

    async def run() -> None:
        async with app.run_test(size=(60, 4)) as pilot:
            for feedback_ in (feedback(heat=()), told(vaguest=None), told()):
                app.strip.feedback = feedback_
                app.strip.focus()
                await pilot.press("enter")

    asyncio.run(run())

    assert app.picked == [32]


def test_the_tooltip_says_what_to_put_in() -> None:
    async def run() -> None:
        app = _App()
        async with app.run_test():
            app.strip.feedback = replace(told(), vaguest_advice="Say it with a date.")
            assert str(app.strip.tooltip).endswith("The vaguest: Say it with a date.")

    asyncio.run(run())
