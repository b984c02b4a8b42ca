from pathlib import Path

import pytest

from pitchcoach.drafts.dismissals import FOLDER, Dismissal, load, save

KIND_OF = {"Direct.KindOf\nkind of\nWe kind of sell tea.": Dismissal("I like it", 12.5)}


def test_what_was_dismissed_comes_back(tmp_path: Path) -> None:
    assert save(tmp_path, "/pitch.md", KIND_OF) == ""
    assert load(tmp_path, "/pitch.md") == (KIND_OF, "")


def test_each_draft_has_its_own(tmp_path: Path) -> None:
    save(tmp_path, "/pitch.md", KIND_OF)

    assert load(tmp_path, "/other.md") == ({}, "")


def test_under_another_name_they_travel_along(tmp_path: Path) -> None:
    save(tmp_path, "3f2a", KIND_OF)
    dismissed, _ = load(tmp_path, "3f2a")

    save(tmp_path, "/pitch.md", dismissed)

    assert load(tmp_path, "/pitch.md") == (KIND_OF, "")


def test_when_all_are_restored_nothing_is_left(tmp_path: Path) -> None:
    save(tmp_path, "/pitch.md", KIND_OF)
    save(tmp_path, "/pitch.md", {})

    assert not list((tmp_path / FOLDER).iterdir())


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    many = {str(number): Dismissal(when=number) for number in range(2_500)}

    save(tmp_path, "/pitch.md", many)

    kept, _ = load(tmp_path, "/pitch.md")
    assert len(kept) == 2_000
    assert min(int(identity) for identity in kept) == 500


def test_without_a_folder_nothing_is_kept() -> None:
    assert save(None, "/pitch.md", KIND_OF) == ""
    assert load(None, "/pitch.md") == ({}, "")


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    save(tmp_path, "/pitch.md", KIND_OF)
    (place,) = (tmp_path / FOLDER).iterdir()
    place.write_bytes(b"{")

    dismissed, notice = load(tmp_path, "/pitch.md")

    assert dismissed == {}
    assert "set aside" in notice
    assert [path.suffix for path in (tmp_path / FOLDER).iterdir()] == [".damaged"]


@pytest.mark.parametrize(
    "values", ["[]", "5", '{"a": 1, "b": {"reason": 1, "when": 2}, "c": {"reason": ""}}']
)
def test_what_is_no_dismissal_is_passed_over(tmp_path: Path, values: str) -> None:
    save(tmp_path, "/pitch.md", KIND_OF)
    (place,) = (tmp_path / FOLDER).iterdir()
    place.write_text(f'{{"dismissed": {values}}}')

    assert load(tmp_path, "/pitch.md") == ({}, "")


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")

    assert "cannot be read" in load(tmp_path, "/pitch.md")[1]
    assert "until you quit" in save(tmp_path, "/pitch.md", KIND_OF)


def test_a_name_that_is_not_text_has_its_place(tmp_path: Path) -> None:
    save(tmp_path, "/\udcff.md", KIND_OF)

    assert load(tmp_path, "/\udcff.md") == (KIND_OF, "")
