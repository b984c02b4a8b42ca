import json
from pathlib import Path

import pytest

from pitchcoach.shipped import rules_folder
from tests.authoring.packs import RULE
from tests.cli.running import run_here
from tests.rules.folders import written

pytestmark = pytest.mark.model

DRAFT = (
    "We sell bread to sixty bakeries in Ohio. They pay us $40 a month. Our platform counts "
    "loaves with one camera. Today they throw away one loaf in nine.\n"
)


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PITCHCOACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PITCHCOACH_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    drafts = {"pitches/a.txt": DRAFT, "pitches/b.txt": DRAFT.replace("platform", "oven")}
    return written(tmp_path, {"my-rules/School/Platform.yml": RULE, **drafts})


@pytest.mark.usefixtures("folder")
def test_what_my_rules_add_is_shown_in_context(capsys: pytest.CaptureFixture[str]) -> None:
    short = ("--profile", "elevator-30s")

    run = run_here(capsys, "rules", "diff", "shipped", "my-rules", "pitches", *short)

    assert (run.code, run.err) == (0, "")
    lines = run.out.splitlines()
    assert lines[0] == "shipped → shipped + my-rules, over 2 pitches"
    assert "Rules: 1 added, 0 removed, 0 changed" in lines
    assert "  + School.Platform" in lines
    assert "Findings: 1 gained, 0 lost, in 1 pitch" in lines
    assert "  + pitches/a.txt:1:71" in lines
    assert "    “Our [platform] counts loaves with one camera.”" in lines
    assert any(line.startswith("Scores: mean ") for line in lines)
    assert "from 1 to" in run.out or "Ranking:" in run.out


def test_a_program_gets_the_same_as_values(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = written(folder / "old", {"School/Old.yml": RULE.replace("platforms?", "camera")})
    asked = ("rules", "diff", str(old), "my-rules", "pitches", "--format", "json")

    run = run_here(capsys, *asked, "--limit", "1")

    data = json.loads(run.out)
    assert data["rules"]["added"] == ["School.Platform"]
    assert data["rules"]["removed"] == ["School.Old"]
    by_rule = {rule["rule"]: rule for rule in data["findings"]["rules"]}
    assert by_rule["School.Old"]["lost"] == 2
    assert len(by_rule["School.Old"]["contexts"]) == 1
    (context,) = by_rule["School.Platform"]["contexts"]
    assert (context["change"], context["text"]) == ("gained", "platform")
    assert context["sentence"] == "Our platform counts loaves with one camera."
    assert DRAFT[context["start"] : context["end"]] == "platform"


def test_the_keys_of_a_changed_rule_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = written(
        folder / "new",
        {"School/Platform.yml": RULE.replace("points: 1", "points: 2").replace("?]", "]")},
    )

    run = run_here(capsys, "rules", "diff", "my-rules", str(new), "pitches")

    assert "  ~ School.Platform (tokens, points)\n" in run.out
    assert "Findings: 0 gained, 1 lost, in 1 pitch\n" in run.out


def test_a_whole_copy_takes_the_place_of_the_shipped_rules(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = folder / "copy"
    for path in rules_folder().rglob("*.yml"):
        if path.name != "Filler.yml" and path.parent.name != "FrenchFounder":
            place = copy / path.relative_to(rules_folder())
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())

    run = run_here(capsys, "rules", "diff", "shipped", str(copy), "pitches")

    assert run.out.startswith(f"shipped → {str(copy)[:20]}")
    assert "Rules: 0 added, " in run.out
    assert "0 removed" not in run.out


def test_a_bad_draft_stops_no_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder, {"pitches/c.md": "---\nprofile: nobody\n---\nA.", "pitches/d.txt": ""})
    (folder / "pitches/e.txt").write_bytes(bytes(range(256)))

    run = run_here(capsys, "rules", "diff", "shipped", "my-rules", "pitches", "none.txt")

    assert run.code == 0
    assert "over 2 pitches" in run.out
    assert [name in run.err for name in ("c.md", "d.txt", "e.txt", "none.txt")] == [
        True
    ] * 4


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["shipped", "my-ruls", "pitches"], "no folder of rules 'my-ruls'"),
        (["shipped", "my-rules", "none"], "No draft can be read"),
        (["shipped", "my-rules", "my-rules"], "No draft can be read"),
        (["shipped", "my-rules"], "CORPUS"),
        (["shipped", "my-rules", "pitches", "--profile", "x"], "no profile 'x'"),
        (["shipped", "pitches", "pitches"], "No rules in the folder"),
    ],
)
def test_what_cannot_be_compared_is_told_of(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "rules", "diff", *arguments)

    assert (run.code, run.out) == (2, "")
    assert message in run.err


def test_the_same_rules_change_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "rules", "diff", "my-rules", "my-rules", str(folder / "pitches"))

    assert "Rules: the two are the same.\n" in run.out
    assert "Findings: none gained and none lost.\n" in run.out
    assert run.code == 0
