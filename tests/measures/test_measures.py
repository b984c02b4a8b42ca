import pickle
from collections.abc import Mapping

import pytest

from pitchcoach.language.speech import told
from pitchcoach.measures import FUNCTIONS, NEED_PARSE, Measure, measures, measures_of
from pitchcoach.measures.counts import Counts, counts
from tests.making import passage
from tests.telling import telling

PITCH = """We sell 40 lamps a day to growers in Lyon. Who waters them? You do.

Growers lose $300 a week, but our lamp stops it. I built it."""


def of(
    text: str, format: str = "txt", pace: int = 120, slot: float = 60
) -> Mapping[str, Measure]:
    return measures(telling(text, format), pace=pace, slot=slot)


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        ("words", 28, "words"),
        ("seconds", 14, "seconds"),
        ("slot_share", 70 / 3, "%"),
        ("sections", 1, "sections"),
        ("words_per_section", 28, "words"),
        ("sentences", 5, "sentences"),
        ("words_per_sentence", 5.6, "words"),
        ("longest_sentence", 10, "words"),
        ("long_sentences", 0, "sentences"),
        ("questions", 1, "questions"),
        ("numbers_per_100", 200 / 28, "per 100 words"),
        ("names_per_100", 100 / 28, "per 100 words"),
        ("you_per_100", 100 / 28, "per 100 words"),
        ("we_per_100", 200 / 28, "per 100 words"),
        ("i_per_100", 100 / 28, "per 100 words"),
        ("i_share", 100 / 3, "%"),
        ("contrasts_per_100", 100 / 28, "per 100 words"),
        ("hedges_per_100", 0, "per 100 words"),
        ("words_before_number", 2, "words"),
        ("words_before_name", 9, "words"),
        ("words_before_you", 13, "words"),
        ("distinct_word_share", 100 * 25 / 28, "%"),
    ],
)
def test_each_measure_counts_what_it_says(name: str, value: float, unit: str) -> None:
    measure = of(PITCH)[name]

    assert (measure.name, measure.unit) == (name, unit)
    assert measure.value == pytest.approx(value)


def test_every_measure_tells_its_unit_and_its_source() -> None:
    for name, function in FUNCTIONS.items():
        assert "Unit: " in (function.__doc__ or ""), name
        assert "Source: " in (function.__doc__ or ""), name


def test_what_needs_a_parse_is_absent_without_one() -> None:
    known = of(PITCH)

    assert sorted(NEED_PARSE) == ["passive_share", "words_before_verb"]
    assert NEED_PARSE.isdisjoint(known)


def test_what_is_not_there_has_no_place_before_it() -> None:
    known = of("Growers lose time.")

    assert "words_before_number" not in known
    assert "words_before_name" not in known
    assert "words_before_you" not in known
    assert "i_share" not in known


def test_no_words_give_no_averages_and_no_error() -> None:
    known = of("…")

    assert known["words"].value == 0
    assert not {"words_per_sentence", "longest_sentence", "readability_grade"} & set(known)


def test_headings_are_not_said() -> None:
    assert of("# A long title of six words\n\nWe sell it.", "md")["words"].value == 3


def test_slides_are_counted_and_share_the_words() -> None:
    known = of("We sell tea.\n\n---\n\nYou drink it all day.", "md")

    assert known["sections"].value == 2
    assert known["words_per_section"].value == 4


def test_the_measures_of_a_part_are_those_of_its_sentences() -> None:
    sentences = told(telling(PITCH))
    part = measures_of(sentences[1:3], pace=120, slot=60)

    assert part["words"].value == 5
    assert part["questions"].value == 1


def test_passives_and_the_wait_for_the_verb_come_from_the_tree() -> None:
    tagged = passage(
        "In/IN/prep/4 Lyon/NNP/pobj/0 it/PRP/nsubjpass/4 was/VBD/auxpass/4 built/VBN/ROOT/4"
        " ././punct/4 We/PRP/nsubj/7 sell/VBP/ROOT/7 it/PRP/dobj/7 ././punct/7"
    )

    first, second = counts(tagged)

    assert (first.passives, first.before_verb, first.parsed) == (1, 3, 1)
    assert (second.passives, second.before_verb, second.verbs) == (0, 1, 1)


def test_a_title_has_no_verb_to_wait_for() -> None:
    (title,) = counts(passage("Our/PRP$/poss/1 market/NN/ROOT/1"))

    assert (title.parsed, title.verbs) == (1, 0)


def test_counts_are_kept_with_the_text() -> None:
    one, other = telling("We sell it."), telling("We sell it.\n\nYou buy it.")

    assert counts(one.blocks[0].passage) is counts(other.blocks[0].passage)
    assert isinstance(counts(one.blocks[0].passage)[0], Counts)


def test_a_measure_reads_as_one_would_say_it() -> None:
    assert str(Measure("words_per_sentence", 12.44, "words")) == "12 words"
    assert str(Measure("words_per_sentence", 9.44, "words")) == "9.4 words"
    assert str(Measure("slot_share", 100.0, "%")) == "100%"
    assert str(Measure("words", 3.0, "words")) == "3 words"
    assert str(Measure("words", 1.0, "words")) == "1 word"
    assert str(Measure("readability_grade", 12.6, "grade")) == "13 years of school"
    assert str(Measure("readability_grade", 1.0, "grade")) == "1 year of school"
    assert str(Measure("you_per_100", 1.0, "per 100 words")) == "1 per 100 words"


def test_measures_can_be_handed_to_another_process() -> None:
    known = dict(of(PITCH))

    assert pickle.loads(pickle.dumps(known)) == known
