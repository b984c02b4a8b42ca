import pytest

from pitchcoach.matching.combining import Holds, all_of, any_of, none_of, some
from pitchcoach.matching.look import Look
from tests.making import passage

WORDS = passage("We/PRP/nsubj/1 sell/VBP/ROOT/1 bread/NN/dobj/1")


def is_word(number: int) -> Holds:
    return lambda _, word: word == number


def is_below(number: int) -> Holds:
    return lambda _, word: word < number


def held(test: Holds) -> list[int]:
    assert WORDS.tokens is not None
    seen = Look(WORDS, WORDS.tokens)
    return [word for word in range(3) if test(seen, word)]


@pytest.mark.parametrize(
    ("test", "words"),
    [
        (all_of([is_below(2)]), [0, 1]),
        (all_of([is_below(2), is_word(1)]), [1]),
        (all_of([is_below(2), is_below(3), is_word(0)]), [0]),
        (all_of([]), [0, 1, 2]),
        (any_of([is_word(2)]), [2]),
        (any_of([is_word(2), is_word(0)]), [0, 2]),
        (any_of([]), []),
        (none_of(is_word(1)), [0, 2]),
        (some(is_word(0), lambda look, word: look.tokens.children[word]), [1]),
    ],
)
def test_tests_are_combined(test: Holds, words: list[int]) -> None:
    assert held(test) == words
