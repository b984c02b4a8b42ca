from pathlib import Path

import pytest

from pitchcoach.shipped import rules_folder
from tests.cli.running import run_here
from tests.rules.folders import RULE, written


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


def own(folder: Path, text: str) -> str:
    """A user's folder with one rule."""
    return str(written(folder, {"Mine/Rule.yml": text}))


def test_the_shipped_rules_have_no_mistakes(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "rules", "check")

    assert (run.code, run.err) == (0, "")
    assert run.out.endswith(" packs, no mistakes.\n")


def test_the_shipped_folder_may_be_named_too(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "rules", "check", str(rules_folder()))

    assert run.code == 0


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
    assert "no-such-folder does not exist: name a folder that holds packs" in run.err


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
def test_an_example_that_fails_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = own(tmp_path, f"{RULE}good: [We maybe grow.]\nbad: [We grow.]\n")

    run = run_here(capsys, "rules", "test", "Mine", "--rules", folder)

    place = f"{folder}/Mine/Rule.yml:1: Mine.Rule"
    assert run.code == 1
    assert run.out.splitlines() == [
        f"{place} flags its good example 1, 'We maybe grow.': it should be left alone. "
        "It says: 'maybe' is weak.",
        f"{place} finds nothing in its bad example 1, 'We grow.': it should be flagged.",
        "1 rule, 2 examples, 2 failed.",
    ]


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
