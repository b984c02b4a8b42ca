"""What is in a folder, read so that no folder is too much."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, takewhile
from pathlib import Path

SHOWN = 2_000
"""Entries of a folder that are shown at once."""
_READ = 200_000
"""Names of a folder that are read at most."""
_DRAFTS = (".txt", ".md", ".markdown", ".text")
_NO_TEXT = re.compile(
    r"""\.(
    7z|bz2|deb|dmg|gz|iso|jar|rar|rpm|tar|tgz|whl|xz|zip
    |app|bin|class|dll|dylib|exe|o|obj|pyc|so|db|sqlite
    |docx?|epub|key|numbers|od[pst]|pages|pdf|pptx?|xlsx?
    |gif|heic|ico|jpe?g|png|tiff?|webp|avi|m4a|mkv|mov|mp3|mp4|ogg|wav|webm
    |otf|ttf|woff2?
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Endings of files that hold no plain text."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a folder."""

    name: str
    folder: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a folder, with what there is to tell of it."""

    name: str
    folder: bool
    size: int | None = None
    """Bytes; none where it cannot be told."""
    changed: float | None = None
    """When, in seconds of the epoch."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A folder as far as it could be read."""

    folder: Path
    names: tuple[Name, ...] = ()
    problem: str = ""
    """Why there are no names, and what to do."""


@dataclass(frozen=True, slots=True)
class View:
    """The entries of a folder that fit what was typed."""

    listing: Listing
    typed: str = ""
    every: bool = False
    entries: tuple[Entry, ...] = ()
    fitting: int = 0
    """How many fit, also those that are not shown."""


def listing(folder: Path) -> Listing:
    """The names in a folder: folders first, then drafts, then other files."""
    try:
        with os.scandir(folder) as found:
            names = [Name(entry.name, _is_folder(entry)) for entry in islice(found, _READ)]
    except (OSError, ValueError) as error:
        return Listing(folder, problem=_problem(error))
    return Listing(folder, tuple(sorted(names, key=_order)))


def view(read: Listing, typed: str, every: bool) -> View:
    """The names that hold what was typed, with sizes and dates.

    Args:
        every: whether hidden files, and files that are no text, are wanted too.
    """
    fits = [name for name in read.names if _wanted(name, typed, every)]
    first = sorted(fits, key=lambda name: _farness(name.name, typed))[:SHOWN]
    entries = tuple(_entry(read.folder, name) for name in first)
    return View(read, typed, every, entries, len(fits))


def completed(names: Iterable[str], typed: str) -> str:
    """What was typed, and as much more as all names that begin with it have in common."""
    starting = [name for name in names if _starts(name, typed) and name.isprintable()]
    if not starting:
        return typed
    letters = zip(*starting, strict=False)
    same = takewhile(lambda chars: len({char.lower() for char in chars}) == 1, letters)
    return starting[0][: max(len(list(same)), len(typed))]


def split(typed: str) -> tuple[str, str]:
    """The folder that was typed, with its last slash, and the name after it."""
    cut = max(typed.rfind("/"), typed.rfind(os.sep)) + 1
    return typed[:cut], typed[cut:]


def there(folder: Path, typed: str) -> Path:
    """The path that was typed, seen from a folder, without `..` and `~`."""
    try:
        wanted = Path(typed).expanduser()
    except RuntimeError:
        wanted = Path(typed)
    return Path(os.path.normpath(folder / wanted))


def size_in_words(size: int | None) -> str:
    """`12 KB`."""
    if size is None:
        return ""
    amount = float(size)
    for unit in ("B", "KB", "MB", "GB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}"
        amount /= 1000
    return f"{amount:.0f} TB"


def date_in_words(changed: float | None) -> str:
    """`2026-05-12 14:03`, as it was here."""
    if changed is None:
        return ""
    try:
        return f"{datetime.fromtimestamp(changed):%Y-%m-%d %H:%M}"
    except (OverflowError, OSError, ValueError):
        return ""


def recent_entries(paths: Sequence[Path], typed: str) -> Iterator[tuple[Path, Entry]]:
    """The files opened last that are still there and hold what was typed."""
    for path in paths:
        entry = _entry(path.parent, Name(path.name, folder=False))
        if entry.changed is not None and typed.casefold() in path.name.casefold():
            yield path, entry


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _order(name: Name) -> tuple[int, str, str]:
    folded = name.name.casefold()
    rank = 0 if name.folder else 1 if folded.endswith(_DRAFTS) else 2
    return rank, folded, name.name


def _wanted(name: Name, typed: str, every: bool) -> bool:
    hidden = name.name.startswith(".") and not typed.startswith(".")
    if not every and (hidden or (not name.folder and _NO_TEXT.search(name.name))):
        return False
    return typed.casefold() in name.name.casefold()


def _starts(name: str, typed: str) -> bool:
    return name.casefold().startswith(typed.casefold())


def _farness(name: str, typed: str) -> int:
    """What is just what was typed comes first, then what begins with it."""
    return 2 - _starts(name, typed) - (name == typed)


def _entry(folder: Path, name: Name) -> Entry:
    try:
        about = (folder / name.name).stat()
    except (OSError, ValueError):
        return Entry(name.name, name.folder)
    size = None if name.folder else about.st_size
    return Entry(name.name, name.folder, size, about.st_mtime)


def _problem(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "There is no such folder. Check its name, or go up."
    if isinstance(error, PermissionError):
        return "You may not look into this folder. Choose another one."
    if isinstance(error, NotADirectoryError):
        return "This is a file, not a folder. Choose another one."
    reason = error.strerror if isinstance(error, OSError) else ""
    return f"This folder cannot be read ({reason or 'its name is not possible'}). Go up."
