"""Broken rule files and packs as a trainer meets them: at the command line."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from tests.cli.running import run_here
from tests.rules.broken_files import BROKEN, FAILING, INHERITED, RUNAWAY, Broken
from tests.rules.broken_packs import PACKS
from tests.rules.folders import base, written

SECONDS = 2
CASES = [
    *(pytest.param(case, id=name) for name, case in BROKEN.items()),
    *(pytest.param(case, id=name) for name, case in INHERITED.items()),
]


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


@pytest.fixture
def _few_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A first folder with a rubric and moves only, for the shipped one takes a second."""
    few = base(tmp_path / "base")
    for module in ("review", "shipped", "authoring.packs.checking"):
        monkeypatch.setattr(f"pitchcoach.{module}.rules_folder", lambda: few)


def folder_of(folder: Path, broken: Broken, pack: str = "Pack") -> str:
    """The folder with a case's files, in a pack of some name."""
    for name, content in broken.all.items():
        path = folder / name.replace("Pack", pack)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return str(folder)


def test_there_are_forty_cases_at_least() -> None:
    assert len({**BROKEN, **PACKS, "failing": FAILING, "runaway": RUNAWAY}) >= 40


@pytest.mark.usefixtures("_few_rules")
@pytest.mark.parametrize("broken", CASES)
def test_a_broken_file_is_told_in_one_line_with_its_place(
    broken: Broken, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_of(tmp_path / "own", broken)
    start = perf_counter()

    run = run_here(capsys, "rules", "check", folder)

    assert perf_counter() - start < SECONDS
    assert (run.code, run.err) == (2, "pitchcoach: 1 mistake in rule files.\n")
    (line,) = run.out.splitlines()
    assert line.removeprefix(f"{folder}/").startswith(broken.told)


def test_beside_the_shipped_rules_each_of_them_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, broken in enumerate(BROKEN.values(), 10):
        folder_of(tmp_path, broken, f"P{number}")

    run = run_here(capsys, "rules", "check", str(tmp_path))

    told = [line.removeprefix(f"{tmp_path}/")[:3] for line in run.out.splitlines()]
    assert run.code == 2
    assert told == [f"P{number}" for number in range(10, 10 + len(BROKEN))]


@pytest.mark.usefixtures("_few_rules")
@pytest.mark.parametrize(("content", "told"), PACKS.values(), ids=PACKS)
def test_a_broken_pack_is_told_in_one_line_and_nothing_is_written(
    content: Callable[[], bytes],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PITCHCOACH_HOME", str(tmp_path / "home"))
    file = tmp_path / "pack.zip"
    file.write_bytes(content())
    start = perf_counter()

    run = run_here(capsys, "rules", "install", str(file))

    assert perf_counter() - start < SECONDS
    assert (run.code, run.out) == (2, "")
    (line,) = [line for line in run.err.splitlines() if str(file) in line]
    assert told in line
    assert not (tmp_path / "home").exists()


@pytest.mark.model
def test_an_example_that_fails_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_of(tmp_path / "own", FAILING)

    run = run_here(capsys, "rules", "test", "Pack.Rule", "--rules", folder)

    (line,) = [line for line in run.out.splitlines() if folder in line]
    assert run.code == 1
    assert line.removeprefix(f"{folder}/").startswith(FAILING.told)


@pytest.mark.model
def test_an_expression_that_runs_away_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_of(tmp_path / "own", RUNAWAY)

    run = run_here(capsys, "rules", "check", folder, "--strict")

    assert run.code == 1
    line, summary = run.out.splitlines()
    assert line.removeprefix(f"{folder}/").startswith(RUNAWAY.told)
    assert summary.endswith(", no mistakes, 1 warning.")


def test_a_folder_without_rules_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = written(tmp_path, {"notes.txt": "nothing"})

    run = run_here(capsys, "rules", "check", str(empty))

    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"pitchcoach: No rules in the folder {empty}: name ")
