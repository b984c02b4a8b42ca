import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from unittest.mock import patch

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from pitchcoach.tui.themes import THEMES
from pitchcoach.tui.widgets.panel import Panel
from tests.tui.making_feedback import NOTES, feedback, note
from tests.tui.odd_texts import ODD_TEXTS
from tests.tui.screens_as_text import golden_screen, rows

MAYBE = note(replacement="", cost=4, gain=4)


class _App(App[object]):
    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def compose(self) -> ComposeResult:
        yield Panel()

    def on_panel_asked(self, message: Panel.Asked) -> None:
        assert message.control is self.query_one(Panel)
        self.asked.append(message.action)


def running(
    steps: Callable[[Panel, Pilot[object]], Awaitable[Any]],
    size: tuple[int, int] = (60, 40),
) -> _App:
    """An app with a panel in which some steps were done."""
    app = _App()

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(app.query_one(Panel), pilot)
            await pilot.pause()

    asyncio.run(run())
    return app


@pytest.mark.parametrize("size", [(78, 7), (38, 25), (60, 40)])
def test_a_finding_is_explained(size: tuple[int, int], pytestconfig: pytest.Config) -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        panel.note = MAYBE
        await pilot.pause()
        name = f"panel-{size[0]}x{size[1]}"
        rewrite = pytestconfig.getoption("--rewrite-golden")
        golden_screen(pilot.app, name, rewrite=rewrite)

    running(steps, size)


def test_without_a_finding_it_says_what_to_keep() -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        assert "Here you read what weakens your pitch" in rows(pilot.app)[0]
        panel.feedback = feedback()
        await pilot.pause()
        assert " Keep" in rows(pilot.app)

    running(steps)


@pytest.mark.parametrize(
    ("name", "action"),
    [
        ("F5 Apply", "apply"),
        ("F6 Dismiss", "dismiss"),
        ("F3 Previous", "previous"),
        ("F4 Next", "next"),
    ],
)
def test_names_in_brackets_can_be_clicked(name: str, action: str) -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        panel.note = MAYBE
        await pilot.pause()
        row, text = next((y, row) for y, row in enumerate(rows(pilot.app)) if name in row)
        await pilot.click(offset=(text.index(name) + 1, row))

    assert running(steps).asked == [action]


def test_a_dismissed_finding_can_be_brought_back() -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        panel.note = MAYBE
        panel.dismissed_reason = "It is a quotation."
        await pilot.pause()
        shown = rows(pilot.app)
        assert any("Dismissed  It is a quotation." in row for row in shown)
        row = next(y for y, row in enumerate(shown) if "[Bring back]" in row)
        await pilot.click(offset=(3, row))

    assert running(steps).asked == ["restore"]


def test_keys_ask_too() -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        panel.focus()
        await pilot.press("a", "d", "r", "n", "p")

    asked = running(steps).asked
    assert asked == ["apply", "dismiss", "restore", "next", "previous"]


def test_another_finding_is_shown_from_its_beginning() -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        panel.note = MAYBE
        panel.focus()
        await pilot.press("down", "j", "j", "k")
        assert panel.scroll_offset.y == 2
        panel.note = note(sentence="We maybe sell robots to all.", replacement="")
        await pilot.pause()
        assert panel.scroll_offset.y == 2
        panel.note = NOTES[1]
        await pilot.pause()
        assert panel.scroll_offset.y == 0

    running(steps, (38, 6))


def test_the_same_words_are_not_painted_again() -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        panel.note = MAYBE
        await pilot.pause()
        with patch.object(panel, "refresh") as refresh:
            panel.feedback = feedback()
            panel.note = note(replacement="", cost=4, gain=4, start=4)
            refresh.assert_not_called()

    running(steps)


def test_of_endless_texts_only_the_beginning_is_set() -> None:
    endless = "word [b]日本[/b] " * 700_000

    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        names = ("text", "sentence", "message", "why", "asks", "advice", "source", "item")
        panel.note = note(
            **dict.fromkeys(names, endless), replacement=endless, mark=(0, len(endless))
        )
        panel.feedback = feedback(keep=(endless,), notices=(endless,))
        await pilot.pause()
        assert panel.virtual_size.height < 300

    running(steps)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
def test_every_theme_marks_the_words(theme: str) -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        for each in THEMES:
            pilot.app.register_theme(each)
        panel.note = MAYBE
        pilot.app.theme = theme
        await pilot.pause()
        segments = [part for y in range(12) for part in panel.render_line(y)]
        marked = [part.text for part in segments if part.style and part.style.underline]
        assert "maybe" in marked

    running(steps)


@pytest.mark.parametrize("size", [(20, 5), (2, 1), (80, 24), (200, 50)])
@pytest.mark.parametrize("odd", ODD_TEXTS)
def test_odd_texts_break_nothing_at_any_size(odd: str, size: tuple[int, int]) -> None:
    async def steps(panel: Panel, pilot: Pilot[object]) -> None:
        panel.note = note(text=odd, sentence=odd, message=odd, replacement=odd)
        panel.dismissed_reason = odd
        await pilot.resize_terminal(size[0] + 5, size[1] + 5)
        panel.note = None
        panel.feedback = feedback(keep=(odd,), notices=(odd,), reason=odd)
        await pilot.pause()
        assert len(rows(pilot.app)) == size[1] + 5

    running(steps, size)
