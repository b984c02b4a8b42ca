"""The `.pitchcoach.toml` beside drafts, as the commands find and use it."""

import json
from pathlib import Path

import click
import pytest

from pitchcoach.cli import own_rules, project
from pitchcoach.project import NAME
from tests.cli.running import run_apart, run_here
from tests.rules.folders import written

PITCH = """\
# Bakery

We are kind of the Stripe of clinics. Grandly, we bake.
"""
RULE = """\
extends: existence
message: "'%s' is too grand."
level: error
ignorecase: true
tokens: [grandly]
"""
FILES = {
    "drafts/pitch.md": PITCH,
    "my-rules/School/Grandly.yml": RULE,
    "my-rules/School/Softer.yml": "extends: Direct.KindOf\nlevel: suggestion\n",
    NAME: """\
rules = ["my-rules"]
profile = "one-liner"
language = "fr"

[change]
"Direct.KindOf" = "off"
"School.Grandly" = { message = "Plainly!", "tokens+" = ["bake"] }
""",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a project, its own rules, and a draft."""
    monkeypatch.setenv("PITCHCOACH_CACHE", "")
    monkeypatch.setenv("PITCHCOACH_HOME", str(tmp_path / "home"))
    return written(tmp_path / "course", FILES)


@pytest.mark.model
def test_a_pack_and_changes_beside_a_draft_hold_for_it(folder: Path) -> None:
    home = {"PITCHCOACH_HOME": str(folder / "home")}
    draft = str(folder / "drafts/pitch.md")

    run = run_apart("score", draft, "--format", "json", environment=home)
    usual = run_apart("score", draft, "--format", "json", "--no-project", environment=home)

    review, other = (json.loads(each.out)["reviews"][0] for each in (run, usual))
    found = {one["rule"]: one["message"] for one in review["findings"]}
    assert review["profile"] == "one-liner"
    assert "School.Softer" in found
    assert "Direct.KindOf" not in found
    assert found["School.Grandly"] == "Plainly!"
    assert "Direct.KindOf" in {one["rule"] for one in other["findings"]}
    assert other["profile"] == "investor-meeting"
    assert review["rulebook_hash"] != other["rulebook_hash"]


@pytest.mark.model
def test_a_draft_in_the_language_and_for_the_profile_of_its_project(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = str(folder / "drafts/pitch.md")

    in_french = run_here(capsys, "score", draft)
    asked = run_here(capsys, "score", draft, "--language", "en", "--profile", "deck")

    assert "mots" in in_french.out
    assert "words" in asked.out


def test_the_file_of_the_current_folder_holds_for_other_commands(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "drafts")

    listed = run_here(capsys, "rules", "list", "--pack", "School")
    gone = run_here(capsys, "rules", "explain", "Direct.KindOf")

    assert "School.Grandly" in listed.out
    assert "There is no rule 'Direct.KindOf'" in gone.err


def test_mistakes_are_told_with_their_places(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / NAME
    text = path.read_text().replace("one-liner", "one-linr").replace("KindOf", "KindOff")
    path.write_text(text.replace("tokens+", "tokns+"))

    run = run_here(capsys, "score", str(folder / "drafts/pitch.md"))

    assert run.code == 2
    assert run.err.splitlines()[1:] == [
        f"{path}:2:11: There is no profile 'one-linr'. Did you mean 'one-liner'?",
        f"{path}:6:1: There is no rule or pack 'Direct.KindOff'. "
        "Did you mean 'Direct.KindOf'?",
        f"{path}:7:44: Unknown key 'tokns+'. Did you mean 'tokens'?",
    ]


def test_of_several_drafts_the_first_decides(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(written(folder.parent / "elsewhere", {".git": ""}))
    here, there = "pitch.md", str(folder / "drafts/pitch.md")

    assert project([there, here]).path == folder / NAME
    assert project(["-", there]).path == folder / NAME
    assert project([here, there]).path is None
    assert project().path is None


def test_installed_packs_are_called_by_their_names(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    home = written(tmp_path / "home", {"packs/Club/Club/One.yml": RULE})

    named = run_here(capsys, "rules", "list", "--pack", "Club", "--rules", "Club")
    mistyped = run_here(capsys, "rules", "list", "--rules", "Clib")
    written(home, {"settings.json": '{"rules": ["Club"]}'})
    always = run_here(capsys, "rules", "list", "--pack", "Club")
    written(home, {"settings.json": '{"rules": ["Clab"]}'})
    broken = run_here(capsys, "rules", "list")

    assert "Club.One" in named.out
    assert "There is no folder 'Clib'." in mistyped.err
    assert "Did you mean 'Club'?" in mistyped.err
    assert "Club.One" in always.out
    assert f"{home / 'settings.json'}, in 'rules': There is no folder 'Clab'." in broken.err


def test_a_folder_named_twice_counts_once(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)

    run = run_here(capsys, "rules", "list", "--pack", "School", "--rules", "my-rules")

    assert run.code == 0
    assert run.out.count("School.Grandly") == 1


def test_new_rules_are_not_written_where_only_a_project_elsewhere_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(folder)
    (tmp_path / "other").mkdir()
    (tmp_path / "named").mkdir()

    assert own_rules(project(), ()) == folder / "my-rules"
    assert own_rules(project(), ["../named"]) == Path("../named")

    written(folder, {NAME: 'rules = ["../other"]'})
    assert own_rules(project(), ()) is None


def test_help_needs_no_project(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written(folder, {NAME: "broken"})
    monkeypatch.chdir(folder)

    run = run_here(capsys, "profiles", "--help")

    assert run.code == 0
    assert click.unstyle(run.out).startswith("Usage: pitchcoach profiles")
