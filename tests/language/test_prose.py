import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.language.prose import prose
from pitchcoach.text import Span


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("We’re “live”.", 'We\'re "live".'),
        ("One\ntwo\r\nthree", "One two three"),
        ("  Wide   open  ", "Wide open"),
        ("Ça marche\u00a0!", "Ça marche !"),
        ("« oui »", '" oui "'),
        ("", ""),
        ("   ", ""),
    ],
)
def test_prose_is_plain(text: str, clean: str) -> None:
    assert prose(text)[0] == clean


@given(st.text(alphabet=" \n\t\u00a0ab’é😀.", max_size=40))
def test_every_word_of_the_prose_stands_in_the_text(text: str) -> None:
    clean, origin = prose(text)

    for index, character in enumerate(clean):
        there = text[origin.offset(index)]
        assert there == character or (character, there) in {("'", "’")} or there.isspace()
    if clean:
        assert origin.span(Span(0, len(clean))).cut(text).split() == text.split()
