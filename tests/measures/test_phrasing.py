import pytest

from pitchcoach.language.words import words
from pitchcoach.measures.phrasing import contracted, contractible, hedges, will_and_would


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("maybe we grew", 1),
        ("it's kind of new and sort of fast", 2),
        ("what kind of nurse, and a new sort of lamp", 0),
        ("I think we could sell it", 2),
        ("In May we sell it, and they may not", 0),
        ("we might, as far as I know", 2),
        ("nurses could finally sleep", 0),
    ],
)
def test_hedges_are_counted_where_they_hedge(text: str, count: int) -> None:
    spoken = words(text)

    assert hedges(spoken, range(len(spoken))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we're here and it's late", 2),
        ("don't say we can't, they'll hear", 3),
        ("Linvo's nurse has John's key", 0),
        ("that's what you've got", 2),
    ],
)
def test_contracted_forms_are_counted_and_possessives_are_not(
    text: str, count: int
) -> None:
    spoken = words(text)

    assert contracted(spoken, range(len(spoken))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we are here and it is late", 2),
        ("we do not sell it", 1),
        ("we cannot see it", 1),
        ("it is not late", 1),
        ("yes, we are.", 0),
        ("that is, we sell it", 0),
        ("tell me who you are", 0),
        ("we have a lamp", 0),
        ("we have already sold it and they have grown", 2),
        ("she has built it", 1),
        ("she has a lamp", 0),
        ("we will sell what we would buy", 2),
        ("are we there", 0),
    ],
)
def test_full_forms_count_where_a_speaker_would_contract_them(
    text: str, count: int
) -> None:
    spoken = words(text)

    assert contractible(text, spoken, range(len(spoken))) == count


@pytest.mark.parametrize(
    ("text", "will", "would"),
    [
        ("we will sell it and we'll ship it", 2, 0),
        ("we would sell it", 0, 1),
        ("our product would help", 0, 1),
        ("our new lamp will also help", 1, 0),
        ("if you paid, we would sell it", 0, 0),
        ("nurses would pay and they will", 0, 0),
        ("we'd like to", 0, 1),
        ("we'd already sold it", 0, 0),
    ],
)
def test_will_and_would_count_for_oneself_alone(text: str, will: int, would: int) -> None:
    spoken = words(text)

    assert will_and_would(spoken, range(len(spoken))) == (will, would)
