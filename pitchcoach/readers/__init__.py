"""From files, bytes and strings to a `Pitch`.

A format is a module named after its file extension, with a function `pitch(text, name)`.
"""

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pitchcoach.errors import UnreadableError
from pitchcoach.readers.decode import decoded, refuse_binary
from pitchcoach.readers.files import contents, refuse_long
from pitchcoach.readers.front_matter import front_matter
from pitchcoach.readers.rows import rows

if TYPE_CHECKING:
    from pitchcoach.pitch import Pitch

_SAME_AS = {"markdown": "md", "mdown": "md", "mkd": "md"}
_MARKED = re.compile(r"^ {0,3}#{1,6} +\S", re.MULTILINE)
_LIST = re.compile(r"^ {0,3}(?:[-*+]|\d{1,2}[.)]) +\S", re.MULTILINE)


def read(path: Path) -> "Pitch":
    """The draft in a file; its extension says the format, an unknown one is plain text."""
    extension = path.suffix.lstrip(".").lower()
    format = _format(extension)
    data = contents(path, unknown=extension if format == "txt" else "")
    return read_text(decoded(data, str(path)), str(path), format)


def read_bytes(data: bytes, name: str = "-") -> "Pitch":
    """The draft in bytes without a file name, as piped in."""
    refuse_long(len(data), name)
    text = decoded(data, name)
    return read_text(text, name, likely_format(text))


def read_text(text: str, name: str = "draft", format: str = "txt") -> "Pitch":
    """The draft in a string of a known format."""
    refuse_long(len(text), name)
    refuse_binary(text, name)
    if not text.strip():
        raise UnreadableError(f"{name} is empty: write or paste your pitch into it first")
    pitch: Pitch = import_module(_module(_format(format))).pitch(text, name)
    return pitch


def likely_format(text: str) -> str:
    """`md` when a text has front matter, a `# heading` or two list marks, else `txt`."""
    listed = len(_LIST.findall(text)) > 1
    marked = listed or _MARKED.search(text) or front_matter(text, rows(text)).rows
    return "md" if marked else "txt"


def _format(extension: str) -> str:
    """The reader for an extension; plain text for one that no module is named after."""
    name = _SAME_AS.get(extension, extension)
    if not name.isidentifier() or find_spec(_module(name)) is None:
        return "txt"
    return name if hasattr(import_module(_module(name)), "pitch") else "txt"


def _module(format: str) -> str:
    return f"{__name__}.{format}"
