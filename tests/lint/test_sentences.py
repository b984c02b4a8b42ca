from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.lint.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("It is 2 A max.\nThe rest", ["It is 2 A max.", "The rest"]),
        ("One\n\ntwo.", ["One\n\ntwo."]),
        ("We met Dr. Smith. He left.", ["We met Dr. Smith.", "He left."]),
        ("Use e.g. this. Or that.", ["Use e.g. this.", "Or that."]),
        ("Of the U.S. The end.", ["Of the U.S.", "The end."]),
        ("By J. Smith. Good.", ["By J. Smith.", "Good."]),
        ("And so on, etc. The end.", ["And so on, etc.", "The end."]),
        ("Cats, dogs, etc. and so on.", ["Cats, dogs, etc.", "and so on."]),
        ("We use Yahoo! for it.", ["We use Yahoo! for it."]),
        ("See www.a.com). for it.", ["See www.a.com). for it."]),
        ("Wait... what? No.", ["Wait... what?", "No."]),
        ("Wait... The end.", ["Wait...", "The end."]),
        ('"Why?" he asked. So.', ['"Why?" he asked.', "So."]),
        ('"Why?" He left.', ['"Why?"', "He left."]),
        ("(One.) Two.", ["(One.)", "Two."]),
        ("Version 2. of it.", ["Version 2. of it."]),
        ("He is 5. She is 6.", ["He is 5.", "She is 6."]),
        ("", []),
        (" \n ", []),
        ("  a b.  ", ["a b."]),
    ],
)
def test_sentences_end_where_vale_ends_them(text: str, expected: list[str]) -> None:
    assert [span.cut(text) for span in sentences(text)] == expected


@given(st.text(alphabet="aB.?! \n\"')(", max_size=60))
def test_every_word_is_in_one_sentence(text: str) -> None:
    spans = sentences(text)

    assert [word for span in spans for word in span.cut(text).split()] == text.split()
    assert all(a.end < b.start for a, b in pairwise(spans))
