"""The bytes a founder's machine wrote, as text."""

import codecs
import re

from pitchcoach.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE = "save it as text (.txt or .md) first"
_DOCUMENTS = (
    (b"%PDF", f"is a PDF: {_SAVE}"),
    (b"PK\x03\x04", f"is a .pptx, .docx, .key or other zipped document: {_SAVE}"),
    (b"\xd0\xcf\x11\xe0", f"is an old Office document (.ppt, .doc): {_SAVE}"),
    (b"{\\rtf", f"is an RTF document: {_SAVE}"),
    (b"\x89PNG", "is a picture: type its words into a .txt or .md file"),
    (b"\xff\xd8\xff", "is a picture: type its words into a .txt or .md file"),
    (b"GIF8", "is a picture: type its words into a .txt or .md file"),
    (b"\x1f\x8b", "is compressed: unpack it first"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
CONTROL_SHARE = 0.02
"""More control characters than this, and it is no text."""
_HALF_EMPTY = 0.4
"""Share of NUL bytes, in every second place, from which bytes are UTF-16 beyond doubt."""
_WINDOWS = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(128, 160)
}


def decoded(data: bytes, name: str) -> str:
    """The text in UTF-8, UTF-16 or UTF-32, else in Windows-1252; without byte-order mark.

    Bytes that Windows-1252 leaves undefined are read as Latin-1.
    """
    _refuse_documents(data, name)
    text = _unicode(data, name)
    if text is None:
        text = data.decode("latin-1").translate(_WINDOWS)
    return text


def refuse_binary(text: str, name: str) -> None:
    """Say when what was decoded is not made of letters."""
    if "\0" in text or len(_CONTROL.findall(text)) > CONTROL_SHARE * len(text):
        raise UnreadableError(f"{name} is a binary file, not text: {_SAVE}")


def _refuse_documents(data: bytes, name: str) -> None:
    for magic, remedy in _DOCUMENTS:
        if data.startswith(magic):
            raise UnreadableError(f"{name} {remedy}")


def _unicode(data: bytes, name: str) -> str | None:
    """The text, when the bytes are Unicode; none when only an older encoding fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name)
    if encoding := _unmarked_utf_16(data):
        return _strictly(data, encoding, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        told = f"{name} begins as {encoding[:6].upper()} text but is damaged"
        raise UnreadableError(f"{told}: save it again as UTF-8 text") from None


def _unmarked_utf_16(data: bytes) -> str:
    """`utf-16-le` or `-be` when NUL bytes stand where only UTF-16 has them, else empty."""
    half = len(data) // 2
    if len(data) % 2 or b"\0" not in data:
        return ""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if not even and odd >= _HALF_EMPTY * half:
        return "utf-16-le"
    if not odd and even >= _HALF_EMPTY * half:
        return "utf-16-be"
    return ""
