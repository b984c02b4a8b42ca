from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.measures.specificity import (
    Told,
    breaths,
    mean_specificity,
    specificity_of,
    worth,
)


@pytest.mark.parametrize(
    ("specific", "vague"),
    [
        ("Sixty bakeries pay us $40 a month.", "Many customers are very happy with us."),
        ("She grows figs in Marseille.", "We are a really unique company."),
        ("The soup came cold, with a hair in it.", "The food was not that great there."),
        ("just missed the 7:15 train to brighton", "i can't believe this is happening"),
        ("Shares of the bank fell 4% on Monday.", "This is what many people think today."),
        ("Our strip shows lead in tap water.", "Our solution helps people every day."),
        (
            "I welded ship hulls in Brest for six years.",
            "I have a lot of experience in it.",
        ),
        ("The label turns red above 8 degrees.", "It is simple and anyone can use it."),
        ("We cut ward shifts from 31 calls to one tap.", "We make everything much easier."),
        ("Nurses call each colleague by phone.", "People have a problem with this."),
        ("A train hit a cow near Dijon last night.", "Something strange happened again."),
        ("The zipper broke on the first trip.", "It does what it is supposed to do."),
    ],
)
def test_details_make_a_sentence_more_specific_than_opinions(
    specific: str, vague: str
) -> None:
    assert specificity_of(specific) > specificity_of(vague)


def test_a_pitch_is_warmer_the_more_of_it_can_be_checked() -> None:
    told = [
        "It is great.",
        "Our customers are happy.",
        "Our customers, bakers in Lyon, are happy.",
        "Our customers, 38 bakers in Lyon, are happy and pay $40 a month.",
        "Since March, our customers, 38 bakers in Lyon, pay $40 a month for a sensor.",
    ]

    assert all(less < more for less, more in pairwise(map(specificity_of, told)))


@pytest.mark.parametrize(
    ("plain", "changed"),
    [
        ("38 bakers pay us in Lyon.", "38 bakers pay us in Lyon!"),
        ("38 bakers pay us in Lyon.", "Do 38 bakers pay us in Lyon?"),
        ("The pump costs $90.", "The pump is affordable."),
        ("Ana built it in May.", "Somebody built it sometime."),
        ("Two rooms were clean.", "One room was clean."),
        ("We optimize a kiln.", "We enable the optimization."),
    ],
)
def test_feeling_asking_and_standing_in_for_a_fact_cost_detail(
    plain: str, changed: str
) -> None:
    assert specificity_of(plain) > specificity_of(changed)


def test_length_alone_makes_no_sentence_specific() -> None:
    empty = "We think that it is really something that everybody would like to have " * 4

    assert specificity_of(empty) < specificity_of("12 bakers in Lyon bought ovens in May.")


def test_an_address_counts_once_and_somebody_addressed_hardly() -> None:
    assert worth("ovens") > specificity_of("@ovens") > 0
    assert specificity_of("https://a.example/b/c/d/e/f") == specificity_of("www.a.example")


@pytest.mark.parametrize("text", ["", "…", "!!!", "???", "🙂", "'", "-", "@", "'s"])
def test_no_words_tell_nothing(text: str) -> None:
    assert specificity_of(text) == pytest.approx(0, abs=1)


@given(st.text(max_size=200))
def test_it_stays_between_nothing_and_a_hundred(text: str) -> None:
    assert 0 <= specificity_of(text) <= 100


@given(st.lists(st.integers(1, 40), max_size=30))
def test_every_sentence_is_in_one_breath_of_words_enough(counted: list[int]) -> None:
    parts = list(breaths(counted))

    assert [index for part in parts for index in part] == list(range(len(counted)))
    if sum(counted) >= 15:
        assert all(sum(counted[at] for at in part) >= 15 for part in parts)


def test_a_short_sentence_is_heard_with_the_one_before_it() -> None:
    full, short = Told(120, 14), Told(10, 3)

    assert mean_specificity([full, short]) == pytest.approx(
        100 * (1 - 2.71828**-1.3), abs=0.1
    )
