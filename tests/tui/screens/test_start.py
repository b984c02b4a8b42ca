import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.beginnings import Recent, Start
from pitchcoach.tui.screens.start import StartScreen
from pitchcoach.tui.starters import Example, Template
from tests.tui.screens_as_text import golden_screen, rows

TEMPLATES = tuple(
    Template(name, Path(f"{name}.md")) for name in ("deck", "elevator-30s", "one-liner")
)
EXAMPLES = (
    Example(Path("d-weak.md"), "Deck", "weak", "Olifan", "deck"),
    Example(Path("d-strong.md"), "Deck", "strong", "Olifan", "deck"),
    Example(Path("french-draft.txt"), "French draft", "", "Vinelo"),
)
RECENT = (
    Recent(Path("pitch.md"), "pitch.md", "~/drafts", "2 hours ago"),
    Recent(Path("usb/old.md"), "old.md", "/mnt/usb", "", gone=True),
    Recent(None, "New draft", "", "1 hour ago", copy="a1"),
    Recent(Path("[b]?.md"), "[b]会社\x1b[31m.md", "~/a\nb", "2 days ago"),
)
CHOICES = (Choice("deck", "Deck, read without you", 180, 238),)
Act = Callable[[Pilot[object]], Awaitable[object]]


class Room(App[object]):
    """An app that notes what is to be begun."""

    def __init__(self, recent: tuple[Recent, ...] = RECENT) -> None:
        super().__init__()
        self.begun: list[Start] = []
        self.recent = recent

    def get_default_screen(self) -> StartScreen:
        return StartScreen(TEMPLATES, EXAMPLES, self.recent, CHOICES)

    def on_start_screen_chosen(self, event: StartScreen.Chosen) -> None:
        self.begun.append(event.start)


def _keys(*keys: str) -> Act:
    return lambda pilot: pilot.press(*keys)


def _begun(act: Act, recent: tuple[Recent, ...] = RECENT) -> list[Start]:
    app = Room(recent)

    async def drive() -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            await act(pilot)
            await pilot.pause()

    asyncio.run(drive())
    return app.begun


def _shown(act: Act, size: tuple[int, int] = (80, 24)) -> list[str]:
    shown: list[str] = []

    async def drive() -> None:
        app = Room()
        async with app.run_test(size=size, notifications=True) as pilot:
            await act(pilot)
            await pilot.pause()
            shown.extend(rows(app))

    asyncio.run(drive())
    return shown


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_start_screen_looks_as_kept(
    size: tuple[int, int], pytestconfig: pytest.Config
) -> None:
    async def drive() -> None:
        app = Room()
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            golden_screen(
                app,
                f"start-{size[0]}x{size[1]}",
                rewrite=bool(pytestconfig.getoption("--rewrite-golden")),
            )

    asyncio.run(drive())


@pytest.mark.parametrize(("key", "kind"), [("e", "empty"), ("o", "open"), ("t", "tour")])
def test_a_letter_begins_without_a_list(key: str, kind: Any) -> None:
    assert _begun(_keys(key)) == [Start(kind)]


def test_what_was_never_saved_is_the_first_line_and_has_the_focus() -> None:
    assert _begun(_keys("enter")) == [Start("recover", None, copy="a1")]


def test_without_recent_drafts_the_templates_have_the_focus() -> None:
    assert _begun(_keys("enter"), ()) == [Start("template", Path("deck.md"), "deck")]


def test_a_number_takes_a_line_of_the_list_in_use() -> None:
    assert _begun(_keys("2")) == [Start("recent", Path("pitch.md"))]


def test_a_number_without_a_line_begins_nothing() -> None:
    assert _begun(_keys("9")) == []


def test_right_and_left_go_from_list_to_list() -> None:
    assert _begun(_keys("right", "down", "enter")) == [
        Start("example", Path("d-strong.md"), "deck")
    ]
    assert _begun(_keys("left", "2")) == [
        Start("template", Path("elevator-30s.md"), "elevator-30s")
    ]


def test_the_buttons_can_be_reached_and_pressed() -> None:
    assert _begun(_keys("right", "right", "right", "enter")) == [Start("open")]


def test_a_click_begins() -> None:
    assert _begun(lambda pilot: pilot.click("#examples Rows", offset=(4, 1))) == [
        Start("example", Path("d-strong.md"), "deck")
    ]
    assert _begun(lambda pilot: pilot.click("Button")) == [Start("empty")]


def test_a_draft_that_is_gone_begins_nothing_and_says_so() -> None:
    assert _begun(_keys("3")) == []
    assert any("any more" in row for row in _shown(_keys("3"), (120, 40)))


def test_words_looked_for_leave_only_lines_with_them() -> None:
    find = _keys("slash", *"weak")

    shown = "\n".join(_shown(find))

    assert "Deck, weak" in shown
    assert "Deck, strong" not in shown
    assert "pitch.md" not in shown


def test_enter_goes_to_the_first_list_that_has_the_words() -> None:
    assert _begun(_keys("slash", *"strong", "enter", "enter")) == [
        Start("example", Path("d-strong.md"), "deck")
    ]


def test_escape_shows_all_lines_again() -> None:
    app = Room()

    async def drive() -> None:
        async with app.run_test() as pilot:
            await pilot.press("slash", *"zebra", "escape")
            await pilot.pause()

            assert not app.screen.query(Input)
            assert any("pitch.md" in row for row in rows(app))

    asyncio.run(drive())


def test_profiles_that_become_known_later_name_their_templates() -> None:
    app = Room()

    async def drive() -> None:
        async with app.run_test() as pilot:
            assert isinstance(app.screen, StartScreen)
            app.screen.choices = (Choice("one-liner", "A single sentence", 12, 130),)
            await pilot.pause()

            assert any("A single sentence" in row for row in rows(app))

    asyncio.run(drive())


def test_foreign_names_steer_nothing() -> None:
    shown = "\n".join(_shown(_keys(), (200, 50)))

    assert "\x1b" not in shown
    assert "[b]会社�[31m.md" in shown


def test_help_opens_over_it() -> None:
    assert any("Where to begin" in row for row in _shown(_keys("f1")))


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (70, 16), (200, 50)])
def test_any_size_will_do(size: tuple[int, int]) -> None:
    assert len(_shown(_keys("down", "right", "end", "right"), size)) == size[1]


def test_escape_on_top_of_another_screen_goes_back() -> None:
    app = App[object]()

    async def drive() -> None:
        async with app.run_test() as pilot:
            await app.push_screen(StartScreen(TEMPLATES, EXAMPLES))
            await pilot.press("escape")
            await pilot.pause()

            assert len(app.screen_stack) == 1

    asyncio.run(drive())
