import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchcoach.matching.phrases import PhraseIndex
from pitchcoach.matching.regexes import BadRegexError, RunawayRegexError, compiled

PIECES = (
    *("the", "fox", "over", "café", "is", " ", "-", "no", "of all", "Kelvin", "so", "ing"),
    *("s", ".", "'", "12", "[ae]", "é", "_", r"\b", r"\w", r"\s", r"\d+", r"\n", "^", "$"),
    *(r"\W", "(?:fox|the end)", "(?:a|)", "(?=x)", r"(?<!\w)", "(?i)", "[^a-z]", "s?"),
)
WORDS = (
    *("the", "The", "FOX", "fox", "over", "café", "is", "no", "of", "all", "Kelvin", "so"),
    *(
        "ſo",
        "İs",
        "ing",
        "12",
        "s",
        "_",
        "é",
        "—",
        " ",
        " ",
        " ",
        "-",
        ".",
        "\n",
        "'",
        "end",
    ),
)


def candidates(text: str, **patterns: str | None) -> set[str]:
    prefilters = {key: pattern and (pattern, True) for key, pattern in patterns.items()}
    return PhraseIndex(
        {key: value or None for key, value in prefilters.items()}
    ).candidates(text)


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=3).map("".join),
    st.booleans(),
    st.lists(st.sampled_from(WORDS), max_size=10).map("".join),
)
@settings(deadline=None, max_examples=500)
def test_what_matches_is_among_the_candidates(
    one: str, other: str, ignorecase: bool, text: str
) -> None:
    pattern = f"{one}|{other}" if other else one
    try:
        matches = compiled(pattern, ignorecase=ignorecase).first(text) is not None
    except (BadRegexError, RunawayRegexError):
        return

    assert not matches or "it" in PhraseIndex({"it": (pattern, ignorecase)}).candidates(
        text
    )


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?m)\b(?:a clean slate|a far cry)\b",
        r"(?m)\b(?:camera(?:m[ae]n|wom[ae]n))\b",
        r"\$[\d]* ?(?:dollars|usd)",
        r"\b(?:are|is)\b\s*\b(?:\w+ed|built)\b",
        r"[\s,;-]so[^\w]",
        "[xyz]-ray",
        r"\b(?:ape|bee|cat|dog|eel|fly|gnu|hen) (?:ape|bee|cat|dog|eel|fly|gnu|hen)s?\b",
        r"[abcdef][ghijkl] (?:ape|bee|cat)\b",
        f"{'ape ' * 100}[abc]",
    ],
)
def test_a_text_without_the_words_is_not_tried(pattern: str) -> None:
    assert candidates("We sell clean water far away.", it=pattern) == set()


def test_a_phrase_must_stand_there_as_it_is() -> None:
    text = "At the end of a long day."

    assert candidates(text, it=r"\bat the end of the day\b") == set()
    assert candidates(text, it=r"\bat the end\b") == {"it"}


def test_patterns_that_need_no_words_are_always_candidates() -> None:
    assert candidates("", none=None, vague=r"\w+[!?]{2,}", empty="x*") == {
        "none",
        "vague",
        "empty",
    }


def test_in_a_huge_text_everything_is_a_candidate() -> None:
    assert candidates("a" * 500_001, it=r"\bvery\b") == {"it"}


def test_an_index_made_from_kept_data_is_the_same() -> None:
    prefilters = {
        "phrase": (r"\bvery good\b", True),
        "part": (r"\w+dollars", True),
        "any": None,
    }
    index = PhraseIndex(prefilters)
    again = PhraseIndex(prefilters, kept=json.loads(json.dumps(index.data)))

    for text in ("very good", "eurodollars", "very well, good"):
        assert again.candidates(text) == index.candidates(text)


def test_no_patterns_have_no_candidates() -> None:
    assert PhraseIndex({}).candidates("We are hiring.") == set()


def test_words_of_every_part_must_stand_there() -> None:
    firsts = "|".join(f"{tens}{unit}" for tens in ("red", "blue") for unit in "abcdefgh")
    pattern = rf"\b(?:{firsts}) (?:\w+ ){{0,3}}(?:law|rule|ban|tax|duty)s?\b"

    assert candidates("A reda house.", it=pattern) == set()
    assert candidates("The law of the land.", it=pattern) == set()
    assert candidates("A bluec and very new law.", it=pattern) == {"it"}


def test_a_pattern_that_needs_a_digit_is_tried_only_where_one_stands() -> None:
    assert candidates("We doubled our sales.", it=r"\d+ ?%") == set()
    assert candidates("We grew by 12%.", it=r"\d+ ?%") == {"it"}
    assert candidates("We grew by ١٢%.", it=r"\d+ ?%") == {"it"}


def test_of_its_words_a_pattern_is_looked_up_by_the_rarest() -> None:
    index = PhraseIndex({"it": (r"\bwith the aim of\b", True)})

    assert list(index.data[0]) == ["aim"]
