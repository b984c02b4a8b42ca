import asyncio
from collections.abc import Awaitable, Callable

import pytest
from textual.app import App
from textual.pilot import Pilot

from pitchcoach.tui.helping import Help, Key
from pitchcoach.tui.screens.help import HelpScreen
from tests.tui.screens_as_text import golden_screen, rows

HELP = Help(
    "## The panel\n\nIt says **why** a listener minds, and `F5` puts better words in.",
    "## Writing a pitch\n\n* You write on the left.\n* Your coach reads along.",
    (
        Key("F5", "Apply", "Put the better words in", "Here"),
        Key("F2", "Findings", "Go to the list", "On this screen"),
        Key("Ctrl+P", "[b]Palette[/b]", "Every \x1baction", "Everywhere"),
        Key("↑", "Cursor up", "", "As usual"),
    ),
)
Act = Callable[[Pilot[object]], Awaitable[object]]
See = Callable[[App[object]], None]


def _keys(*keys: str) -> Act:
    return lambda pilot: pilot.press(*keys)


def _app(
    help: Help, size: tuple[int, int], act: Act, see: Callable[[App[object]], None]
) -> None:
    async def drive() -> None:
        app = App[object]()
        async with app.run_test(size=size) as pilot:
            await app.push_screen(HelpScreen(help))
            await pilot.pause()
            await act(pilot)
            await pilot.pause()
            see(app)

    asyncio.run(drive())


def _shown(act: Act, size: tuple[int, int] = (120, 40), help: Help = HELP) -> str:
    shown: list[str] = []
    _app(help, size, act, lambda app: shown.extend(rows(app)))
    return "\n".join(shown)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_help_looks_as_kept(size: tuple[int, int], pytestconfig: pytest.Config) -> None:
    rewrite = bool(pytestconfig.getoption("--rewrite-golden"))
    name = f"help-{size[0]}x{size[1]}"

    _app(HELP, size, _keys(), lambda app: golden_screen(app, name, rewrite=rewrite))


@pytest.mark.parametrize("key", ["escape", "f1", "q"])
def test_escape_f1_and_q_close_it(key: str) -> None:
    assert "Writing a pitch" not in _shown(_keys(key))


def test_a_word_leaves_only_the_keys_that_do_it() -> None:
    shown = _shown(_keys("slash", *"list"))

    assert "Findings" in shown
    assert "Apply" not in shown


def test_q_may_be_typed_into_the_word_and_escape_still_closes() -> None:
    assert "No key does that" in _shown(_keys("slash", *"qqq"))
    assert "Writing a pitch" not in _shown(_keys("slash", *"qqq", "escape"))


def test_foreign_text_in_keys_is_shown_as_it_stands() -> None:
    shown = _shown(_keys())

    assert "[b]Palette[/b]" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (200, 50)])
def test_any_size_will_do(size: tuple[int, int]) -> None:
    assert _shown(_keys("tab", "tab", "down", "end"), size)


def test_nothing_to_tell_is_told_too() -> None:
    assert "Your coach" not in _shown(_keys(), help=Help("", "", (HELP.keys[0],)))
    assert "No key does that" in _shown(_keys(), help=Help("", "", ()))
