"""The tutorial of the trainer's manual, followed to the letter in a fresh folder."""

from pathlib import Path

import pytest

from tests.walking import Command, Edit, Save, Walker, fits, steps

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "rules" / "README.md"
_START, _END = "<!-- walk -->\n", "<!-- /walk -->\n"


@pytest.fixture
def walker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Walker:
    """Somebody new, who has nothing but the program."""
    kept = tmp_path / ".local" / "share" / "pitchcoach"
    monkeypatch.setenv("PITCHCOACH_HOME", str(kept))
    monkeypatch.setenv("PITCHCOACH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NO_COLOR", "1")
    for name in ("COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "my-school"
    folder.mkdir()
    return Walker(folder, monkeypatch)


def _walk(page: str) -> tuple[int, str]:
    """Where the tutorial begins in a page, and the tutorial."""
    start = page.index(_START)
    return start, page[start : page.index(_END)]


def _difference(step: Command, printed: str) -> str:
    return (
        f"$ {step.line}\nprints now:\n{printed}\nThe page says:\n{step.printed}\n"
        "To write it anew: pytest tests/test_walk.py --rewrite-golden\n"
        "(then shorten long reports with […], and read the tutorial once more)"
    )


@pytest.mark.model
def test_whoever_follows_the_tutorial_sees_what_it_shows(
    walker: Walker, request: pytest.FixtureRequest
) -> None:
    page = MANUAL.read_text(encoding="utf-8")
    start, walk = _walk(page)
    wrong: list[tuple[Command, str]] = []

    for step in steps(walk):
        if isinstance(step, Save):
            walker.save(step)
        elif isinstance(step, Edit):
            walker.edit(step)
        else:
            printed = walker.type(step)
            if not fits(printed, step.printed):
                wrong.append((step, printed))

    if request.config.getoption("--rewrite-golden"):
        for step, printed in reversed(wrong):
            at = start + step.start
            page = page[:at] + printed + page[at + len(step.printed) :]
        MANUAL.write_text(page, encoding="utf-8")
        return
    assert not wrong, "\n".join(_difference(*each) for each in wrong)


def test_the_tutorial_uses_what_a_trainer_needs_first() -> None:
    _, walk = _walk(MANUAL.read_text(encoding="utf-8"))
    lines = [step.line for step in steps(walk) if isinstance(step, Command)]

    for name in ("new", "test", "check", "diff", "pack", "install"):
        assert any(line.startswith(f"pitchcoach rules {name}") for line in lines), name
    assert any(line.startswith("pitchcoach explain --text") for line in lines)
    assert any(line.startswith("pitchcoach score") for line in lines)


@pytest.mark.parametrize(
    ("shown", "fitting"),
    [
        ("a\nb\n", True),
        ("a\n", False),
        ("a\n[…]\n", True),
        ("[…]\nb\n", True),
        ("a\n[…]\nb\n", True),
        ("b\n[…]\n", False),
    ],
)
def test_a_page_may_leave_lines_out(shown: str, fitting: bool) -> None:
    assert fits("a\nb\n", shown) is fitting
