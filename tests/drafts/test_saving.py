import codecs
import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchcoach import kept
from pitchcoach.drafts.draft import Draft, open_draft, state_on_disk
from pitchcoach.drafts.saving import ChangedError, ExistsError, save
from pitchcoach.drafts.trouble import DraftError
from pitchcoach.errors import UnreadableError

TEXT = b"We sell tea.\n"
Failing = Callable[[int], Callable[..., None]]
as_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    path = folder / "pitch.txt"
    path.write_bytes(TEXT)
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def failing(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_what_was_written_is_in_the_file(path: Path) -> None:
    saved = save(open_draft(path), "We sell coffee.\n")

    assert path.read_bytes() == b"We sell coffee.\n"
    assert saved.draft == open_draft(path)
    assert saved.notice == ""
    assert [path] == list(path.parent.iterdir())


ENCODINGS = st.sampled_from(
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "cp1252"),
    ]
)
CHARACTERS = st.characters(codec="utf-8") | st.sampled_from("\n\r\x0b\x0c\x85\u2028é€’")


@settings(deadline=None)
@given(st.lists(CHARACTERS, max_size=60).map("".join), ENCODINGS)
def test_a_draft_that_was_not_edited_is_saved_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, text: str, encoding: tuple[bytes, str]
) -> None:
    mark, name = encoding
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(mark + text.encode(name, "ignore"))
    before = path.read_bytes()
    try:
        draft = open_draft(path)
    except UnreadableError:
        return

    saved = save(draft, draft.text)

    assert path.read_bytes() == before
    assert saved.notice == ""


def test_a_character_that_has_no_place_in_the_file_is_told(path: Path) -> None:
    path.write_bytes(b"caf\xe9\r\n")

    saved = save(open_draft(path), "café 漢字\n")

    assert path.read_bytes() == "café 漢字\r\n".encode()
    assert saved.notice == (
        "Saved as UTF-8: Windows-1252, as the file was, cannot hold all the characters."
    )


def test_a_draft_that_became_too_long_is_saved_and_told(path: Path) -> None:
    saved = save(open_draft(path), "tea " * 300_000)

    assert len(path.read_bytes()) == 1_200_000
    assert "at 1.2 MB pitchcoach cannot open it again" in saved.notice


def test_saving_twice_needs_no_asking(path: Path) -> None:
    once = save(open_draft(path), "One.\n").draft
    twice = save(once, "Two.\n").draft

    assert path.read_bytes() == b"Two.\n"
    assert state_on_disk(twice, closely=True) == "same"


def test_permissions_stay(path: Path) -> None:
    path.chmod(0o640)

    save(open_draft(path), "New.\n")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_is_as_the_user_wants_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        save(open_draft(tmp_path / "new.md"), "New.\n")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o640


def test_a_link_stays_a_link(path: Path) -> None:
    link = path.with_name("link.txt")
    link.symlink_to(path.name)

    saved = save(open_draft(link), "New.\n")

    assert link.is_symlink()
    assert path.read_bytes() == b"New.\n"
    assert saved.draft.path == link


def test_a_link_to_a_file_that_is_not_there_yet_leads_there(path: Path) -> None:
    link = path.with_name("link.txt")
    link.symlink_to("later.txt")

    save(open_draft(link), "New.\n")

    assert path.with_name("later.txt").read_bytes() == b"New.\n"


def test_a_file_with_two_names_keeps_both(path: Path, data: Path) -> None:
    other = path.with_name("other.txt")
    other.hardlink_to(path)

    save(open_draft(path), "New.\n", data=data)

    assert other.read_bytes() == b"New.\n"
    assert not list((data / "copies").iterdir())


def test_a_file_that_changed_is_not_written_over_unasked(path: Path) -> None:
    draft = open_draft(path)
    path.write_bytes(b"Theirs.\n")

    with pytest.raises(ChangedError, match=r"Another program changed .* nothing is saved"):
        save(draft, "Mine.\n")

    assert path.read_bytes() == b"Theirs.\n"
    save(draft, "Mine.\n", over=True)
    assert path.read_bytes() == b"Mine.\n"


def test_a_file_that_appeared_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    draft = open_draft(tmp_path / "new.md")
    (tmp_path / "new.md").write_bytes(b"Theirs.\n")

    with pytest.raises(ChangedError):
        save(draft, "Mine.\n")


def test_a_file_that_was_deleted_is_written_again(path: Path) -> None:
    draft = open_draft(path)
    path.unlink()

    save(draft, "Mine.\n")

    assert path.read_bytes() == b"Mine.\n"


def test_another_name_is_taken_from_then_on(path: Path) -> None:
    other = path.with_name("other.md")

    saved = save(open_draft(path), "New.\n", path=other)

    assert (path.read_bytes(), other.read_bytes()) == (TEXT, b"New.\n")
    assert saved.draft == open_draft(other)


def test_another_draft_is_not_written_over_unasked(path: Path) -> None:
    other = path.with_name("other.md")
    other.write_bytes(b"Other.\n")

    with pytest.raises(ExistsError, match=r"There is a file .*other\.md already"):
        save(open_draft(path), "New.\n", path=other)

    assert other.read_bytes() == b"Other.\n"
    save(open_draft(path), "New.\n", path=other, over=True)
    assert other.read_bytes() == b"New.\n"


