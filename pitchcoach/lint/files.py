"""Which files a path stands for, and how each of them is read."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from os import walk
from pathlib import Path, PurePath
from typing import Literal

from pitchcoach.errors import UnreadableError
from pitchcoach.readers.decode import decoded
from pitchcoach.readers.files import contents

Format = Literal["md", "txt"]

_FORMATS: dict[str, Format] = {
    "md": "md",
    "markdown": "md",
    "mdown": "md",
    "markdn": "md",
    "txt": "txt",
}
_MARK = "\ufeff"
_NEVER = ("node_modules", ".git")


def format_of(path: PurePath, formats: Mapping[str, str]) -> Format | None:
    """How a file is read, going by its ending and the user's `[formats]`."""
    ending = path.suffix.removeprefix(".")
    return _FORMATS.get(formats.get(ending, ending))


def files(paths: Iterable[Path], formats: Mapping[str, str]) -> Iterator[Path]:
    """Every file to lint: those named, and in folders all that can be read, in order."""
    seen: set[Path] = set()
    for path in paths:
        for file in _below(path, formats) if path.is_dir() else (path,):
            known = len(seen)
            seen.add(file.resolve())
            if len(seen) > known:
                yield file


def source(path: Path, formats: Mapping[str, str]) -> str:
    """A file's text with plain line ends, as the rules read it."""
    if path.is_file() and format_of(path, formats) is None:
        endings = ", ".join(f".{ending}" for ending in _FORMATS)
        raise UnreadableError(
            f"{path} is none of {endings}: lint reads plain text and Markdown"
        )
    data = contents(path)
    # Vale counts a byte-order mark among the characters of the first line.
    text = _MARK * data.startswith(BOM_UTF8) + decoded(data, str(path))
    return text.replace("&rsquo;", "'").replace("\r\n", "\n").replace("\r", "\n")


def _below(folder: Path, formats: Mapping[str, str]) -> Iterator[Path]:
    for parent, folders, names in walk(folder):
        folders[:] = sorted(name for name in folders if name not in _NEVER)
        below = (Path(parent, name) for name in sorted(names))
        yield from (path for path in below if format_of(path, formats))
