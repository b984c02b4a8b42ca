import pytest

from pitchcoach.lint.numbers import numbers


def test_words_sentences_and_letters_are_counted() -> None:
    counted = numbers(
        "It's one U.S. thing.\n\nWonderful, isn't it?\n\n", {"list": 2}
    ).numbers

    assert {
        name: counted[name] for name in ("words", "sentences", "paragraphs", "list")
    } == {
        "words": 7,
        "sentences": 2,
        "paragraphs": 2,
        "list": 2,
    }
    assert counted["characters"] == len("Its one U.S. thing Wonderful isnt it") - 6
    assert counted["long_words"] == 1


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("the", 1), ("make", 1), ("table", 2), ("walked", 1), ("wanted", 2), ("people", 2),
        ("company", 3), ("idea", 3), ("nation", 2), ("radio", 3), ("doing", 2),
        ("readability", 5), ("audience", 3), ("serious", 3), ("created", 3), ("of", 1),
    ],
)  # fmt: skip
def test_syllables_are_those_one_hears(word: str, syllables: int) -> None:
    assert numbers(word, {}).numbers["syllables"] == syllables


def test_an_inflected_ending_makes_no_word_complex() -> None:
    counted = numbers("reported revolution", {}).numbers

    assert counted["polysyllabic_words"] == 2
    assert counted["complex_words"] == 1


@pytest.mark.parametrize("prose", ["", "\n\n", "…\n\n"])
def test_a_text_without_words_has_no_numbers(prose: str) -> None:
    assert numbers(prose, {"pre": 1}).numbers == {}
