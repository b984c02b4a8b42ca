from pathlib import Path

import pytest

from tests.cli.running import run_here

TABLE = "say this,not that,why\npeople,persons,Lawyers say it\nuse,utilize,Shorter\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")
    monkeypatch.chdir(tmp_path)


def test_import_is_a_command_though_python_keeps_the_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_here(capsys, "rules", "--help")

    assert "  import " in run.out
    assert "import_" not in run.out


@pytest.mark.model
def test_a_spreadsheet_becomes_a_pack_whose_examples_hold(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("words.csv").write_text(TABLE, encoding="utf-8")

    run = run_here(capsys, "rules", "import", "words.csv", "--pack", "OurSchool")
    test = run_here(capsys, "rules", "test", "OurSchool", "--rules", "my-rules")

    place = Path("my-rules", "OurSchool")
    assert run.out == f"OurSchool: 2 rules with 4 examples written to {place}.\n"
    assert run.err == (
        "pitchcoach: By its headings, column A is 'say this', B is 'not that', "
        "C is 'why'.\n"
        "pitchcoach: Next: pitchcoach rules test OurSchool --rules my-rules\n"
    )
    assert test.out == "2 rules, 4 examples, 0 failed.\n"


@pytest.mark.model
def test_nothing_is_written_over_unless_forced(capsys: pytest.CaptureFixture[str]) -> None:
    Path("words.csv").write_text(TABLE, encoding="utf-8")
    run_here(capsys, "rules", "import", "words.csv")
    file = Path("my-rules", "Words", "Words.yml")
    file.write_text("mine", encoding="utf-8")

    again = run_here(capsys, "rules", "import", "words.csv")
    kept = file.read_text("utf-8")
    forced = run_here(capsys, "rules", "import", "words.csv", "--force")

    assert (again.code, kept, forced.code) == (2, "mine", 0)
    assert f"{file} is there already. Give the pack another name with --pack" in again.err
    assert file.read_text("utf-8") != "mine"


@pytest.mark.model
def test_a_spec_that_fails_leaves_its_rule_out(capsys: pytest.CaptureFixture[str]) -> None:
    Path("prh.yml").write_text(
        "rules:\n  - expected: people\n    pattern: persons\n    specs:\n"
        "      - from: five folks\n        to: five people\n  - expected: startup\n"
        "    pattern: start-up\n    specs:\n      - from: a start-up\n        "
        "to: a startup\n",
        encoding="utf-8",
    )

    run = run_here(capsys, "rules", "import", "prh.yml")

    place = Path("my-rules", "Prh")
    assert run.out == f"Prh: 1 rule with 2 examples written to {place}, 1 left out.\n"
    assert run.err.startswith(
        "pitchcoach: prh.yml:2:1: The rule does not find its own example 'five "
        "folks', so it "
        "is left out.\n"
    )


def test_mistakes_are_told_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("words.csv").write_text("say,not,severity\npeople,,very\n", encoding="utf-8")

    run = run_here(capsys, "rules", "import", "words.csv")

    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "words.csv:2:2: Row 2, column B (not that) is empty: write the words to avoid.\n"
        "words.csv:2:3: Row 2, column C (severity) is 'very': write suggestion, warning or "
        "error.\n"
        "pitchcoach: 2 mistakes in words.csv, nothing was written.\n"
    )
    assert not Path("my-rules").exists()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("nothing.csv", "There is no file or folder nothing.csv: name a Vale style"),
        ("a.pdf", "a.pdf is none of what can be imported"),
        (".", "There are no rules in ."),
    ],
)
def test_what_cannot_be_imported_is_told(
    source: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.pdf").write_text("text", encoding="utf-8")

    run = run_here(capsys, "rules", "import", source)

    assert (run.code, run.out) == (2, "")
    assert message in run.err
