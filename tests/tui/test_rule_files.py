from pathlib import Path

import pytest

from pitchcoach.tui import rule_files
from pitchcoach.tui.rule_files import RefusedError, RuleText, begun, opened, saved


def test_saving_keeps_what_was_there_before(tmp_path: Path) -> None:
    file = begun(tmp_path, "Mine.First", "one\n")

    assert saved(file, "two\n") == ""
    assert saved(RuleText(file.path, "two\n"), "three\n") == ""

    assert file.path.read_text(encoding="utf-8") == "three\n"
    assert rule_files.before_name(file.path).read_text(encoding="utf-8") == "two\n"


def test_what_another_program_wrote_is_kept_and_told_of(tmp_path: Path) -> None:
    file = begun(tmp_path, "Mine.First", "one\n")
    saved(file, "one\n")
    file.path.write_text("theirs\n", encoding="utf-8")

    told = saved(RuleText(file.path, "one\n"), "mine\n")

    assert "First.yml.bak" in told
    assert rule_files.before_name(file.path).read_text(encoding="utf-8") == "theirs\n"


@pytest.mark.parametrize("name", ["", "Mine", "../x.y", "a/b.c", "Mine.", "Mine.a b"])
def test_a_name_that_is_none_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"called Pack\.Rule"):
        begun(tmp_path, name)


def test_a_rule_that_is_there_already_is_opened(tmp_path: Path) -> None:
    saved(begun(tmp_path, "Mine.First", "one\n"), "one\n")

    assert begun(tmp_path, "Mine.First", "two\n") == opened(
        tmp_path / "Mine" / "First.yml", own=True
    )


def test_pitches_are_found_in_folders_inside_up_to_a_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b.md", "a/c.txt", ".hidden/d.md", "e.png", "a/f.MD"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")

    found, more = rule_files.pitches_in(tmp_path)
    assert [path.name for path in found] == ["c.txt", "f.MD", "b.md"]
    assert not more
    monkeypatch.setattr(rule_files, "MOST_PITCHES", 2)
    assert rule_files.pitches_in(tmp_path)[1]


def test_the_example_of_a_new_rule_is_a_rule_without_mistakes(tmp_path: Path) -> None:
    assert begun(tmp_path, "Mine.First").text.startswith("extends: existence\n")
