from pathlib import Path

import pytest

from pitchcoach.analyst.beginning import coach_for
from pitchcoach.analyst.trial_files import standing
from pitchcoach.errors import RuleFileError
from pitchcoach.project import NAME
from tests.rules.folders import base, written


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's file, beside a few rules only, for reading all takes a second."""
    few = base(tmp_path / "base")
    for name in ("review", "analyst.trial_files"):
        monkeypatch.setattr(f"pitchcoach.{name}.rules_folder", lambda: few)
    rule = "extends: existence\nmessage: m\ntokens: [a]\n"
    written(tmp_path / "own", {"P/One.yml": rule, "P/Two.yml": rule})
    text = 'profile = "meeting"\n[change]\n"P.One" = "off"\n"P.Two" = "error"\n'
    return written(tmp_path / "drafts", {NAME: text}) / NAME


def test_the_room_has_the_changes_of_a_project(project: Path) -> None:
    coach = coach_for("", str(project), [str(project.parents[1] / "own")])

    assert [(rule.id, rule.level) for rule in coach.rulebook.rules] == [("P.Two", "error")]
    assert coach.usual == "meeting"
    assert coach.cache is None


def test_without_a_project_rules_are_as_written(project: Path) -> None:
    coach = coach_for("cache", "", [str(project.parents[1] / "own")])

    assert (coach.changes, coach.usual, coach.cache) == ((), None, Path("cache"))


def test_changes_that_cannot_be_made_are_told_and_left_aside(project: Path) -> None:
    project.write_text('[change]\n"P.One" = "of"\n')
    coach = coach_for("", str(project), [str(project.parents[1] / "own")])

    rulebook, slips = standing(coach)

    assert [rule.id for rule in rulebook.rules] == ["P.One", "P.Two"]
    assert [(slip.path, slip.line) for slip in slips] == [(str(project), 2)]


def test_a_project_that_cannot_be_read_is_told_of(project: Path) -> None:
    project.write_text("profile = \n")

    with pytest.raises(
        RuleFileError, match=r"\.pitchcoach\.toml:1:11: This cannot be read"
    ):
        coach_for("", str(project), [])
