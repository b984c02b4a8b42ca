import errno
import os
import stat
from pathlib import Path

import pytest

from pitchcoach import kept


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"a longer text than the new one")

    kept.written_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("lasting", [True, False])
def test_when_writing_stops_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lasting: bool
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        kept.written_whole(path, b"new", lasting=lasting)

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_our_own_files_are_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "file"

    kept.keep(path, b"words")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_synced_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def no_folders(path: str, flags: int, mode: int = 0o777) -> int:
        if Path(path).is_dir():
            raise PermissionError("no")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", no_folders)
    kept.written_whole(tmp_path / "file", b"new")

    assert (tmp_path / "file").read_bytes() == b"new"


def test_values_come_back(tmp_path: Path) -> None:
    values = {"name": "Zoë \udcff", "list": [1, None, True]}

    kept.keep_values(tmp_path / "v.json", values)

    assert kept.kept_values(tmp_path / "v.json") == values


def test_no_file_holds_no_values(tmp_path: Path) -> None:
    assert kept.kept_values(tmp_path / "v.json") == {}


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[1]", b"\xff\xfe\x00", b"[" * 200_000, b"1" * 10_000, b"\0" * 9],
)
def test_damaged_values_are_none_at_all(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "v.json"
    path.write_bytes(damaged)

    assert kept.kept_values(path) is None


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "v.json"
    path.write_bytes(b"{")

    aside = kept.set_aside(path)

    assert aside == tmp_path / "v.json.damaged"
    assert aside.read_bytes() == b"{"
    assert not path.exists()
