"""Packs as zip files: written the same each time, read within bounds."""

import stat
import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pitchcoach.authoring.packs.contents import (
    LARGEST,
    MOST_BYTES,
    MOST_FILES,
    clashes,
    trouble_with_content,
    trouble_with_path,
)
from pitchcoach.errors import SettingsError

LARGEST_ZIP = 5_000_000
_SPARSE = 10_000
"""Bytes up to which a file may be packed as tightly as it can."""
_RATIO = 100
"""How much larger than packed a file may be: rule files come to 3 to 10."""
_MADE = "make it with: pitchcoach rules pack DIR"
_MODE = stat.S_IFREG | 0o644
_UNIX = 3
_ENCRYPTED = 0x1
_BROKEN = (
    BadZipFile,
    EOFError,
    IndexError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)

Members = Mapping[str, bytes]
"""The files of a pack, by path."""


def zipped(members: Members) -> bytes:
    """The pack as a zip file: the same bytes for the same files, whenever it is made.

    Nothing is compressed, as other versions of zlib would give other bytes.
    """
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_STORED) as archive:
        for path in sorted(members):
            info = ZipInfo(path)
            info.create_system = _UNIX
            info.external_attr = _MODE << 16
            archive.writestr(info, members[path])
    return whole.getvalue()


def unzipped(path: Path) -> Members:
    """The files of a zip, all of them checked; nothing is written anywhere."""
    content = _content(path)
    try:
        with ZipFile(BytesIO(content)) as archive:
            infos = [info for info in archive.infolist() if not _is_folder(info)]
            _check(infos, path)
            members = {info.filename: _read(archive, info, path) for info in infos}
    except _BROKEN as error:
        reason = f" ({error})" if isinstance(error, BadZipFile) else ""
        raise SettingsError(f"{path} is no zip file, or damaged{reason}; {_MADE}") from None
    if not members:
        raise SettingsError(f"{path} is empty: {_MADE}")
    return members


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            state = "is no file" if path.exists() else "does not exist"
            raise SettingsError(f"{path} {state}: name a pack, a file that ends in .zip.")
        with path.open("rb") as file:
            content = file.read(LARGEST_ZIP + 1)
    except OSError as error:
        trouble = error.strerror or error
        raise SettingsError(f"{path} cannot be read: {trouble}.") from None
    except ValueError:
        raise SettingsError(f"{str(path)!r} cannot be a file's name.") from None
    if len(content) > LARGEST_ZIP:
        raise SettingsError(f"{path} is larger than 5 MB: no pack of rules is.")
    return content


def _is_folder(info: ZipInfo) -> bool:
    """An entry for a folder of a pack, which is made anyway."""
    inside = (f"{info.orig_filename}{name}" for name in ("A.yml", "a.md"))
    return info.is_dir() and not all(map(trouble_with_path, inside))


def _check(infos: list[ZipInfo], path: Path) -> None:
    for trouble in _troubles(infos):
        raise SettingsError(f"{path}: {trouble}. Nothing was installed.")


def _troubles(infos: list[ZipInfo]) -> Iterator[str]:
    if len(infos) > MOST_FILES:
        yield f"it holds more than {MOST_FILES:,} files"
    for info in infos:
        name = info.orig_filename
        if why := trouble_with_path(name) or _trouble_with(info):
            yield f"'{_shown(name)}' {why}"
    names = [info.filename for info in infos]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"'{_shown(name)}' stands in it twice"
    for first, second in clashes(names):
        yield f"'{first}' and '{second}' are the same where capitals do not count"
    if sum(info.file_size for info in infos) > MOST_BYTES:
        yield f"unpacked it is larger than {MOST_BYTES // 1_000_000} MB"


def _trouble_with(info: ZipInfo) -> str:
    mode = info.external_attr >> 16
    if info.flag_bits & _ENCRYPTED:
        return "is locked with a password: pack it without one"
    if stat.S_ISLNK(mode):
        return "is a link: pack the file that it leads to"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "is no ordinary file"
    if mode & 0o111:
        return "is marked as a program: take that mark away (chmod -x)"
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return f"is packed in a way that is not read here; {_MADE}"
    return _trouble_with_size(info)


def _trouble_with_size(info: ZipInfo) -> str:
    if info.file_size > LARGEST:
        return "is larger than 1 MB: divide it into several files"
    tight = info.file_size > _RATIO * max(info.compress_size, 1)
    if tight and info.file_size > _SPARSE:
        return f"is {_RATIO} times as large unpacked as packed: no rule file is"
    return ""


def _read(archive: ZipFile, info: ZipInfo, path: Path) -> bytes:
    with archive.open(info) as file:
        content = file.read(LARGEST + 1)
    if why := trouble_with_content(content):
        raise SettingsError(f"{path}: '{info.filename}' {why}. Nothing was installed.")
    return content


def _shown(name: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in name[:80])
