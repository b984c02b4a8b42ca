import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchcoach import kept
from pitchcoach.drafts import recovery
from pitchcoach.drafts.program import this_program
from pitchcoach.drafts.recovery import (
    FOLDER,
    Copy,
    SafetyCopy,
    copies_in,
    drop,
    left_over,
    packed,
    read_copy,
)

NOW = 1_800_000_000.0
DAY = 86_400


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def copy(id: str = "1f", text: str = "We sell tea.", path: Path | None = None) -> Copy:
    gone = this_program()._replace(started="long ago")
    return Copy(id, text, path, "pitch.md", "elevator", (3, 7), NOW - 60, gone)


def keep(data: Path, *copies: Copy) -> None:
    for one in copies:
        kept.keep(data / FOLDER / f"{one.id}.draft", packed(one))


def places(data: Path) -> list[Path]:
    return sorted((data / FOLDER).iterdir())


def test_what_was_noted_is_found_again(data: Path) -> None:
    safety = SafetyCopy(data, clock=lambda: NOW)

    safety.note("We sell tea.", Path("/pitch.md"), "pitch.md", "elevator", (3, 7))
    assert safety.write() == ""

    (found,) = copies_in(data)
    assert found == Copy(
        safety.id,
        "We sell tea.",
        Path("/pitch.md"),
        "pitch.md",
        "elevator",
        (3, 7),
        NOW,
        this_program(),
    )


@settings(deadline=None)
@given(st.text(st.characters()), st.none() | st.text())
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, profile: str | None
) -> None:
    place = tmp_path_factory.getbasetemp() / "any.draft"
    place.write_bytes(packed(copy("any", text)))

    found = read_copy(place)

    assert found
    assert found.text == text


def test_a_name_that_is_not_text_comes_back(data: Path) -> None:
    keep(data, copy(path=Path("/\udcff.md")))

    (found,) = copies_in(data)
    assert found.path == Path("/\udcff.md")


def test_one_draft_has_one_copy_the_newest(data: Path) -> None:
    safety = SafetyCopy(data)
    for text in ("We", "We sell", "We sell tea."):
        safety.note(text)
        safety.write()

    assert [found.text for found in copies_in(data)] == ["We sell tea."]
    assert len(places(data)) == 1


def test_only_this_user_can_read_it(data: Path) -> None:
    safety = SafetyCopy(data)
    safety.note("We sell tea.")
    safety.write()

    assert places(data)[0].stat().st_mode & 0o077 == 0
    assert (data / FOLDER).stat().st_mode & 0o077 == 0


def test_what_was_written_is_not_written_again(data: Path) -> None:
    safety = SafetyCopy(data)
    safety.note("We sell tea.")
    safety.write()
    places(data)[0].unlink()

    safety.write()

    assert places(data) == []


def test_a_dropped_copy_does_not_come_back_late(data: Path) -> None:
    safety = SafetyCopy(data)
    safety.note("We sell")
    safety.write()
    safety.note("We sell tea.")

    safety.drop()
    safety.write()

    assert places(data) == []


def test_writing_goes_on_after_saving(data: Path) -> None:
    safety = SafetyCopy(data)
    safety.drop()

    safety.note("We sell tea.")
    safety.write()

    assert [found.text for found in copies_in(data)] == ["We sell tea."]


