import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.drafts.encoding import UTF_8, Encoding, encoded, encoding_of
from pitchcoach.readers.decode import decoded

WINDOWS = b"caf\xe9 \x80 40 \x96 it\x92s \x81 \x9cuvre"


@pytest.mark.parametrize(
    ("data", "name", "title"),
    [
        (b"We sell tea.", "utf-8", "UTF-8"),
        (b"", "utf-8", "UTF-8"),
        (codecs.BOM_UTF8 + "café".encode(), "utf-8", "UTF-8"),
        (codecs.BOM_UTF16_LE + "café".encode("utf-16-le"), "utf-16-le", "UTF-16"),
        ("We sell tea.".encode("utf-16-be"), "utf-16-be", "UTF-16"),
        (codecs.BOM_UTF32_BE + "café".encode("utf-32-be"), "utf-32-be", "UTF-32"),
        (WINDOWS, "windows", "Windows-1252"),
    ],
)
def test_the_same_bytes_come_back(data: bytes, name: str, title: str) -> None:
    text = decoded(data, "")

    encoding = encoding_of(data, text)

    assert (encoding.name, encoding.title) == (name, title)
    assert encoded(text, encoding) == (data, encoding)


@given(st.binary(max_size=60))
def test_whatever_bytes_can_be_read_come_back(data: bytes) -> None:
    for mark in (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        try:
            text = decoded(mark + data, "")
        except Exception:
            continue

        assert encoding_of(mark + data, text).bytes(text) == mark + data


@pytest.mark.parametrize("typed", ["漢字", "🎉", "\x80"])
def test_a_character_without_a_place_is_saved_as_utf_8(typed: str) -> None:
    text = f"café {typed}"

    assert encoded(text, Encoding("windows")) == (text.encode(), UTF_8)


def test_bytes_that_would_be_read_as_other_letters_are_not_written() -> None:
    text = "Ã© would be read as another letter"

    data, encoding = encoded(text, Encoding("windows"))

    assert encoding == UTF_8
    assert decoded(data, "") == text


@pytest.mark.parametrize("text", ["\ufeffWe sell", "%PDF is what we print", "PK\x03\x04"])
def test_a_text_that_begins_like_something_else_gets_a_mark(text: str) -> None:
    data, _ = encoded(text, UTF_8)

    assert data.startswith(codecs.BOM_UTF8)
    assert decoded(data, "") == text


def test_half_a_character_is_no_reason_to_lose_the_others() -> None:
    assert encoded("tea \ud83d", UTF_8) == (b"tea ?", UTF_8)


@given(st.text(), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "windows"]))
def test_any_text_can_be_read_again(text: str, name: str) -> None:
    data, _ = encoded(text, Encoding(name))

    assert decoded(data, "") == text
