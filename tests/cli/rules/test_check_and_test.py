from pathlib import Path

import pytest

from tests.cli.running import run_here
from tests.rules.folders import written


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


def own(folder: Path, text: str) -> str:
    """A user's folder with one rule."""
    return str(written(folder, {"Mine/Rule.yml": text}))


@pytest.mark.parametrize("option", [[], ["--rules"]])
def test_every_mistake_is_shown_with_its_place(
    option: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = own(tmp_path, "extends: existence\nlevel: high\ntokns: [a]\n")

    run = run_here(capsys, "rules", "check", *option, folder)

    assert run.code == 2
    assert [line.removeprefix(folder)[:24] for line in run.out.splitlines()] == [
        "/Mine/Rule.yml:1:1: Mine",
        "/Mine/Rule.yml:2:8: 'lev",
        "/Mine/Rule.yml:3:1: Unkn",
    ]
    assert run.err == "pitchcoach: 3 mistakes in rule files.\n"


def test_a_folder_that_does_not_exist_is_told_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_here(capsys, "rules", "check", "no-such-folder")

    assert run.code == 2
    assert "There is no folder 'no-such-folder'. Name one that holds packs" in run.err
