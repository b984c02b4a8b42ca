"""Files that are written whole, or not at all: nobody ever reads half of one."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

_LARGEST = 20_000_000
_START, _ENDING = ".pitchcoach-", ".tmp"
"""Of the names of files that are not yet whole."""


def written_whole(
    path: Path,
    data: bytes,
    mode: int = 0o600,
    finish: Callable[[Path], None] | None = None,
    lasting: bool = True,
) -> None:
    """Put bytes in a file, in one step, in place of what it held.

    Args:
        mode: who may read it, less what the user's `umask` forbids.
        finish: what is still to be done to the new file before it takes the place.
        lasting: whether it must outlive a power cut, which takes longer.
    """
    new = path.with_name(f"{_START}{os.getpid()}-{os.urandom(4).hex()}{_ENDING}")
    try:
        with open(new, "xb", opener=_with(mode)) as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        if finish:
            finish(new)
        new.replace(path)
    finally:
        with suppress(OSError):
            new.unlink()
    if lasting:
        _folder_lasting(path.parent)


def unfinished(folder: Path) -> Iterator[Path]:
    """Files that are being written, or were when their program was stopped."""
    return folder.glob(f"{_START}*{_ENDING}")


def keep(path: Path, data: bytes, lasting: bool = True) -> None:
    """Write a file of our own, for this user alone, and the folders it stands in."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    written_whole(path, data, lasting=lasting)


def keep_values(path: Path, values: Mapping[str, Any]) -> None:
    """Write a file of our own that holds names and values."""
    keep(path, (json.dumps(values, indent=2) + "\n").encode("ascii"))


def kept_values(path: Path) -> dict[str, Any] | None:
    """What such a file holds: nothing if there is none, none at all if it is damaged."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        values = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def set_aside(path: Path) -> Path:
    """Give a damaged file another name, at which it can still be looked into."""
    aside = path.with_name(f"{path.name}.damaged")
    path.replace(aside)
    return aside


def _with(mode: int) -> Callable[[str, int], int]:
    return lambda path, flags: os.open(path, flags, mode)


def _folder_lasting(folder: Path) -> None:
    # Some systems cannot do it for a folder; the file itself is safe all the same.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
