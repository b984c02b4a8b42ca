import os
from pathlib import Path

import pytest

from pitchcoach.tui.screens.dialogs.folders import (
    SHOWN,
    Listing,
    Name,
    completed,
    date_in_words,
    listing,
    recent_entries,
    size_in_words,
    split,
    there,
    view,
)


def _filled(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    return folder


def _shown(folder: Path, typed: str = "", every: bool = False) -> list[str]:
    return [entry.name for entry in view(listing(folder), typed, every).entries]


def test_folders_come_first_then_drafts_then_other_text(tmp_path: Path) -> None:
    _filled(tmp_path, "LICENSE", "b.md", "A.txt", "zoo/in.md", "Alps/in.md", "code.py")

    assert _shown(tmp_path) == ["Alps", "zoo", "A.txt", "b.md", "code.py", "LICENSE"]


def test_hidden_files_and_files_without_text_are_shown_when_wanted(tmp_path: Path) -> None:
    _filled(tmp_path, ".env", "logo.PNG", "deck.md", ".git/config")

    assert _shown(tmp_path) == ["deck.md"]
    assert _shown(tmp_path, every=True) == [".git", "deck.md", ".env", "logo.PNG"]


def test_typing_a_dot_shows_hidden_files(tmp_path: Path) -> None:
    assert _shown(_filled(tmp_path, ".notes.md", "deck.md"), ".") == [
        ".notes.md",
        "deck.md",
    ]


def test_the_very_name_comes_first_then_names_that_begin_so(tmp_path: Path) -> None:
    _filled(tmp_path, "a deck", "deck more", "deck", "Deck", "other")

    assert _shown(tmp_path, "deck") == ["deck", "Deck", "deck more", "a deck"]


def test_a_large_folder_is_shown_in_part_but_searched_in_full() -> None:
    names = tuple(Name(f"deck {number:05}.md", folder=False) for number in range(50_000))
    read = Listing(Path("/nowhere"), names)

    assert len(view(read, "", False).entries) == SHOWN
    assert view(read, "", False).fitting == 50_000
    assert [entry.name for entry in view(read, "49999", False).entries] == ["deck 49999.md"]


def test_links_that_lead_nowhere_or_in_a_circle_are_only_names(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "gone").symlink_to(tmp_path / "missing")
    (tmp_path / "self").symlink_to(tmp_path)

    entries = view(listing(tmp_path), "", False).entries

    assert [(entry.name, entry.folder) for entry in entries] == [
        ("self", True),
        ("gone", False),
        ("loop", False),
    ]


def test_names_that_are_no_text_are_read(tmp_path: Path) -> None:
    with (Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.md"))).open("w"):
        pass

    assert _shown(tmp_path) == ["bad\udcff.md"]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("missing", "no such folder"),
        ("deck.md", "a file, not a folder"),
        ("a\0b", "cannot"),
    ],
)
def test_what_is_no_folder_is_explained(tmp_path: Path, place: str, said: str) -> None:
    _filled(tmp_path, "deck.md")

    assert said in listing(tmp_path / place).problem


@pytest.mark.parametrize(
    ("typed", "complete"),
    [
        ("de", "deck"),
        ("DE", "deck"),
        ("deck ", "deck one.md"),
        ("x", "x"),
        ("", ""),
        ("str", "Stra"),
    ],
)
def test_a_name_is_completed_as_far_as_it_is_clear(typed: str, complete: str) -> None:
    names = ["deck one.md", "Deck.md", "evil\n", "Strasse", "Straße"]

    assert completed(names, typed) == complete


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("deck", ("", "deck")),
        ("a/b/c", ("a/b/", "c")),
        ("/", ("/", "")),
        ("../", ("../", "")),
    ],
)
def test_a_path_is_a_folder_and_a_name(typed: str, parts: tuple[str, str]) -> None:
    assert split(typed) == parts


def test_a_typed_path_is_seen_from_where_one_is() -> None:
    here = Path("/home/ann")

    assert there(here, "deck.md") == Path("/home/ann/deck.md")
    assert there(here, "../bob/") == Path("/home/bob")
    assert there(here, "/etc/") == Path("/etc")
    assert there(here, "~nobody-at-all/x").name == "x"


def test_recent_files_that_are_gone_are_left_out(tmp_path: Path) -> None:
    _filled(tmp_path, "deck.md", "plan.md")
    paths = [tmp_path / name for name in ("plan.md", "gone.md", "deck.md")]

    assert [path.name for path, _ in recent_entries(paths, "")] == ["plan.md", "deck.md"]
    assert [path.name for path, _ in recent_entries(paths, "DE")] == ["deck.md"]


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (None, ""),
        (0, "0 B"),
        (999, "999 B"),
        (1_500, "2 KB"),
        (12_000_000, "12 MB"),
        (10**14, "100 TB"),
    ],
)
def test_sizes_have_a_unit(size: int | None, words: str) -> None:
    assert size_in_words(size) == words


def test_impossible_dates_are_left_out() -> None:
    assert date_in_words(None) == ""
    assert date_in_words(1e30) == ""
    assert date_in_words(0).startswith("19")
