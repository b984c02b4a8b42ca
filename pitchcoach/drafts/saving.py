"""Saves a draft: all of it or nothing, and never over what somebody else wrote."""

import os
import shutil
import stat
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import gettempdir

from pitchcoach import kept
from pitchcoach.drafts.draft import Draft, located, stamp_of, state_on_disk
from pitchcoach.drafts.encoding import Encoding, encoded
from pitchcoach.drafts.trouble import DraftError, shown, told
from pitchcoach.errors import UnreadableError
from pitchcoach.readers.files import MAX_SIZE, refuse_other

_FOR_ALL = 0o666
"""Who may read a new file, before the user's `umask` is taken away."""


class ChangedError(DraftError):
    """The file was written by another program since it was opened: ask before saving."""


class ExistsError(DraftError):
    """There is another file of that name: ask before saving."""


@dataclass(frozen=True)
class Saved:
    """A draft that is in its file."""

    draft: Draft
    notice: str = ""
    """What the founder should know about the file, in a sentence."""


def save(
    draft: Draft,
    edited: str,
    *,
    path: Path | None = None,
    over: bool = False,
    data: Path | None = None,
) -> Saved:
    """Save the editor's text in the draft's file.

    Args:
        path: another file to save in.
        over: whether to save over a file that is not as it was opened, or another one.
        data: the data folder, where a copy is kept while a file cannot be replaced whole.
    """
    target = located(path) if path else draft.path
    if target is None:
        raise DraftError("This draft has no name yet: save it under one.")
    source = draft.written(edited)
    content, encoding = encoded(source, draft.encoding)
    try:
        _refuse_place(target)
        if not over:
            _ask_first(draft, target)
        _put(Path(os.path.realpath(target)), content, data)
        stamp = stamp_of(target)
    except (OSError, ValueError) as error:
        raise DraftError(told(target, error)) from error
    notice = _notice(draft.encoding, encoding, len(content))
    return Saved(Draft(source, target, encoding, stamp), notice)


def _refuse_place(target: Path) -> None:
    try:
        refuse_other(target.suffix.lstrip(".").lower(), shown(target))
    except UnreadableError:
        raise DraftError(
            f"{shown(target)} would be taken for another kind of document: "
            "give it a name that ends in .txt or .md."
        ) from None
    about = _about(target)
    if about and stat.S_ISDIR(about.st_mode):
        raise DraftError(f"{shown(target)} is a folder: add a file name, such as pitch.md.")
    if about and not stat.S_ISREG(about.st_mode):
        raise DraftError(f"{shown(target)} is no ordinary file: save under another name.")


def _ask_first(draft: Draft, target: Path) -> None:
    if target == draft.path:
        if state_on_disk(draft, closely=True) == "changed":
            raise ChangedError(
                f"Another program changed {shown(target)} since you opened it. Nothing is "
                "lost and nothing is saved yet: choose which of the two to keep."
            )
    elif target.exists():
        raise ExistsError(
            f"There is a file {shown(target)} already. Nothing is saved yet: save over it, "
            "or choose another name."
        )


def _put(path: Path, content: bytes, data: Path | None) -> None:
    """Write the file, which is no symbolic link."""
    before = _about(path)
    if before is None:
        kept.written_whole(path, content, _FOR_ALL)
        return
    if not os.access(path, os.W_OK):
        raise PermissionError("it may only be read")
    if before.st_nlink > 1:
        _write_into(path, content, data)
        return
    try:
        kept.written_whole(path, content, finish=partial(_like_before, before, path))
    except PermissionError:
        _write_into(path, content, data)


def _like_before(before: os.stat_result, path: Path, new: Path) -> None:
    """Give a new file the owner and the permissions of the one that it replaces."""
    about = new.stat()
    if (about.st_uid, about.st_gid) != (before.st_uid, before.st_gid):
        os.chown(new, before.st_uid, before.st_gid)
    shutil.copystat(path, new)
    os.utime(new)


def _write_into(path: Path, content: bytes, data: Path | None) -> None:
    """Write where a file cannot be replaced; what it held is kept until that is done."""
    before = path.read_bytes()
    copy = (data or Path(gettempdir()) / "pitchcoach") / "copies"
    copy /= f"{os.getpid()}-{os.urandom(4).hex()}{path.suffix}"
    kept.keep(copy, before)
    try:
        _overwrite(path, content)
    except OSError as error:
        _undo(path, before, copy, error)
        copy.unlink()
        raise
    copy.unlink()


def _undo(path: Path, before: bytes, copy: Path, cause: OSError) -> None:
    try:
        _overwrite(path, before)
    except OSError:
        raise DraftError(
            f"{told(path, cause)} What the file held before is in {shown(copy)}."
        ) from cause


def _overwrite(path: Path, content: bytes) -> None:
    with path.open("r+b", buffering=0) as file:
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) :]
        file.truncate()
        os.fsync(file.fileno())


def _about(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _notice(before: Encoding, after: Encoding, size: int) -> str:
    if size > MAX_SIZE:
        return (
            f"Saved, but at {size / 1e6:.1f} MB pitchcoach cannot open it again: "
            f"keep it below {MAX_SIZE / 1e6:.0f} MB."
        )
    if before.name != after.name:
        return (
            f"Saved as {after.title}: {before.title}, as the file was, "
            "cannot hold all the characters."
        )
    return ""
