import pytest

from pitchcoach.language.words import words
from pitchcoach.moves.wordlist import Wordlist


def found(text: str, *phrases: str) -> list[str]:
    return [text[a:b] for _, (a, b) in Wordlist({"name": phrases}).hits(words(text))]


def test_words_and_turns_of_phrase_are_found_whatever_their_case() -> None:
    assert found("We PAY for it, by hand.", "pay", "by hand") == ["PAY", "by hand"]


def test_a_star_stands_for_any_ending() -> None:
    assert found("struggling nurses struggle", "struggl*") == ["struggling", "struggle"]
    assert found("a wide range of tools", "range of tool*") == ["range of tools"]
    assert found("range of", "range of tool*") == []


def test_nothing_but_a_blank_may_stand_between_the_words_of_a_phrase() -> None:
    assert found("In May, we have hired", "may we") == []


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("im here", "i'm", ["im"]),
        ("wed like it", "we'd like", ["wed like"]),
        ("it lets you pay", "let's", []),
        ("they were here", "we're", []),
        ("he is ill", "i'll", []),
    ],
)
def test_apostrophes_may_be_missing_where_that_cannot_be_misread(
    text: str, phrase: str, expected: list[str]
) -> None:
    assert found(text, phrase) == expected
