from pathlib import Path

import pytest

from pitchcoach.tui.screens.dialogs.save_as import SaveAs
from tests.tui.screens.dialogs.asking import SIZES, asked, clicked, typed

EMPTY = ["ctrl+u"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "there.md").write_text("words", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("size", SIZES)
def test_the_suggested_name_is_taken(folder: Path, size: tuple[int, int]) -> None:
    assert asked(SaveAs(folder / "deck.md"), "enter", size=size).answers == (
        folder / "deck.md",
    )


def test_another_name_gets_an_ending_and_is_told_so(folder: Path) -> None:
    keys = [*EMPTY, *typed("my pitch")]

    assert "It will be called my pitch.md" in asked(SaveAs(folder / "deck.md"), *keys).shown
    saved = asked(SaveAs(folder / "deck.md"), *keys, "enter")
    assert saved.answers == (folder / "my pitch.md",)


def test_nothing_is_written_over_without_asking(folder: Path) -> None:
    path = folder / "there.md"

    assert "Save over there.md?" in asked(SaveAs(path), "enter").shown
    assert asked(SaveAs(path), "enter", "enter").answers == ()
    assert asked(SaveAs(path), "enter", "y").answers == (path,)


def test_a_folder_is_made_only_if_asked(folder: Path) -> None:
    keys = [*EMPTY, *typed("new/deep/deck"), "enter"]

    assert "Make a new folder?" in asked(SaveAs(folder / "deck.md"), *keys).shown
    assert asked(SaveAs(folder / "deck.md"), *keys, "n").answers == ()
    assert not (folder / "new").exists()
    made = asked(SaveAs(folder / "deck.md"), *keys, "y")
    assert made.answers == (folder / "new" / "deep" / "deck.md",)
    assert (folder / "new" / "deep").is_dir()


def test_a_folder_can_be_typed_chosen_or_clicked(folder: Path) -> None:
    saved = (folder / "sub" / "deck.md",)

    assert asked(SaveAs(folder / "x"), *EMPTY, *typed("sub/deck"), "enter").answers == saved
    keys = ["down", "down", "enter", "enter"]
    assert asked(SaveAs(folder / "deck.md"), *keys).answers == saved
    into = asked(SaveAs(folder / "deck.md"), act=clicked("sub/"))
    assert into.rows[1].rstrip(" │").endswith("sub")


def test_a_click_on_a_file_takes_over_its_name(folder: Path) -> None:
    outcome = asked(SaveAs(folder / "deck.md"), act=clicked("there.md"))

    assert "there.md" in outcome.rows[2]
    assert outcome.answers == ()


@pytest.mark.parametrize("name", ["", "sub/", " "])
def test_a_name_is_needed(folder: Path, name: str) -> None:
    outcome = asked(SaveAs(folder / "deck.md"), *EMPTY, *typed(name), "enter")

    assert outcome.answers == ()
    assert "Type a name" in outcome.shown


def test_an_impossible_name_is_refused(folder: Path) -> None:
    outcome = asked(SaveAs(folder / ("x" * 300)), "enter")

    assert outcome.answers == ()
    assert "This name is too long" in outcome.shown


def test_a_suggestion_in_a_folder_that_is_missing_can_be_saved(folder: Path) -> None:
    outcome = asked(SaveAs(folder / "gone" / "deck.md"), "enter", "y")

    assert outcome.answers == (folder / "gone" / "deck.md",)
