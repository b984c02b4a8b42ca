"""The real program in a real pseudo-terminal, as somebody before it sees it."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.driving.programs import pitchcoach
from tests.driving.screen import Screen
from tests.driving.terminal import Terminal

pytestmark = pytest.mark.model
TEXT = (
    "Ovena tells bakeries how many loaves to bake.\n\nWe maybe sell it to sixty bakers.\n"
)
COLOUR = re.compile(rb"\x1b\[[\d;:]*\b(?:[34]8[;:]|3[0-7]|4[0-7]|9[0-7]|10[0-7])[\d;:]*m")
Opener = Callable[..., Terminal]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "draft.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def opened(home: Path) -> Iterator[Opener]:
    terminals: list[Terminal] = []

    def open_(*arguments: str, **more: str) -> Terminal:
        named = arguments or ("draft.md",)
        terminals.append(pitchcoach(home, *named, columns=100, lines=32, more=more))
        return terminals[-1]

    yield open_
    for terminal in terminals:
        terminal.close()


def underlined(words: str) -> Callable[[Screen], bool]:
    def seen(screen: Screen) -> bool:
        place = screen.find(words)
        if place is None:
            return False
        x, y = place
        cells = screen.row_of_cells(y)[x : x + len(words)]
        return all(cell.style.underline for cell in cells)

    return seen


def soon(true: Callable[[], object]) -> bool:
    """Whether something comes true within five seconds."""
    end = time.monotonic() + 5
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return bool(true())


def kept(home: Path) -> bytes:
    """All that the program keeps for itself."""
    files = (path for path in (home / "pitchcoach").rglob("*") if path.is_file())
    return b"".join(path.read_bytes() for path in files)


def test_a_draft_is_seen_and_read_and_read_again_as_it_changes(opened: Opener) -> None:
    terminal = opened()
    terminal.wait_for("Ovena tells bakeries")
    terminal.wait_for(underlined("maybe"))

    terminal.press("ctrl+home")
    terminal.type("Perhaps ")
    terminal.wait_for(underlined("Perhaps"))
    terminal.press("ctrl+s")
    terminal.settle()

    saved = (terminal.folder / "draft.md").read_text(encoding="utf-8")
    assert saved == f"Perhaps {TEXT}"


def test_leaving_asks_where_something_is_not_saved(opened: Opener, home: Path) -> None:
    terminal = opened()
    terminal.wait_for("Ovena")
    terminal.type("New. ")
    terminal.wait_for("New. Ovena")

    terminal.press("ctrl+q")
    terminal.wait_for(lambda screen: "save" in screen.text.lower(), 5)

    assert terminal.alive
    assert (home / "draft.md").read_text(encoding="utf-8") == TEXT


def test_what_was_typed_is_offered_again_after_a_crash(opened: Opener, home: Path) -> None:
    first = opened()
    first.wait_for("Ovena")
    first.type("Nearly lost. ")
    first.wait_for("Nearly lost. Ovena")
    assert soon(lambda: b"Nearly lost." in kept(home))
    first.kill()
    first.close()

    second = opened()

    second.wait_for(lambda screen: "Nearly lost." in screen.text)


def test_no_colour_means_no_colour(opened: Opener) -> None:
    terminal = opened(NO_COLOR="1")
    terminal.wait_for(underlined("maybe"))

    written = b"".join(data for _, data in terminal.reads)

    assert COLOUR.findall(written) == []


def test_closing_the_terminal_ends_the_program_and_the_coach(opened: Opener) -> None:
    terminal = opened()
    terminal.wait_for(underlined("maybe"))
    processes = terminal.processes()

    terminal.hang_up()

    assert len(processes) == 2
    assert soon(lambda: not terminal.processes())


def test_the_coach_does_not_outlive_a_program_that_was_killed(opened: Opener) -> None:
    terminal = opened()
    terminal.wait_for(underlined("maybe"))

    terminal.kill()

    assert soon(lambda: not terminal.processes())


def test_a_rule_is_written_tried_and_saved_and_reviews_the_draft(
    opened: Opener, home: Path
) -> None:
    path = home / "rules" / "Mine" / "Loaves.yml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "extends: existence\nmessage: \"'%s' again.\"\ntokens:\n  - ovens\n",
        encoding="utf-8",
    )
    terminal = opened("draft.md", "--rules", "rules")
    terminal.wait_for(underlined("maybe"))
    terminal.press("f10")
    terminal.wait_for("Loaves")
    terminal.press("enter")
    terminal.wait_for("In draft.md: 0 places")

    for name in ("down", "down", "down", "end", "enter"):
        terminal.press(name)
        terminal.settle()
    terminal.type("loaves")
    terminal.wait_for("[loaves]")
    terminal.press("ctrl+s")
    terminal.wait_for("in force now")
    terminal.press("escape")
    terminal.wait_for("Type to find a rule")
    terminal.press("escape")
    terminal.wait_for(underlined("loaves"))

    assert path.read_text(encoding="utf-8").endswith("- ovens\n  - loaves\n")
    assert "loaves" not in path.with_name("Loaves.yml.bak").read_text(encoding="utf-8")
