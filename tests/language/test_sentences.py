import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchcoach.language.sentences import sentences


def cut(text: str) -> list[str]:
    return [span.cut(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "We sell tea.|It is hot!|Is it good?|Yes",
        "Kettle Inc. sells to banks.|We grow.",
        "We are Kettle Inc.|We sell tea.",
        "Acme Ltd. was slow.|Brew Corp. was not.",
        "We left the U.S.|Our team moved to the U.K. market.",
        "We work for the U.S. Army.|They pay.",
        "Doors open at 9 a.m.|Customers queue at 8 p.m. ET daily.",
        "Use approx. 40 leaves, e.g. Assam, i.e. strong ones, vs. three today.",
        "We sell pots, cups, etc.|We grow.",
        "We sell pots, cups, etc. to cafés.",
        "J. Smith and J. R. R. Brew built it with Dr. Leaf.|They left.",
        "We closed our Series A.|Investors came back.",
        "We raised $5 M.|Customers paid $1.5M.|It is 3.5 times more.",
        "We are no. 1 in Lyon.|Is it hard?|No.|We work.",
        "Since Jan. 5 we sell.|We began in Dec.|We stopped in May.",
        "She has a Ph.D. in tea.",
    ],
)
def test_an_abbreviation_ends_a_sentence_only_before_a_new_one(marked: str) -> None:
    assert cut(marked.replace("|", " ")) == marked.split("|")


@pytest.mark.parametrize(
    "marked",
    [
        "What?!|Really!!|Yes… maybe.|Well...|Stop.",
        "We use Yahoo! and love it.",
        "He said “stop.”|Then he left.",
        "“Really?” he asked.|“Yes.”",
        "(It works.)|Good.",
        "We tried (twice!) and won.",
        "On signe !|Vous venez\u00a0?|Oui.",
        "« Ça marche ! » dit-il.|« On signe. »|Bien.",
        '" Go ! " he said.|" Yes. "|Fine.',
        "We won!🎉|Next year too.",
        "See https://tea.io/a?b=1.2 now.|Visit brew.com.|Node.js runs it.",
        "It is fast.|https://tea.io is ours.",
        "We ship v2.0.1 today.|iPhone users wait.",
        "1. Boil it.|2. Pour it.|We are number 1.|We grow.",
        "这是茶。|很好！",
        ". . .|Then.",
    ],
)
def test_typography_is_read_as_written(marked: str) -> None:
    text = marked.replace("|", "" if "茶" in marked else " ")

    assert cut(text) == marked.split("|")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We sell\ntea. We grow.", ["We sell\ntea.", "We grow."]),
        ("We sell tea.\nand cups", ["We sell tea.", "and cups"]),
        ("We met Dr.\nLeaf.", ["We met Dr.\nLeaf."]),
        ("No stop\n\nNext part", ["No stop", "Next part"]),
        ("we sell tea. we grow.", ["we sell tea.", "we grow."]),
        ("Tea. it is. Yes.", ["Tea. it is.", "Yes."]),
        (" \n ", []),
        ("", []),
    ],
)
def test_line_ends_and_lower_case(text: str, found: list[str]) -> None:
    assert cut(text) == found


WORDS = (
    'We sell Inc e.g U.S J 1 $1.5M . ! ? … ... » « " ” ) ( 🎉 é e\u0301 。 , https://a.b'
)
PIECES = st.sampled_from([*WORDS.split(), " ", "\n", "\n\n", "\u00a0"])


def without_spaces(text: str) -> str:
    return re.sub(r"\s", "", text)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_every_character_but_white_space_is_in_one_sentence(text: str) -> None:
    spans = sentences(text)

    assert without_spaces("".join(span.cut(text) for span in spans)) == without_spaces(text)
    assert all(span.cut(text) == span.cut(text).strip() != "" for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "text", ["." * 50_000, '."' * 30_000, "a. " * 30_000, 'x. " a' * 20_000]
)
def test_no_text_takes_more_than_its_length(text: str) -> None:
    assert sentences(text)
