import pytest

from pitchcoach.language.odds import odds

TALK = [
    *("we", "make", "tea", "robots", "for", "offices"),
    *("our", "robots", "cost", "less", "than", "a", "coffee", "machine"),
]


def test_the_likeliest_end_is_where_a_clause_is_whole() -> None:
    found = odds(TALK, cased=False)

    assert len(found) == len(TALK) - 1
    assert found.index(max(found)) == TALK.index("our") - 1


def test_a_capital_makes_an_end_likelier() -> None:
    cased = ["We", *(word.replace("our", "Our") for word in TALK[1:])]
    gap = TALK.index("our") - 1

    assert odds(cased, cased=True)[gap] > odds(TALK, cased=False)[gap]


def test_an_end_depends_on_the_words_around_it_alone() -> None:
    long = TALK * 600

    found = odds(long, cased=False)

    assert found[5_000 : 5_000 + len(TALK)] == pytest.approx(
        found[7_000 - 2_000 % len(TALK) : 7_000 - 2_000 % len(TALK) + len(TALK)], abs=1e-3
    )


@pytest.mark.parametrize("words", [[], ["tea"]])
def test_no_gap_no_odds(words: list[str]) -> None:
    assert odds(words, cased=False) == []
