import json
from pathlib import Path

import pytest

from tests.cli.running import run_apart, run_here

VERY = "extends: existence\nmessage: Drop '%s'.\nlevel: {}\ntokens: [very]\n"
STARTED_WITHOUT = (
    "import sys; from pitchcoach.cli.main import main\n"
    "try: main()\n"
    "finally: print(sorted({'spacy', 'markdown_it', 'textual', 'textstat', 'yaml'}"
    " & sys.modules.keys()), file=sys.stderr)"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a style, a configuration and two texts, to be run in."""
    (tmp_path / "styles" / "S").mkdir(parents=True)
    (tmp_path / "styles" / "S" / "Very.yml").write_text(VERY.format("error"))
    (tmp_path / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = S\n")
    (tmp_path / "a.md").write_text("A very\n")
    (tmp_path / "b.txt").write_text("fine\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PITCHCOACH_CACHE", "")
    monkeypatch.delenv("VALE_CONFIG_PATH", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    return tmp_path


def test_alerts_of_level_error_end_in_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "lint", ".")

    assert (run.code, run.out, run.err) == (1, "a.md:1:3:S.Very:Drop 'very'.\n", "")


def test_other_alerts_end_in_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "styles" / "S" / "Very.yml").write_text(VERY.format("warning"))

    run = run_here(capsys, "lint", "a.md", "b.txt")

    assert (run.code, run.out) == (0, "a.md:1:3:S.Very:Drop 'very'.\n")


def test_paths_are_shown_from_where_one_stands(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "lint", str(folder / "a.md"), "./a.md", "styles/../a.md")

    assert run.out.splitlines() == ["a.md:1:3:S.Very:Drop 'very'."]


def test_json_is_vales(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "lint", "--format", "json", ".")

    assert [alert["Check"] for alert in json.loads(run.out)["a.md"]] == ["S.Very"]


def test_the_configuration_can_be_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "other.ini").write_text("StylesPath = styles\n[*.txt]\nS.Very = YES\n")

    run = run_here(capsys, "lint", "--config", "other.ini", ".")

    assert (run.code, run.out) == (0, "")


def test_the_configuration_may_lie_beside_the_texts(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = folder / "nobody"
    elsewhere.mkdir()
    (folder / ".vale.ini").rename(folder / "styles" / ".vale.ini")
    (folder / "styles" / ".vale.ini").write_text("StylesPath = .\n[*]\nBasedOnStyles = S\n")
    monkeypatch.chdir(elsewhere)

    run = run_here(capsys, "lint", "../styles", "../a.md")

    assert run.code == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.md"], "nowhere.md"),
        (["picture.png"], "picture.png"),
        (["--config", "nowhere.ini", "a.md"], "nowhere.ini"),
        ([], "PATH"),
        (["--format", "xml", "a.md"], "json"),
    ],
)
def test_a_mistake_ends_in_2_and_says_what(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    (folder / "picture.png").write_bytes(b"\x89PNG")

    run = run_here(capsys, "lint", *arguments)

    assert (run.code, run.out) == (2, "")
    assert words in run.err


def test_what_can_be_read_is_linted_all_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "lint", "nowhere.md", "a.md")

    assert (run.code, run.out) == (2, "a.md:1:3:S.Very:Drop 'very'.\n")


def test_no_configuration_is_a_mistake(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / ".vale.ini").unlink()

    run = run_here(capsys, "lint", "a.md")

    assert run.code == 2
    assert "--config" in run.err


def test_a_setting_without_effect_is_noted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / ".vale.ini").write_text("StylePath = styles\n[*]\nA.B = YES\n")

    run = run_here(capsys, "lint", "b.txt")

    assert run.code == 0
    assert "Did you mean 'StylesPath'?" in run.err


def loaded(folder: Path, text: str, cache: str = "") -> str:
    """Which of the large packages a run on a text has imported."""
    config = str(folder / ".vale.ini")
    arguments = ("lint", "--config", config, str(folder / text))
    environment = {"PITCHCOACH_CACHE": cache}
    run = run_apart(*arguments, python=STARTED_WITHOUT, environment=environment)
    return run.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("text", "packages"), [("a.md", "['markdown_it', 'yaml']"), ("b.txt", "['yaml']")]
)
def test_nothing_is_imported_that_no_rule_and_no_file_needs(
    folder: Path, text: str, packages: str
) -> None:
    assert loaded(folder, text) == packages


def test_rules_that_were_read_before_need_no_yaml(folder: Path) -> None:
    cache = str(folder / "cache")

    assert [loaded(folder, "b.txt", cache) for _ in range(2)] == ["['yaml']", "[]"]
