import pytest

from pitchcoach.language.passage import Passage
from pitchcoach.matching.look import look
from pitchcoach.matching.patterns import compiled_pattern
from tests.making import passage

THINK = passage(
    "We/PRP/nsubj/1 think/VBP/ROOT/1 banks/NNS/nsubj/3 pay/VBP/ccomp/1 $/$/nmod/5 "
    "40/CD/dobj/3 ,/,/punct/1 but/CC/cc/1 nurses/NNS/nsubj/9 win/VBP/conj/1 ././punct/1"
)
LIKELY = passage(
    "It/PRP/nsubj/1 is/VBZ/ROOT/1 likely/JJ/acomp/1 that/IN/mark/5 we/PRP/nsubj/5 "
    "grow/VBP/ccomp/1 ././punct/1"
)
SHARED = passage(
    "We/PRP/nsubj/1 build/VBP/ROOT/1 and/CC/cc/1 might/MD/aux/4 sell/VB/conj/1 ././punct/1"
)


def words(where: Passage, word: int) -> list[str]:
    seen = look(where)
    assert seen is not None
    return [seen.tokens.text[member] for member in seen.clause(word)]


def test_a_clause_is_its_words_without_those_of_clauses_inside() -> None:
    assert words(THINK, 1) == ["We", "think", ",", "but", "."]
    assert words(THINK, 5) == ["banks", "pay", "$", "40"]
    assert words(THINK, 8) == ["nurses", "win"]


def test_two_verbs_with_one_subject_are_one_clause() -> None:
    assert words(SHARED, 3) == ["We", "build", "and", "might", "sell", "."]


@pytest.mark.parametrize(
    ("where", "word", "about"),
    [(THINK, 1, 3), (THINK, 5, 3), (LIKELY, 2, 5), (SHARED, 3, 1)],
)
def test_a_word_is_about_the_clause_after_it_or_its_own(
    where: Passage, word: int, about: int
) -> None:
    seen = look(where)
    assert seen is not None

    assert seen.about(word) == about


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ({"lower": "think", "about": {"clause": {"tag": "CD"}}}, True),
        ({"lower": "think", "clause": {"tag": "CD"}}, False),
        ({"lower": "win", "no_clause": {"lower": "but"}}, True),
        ({"lower": "think", "no_clause": {"lower": "but"}}, False),
        ({"lower": "think", "about": {"clause": [{"tag": "CD"}, {"lower": "we"}]}}, False),
    ],
)
def test_a_pattern_may_ask_about_the_clause(
    pattern: dict[str, object], found: bool
) -> None:
    assert bool(list(compiled_pattern([pattern]).matches(THINK))) is found


def test_words_that_hang_on_each_other_in_a_ring_end_somewhere() -> None:
    ring = passage("a/NN/dep/1 b/NN/dep/0 ././punct/0")

    assert words(ring, 0) == ["a", "b", "."]
