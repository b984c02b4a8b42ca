import pytest

from pitchcoach.language.words import word_ranges, words
from pitchcoach.text import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We grew 3.5% to 10,000 users.", ["We", "grew", "3.5", "to", "10,000", "users"]),
        ("a state-of-the-art lamp", ["a", "state-of-the-art", "lamp"]),
        ("Don't wait — they're here!", ["Don't", "wait", "they're", "here"]),
        (
            "the U.S. team, e.g. at pitch.com",
            ["the", "U.S.", "team", "e.g.", "at", "pitch.com"],
        ),
        ("open 24/7, AT&T 🚀 ****", ["open", "24/7", "AT&T"]),
        ("Fast.Then slow", ["Fast", "Then", "slow"]),
        ("…", []),
    ],
)
def test_numbers_and_hyphenated_words_are_words_and_signs_are_not(
    text: str, expected: list[str]
) -> None:
    assert list(words(text).text) == expected


def test_words_stand_where_they_say() -> None:
    text = "“Hello,”  said Léa’s nurse"
    spoken = words(text)

    for index, word in enumerate(spoken.text):
        assert text[spoken.start[index] : spoken.end(index)] == word


def test_words_are_divided_among_the_sentences() -> None:
    text = "We sell it. You buy it."

    assert word_ranges(text, (Span(0, 11), Span(12, 23))) == [range(3), range(3, 6)]
    assert word_ranges(text, ()) == [range(6)]
