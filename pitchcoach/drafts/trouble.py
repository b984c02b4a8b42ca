"""What stands in the way of saving, in words for the founder."""

import errno
from pathlib import Path

from pitchcoach.errors import PitchcoachError

_SAFE = "Nothing is lost: your words are still here"
_ELSEWHERE = "save under another name or in another folder"
_FULL = (errno.ENOSPC, errno.EDQUOT)
_GONE = (errno.ENOENT, errno.ENOTDIR)
_DENIED = (errno.EACCES, errno.EPERM)


class DraftError(PitchcoachError):
    """A draft that was not saved; the file is as it was, and so is the text."""


def told(path: Path, error: Exception) -> str:
    """Why the file was not written, that nothing is lost, and what to do."""
    number = error.errno if isinstance(error, OSError) else None
    name, folder = shown(path), shown(path.parent)
    if number in _FULL:
        return f"The disk is full: {name} is not saved. {_SAFE}. Free some space and retry."
    if number in _GONE:
        return f"There is no folder {folder}. {_SAFE}. Create it, or {_ELSEWHERE}."
    if number == errno.EROFS:
        return f"{name} is on a disk that can only be read. {_SAFE}: {_ELSEWHERE}."
    if number in _DENIED or isinstance(error, PermissionError):
        return f"You may not write {name}. {_SAFE}: {_ELSEWHERE}."
    if number in (errno.ENAMETOOLONG, errno.EINVAL) or isinstance(error, ValueError):
        return f"{name} cannot be a file's name. {_SAFE}: {_ELSEWHERE}."
    reason = error.strerror if isinstance(error, OSError) else None
    return f"{name} is not saved: {reason or error}. {_SAFE}: {_ELSEWHERE}."


def shown(path: Path) -> str:
    """A path that can be shown: names may hold characters that no screen takes."""
    text = str(path).encode("utf-8", "replace").decode()
    return "".join(letter if letter.isprintable() else "?" for letter in text)
