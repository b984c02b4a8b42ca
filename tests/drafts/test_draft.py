import codecs
import os
from pathlib import Path

import pytest

from pitchcoach.drafts.draft import Draft, open_draft, state_on_disk
from pitchcoach.errors import UnreadableError

TEXT = "We sell tea.\r\nEvery office needs it.\r\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "pitch.md"
    path.write_bytes(TEXT.encode())
    return path


def test_the_editor_gets_rows_that_end_alike(path: Path) -> None:
    draft = open_draft(path)

    assert draft.text == "We sell tea.\nEvery office needs it.\n"
    assert draft.written(draft.text) == TEXT
    assert (draft.name, draft.format) == ("pitch.md", "md")


def test_page_breaks_reach_the_coach_and_the_file(tmp_path: Path) -> None:
    path = tmp_path / "slides.txt"
    path.write_bytes(b"We sell tea.\x0cWe ask for $1M.")
    draft = open_draft(path)

    assert draft.text == "We sell tea.\nWe ask for $1M."
    assert draft.as_read(draft.text) == "We sell tea.\x0cWe ask for $1M."
    assert draft.written(draft.text + "!") == "We sell tea.\x0cWe ask for $1M.!"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        codecs.BOM_UTF8,
        codecs.BOM_UTF8 + "« Ça »".encode(),
        codecs.BOM_UTF16_LE + "« Ça »\r\n".encode("utf-16-le"),
        b"caf\xe9 \x96 \x80 5",
    ],
)
def test_a_draft_knows_its_bytes(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "pitch.txt"
    path.write_bytes(data)

    assert open_draft(path).bytes == data


def test_a_relative_path_is_remembered_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)

    assert open_draft(Path("pitch.md")).path == path


def test_the_home_folder_has_its_short_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(path.parent))

    assert open_draft(Path("~/pitch.md")).path == path


def test_a_file_that_is_not_there_yet_is_an_empty_draft(tmp_path: Path) -> None:
    draft = open_draft(tmp_path / "new.md")

    assert draft == Draft(path=tmp_path / "new.md")
    assert state_on_disk(draft) == "same"


def test_a_draft_without_a_path_has_a_name() -> None:
    draft = Draft("We sell tea.", called="Elevator pitch")

    assert (draft.name, draft.format) == ("Elevator pitch", "")
    assert state_on_disk(draft) == "same"


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("deck.pptx", b"PK\x03\x04", "is a slide file"),
        ("deck.txt", b"PK\x03\x04", "is a .pptx"),
        ("sound.mp3", b"ID3", "is a recording"),
        ("noise.txt", bytes(range(32)) * 9, "is a binary file"),
        ("long.txt", b"a" * 1_000_001, "is 1.0 MB"),
        ("half.txt", codecs.BOM_UTF16_LE + b"a", "is damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(UnreadableError, match=told.replace(".", r"\.")):
        open_draft(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "is a folder"),
        ("deck.pptx", "is a slide file"),
        ("nowhere/new.md", "There is no folder"),
        ("pitch.md/new.md", "cannot be read"),
        ("a\0b", "cannot be a file's name"),
        ("a" * 300, "cannot be read"),
    ],
)
def test_where_no_draft_can_be_nothing_is_opened(path: Path, name: str, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        open_draft(path.parent / name)


def test_links_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "round.md").symlink_to("round.md")
    (tmp_path / "lost.md").symlink_to("gone/lost.md")

    with pytest.raises(UnreadableError, match="cannot be read"):
        open_draft(tmp_path / "round.md")
    with pytest.raises(UnreadableError, match="There is no folder"):
        open_draft(tmp_path / "lost.md")


def test_a_pipe_is_no_draft(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(UnreadableError, match="no ordinary file"):
        open_draft(tmp_path / "pipe")


def test_an_untouched_file_is_the_same(path: Path) -> None:
    draft = open_draft(path)

    assert state_on_disk(draft) == "same"
    assert state_on_disk(draft, closely=True) == "same"


def test_a_file_written_by_another_program_has_changed(path: Path) -> None:
    draft = open_draft(path)

    path.write_bytes(TEXT.encode() + b"More.")

    assert state_on_disk(draft) == "changed"


def test_a_file_that_became_another_of_the_same_length_has_changed(path: Path) -> None:
    draft = open_draft(path)

    path.write_bytes(TEXT.encode().replace(b"tea", b"pie"))
    os.utime(path, ns=(1, 1))

    assert state_on_disk(draft) == "changed"


def test_a_change_that_its_time_hides_is_seen_when_looked_at_closely(path: Path) -> None:
    draft = open_draft(path)
    about = path.stat()

    path.write_bytes(TEXT.encode().replace(b"tea", b"pie"))
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))

    assert state_on_disk(draft, closely=True) == "changed"


def test_a_file_written_again_with_the_same_words_is_the_same(path: Path) -> None:
    draft = open_draft(path)

    path.unlink()
    path.write_bytes(TEXT.encode())
    os.utime(path, ns=(1, 1))

    assert state_on_disk(draft) == "same"


def test_a_deleted_file_is_told_from_a_changed_one(path: Path) -> None:
    draft = open_draft(path)

    path.unlink()

    assert state_on_disk(draft) == "deleted"


def test_a_file_whose_folder_became_a_file_is_deleted(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "pitch.md").write_text("We sell tea.")
    draft = open_draft(folder / "pitch.md")

    (folder / "pitch.md").unlink()
    folder.rmdir()
    folder.write_text("")

    assert state_on_disk(draft) == "deleted"


def test_a_file_that_appears_under_a_new_draft_has_changed(tmp_path: Path) -> None:
    draft = open_draft(tmp_path / "new.md")

    (tmp_path / "new.md").write_bytes(b"")

    assert state_on_disk(draft) == "changed"


def test_a_file_that_became_a_folder_has_changed(path: Path) -> None:
    draft = open_draft(path)

    path.unlink()
    path.mkdir()

    assert state_on_disk(draft) == "changed"


def test_a_file_that_cannot_be_looked_at_is_not_said_to_have_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = open_draft(path)

    def denied(*_: object, **__: object) -> None:
        raise PermissionError("no")

    monkeypatch.setattr(Path, "stat", denied)

    assert state_on_disk(draft) == "same"
