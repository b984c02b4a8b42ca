import json
from pathlib import Path

import pytest

from tests.cli.running import run_here
from tests.rules.folders import RULE, written


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


def own(folder: Path, text: str) -> str:
    """A user's folder with one rule."""
    return str(written(folder, {"Mine/Rule.yml": text}))


@pytest.mark.model
def test_a_rule_is_tried_on_its_examples(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        f"{RULE}good: [We grow fast., It works.]\nbad: [Maybe it works., We maybe grow.]\n"
    )
    folder = own(tmp_path, text.replace("[maybe]", "['[Mm]aybe']"))

    run = run_here(capsys, "rules", "test", "Mine.Rule", "--rules", folder)

    assert (run.code, run.out) == (0, "1 rule, 4 examples, 0 failed.\n")


@pytest.mark.model
def test_an_example_that_fails_is_shown_with_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = own(tmp_path, f"{RULE}good: [We maybe grow.]\nbad: [We grow.]\n")

    run = run_here(capsys, "rules", "test", "Mine", "--rules", folder)

    assert run.code == 1
    assert run.out.splitlines() == [
        f"{folder}/Mine/Rule.yml:4:8: Mine.Rule",
        "  Good example 1 is flagged, and should be left alone:",
        "    “We maybe grow.”",
        "  Why       'maybe' is found by tokens, number 1: 'maybe'",
        "  It says   'maybe' is weak.",
        "  Try       unless: ['maybe grow']",
        f"{folder}/Mine/Rule.yml:5:7: Mine.Rule",
        "  Bad example 1 is not flagged, and should be:",
        "    “We grow.”",
        "  Why       not even the beginning of one of its expressions stands in it",
        "1 rule, 2 examples, 2 failed.",
    ]


@pytest.mark.model
def test_programs_read_what_failed_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    test = "tests:\n  - {name: one, input: We maybe grow., want: ''}\n"
    folder = own(tmp_path, RULE + test)

    run = run_here(capsys, "rules", "test", "Mine", "--rules", folder, "--format", "json")

    report = json.loads(run.out)
    assert run.code == 1
    assert (report["rules"], report["examples"], report["tests"]) == (1, 0, 1)
    assert report["failures"][0]["reasons"] == [
        "told, and not wanted: 1:4:Mine.Rule:'maybe' is weak."
    ]


def test_a_mistake_in_a_test_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = own(tmp_path, f"{RULE}tests:\n  - {{name: one, input: a}}\n")

    run = run_here(capsys, "rules", "test", "--rules", folder)

    assert run.code == 2
    assert f"{folder}/Mine/Rule.yml:5:5: The test 'one' asserts nothing" in run.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Mine.Rul"], "There is no rule 'Mine.Rul'. Did you mean 'Mine.Rule'?"),
        (["Mine.Rule"], "These rules have no examples. Add some under good: and bad:."),
    ],
)
def test_nothing_to_try_is_told_of(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "rules", "test", *arguments, "--rules", own(tmp_path, RULE))

    assert (run.code, run.err) == (2, f"pitchcoach: {told}\n")
