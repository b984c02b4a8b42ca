import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pitchcoach.lint.searching import (
    Found,
    as_words,
    found,
    length,
    like_words,
    masked,
    without,
)
from pitchcoach.lint.vale_words import vale_words


def test_what_is_out_of_sight_keeps_its_characters_and_lines() -> None:
    assert masked("aé\n😀b".encode()) == b"@@\n@@"
    assert masked("é".encode()[:1] + b"a") == b"@@"
    assert length("é😀".encode()[:-1]) == 4


def test_the_first_occurrence_goes_out_of_sight() -> None:
    assert without(b"this is it", b"is", b"#") == b"th## is it"
    assert without(b"this", b"that") == b"this"


@pytest.mark.parametrize(
    ("context", "block", "match", "expected"),
    [
        (b"this is", b"this is", b"is", Found(6, b"is")),
        (b"is\nmore is", b"more is", b"is", Found(9, b"is")),
        (b"a `is` and is", b"a ** and is", b"is", Found(12, b"is")),
        (b"an _is_ now", b"an is now", b"is", Found(5, b"is")),
        ("é is".encode(), "é is".encode(), b"is", Found(3, b"is")),
        (b"nothing", b"else", b"else", Found(-1, b"else")),
        (b"very *good* it", b"very good it", b"very good", Found(-1, b"very good it")),
        (b"so very *good* it", b"so very good it", b"very good", Found(1, b"")),
        (b"anything", b"", b"", Found(1, b"")),
    ],
)
def test_a_match_is_found_in_what_is_left_of_the_source(
    context: bytes, block: bytes, match: bytes, expected: Found
) -> None:
    place = found(context, block, match)

    assert place.position == expected.position


def test_words_come_without_the_signs_around_them() -> None:
    words = vale_words("“Well,” (he) said: e.g. 100 times, Mr. X!")

    assert words == ["Well", "he", "said", "e.g.", "times", "Mr.", "X"]


@given(
    st.text("ab _-.é", max_size=30),
    st.text("ab_-é ", min_size=1, max_size=3).map(str.strip),
)
def test_words_without_quotation_marks_are_found_as_an_expression_finds_them(
    context: str, match: str
) -> None:
    text, words = context.encode(), match.encode()
    assume(words)

    expected = [hit.span() for hit in like_words(words).finditer(text)]

    assert list(as_words(text, words)) == expected