def test_a_draft_without_a_name_asks_for_one() -> None:
    with pytest.raises(DraftError, match="has no name yet"):
        save(Draft(), "New.\n")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (".", "is a folder: add a file name"),
        ("deck.pptx", r"ends in \.txt or \.md"),
        ("nowhere/new.md", "There is no folder"),
        ("pitch.txt/new.md", "There is no folder"),
        ("a\0b.md", "cannot be a file's name"),
        ("a" * 300, "cannot be a file's name"),
    ],
)
def test_a_place_where_nothing_can_be_saved_is_told(
    path: Path, name: str, told: str
) -> None:
    with pytest.raises(DraftError, match=told):
        save(open_draft(path), "New.\n", path=path.parent / name)


def test_a_device_is_not_replaced_by_a_draft(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))

    with pytest.raises(DraftError, match="no ordinary file"):
        save(open_draft(path), "New.\n", path=path.with_name("pipe"), over=True)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "The disk is full: .* Free some space"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EROFS, "on a disk that can only be read"),
        (errno.EIO, "is not saved: Input/output error"),
        (errno.ENOENT, "There is no folder"),
    ],
)
def test_a_disk_that_fails_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    draft = open_draft(path)
    monkeypatch.setattr(os, "fsync", failing(number))

    with pytest.raises(DraftError, match=rf"{told}.*") as refused:
        save(draft, "New.\n")

    assert "Nothing is lost: your words are still here" in str(refused.value)
    assert path.read_bytes() == TEXT
    assert [path] == list(path.parent.iterdir())


def test_a_disk_that_is_full_half_way_loses_nothing(path: Path) -> None:
    resource = pytest.importorskip("resource")
    draft = open_draft(path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(DraftError, match="is not saved: File too large"):
            save(draft, "tea " * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert path.read_bytes() == TEXT
    assert [path] == list(path.parent.iterdir())


def test_a_file_that_may_only_be_read_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = open_draft(path)

    def only_read(_: object, mode: int) -> bool:
        return mode != os.W_OK

    monkeypatch.setattr(os, "access", only_read)

    with pytest.raises(DraftError, match="You may not write"):
        save(draft, "New.\n")

    assert path.read_bytes() == TEXT


@as_root
def test_where_the_folder_may_not_be_written_the_file_is(path: Path, data: Path) -> None:
    path.parent.chmod(0o500)
    try:
        save(open_draft(path), "New.\n", data=data)
    finally:
        path.parent.chmod(0o700)

    assert path.read_bytes() == b"New.\n"
    assert not list((data / "copies").iterdir())


@as_root
def test_a_folder_that_may_not_be_written_takes_no_new_draft(path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        with pytest.raises(DraftError, match="You may not write"):
            save(open_draft(path), "New.\n", path=path.with_name("new.md"))
    finally:
        path.parent.chmod(0o700)


@pytest.fixture
def closed_folder(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    written = kept.written_whole

    def no_new_files(at: Path, *given: object, **others: object) -> None:
        if at.parent == path.parent:
            raise PermissionError(errno.EACCES, "Permission denied")
        written(at, *given, **others)  # type: ignore[arg-type] # passed on as it came

    monkeypatch.setattr(kept, "written_whole", no_new_files)


@pytest.mark.usefixtures("closed_folder")
@pytest.mark.parametrize("text", ["New.\n", "", "tea " * 50_000])
def test_a_file_in_a_closed_folder_is_written_in_place(
    path: Path, data: Path, text: str
) -> None:
    inode = path.stat().st_ino

    save(open_draft(path), text, data=data)

    assert path.read_bytes() == text.encode()
    assert path.stat().st_ino == inode
    assert not list((data / "copies").iterdir())


@pytest.mark.usefixtures("closed_folder")
def test_without_a_data_folder_the_copy_is_kept_elsewhere(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    save(open_draft(path), "New.\n")

    assert path.read_bytes() == b"New.\n"
    assert (tmp_path / "pitchcoach" / "copies").is_dir()


@pytest.mark.usefixtures("closed_folder")
def test_a_file_written_in_place_is_put_back_when_the_disk_is_full(
    path: Path, data: Path
) -> None:
    resource = pytest.importorskip("resource")
    draft = open_draft(path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(DraftError, match="File too large"):
            save(draft, "tea " * 100_000, data=data)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert path.read_bytes() == TEXT
    assert not list((data / "copies").iterdir())


@pytest.mark.usefixtures("closed_folder")
def test_a_file_that_cannot_be_put_back_is_found_in_its_copy(
    path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = open_draft(path)
    monkeypatch.setattr(
        "pitchcoach.drafts.saving._overwrite", failing(errno.EIO)
    )  # no real disk fails when it is asked to

    with pytest.raises(DraftError, match="What the file held before is in") as refused:
        save(draft, "New.\n", data=data)

    (copy,) = (data / "copies").iterdir()
    assert str(copy) in str(refused.value)
    assert copy.read_bytes() == TEXT
