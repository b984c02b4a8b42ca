import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.language.passage import Passage
from pitchcoach.language.sentences import sentences
from pitchcoach.moves.plainly import Plainly, plainly
from pitchcoach.text import UNMOVED


def meant(text: str) -> Plainly:
    return plainly(Passage(text, UNMOVED, sentences(text)))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Um, we sell tea.", "we sell tea."),
        ("We, uh, sell tea", "We sell tea"),
        ("we're we're looking for uh for tea", "we're looking for tea"),
        ("we sell we sell tea", "we sell tea"),
        ("i m here and we re selling", "i'm here and we're selling"),
        ("so um uh tea", "so tea"),
    ],
)
def test_what_is_said_by_mistake_is_left_out(said: str, plain: str) -> None:
    assert meant(said).passage.text == plain


@pytest.mark.parametrize(
    "said", ["ER doctors use 5 mm pins.", "We sell tea.", "An umbrella, a drum.", ""]
)
def test_what_is_meant_stays(said: str) -> None:
    assert meant(said).passage.text == said


def test_sentences_keep_their_ends() -> None:
    plain = meant("Um, tea. We, um, sell tea. So, um.")

    assert [each.cut(plain.passage.text) for each in plain.passage.sentences] == [
        "tea.",
        "We sell tea.",
        "So.",
    ]


@given(st.text(alphabet="um ah,we're.I m", max_size=60))
def test_places_lead_back_to_the_same_letters(text: str) -> None:
    plain = meant(text)

    for offset, letter in enumerate(plain.passage.text):
        start, end = plain.said((offset, offset + 1))
        assert text[start:end] in (letter, " ")
        assert plain.meant(start) == offset
    assert plain.meant(len(text)) <= len(plain.passage.text)
