from pathlib import Path

import click
import pytest

from pitchcoach.cli.rules import new
from tests.cli.running import Run, run_here

GIVEN = (
    *("--words", "to be honest, honestly", "--why", "One wonders.", "--item", "hedging"),
    *("--bad", "To be honest, we grew.", "--bad", "Honestly, it works.", "--yes"),
)
GOOD = ("--good", "We sell to clinics.", "--good", "The bread is soft.")


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


def made(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> Run:
    """A run that writes into a folder."""
    return run_here(capsys, "rules", "new", "--rules", str(folder), *arguments)


@pytest.mark.model
def test_a_rule_is_written_and_works(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = made(capsys, tmp_path, *GIVEN, *GOOD)

    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"Written: {tmp_path}/MyPack/ToBeHonest.yml\n4 examples, 0 f")
    first = (tmp_path / "MyPack/ToBeHonest.yml").read_text(encoding="utf-8").split("\n")[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (tmp_path / "MyPack" / named).is_file()
    checked = run_here(
        capsys, "rules", "test", "MyPack.ToBeHonest", "--rules", str(tmp_path)
    )
    assert checked.out == "1 rule, 4 examples, 0 failed.\n"


@pytest.mark.model
def test_a_sentence_that_is_judged_wrongly_is_told_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = ("--good", "Bakers want to be honest with us.", "--good", "We grow.")

    run = made(capsys, tmp_path, *GIVEN, *hard)

    assert run.code == 1
    assert "Try       unless: ['to be honest with']" in run.out
    assert "add an exception under unless:" in run.out


@pytest.mark.model
def test_a_file_is_replaced_only_by_force(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "MyPack" / "ToBeHonest.yml"
    path.parent.mkdir()
    path.write_text("mine", encoding="utf-8")

    run = made(capsys, tmp_path, *GIVEN, *GOOD)
    assert (run.code, path.read_text(encoding="utf-8")) == (2, "mine")
    assert "is there already: take another name, or --force." in run.err

    assert made(capsys, tmp_path, *GIVEN, *GOOD, "--force").code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Direct.KindOf", *GIVEN, *GOOD], "There is a rule Direct.KindOf already"),
        (["../x", *GIVEN, *GOOD], "'../x' is no name for a rule"),
        ([*GIVEN], "Give --good twice"),
        ([], "Say which words to catch: --words"),
    ],
)
def test_an_answer_that_cannot_be_used_leaves_nothing_behind(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = made(capsys, tmp_path / "mine", *arguments)

    assert run.code == 2
    assert told in run.err
    assert not (tmp_path / "mine").exists()


def test_who_stops_in_the_middle_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(question: str) -> str:
        raise click.Abort

    monkeypatch.setattr(new, "_is_terminal", lambda: True)
    monkeypatch.setattr(new, "_ask", stop)

    run = made(capsys, tmp_path / "mine")

    assert (run.code, run.err) == (130, "pitchcoach: Nothing was written.\n")
    assert not (tmp_path / "mine").exists()
