import re
import subprocess
import sys
from itertools import pairwise
from textwrap import fill

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pitchcoach.language.parsed import parsed
from pitchcoach.language.parser import Parser
from pitchcoach.language.restoring import restored
from pitchcoach.language.sentences import sentences
from pitchcoach.readers import read_text
from pitchcoach.text import UNMOVED, Span

SPOKEN = (
    "hello everyone thanks for coming today i am jane and i am the founder of kettle we "
    "are a small team of four engineers in boston our customers told us that they love it "
    "do you have any questions"
)
SENTENCES = [
    "Hello everyone thanks for coming today.",
    "I am jane and I am the founder of kettle.",
    "We are a small team of four engineers in boston.",
    "Our customers told us that they love it.",
    "Do you have any questions?",
]


def cut(text: str) -> list[str]:
    whole, _ = restored(text)
    return [span.cut(whole) for span in sentences(whole)]


def test_a_transcript_gets_stops_capitals_and_question_marks() -> None:
    assert cut(SPOKEN) == SENTENCES


def test_fillers_open_the_sentence_after_them() -> None:
    hesitant = SPOKEN.replace("we are", "um we uh are").replace("do you", "so um do you")

    assert "Um we uh are a small team of four engineers in boston." in cut(hesitant)
    assert "So um do you have any questions?" in cut(hesitant)


def test_lines_of_captions_break_anywhere() -> None:
    lines = fill(SPOKEN, 32)

    assert [" ".join(sentence.split()) for sentence in cut(lines)] == SENTENCES


def test_a_line_left_unfilled_is_likely_to_be_a_sentence() -> None:
    lines = [
        "hello everyone thanks for coming today",
        "today twelve offices pay us",
        "the team has four engineers and that is why we can open in boston this year",
    ]

    assert "Today twelve offices pay us." not in cut(" ".join(lines))
    assert "Today twelve offices pay us." in cut("\n".join(lines))


def test_a_sum_is_not_torn_from_what_it_is_for() -> None:
    asked = SPOKEN.replace("do you", "our ask today is $500k for the next 18 months do you")

    assert "Our ask today is $500k for the next 18 months." in cut(asked)


def test_capitals_tell_where_sentences_begin() -> None:
    cased = (
        "We make tea robots for offices and for schools Our robots brew Assam all day They "
        "cost less than a coffee machine The office pays nothing before the first cup"
    )

    assert cut(cased) == [
        "We make tea robots for offices and for schools.",
        "Our robots brew Assam all day.",
        "They cost less than a coffee machine.",
        "The office pays nothing before the first cup.",
    ]


def test_live_captions_in_capitals_are_read_in_small_letters() -> None:
    assert cut(SPOKEN.upper()) == SENTENCES


LONG = (
    "We make tea robots for the offices and schools and hospitals of every large city in "
    "the north of France that has more than one hundred people who drink a cup of tea at "
    "least twice on each day of the week."
)


@pytest.mark.parametrize(
    "text",
    [
        "We sell tea. Our robots brew it.",
        LONG,
        LONG.removesuffix("."),
        "we sell tea, and cups, and pots, to cafés, bars, schools, offices, hospitals, "
        "hotels, trains, ships, camps and homes, in Lyon, Paris, Nice, Lille and Rome",
        "tea robots for offices and schools with forty cups an hour",
        "nous vendons des robots pour le thé dans les bureaux de la ville et nos clients "
        "paient chaque mois pour les tasses que les robots font pour eux dans la cuisine",
        "The Best Tea Robots For The Offices And The Schools Of The North Of France And Of "
        "The South Of Spain That You Can Buy Today",
    ],
)
def test_text_that_is_no_transcript_stays_as_it_is(text: str) -> None:
    assert restored(text) == (text, UNMOVED)


def test_only_the_bare_part_of_a_text_is_restored() -> None:
    mixed = f"We sell tea. It is hot, and it sells. {SPOKEN}"

    assert cut(mixed) == ["We sell tea.", "It is hot, and it sells.", *SENTENCES]


def test_a_comma_before_an_end_gives_way_to_the_stop() -> None:
    assert cut(SPOKEN.replace("boston", "boston,")) == SENTENCES


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *SPOKEN.split(),
                "um",
                "I",
                "The",
                "’",
                "-",
                "(",
                "1.5",
                "é",
                "İ",
                "ß",
                "a,",
                ".",
            ]
        ),
        max_size=80,
    ),
    st.sampled_from([" ", "\n", "  "]),
)
@example(["ß"] + ["we", "sell", "tea"] * 20, " ")
def test_every_word_is_found_again_where_it_stood(words: list[str], gap: str) -> None:
    text = gap.join(words)

    whole, origin = restored(text)

    kept = [Span(*found.span()) for found in re.finditer(r"\w+", whole)]
    assert [origin.span(span).cut(text).lower() for span in kept] == [
        word.lower() for word in re.findall(r"\w+", text)
    ]
    spans = [origin.span(sentence) for sentence in sentences(whole)]
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    ["um " * 30_000, "a " * 30_000, "x" * 100_000, "we go\n" * 20_000, "THE BIG " * 10_000],
)
def test_no_text_is_too_long(text: str) -> None:
    whole, _ = restored(text)

    assert len(whole) >= len(text)


def test_a_finding_in_a_restored_sentence_stands_in_the_draft() -> None:
    pitch = read_text(SPOKEN, "talk")
    passage = parsed(pitch, Parser(need="text")).blocks[0].passage

    shown = [passage.origin.span(span).cut(pitch.text) for span in passage.sentences]

    assert shown[:2] == [
        "hello everyone thanks for coming today",
        "i am jane and i am the founder of kettle",
    ]


def test_a_punctuated_text_costs_no_numbers() -> None:
    code = (
        "import sys; from pitchcoach.language.restoring import restored; "
        f"restored({LONG + ' ' + LONG!r}); sys.exit('numpy' in sys.modules)"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert run.returncode == 0
