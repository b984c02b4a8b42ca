from pitchcoach.moves import Move
from pitchcoach.rules.facts import Facts, facts
from pitchcoach.rules.profiles import Profile
from tests.telling import telling

PROFILE = Profile(title="", audience="", seconds=60, pace=120, name="test")
TEXT = """# Tea

We sell tea. You drink it all day.

---

It costs $3. They pay it.

- every day"""


def known(text: str = TEXT, *moves: Move) -> Facts:
    return facts(telling(text, "md"), PROFILE, moves)


def cuts(of: str) -> list[str]:
    return [span.cut(TEXT) for span, _ in known().readings(of)]


def test_the_pitch_is_read_as_a_whole_at_its_beginning() -> None:
    ((span, measures),) = known().readings("pitch")

    assert span.cut(TEXT[span.start :]) == ""
    assert measures["words"].value == 16
    assert measures["sections"].value == 2


def test_each_sentence_that_is_said_is_read_at_its_place() -> None:
    assert cuts("sentence") == [
        *(
            "We sell tea.",
            "You drink it all day.",
            "It costs $3.",
            "They pay it.",
            "every day",
        )
    ]


def test_each_section_is_read_from_its_first_sentence_to_its_last() -> None:
    assert cuts("section") == [
        "We sell tea. You drink it all day.",
        "It costs $3. They pay it.\n\n- every day",
    ]


def test_the_opening_is_read_alone() -> None:
    assert cuts("opening") == ["We sell tea. You drink it all day."]


def test_a_part_has_its_own_measures() -> None:
    words = [measures["words"].value for _, measures in known().readings("section")]

    assert words == [8, 8]


def test_a_pitch_without_a_word_has_no_parts_and_no_error() -> None:
    empty = known("…")

    assert list(empty.readings("sentence")) == []
    assert list(empty.readings("opening")) == []
    assert (empty.start.start, empty.end.start) == (0, 0)


def test_formulas_find_vales_variables() -> None:
    numbers = known().numbers

    assert (numbers["words"], numbers["sentences"], numbers["long_words"]) == (17, 6, 0)
    assert (numbers["heading.h1"], numbers["list"], numbers["paragraphs"]) == (1, 1, 2)
    assert numbers["characters"] == 53
    assert numbers["syllables"] >= numbers["words"]
    assert numbers["polysyllabic_words"] >= numbers["complex_words"] == 0
