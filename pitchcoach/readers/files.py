"""A file's bytes, or a sentence saying why they cannot be had."""

import stat
from pathlib import Path

from pitchcoach.errors import UnreadableError

MAX_SIZE = 1_000_000
"""Bytes of a file, or characters of a text, that are read: some 150,000 words."""

_SAVE = "save it as text (.txt or .md) first"
_TYPE = "type its words into a .txt or .md file"
_UNSUPPORTED = {
    **dict.fromkeys(("pptx", "ppt", "odp", "key"), f"is a slide file: {_SAVE}"),
    **dict.fromkeys(("docx", "doc", "odt", "rtf", "pages"), f"is a document: {_SAVE}"),
    **dict.fromkeys(("html", "htm", "epub"), f"is a web page: {_SAVE}"),
    **dict.fromkeys(("xlsx", "xls", "ods", "numbers"), f"is a spreadsheet: {_SAVE}"),
    **dict.fromkeys(
        ("png", "jpg", "jpeg", "gif", "webp", "heic"), f"is a picture: {_TYPE}"
    ),
    **dict.fromkeys(("mp3", "wav", "m4a", "mp4", "mov"), f"is a recording: {_TYPE}"),
    "pdf": f"is a PDF: {_SAVE}",
    "zip": "is an archive: unpack it first",
}


def refuse_long(size: int, name: str) -> None:
    """Say when a draft is no pitch by its length alone."""
    if size > MAX_SIZE:
        limit = f"at most {MAX_SIZE / 1e6:.0f} MB (about 150,000 words) can be read"
        raise UnreadableError(f"{name} is {size / 1e6:.1f} MB: {limit}")


def refuse_other(extension: str, name: str) -> None:
    """Say when by its extension a file is something else than text."""
    if extension in _UNSUPPORTED:
        raise UnreadableError(f"{name} {_UNSUPPORTED[extension]}")


def contents(path: Path, unknown: str = "") -> bytes:
    """The bytes of an ordinary file of bearable size.

    Args:
        unknown: its extension, when no reader is named after it.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError(f"{path} is {_no_file(about.st_mode)}")
        refuse_other(unknown, str(path))
        refuse_long(about.st_size, str(path))
        with path.open("rb") as file:
            data = file.read(MAX_SIZE + 1)
    except OSError as error:
        raise UnreadableError(_unopened(path, error)) from None
    except ValueError:
        raise UnreadableError(f"{str(path)!r} cannot be a file's name") from None
    refuse_long(len(data), str(path))
    return data


def _no_file(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder: name the files in it"
    return "no ordinary file: save the text as .txt or .md, or pipe it in and read -"


def _unopened(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no file {path}: check its name and folder"
    if isinstance(error, PermissionError):
        return f"You may not read {path}: change its permissions or copy it elsewhere"
    return f"{path} cannot be read: {error.strerror or error}"
