import os
from pathlib import Path

import pytest

from pitchcoach.drafts.program import Program
from pitchcoach.drafts.recovery import Copy
from pitchcoach.tui.recent import ago, recent

NOW = 1_780_000_000.0
HOUR, DAY = 3_600, 86_400


def _copy(path: Path | None = None, name: str = "", when: float = NOW) -> Copy:
    return Copy("a1", "We sell.", path, name, None, (0, 0), when, Program(1, "", "", ""))


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (-5, "just now"),
        (0, "just now"),
        (60, "1 minute ago"),
        (59 * 60, "59 minutes ago"),
        (HOUR, "1 hour ago"),
        (5 * HOUR, "5 hours ago"),
        (2 * DAY, "2 days ago"),
    ],
)
def test_the_last_days_are_told_in_words(passed: float, words: str) -> None:
    assert ago(NOW - passed, NOW) == words


def test_after_a_week_the_date_is_told() -> None:
    assert ago(NOW - 30 * DAY, NOW).startswith("2026-")


def test_a_draft_is_told_with_its_folder_and_when_it_changed(tmp_path: Path) -> None:
    path = tmp_path / "drafts" / "pitch.md"
    path.parent.mkdir()
    path.touch()
    os.utime(path, (NOW - HOUR, NOW - HOUR))

    (only,) = recent([path], [], NOW, tmp_path)

    assert (only.name, only.folder, only.when) == ("pitch.md", "~/drafts", "1 hour ago")


def test_a_draft_whose_file_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    (only,) = recent([tmp_path / "old.md"], [], NOW, Path("/home/someone"))

    assert only.gone
    assert only.folder == str(tmp_path)


def test_what_was_never_saved_comes_first_and_once(tmp_path: Path) -> None:
    kept, lost = tmp_path / "kept.md", tmp_path / "lost.md"
    kept.touch()

    drafts = recent([kept, lost], [_copy(lost, "lost.md")], NOW, tmp_path)

    assert [(draft.name, draft.copy) for draft in drafts] == [
        ("lost.md", "a1"),
        ("kept.md", ""),
    ]


def test_a_copy_without_a_file_or_name_is_a_new_draft() -> None:
    (only,) = recent([], [_copy()], NOW, Path("/"))

    assert (only.name, only.folder, only.path) == ("New draft", "", None)
