"""How a draft's letters stand in its file, so that it is saved as it was found."""

import codecs
from dataclasses import dataclass

from pitchcoach.errors import UnreadableError
from pitchcoach.readers.decode import decoded

_WINDOWS = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(128, 160)}
_TO_WINDOWS = {
    **{byte: "\ufffd" for byte, letter in _WINDOWS.items() if letter},
    **{ord(letter): chr(byte) for byte, letter in _WINDOWS.items() if letter},
}
"""Letters to the code points of their bytes; what has no byte to one that fails."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """A way to write letters as bytes, and the mark that stands before them."""

    name: str
    """As Python names it, or `windows`."""
    mark: bytes = b""

    def bytes(self, text: str) -> bytes | None:
        """The text as it stands in a file; none if a character has no place in it."""
        try:
            if self.name == "windows":
                return text.translate(_TO_WINDOWS).encode("latin-1")
            return self.mark + text.encode(self.name)
        except UnicodeEncodeError:
            return None

    @property
    def title(self) -> str:
        """As people call it."""
        return "Windows-1252" if self.name == "windows" else self.name[:6].upper()


UTF_8 = Encoding("utf-8")
_MARKED = Encoding("utf-8", codecs.BOM_UTF8)
_KNOWN = (
    UTF_8,
    _MARKED,
    Encoding("utf-16-le", codecs.BOM_UTF16_LE),
    Encoding("utf-16-be", codecs.BOM_UTF16_BE),
    Encoding("utf-16-le"),
    Encoding("utf-16-be"),
    Encoding("utf-32-le", codecs.BOM_UTF32_LE),
    Encoding("utf-32-be", codecs.BOM_UTF32_BE),
    Encoding("windows"),
)


def encoding_of(data: bytes, text: str) -> Encoding:
    """The encoding in which these bytes are this text."""
    return next(known for known in _KNOWN if known.bytes(text) == data)


def encoded(text: str, encoding: Encoding) -> tuple[bytes, Encoding]:
    """The bytes of a text and their encoding: UTF-8 where the one wished cannot hold it."""
    for possible in (encoding, UTF_8, _MARKED):
        data = possible.bytes(text)
        if data is not None and _reads_back(data, text):
            return data, possible
    return text.encode("utf-8", "replace"), UTF_8


def _reads_back(data: bytes, text: str) -> bool:
    try:
        return decoded(data, "") == text
    except UnreadableError:
        return False
