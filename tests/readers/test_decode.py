import codecs
import struct
import zlib

import pytest

from pitchcoach.errors import UnreadableError
from pitchcoach.readers import read_bytes
from pitchcoach.readers.decode import decoded

FRENCH = "« Ça marche ! » – 40 % de cœurs, l’été 🎉"


@pytest.mark.parametrize(
    "data",
    [
        FRENCH.encode(),
        codecs.BOM_UTF8 + FRENCH.encode(),
        codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + FRENCH.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + FRENCH.encode("utf-32-be"),
    ],
)
def test_every_unicode_encoding_gives_the_same_text(data: bytes) -> None:
    assert decoded(data, "pitch.txt") == FRENCH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_a_mark(encoding: str) -> None:
    assert decoded("We sell tea.".encode(encoding), "pitch.txt") == "We sell tea."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"caf\xe9 \x80 40 \x96 it\x92s \x9cuvre", "café € 40 – it’s œuvre"),
        (b"na\xefve \x81 end", "naïve \x81 end"),
    ],
)
def test_other_bytes_are_windows_text(data: bytes, text: str) -> None:
    assert decoded(data, "pitch.txt") == text


def test_line_ends_stay_as_they_are() -> None:
    assert decoded(b"a\r\nb\rc\nd\x0ce", "pitch.txt") == "a\r\nb\rc\nd\x0ce"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7 ...", "is a PDF: save it as text"),
        (b"PK\x03\x04word", ".pptx, .docx"),
        (b"\xd0\xcf\x11\xe0....", "old Office document"),
        (b"{\\rtf1\\ansi We sell}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x1f\x8b\x08", "unpack it first"),
        (b"We sell\x00tea", "binary file"),
        (zlib.compress(bytes(range(256)) * 9), "binary file"),
        (struct.pack("<40d", *range(40)), "binary file"),
        (codecs.BOM_UTF16_LE + b"W\x00e", "UTF-16 text but is damaged"),
        (codecs.BOM_UTF8 + b"caf\xe9", "UTF-8 text but is damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableError, match=r"^pitch\.txt ") as refused:
        read_bytes(data, "pitch.txt")

    assert told in str(refused.value)
