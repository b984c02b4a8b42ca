from pathlib import Path

import pytest

from pitchcoach.shipped import rules_folder
from tests.cli.running import run_here
from tests.rules.folders import PROFILE, RULE, base, written

pytestmark = pytest.mark.model


@pytest.fixture
def few_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A first folder with a rubric and moves only, in place of the shipped one."""
    few = base(tmp_path / "base")
    written(few, {"profiles/investor-meeting.yml": PROFILE})
    monkeypatch.setenv("PITCHCOACH_CACHE", "")
    for module in ("review", "shipped"):
        monkeypatch.setattr(f"pitchcoach.{module}.rules_folder", lambda: few)
    return few


def test_the_shipped_rules_have_no_mistakes_and_none_that_can_never_fire(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_here(capsys, "rules", "check", str(rules_folder()))

    lines = run.out.splitlines()
    assert (run.code, run.err) == (0, "")
    assert " packs, no mistakes" in lines[-1]
    # How long a rule takes depends on what else the machine does.
    warnings = [line for line in lines if ": warning: " in line and "µs" not in line]
    assert warnings == []


@pytest.mark.usefixtures("few_rules")
@pytest.mark.parametrize(("options", "code"), [([], 0), (["--strict"], 1)])
def test_a_warning_is_shown_with_its_place(
    options: list[str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(written(tmp_path / "own", {"Mine/Rule.yml": RULE}))

    run = run_here(capsys, "rules", "check", folder, *options)

    assert (run.code, run.err) == (code, "")
    assert run.out.splitlines() == [
        f"{folder}/Mine/Rule.yml:1:1: warning: Mine.Rule: lacks why, asks, advice, source, "
        "fr; has 0 of 3 good examples; has 0 of 2 bad examples.",
        "1 rule in 1 pack, no mistakes, 1 warning.",
    ]


@pytest.mark.usefixtures("few_rules")
@pytest.mark.parametrize(("options", "shown"), [([], 30), (["--all"], 32)])
def test_many_hints_are_shown_when_asked_for(
    options: list[str], shown: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    members = "".join(f"  R{n}: {{tokens: [zib{n}], good: [maybe]}}\n" for n in range(32))
    group = f"extends: existence\nmessage: m\nrules:\n{members}"
    folder = written(tmp_path / "own", {"Mine/Rule.yml": RULE, "Mine/Group.yml": group})

    run = run_here(capsys, "rules", "check", str(folder), *options)

    assert sum(": hint: " in line for line in run.out.splitlines()) == shown
    assert ("2 more hints: --all shows them." in run.out) == (not options)
