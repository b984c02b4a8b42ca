import json
from pathlib import Path

import pytest

from tests.cli.running import run_here


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        ([], "pitchcoach: rule"),
        (["rubric"], "pitchcoach: rubric"),
        (["--all-in-one"], "pitchcoach: any file of a rules folder"),
    ],
)
def test_a_schema_is_printed(
    arguments: list[str], title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "rules", "schema", *arguments)

    assert json.loads(run.out)["title"] == title


def test_a_schema_is_written_and_renewed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "my" / "rule.schema.json"

    runs = [run_here(capsys, "rules", "schema", "-o", str(path)) for _ in range(2)]

    assert [run.code for run in runs] == [0, 0]
    assert runs[0].out == ""
    assert json.loads(path.read_text(encoding="utf-8"))["title"] == "pitchcoach: rule"


def test_another_file_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "draft.md"
    path.write_text("my pitch", encoding="utf-8")

    run = run_here(capsys, "rules", "schema", "-o", str(path))

    assert run.code == 2
    assert "is another file, which a schema would replace" in run.err
    assert path.read_text(encoding="utf-8") == "my pitch"


def test_a_place_that_cannot_be_written_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    run = run_here(capsys, "rules", "schema", "-o", str(tmp_path / "file" / "x.json"))

    assert run.code == 2
    assert "cannot be written" in run.err
