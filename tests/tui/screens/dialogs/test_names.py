from pathlib import Path

import pytest

from pitchcoach.tui.screens.dialogs.names import missing_folder, refusal, with_ending


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("deck", "deck.md"),
        ("deck v1.2", "deck v1.2.md"),
        ("deck.", "deck..md"),
        ("deck.md", "deck.md"),
        ("deck.txt", "deck.txt"),
        ("", ""),
    ],
)
def test_a_name_without_ending_gets_one(typed: str, name: str) -> None:
    assert with_ending(typed) == name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (" ", "Type a name"),
        ("...", "Type a name"),
        ("a\x1bb.md", "cannot be seen"),
        ("a\0b.md", "cannot be seen"),
        ("x" * 300, "too long"),
        ("é" * 200, "too long"),
        ("sub", "This is a folder"),
        ("file.md/deck.md", "file.md is a file"),
        ("new/deck.md", ""),
        ("deck.md", ""),
    ],
)
def test_impossible_names_are_refused_in_a_sentence(
    tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "file.md").touch()

    reason = refusal(tmp_path / name)

    assert said in reason
    assert bool(reason) == bool(said)


def test_a_folder_that_is_missing_is_told_from_one_that_is_there(tmp_path: Path) -> None:
    assert missing_folder(tmp_path / "new" / "deck.md")
    assert not missing_folder(tmp_path / "deck.md")
