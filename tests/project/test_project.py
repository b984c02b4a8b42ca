import os
import subprocess
import sys
from pathlib import Path

import pytest

from pitchcoach.errors import RuleFileError, SettingsError
from pitchcoach.project import NAME, project_of, rules_folder
from tests.rules.folders import written


def test_the_nearest_file_counts_from_the_draft_upwards(tmp_path: Path) -> None:
    written(tmp_path, {NAME: 'language = "fr"', "a/b/pitch.md": "", "a/c/x.md": ""})
    written(tmp_path, {f"a/c/{NAME}": 'language = "en"'})

    assert project_of(tmp_path / "a/b").path == tmp_path / NAME
    assert project_of(tmp_path / "a/b").language == "fr"
    assert project_of(tmp_path / "a/c").language == "en"


@pytest.mark.parametrize("kind", ["home", ".git/config", ".git"])
def test_above_the_home_folder_or_a_repository_nothing_is_looked_for(
    kind: str, tmp_path: Path
) -> None:
    inside = written(tmp_path / "own", {"drafts/pitch.md": ""})
    written(tmp_path, {NAME: 'language = "fr"'})
    if kind != "home":
        written(inside, {kind: ""})
    home = inside if kind == "home" else None

    assert project_of(inside / "drafts", home=home).path is None

    written(inside, {NAME: 'language = "fr"'})
    assert project_of(inside / "drafts", home=home).path == inside / NAME


@pytest.mark.parametrize("kind", ["folder", "pipe", "none"])
def test_what_is_no_file_is_passed_over(kind: str, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    if kind == "folder":
        (tmp_path / NAME).mkdir()
    elif kind == "pipe":
        os.mkfifo(tmp_path / NAME)

    assert project_of(tmp_path / "no/such/folder") == project_of(tmp_path)


def test_folders_are_as_seen_from_the_file_and_packs_have_names(tmp_path: Path) -> None:
    folder = written(
        tmp_path / "drafts", {NAME: 'rules = ["../mine", "School"]', "deep/x.md": ""}
    )
    (tmp_path / "mine").mkdir()
    (tmp_path / "packs/School").mkdir(parents=True)

    found = project_of(folder / "deep", packs=tmp_path / "packs")

    assert found.rules == (folder / "../mine", tmp_path / "packs/School")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Scool", "Name one that holds packs of rules. Did you mean 'School'?"),
        ("my-rule", "Name one that holds packs of rules. Did you mean 'my-rules'?"),
        ("zzz", "Name one that holds packs of rules. Installed packs: School."),
        ("", "There is no folder ''. Name one that holds packs of rules."),
        (".previous", "There is no folder '.previous'. Name one"),
        ("a\0b", "There is no folder "),
        ("x" * 5000, "There is no folder 'xxxx"),
    ],
)
def test_a_folder_that_is_not_there_is_told_with_the_nearest(
    name: str, told: str, tmp_path: Path
) -> None:
    for folder in ("packs/School", "packs/.previous", "here/my-rules"):
        (tmp_path / folder).mkdir(parents=True)

    with pytest.raises(SettingsError) as caught:
        rules_folder(name, tmp_path / "here", tmp_path / "packs")

    assert told in str(caught.value)


def test_every_folder_that_is_missing_is_told_with_its_place(tmp_path: Path) -> None:
    written(tmp_path, {NAME: 'rules = [\n  "one",\n  "two",\n]\n'})

    with pytest.raises(RuleFileError) as caught:
        project_of(tmp_path)

    assert [(m.line, m.column, m.message[:26]) for m in caught.value.mistakes] == [
        (2, 3, "There is no folder 'one'. "),
        (3, 3, "There is no folder 'two'. "),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told_of(tmp_path: Path) -> None:
    written(tmp_path, {NAME: ""})
    (tmp_path / NAME).chmod(0)

    with pytest.raises(SettingsError, match=r"cannot be read: Permission denied\."):
        project_of(tmp_path)


def test_toml_is_read_only_where_there_is_such_a_file(tmp_path: Path) -> None:
    written(tmp_path, {".git": ""})
    code = (
        "import sys\nfrom pathlib import Path\nfrom pitchcoach.project import project_of\n"
        f"project_of(Path({str(tmp_path)!r}))\n"
        "print(*{'tomllib', 'yaml', 'pitchcoach.rules'} & sys.modules.keys())"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
