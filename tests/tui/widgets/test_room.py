import asyncio

from textual.app import App, ComposeResult

from pitchcoach.tui.widgets.room import Room
from tests.tui.making_feedback import TEXT, feedback, note


class _App(App[object]):
    CSS = "#page { width: 1fr; } #side { width: 44; }"

    def compose(self) -> ComposeResult:
        yield Room(TEXT)


def test_findings_that_begin_at_the_same_place_are_all_come_by() -> None:
    app = _App()
    longer = note(rule="Efficient.Long", text="maybe sell robots", end=20)
    met: list[str] = []

    async def run() -> None:
        async with app.run_test(size=(100, 20)) as pilot:
            room = app.query_one(Room)
            await room.furnish()
            room.show(feedback((note(), longer, note("robots")), fixes=()))
            room.listed.focus()
            for _ in range(3):
                await pilot.press("down")
                await pilot.pause()
                met.append(room.chosen.text if room.chosen else "")

    asyncio.run(run())
    assert met == ["maybe", "maybe sell robots", "robots"]