def test_a_place_that_cannot_be_written_is_told_once_until_it_can(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    safety = SafetyCopy(data)
    safety.note("We sell tea.")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        told = [safety.write(), safety.write()]
    safety.write()

    assert told[0].startswith("No safety copy can be kept in ")
    assert told[0].endswith("(No space left on device): save your draft often.")
    assert told[1] == ""
    assert [found.text for found in copies_in(data)] == ["We sell tea."]


def test_without_a_home_folder_one_sentence_says_so() -> None:
    safety = SafetyCopy(None)
    safety.note("We sell tea.")

    told = safety.write()

    assert told == (
        "No safety copy can be kept (there is no home folder): save your draft often."
    )
    assert safety.write() == ""
    assert left_over(None, NOW) == ()
    safety.drop()


def test_words_of_a_program_that_ended_are_left_over(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "pitch.md"
    path.write_text("We sell")
    keep(data, copy(path=path))

    assert left_over(data, NOW) == (copy(path=path),)


def test_words_of_a_running_program_are_not(data: Path) -> None:
    safety = SafetyCopy(data)
    safety.note("We sell tea.")
    safety.write()

    assert left_over(data, NOW) == ()
    assert len(places(data)) == 1


def test_the_newest_words_come_first(data: Path) -> None:
    old, new = copy("0a"), copy("0b")
    old = Copy(**{**vars(old), "when": NOW - DAY})
    keep(data, old, new)

    assert left_over(data, NOW) == (new, old)


def test_words_that_are_in_the_file_are_no_news(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "pitch.md"
    path.write_bytes(b"We sell tea.\r\nAnd coffee.")
    keep(data, copy("0a", "We sell tea.\nAnd coffee.", path), copy("0b", ""))

    assert left_over(data, NOW) == ()
    assert places(data) == []


def test_words_of_a_file_that_is_gone_are_news(data: Path, tmp_path: Path) -> None:
    gone = copy(path=tmp_path / "nowhere" / "pitch.md")
    keep(data, gone)

    assert left_over(data, NOW) == (gone,)
    assert gone.draft.path is None
    assert gone.draft.name == "pitch.md"


def test_after_two_months_they_are_forgotten(data: Path) -> None:
    keep(data, copy())

    assert left_over(data, NOW + 59 * DAY)
    assert not left_over(data, NOW + 61 * DAY)
    assert places(data) == []


def test_what_was_never_finished_is_swept_out_after_a_day(data: Path) -> None:
    keep(data, copy())
    half = data / FOLDER / ".pitchcoach-12-ab.tmp"
    half.write_bytes(b"half")
    os.utime(half, (NOW, NOW))

    left_over(data, NOW + 60)
    assert half.exists()
    left_over(data, NOW + 2 * DAY)
    assert not half.exists()


@pytest.fixture(
    params=[
        b"",
        b"{}\nWe sell",
        b"[]\n",
        b"\0" * 40,
        b"[" * 100_000,
        packed(copy())[:-1],
        packed(copy()).replace(b"sell", b"tell"),
        packed(copy()).replace(b'"program": [', b'"program": [[], '),
        packed(copy()).replace(b"[3, 7]", b"[3]"),
    ]
)
def damaged(request: pytest.FixtureRequest, data: Path) -> bytes:
    contents: bytes = request.param
    kept.keep(data / FOLDER / "2e.draft", contents)
    return contents


def test_damaged_copies_are_passed_over_and_kept(data: Path, damaged: bytes) -> None:
    keep(data, copy())

    assert left_over(data, NOW) == (copy(),)
    assert (data / FOLDER / "2e.draft").read_bytes() == damaged


def test_another_program_reads_either_the_old_words_or_the_new(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    safety = SafetyCopy(data)
    safety.note("old")
    safety.write()
    seen: list[str] = []
    replace = Path.replace

    def looked_at(self: Path, target: Path) -> Path:
        seen.extend(found.text for found in copies_in(data))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", looked_at)
    safety.note("new")
    safety.write()

    assert seen == ["old"]
    assert [found.text for found in copies_in(data)] == ["new"]


def test_a_restored_draft_takes_the_place_of_its_copy(data: Path) -> None:
    keep(data, copy())
    (found,) = left_over(data, NOW)
    safety = SafetyCopy(data, found.id)
    safety.note(found.text + " And coffee.")
    safety.write()

    drop(data, found)

    assert [one.text for one in copies_in(data)] == ["We sell tea. And coffee."]


def test_a_copy_can_be_thrown_away(data: Path) -> None:
    keep(data, copy())

    drop(data, copy())
    drop(data, copy())
    drop(None, copy())

    assert places(data) == []


def test_every_draft_has_another_name() -> None:
    assert recovery.new_id() != recovery.new_id()
