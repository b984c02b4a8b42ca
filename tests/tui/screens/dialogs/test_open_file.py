import os
from pathlib import Path

import pytest

from pitchcoach.tui.screens.dialogs.folders import SHOWN
from pitchcoach.tui.screens.dialogs.open_file import OpenFile
from tests.tui.screens.dialogs.asking import SIZES, asked, clicked, typed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("deck one.md", "plan.txt", "sub/inner.md", ".hidden.md", "sub/deep/x.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("size", SIZES)
def test_it_opens_at_any_size(folder: Path, size: tuple[int, int]) -> None:
    outcome = asked(OpenFile(folder), *typed("deck"), "enter", size=size)

    assert outcome.answers == (folder / "deck one.md",)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
def test_it_shows_folders_then_drafts(folder: Path, size: tuple[int, int]) -> None:
    shown = asked(OpenFile(folder), size=size).shown

    assert shown.index("sub/") < shown.index("deck one.md") < shown.index("plan.txt")
    assert ".hidden.md" not in shown


def test_a_part_of_the_name_is_enough(folder: Path) -> None:
    assert asked(OpenFile(folder), *typed("lan"), "enter").answers == (folder / "plan.txt",)


def test_typing_a_folder_goes_into_it(folder: Path) -> None:
    outcome = asked(OpenFile(folder), *typed("sub/in"), "enter")

    assert outcome.answers == (folder / "sub" / "inner.md",)


def test_a_whole_path_can_be_typed_at_once_and_taken_at_once(folder: Path) -> None:
    async def paste(pilot: object) -> None:
        name = dialog.query_one("#name")
        name.value = str(folder / "sub" / "inner.md")  # type: ignore[attr-defined]  # an input
        await name.run_action("submit")

    dialog = OpenFile(Path("/"))

    assert asked(dialog, act=paste).answers == (folder / "sub" / "inner.md",)


def test_keys_choose_a_folder_and_a_file_in_it(folder: Path) -> None:
    outcome = asked(OpenFile(folder), "down", "enter", "down", "down", "enter")

    assert outcome.answers == (folder / "sub" / "inner.md",)


def test_the_mouse_does_the_same(folder: Path) -> None:
    assert asked(OpenFile(folder), act=clicked("plan.txt")).answers == (
        folder / "plan.txt",
    )
    assert "inner.md" in asked(OpenFile(folder), act=clicked("sub/")).shown


@pytest.mark.parametrize("keys", [["backspace"], ["enter"], typed("../")])
def test_the_folder_above_is_near(folder: Path, keys: list[str]) -> None:
    outcome = asked(OpenFile(folder / "sub"), *keys)

    assert "plan.txt" in outcome.shown


def test_tab_completes_a_name_and_goes_into_a_folder(folder: Path) -> None:
    assert "deck one.md" in asked(OpenFile(folder), "d", "tab").rows[2]
    assert "inner.md" in asked(OpenFile(folder), "s", "tab", "tab").shown


def test_hidden_files_are_shown_when_asked_for(folder: Path) -> None:
    assert ".hidden.md" in asked(OpenFile(folder), "ctrl+t").shown
    assert ".hidden.md" not in asked(OpenFile(folder), "ctrl+t", "ctrl+t").shown


def test_recent_drafts_stand_on_top(folder: Path) -> None:
    recent = (folder / "sub" / "inner.md", folder / "gone.md")

    outcome = asked(OpenFile(folder, recent))

    assert outcome.shown.index("inner.md") < outcome.shown.index("plan.txt")
    assert "gone.md" not in outcome.shown
    assert asked(OpenFile(folder, recent), "enter").answers == (recent[0],)


def test_a_name_that_is_not_there_is_said(folder: Path) -> None:
    outcome = asked(OpenFile(folder), *typed("nothing"), "enter")

    assert outcome.answers == ()
    assert "There is no file “nothing”" in outcome.shown


def test_a_file_left_out_of_the_list_opens_by_its_full_name(folder: Path) -> None:
    (folder / "odd.png").touch()

    assert asked(OpenFile(folder), *typed("odd.png"), "enter").answers == (
        folder / "odd.png",
    )


def test_a_folder_that_is_missing_is_explained(folder: Path) -> None:
    outcome = asked(OpenFile(folder / "missing"))

    assert "There is no such folder" in outcome.shown
    assert "plan.txt" in asked(OpenFile(folder / "missing"), "enter").shown


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_a_folder_nobody_may_read_is_explained(folder: Path) -> None:
    (folder / "sub").chmod(0)

    outcome = asked(OpenFile(folder / "sub"))

    (folder / "sub").chmod(0o700)
    assert "You may not look into this folder" in outcome.shown


def test_names_that_steer_a_terminal_are_shown_safely(tmp_path: Path) -> None:
    for name in ("a\nb.md", "c\x1b[31md.md", "e\u202ef.md", "[b]g[c].md", "日本語.md"):
        (tmp_path / name).touch()

    shown = asked(OpenFile(tmp_path), size=(60, 16)).shown

    assert "a␤b.md" in shown
    assert "c�[31md.md" in shown
    assert "e�f.md" in shown
    assert "[b]g[c].md" in shown
    assert "日本語.md" in shown


def test_a_folder_of_odd_name_can_be_entered(tmp_path: Path) -> None:
    odd = tmp_path / "new\nline"
    odd.mkdir()
    (odd / "deck.md").touch()

    outcome = asked(OpenFile(tmp_path), "down", "enter", *typed("deck"), "enter")

    assert outcome.answers == (odd / "deck.md",)


def test_a_large_folder_says_how_much_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(SHOWN + 5):
        (tmp_path / f"deck {number:05}.md").touch()

    assert "First 2,000 of 2,005 shown" in asked(OpenFile(tmp_path)).shown
    last = asked(OpenFile(tmp_path), *typed("2004"), "enter")
    assert last.answers == (tmp_path / "deck 02004.md",)
