import json
from pathlib import Path

import pytest

from tests.authoring.packs import ABOUT, GOOD, RULE, zip_of
from tests.cli.running import run_here
from tests.rules.folders import written

SAID = ("--name", "OurSchool", "--version", "1.0", "--author", "Ana", "--licence", "MIT")
DRAFT = "We sell bread to sixty bakeries. Our platform counts loaves.\n"


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PITCHCOACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PITCHCOACH_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    return tmp_path / "home/packs"


@pytest.mark.model
def test_a_pack_goes_to_another_machine_and_its_rule_fires_there(
    tmp_path: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path, {"my-rules/School/Platform.yml": RULE, "draft.txt": DRAFT})

    packed = run_here(capsys, "rules", "pack", "my-rules", *SAID)
    assert packed.code == 0, packed.err
    assert packed.out == "OurSchool-1.0.zip: OurSchool 1.0, 1 rule.\n"

    run = run_here(capsys, "rules", "install", "OurSchool-1.0.zip")
    assert run.code == 0, run.err
    assert "It adds 1 rule: School.Platform.\n" in run.out
    assert 'rules = ["OurSchool"]' in run.out
    assert "--rules OurSchool" in run.out

    rules = ("--rules", str(packs / "OurSchool"))
    scored = run_here(capsys, "score", "draft.txt", *rules, "--format", "json")
    (review,) = json.loads(scored.out)["reviews"]
    fired = {f["rule"]: f["text"] for f in review["findings"]}
    assert fired["School.Platform"] == "platform"


@pytest.mark.model
def test_packing_twice_gives_the_same_bytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "my-rules", GOOD)

    for name in ("a.zip", "b.zip"):
        assert run_here(capsys, "rules", "pack", "my-rules", "-o", name).code == 0

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.model
def test_a_pack_whose_example_fails_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = RULE.replace("We sell bread.", "We sell platforms.")
    written(tmp_path / "my-rules", {"pack.yml": ABOUT, "School/Platform.yml": rule})

    run = run_here(capsys, "rules", "pack", "my-rules")

    assert run.code == 1
    assert "School.Platform flags its good example 1" in run.out
    assert run.err.endswith("1 example failed: no pack is written.\n")
    assert not list(tmp_path.glob("*.zip"))


@pytest.mark.parametrize(
    ("files", "options", "message"),
    [
        ({"School/A.yml": RULE + "tokns: [a]\n"}, SAID, "School/A.yml:9:1: Unknown key"),
        ({"School/A.yml": RULE}, (), "has no pack.yml. Say what the pack is: --name"),
        ({"School/A.yml": RULE}, SAID[:4], "--author … --licence"),
        ({"School/A.yml": RULE}, ("--name", "a b", *SAID[2:]), "'a b' is no name"),
        (GOOD, SAID, "says what the pack is: change it there"),
        ({"notes.docx": "x"}, SAID, "holds no rules"),
        (GOOD, ("-o", "pack.tar"), "ends in .zip"),
        (GOOD, ("-o", "none/pack.zip"), "cannot be written: No such file"),
    ],
)
def test_what_cannot_be_packed_is_told_of(
    files: dict[str, str],
    options: tuple[str, ...],
    message: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = sorted(written(tmp_path / "my-rules", files).rglob("*"))

    run = run_here(capsys, "rules", "pack", "my-rules", *options)

    assert (run.code, run.out) == (2, "")
    assert message in run.err
    assert sorted((tmp_path / "my-rules").rglob("*")) == before
    assert not list(tmp_path.glob("*.zip"))


def test_a_hostile_zip_writes_nothing_anywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zip_of(tmp_path / "bad.zip", ("../../evil.yml", RULE))

    run = run_here(capsys, "rules", "install", "bad.zip")

    assert (run.code, run.out) == (2, "")
    assert "leads out of the pack's folder" in run.err
    assert "Nothing was installed." in run.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.zip"]


def test_a_pack_with_a_mistake_is_not_installed(
    tmp_path: Path, packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zip_of(tmp_path / "bad.zip", ("School/B.yml", RULE + "tokns: [a]\n"))

    run = run_here(capsys, "rules", "install", "bad.zip")

    assert run.code == 2
    assert "bad.zip/School/B.yml:9:1: Unknown key 'tokns'" in run.err
    assert not packs.exists()


def test_installed_packs_are_listed_replaced_and_taken_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zip_of(tmp_path / "good.zip")
    line = "OurSchool 1.0, by Ana Ruiz (CC BY 4.0)\n"

    assert run_here(capsys, "rules", "installed").err.startswith("No pack is installed.")
    assert run_here(capsys, "rules", "install", "good.zip").code == 0
    assert run_here(capsys, "rules", "installed").out == line
    again = run_here(capsys, "rules", "install", "good.zip")
    assert (again.code, "add --force" in again.err) == (2, True)
    forced = run_here(capsys, "rules", "install", "good.zip", "--force")
    assert (forced.code, "The version before is kept in" in forced.err) == (0, True)
    assert run_here(capsys, "rules", "uninstall", "OurSchool").code == 0
    assert run_here(capsys, "rules", "installed").out == ""


def test_without_a_home_nothing_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    zip_of(tmp_path / "good.zip")
    monkeypatch.setenv("PITCHCOACH_HOME", "")

    for command in (["install", "good.zip"], ["uninstall", "A"]):
        run = run_here(capsys, "rules", *command)
        assert (run.code, "no home folder" in run.err) == (2, True)
