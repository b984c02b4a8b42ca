import asyncio
from collections.abc import Sequence

import pytest
from textual.app import App, ComposeResult

from pitchcoach.tui.drawings.difference import Line
from pitchcoach.tui.widgets.diff_view import DiffView
from tests.tui.screens_as_text import rows


class DiffApp(App[object]):
    CSS = "DiffView { height: 1fr; }"

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self._lines = lines

    def compose(self) -> ComposeResult:
        yield DiffView(self._lines)


def _shown(
    lines: Sequence[Line],
    *keys: str,
    size: tuple[int, int] = (40, 10),
    then: Sequence[Line] | None = None,
    resized: tuple[int, int] | None = None,
) -> list[str]:
    async def drive() -> list[str]:
        app = DiffApp(lines)
        app.animation_level = "none"
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await pilot.press(*keys)
            if then is not None:
                app.query_one(DiffView).lines = then
            if resized:
                await pilot.resize_terminal(*resized)
            await pilot.pause()
            return rows(app)

    return asyncio.run(drive())


def test_signs_stand_before_the_lines_as_they_are_written() -> None:
    shown = _shown((("-", "old [b]\x1b"), ("+", "new 日本"), (" ", "same")))

    assert shown[:3] == ["- old [b]�", "+ new 日本", "  same"]


def test_nothing_different_is_said() -> None:
    assert _shown(())[0] == "  Nothing differs."


def test_a_long_line_goes_on_below() -> None:
    assert _shown((("+", "We sell robots to bakers."),), size=(14, 5))[:3] == [
        "+ We sell",
        "  robots to",
        "  bakers.",
    ]


def test_other_lines_are_shown_from_their_top() -> None:
    many = [("+", f"line {number}") for number in range(50)]

    assert _shown(many, "end", then=(("-", "only"),))[0] == "- only"


def test_a_new_width_breaks_the_lines_anew() -> None:
    shown = _shown((("+", "We sell robots to bakers."),), size=(14, 5), resized=(60, 5))

    assert shown[0] == "+ We sell robots to bakers."


@pytest.mark.parametrize("size", [(20, 5), (80, 24)])
def test_a_very_long_difference_is_shown_to_its_end(size: tuple[int, int]) -> None:
    many = [("+", f"line {number}") for number in range(100_000)]

    shown = _shown(many, "end", size=size)

    assert any("line 99999" in line for line in shown)
