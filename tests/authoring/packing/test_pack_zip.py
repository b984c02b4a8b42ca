import stat
import struct
import time
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipInfo

import pytest

from pitchcoach.authoring.packs.archive import unzipped, zipped
from pitchcoach.authoring.packs.contents import MOST_FILES
from pitchcoach.errors import SettingsError
from tests.authoring.packs import GOOD, RULE, entry, zip_of

_LINK = entry("School/Link.yml", stat.S_IFLNK | 0o777)
_PIPE = entry("School/Pipe.yml", stat.S_IFIFO | 0o644)
_PROGRAM = entry("School/Program.yml", stat.S_IFREG | 0o755)
_BOMB = entry("School/Bomb.yml", compression=ZIP_DEFLATED)

HOSTILE: dict[str, tuple[list[tuple[ZipInfo | str, str | bytes]], str]] = {
    "a path that leads up": ([("../School/A.yml", RULE)], "leads out"),
    "a path that leads up later": ([("School/../../A.yml", RULE)], "leads out"),
    "an absolute path": ([("/etc/A.yml", RULE)], "leads out"),
    "a drive": ([("C:/A.yml", RULE)], "leads out"),
    "a path for Windows": ([("School\\..\\A.yml", RULE)], "leads out"),
    "a folder that leads up": ([("../", "")], "leads out"),
    "a hidden file": ([("School/.A.yml", RULE)], "cannot have"),
    "a hidden folder": ([(".git/config", "")], "cannot have"),
    "an empty part": ([("School//A.yml", RULE)], "cannot have"),
    "a control character": ([("School/A\x1b[2J.yml", RULE)], "cannot have"),
    "an accent of two characters": ([("School/e\u0301.yml", RULE)], "cannot have"),
    "a device of Windows": ([("School/con.yml", RULE)], "Windows"),
    "a long name": ([(f"School/{'a' * 200}.yml", RULE)], "longer than"),
    "a program": ([("School/run.py", "import os")], "does not belong"),
    "a settings file": ([("sitecustomize.py", "")], "does not belong"),
    "a folder in a pack": ([("a/b/c.yml", RULE)], "does not belong"),
    "a rule in no pack": ([("A.yml", RULE)], "does not belong"),
    "a second page": ([("School/pack.yml", RULE)], "does not belong"),
    "a template that is none": ([("templates/a.yml", "")], "does not belong"),
    "a link": ([(_LINK, "/etc/passwd")], "is a link"),
    "a pipe": ([(_PIPE, "")], "no ordinary file"),
    "an executable": ([(_PROGRAM, "#!/bin/sh")], "as a program"),
    "a name twice": ([("School/Platform.yml", RULE)], "twice"),
    "another case": ([("School/platform.yml", RULE)], "capitals"),
    "a folder in another case": ([("school/Other.yml", RULE)], "capitals"),
    "a file too large": ([("School/A.yml", "#" * 1_000_001)], "larger than 1 MB"),
    "a bomb": ([(_BOMB, "#" * 900_000)], "times as large"),
    "too many": ([(f"S/R{n}.yml", "") for n in range(MOST_FILES)], "more than"),
    "binary": ([("README.md", b"\x7fELF\xff\xfe")], "no text"),
    "a control sign": ([("README.md", "a\x1b]0;b\x07")], "plain text"),
    "bzip2": ([(entry("S/A.yml", compression=ZIP_BZIP2), RULE)], "in a way"),
    "lzma": ([(entry("S/A.yml", compression=ZIP_LZMA), RULE)], "in a way"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_zip_is_refused_with_its_reason(what: str, tmp_path: Path) -> None:
    members, reason = HOSTILE[what]
    path = zip_of(tmp_path / "hostile.zip", *members)

    start = time.perf_counter()
    with pytest.raises(SettingsError) as refused:
        unzipped(path)

    assert reason in str(refused.value)
    assert str(refused.value).startswith(str(path))
    assert str(refused.value).isprintable()
    assert time.perf_counter() - start < 2


def test_a_zip_that_lies_of_its_sizes_is_read_no_further_than_it_says(
    tmp_path: Path,
) -> None:
    info = entry("School/Lie.yml", compression=ZIP_DEFLATED)
    path = zip_of(tmp_path / "lie.zip", (info, "#" * 900_000))
    small = struct.pack("<I", 20)
    path.write_bytes(path.read_bytes().replace(struct.pack("<I", 900_000), small))

    with pytest.raises(SettingsError, match="damaged"):
        unzipped(path)


def test_a_locked_zip_is_refused(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "locked.zip")
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.find(mark)
        content[at + offset] |= 1
    path.write_bytes(content)

    with pytest.raises(SettingsError, match="password"):
        unzipped(path)


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"no zip at all", b"PK\x05\x06" + b"\0" * 18]
)
def test_what_is_no_zip_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "no.zip"
    path.write_bytes(content)

    with pytest.raises(SettingsError, match="rules pack DIR"):
        unzipped(path)


def test_a_zip_cut_or_altered_anywhere_is_refused_or_read_whole(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "cut.zip")
    whole = path.read_bytes()
    good = unzipped(path)

    for at in range(0, len(whole), 3):
        for content in (whole[:at], whole[:at] + b"\xff" + whole[at + 1 :]):
            path.write_bytes(content)
            try:
                read = unzipped(path)
            except SettingsError:
                continue
            assert set(read.values()) <= set(good.values())


@pytest.mark.parametrize("name", [".", "none.zip", "a\0b.zip"])
def test_what_is_no_file_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        unzipped(tmp_path / name)


def test_folders_of_a_pack_may_have_entries_of_their_own(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "good.zip", ("School/", ""), ("templates/", ""))

    assert {name: text.decode() for name, text in unzipped(path).items()} == GOOD


def test_the_same_files_make_the_same_bytes(tmp_path: Path) -> None:
    members = {name: text.encode() for name, text in GOOD.items()}
    backwards = dict(reversed(members.items()))

    assert zipped(members) == zipped(backwards)

    path = tmp_path / "pack.zip"
    path.write_bytes(zipped(members))
    assert unzipped(path) == members
