import pytest

from pitchcoach.analyst.feedback import Feedback, Fix, Part
from pitchcoach.tui.drawings.entries import Entry, entries
from pitchcoach.tui.drawings.entry_line import said
from tests.tui.making_feedback import GAUGES, NOTES, feedback, note

NONE: frozenset[str] = frozenset()


def lines(told: Feedback, listed: tuple[Entry, ...]) -> list[str]:
    """What each line says, without its columns."""
    all_said = (said(entry, told) for entry in listed)
    return [
        " ".join(f"{s.sign}{s.place}{s.words}{s.count} {s.figure}".split())
        for s in all_said
    ]


def test_the_top_three_come_before_the_criteria() -> None:
    told = feedback()

    assert lines(told, entries(told, NONE, "criterion")) == [
        "Fix first points",
        "1 S A clear ask +10.0",
        "2 D No hedging +4.0",
        "3 E Few words +1.0",
        "D Direct 62 of 100 (1) points",
        "! 1:4 maybe −4.0",
        "E Efficient 91 of 100 (1) points",
        "! 3:1 In order to −1.0",
        "S Sell yourself 40 of 100 (1) points",
        "‼ You do not ask for anything. −10.0",
    ]


def test_by_place_the_whole_pitch_comes_first_and_criteria_are_named() -> None:
    slide = note(section="slide 2")
    told = feedback(
        (slide, NOTES[2]), fixes=(), parts=(Part("slide 2", "Why", 0, 9, 2, 1),)
    )

    assert lines(told, entries(told, NONE, "place")) == [
        "The whole pitch (1) points",
        "‼ S You do not ask for anything. −10.0",
        "slide 2 Why (1)",
        "! D 1:4 maybe",
    ]


def test_a_draft_without_sections_is_listed_from_top_to_bottom() -> None:
    told = feedback(NOTES[:2], fixes=())

    assert entries(told, NONE, "place")[0].heading == "From top to bottom"


def test_within_a_criterion_the_costliest_comes_first() -> None:
    told = feedback((note(cost=1), note(cost=3), note(cost=1, message="b")), fixes=())

    assert [entry.note for entry in entries(told, NONE, "criterion")] == [None, 1, 0, 2]


def test_a_fix_leads_to_its_first_finding_that_is_not_dismissed() -> None:
    told = feedback(fixes=(Fix("A", 5, (0, 1)), Fix("B", 3, (0,)), Fix("C", 0.01, (2,))))
    listed = entries(told, frozenset({NOTES[0].identity}), "criterion")

    assert [(e.heading, e.note, e.size, e.figure) for e in listed if e.rank] == [
        ("A", 1, 1, "+5.0"),
        ("C", 2, 1, ""),
    ]


def test_the_number_of_findings_behind_a_fix_is_told() -> None:
    told = feedback(fixes=(Fix("A", 5, (0, 1)),))

    assert lines(told, entries(told, NONE, "criterion"))[1] == "1 D A (2) +5.0"


def test_dismissed_findings_come_last() -> None:
    told = feedback(fixes=())
    listed = entries(told, frozenset({NOTES[0].identity}), "criterion")

    assert [entry.aside for entry in listed[-2:]] == [False, True]
    assert lines(told, listed)[-2:] == ["Dismissed (1)", "! D 1:4 maybe −4.0"]


def test_where_all_are_dismissed_the_list_says_how_to_bring_one_back() -> None:
    told = feedback()
    listed = entries(told, frozenset(note.identity for note in NOTES), "criterion")

    assert lines(told, listed)[:2] == [
        "Nothing left. Press r to bring one back.",
        "Dismissed (3)",
    ]


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("MAYBE", [0]),
        ("order few", [1]),
        ("sellyourself.", [2]),
        ("nobody", []),
        (" ", [0]),
    ],
)
def test_only_findings_with_the_words_are_listed(sought: str, found: list[int]) -> None:
    told = feedback(fixes=()) if sought.strip() else feedback(NOTES[:1], fixes=())
    listed = entries(told, NONE, "criterion", sought)

    assert [entry.note for entry in listed if entry.note is not None] == found


def test_it_is_told_how_many_of_all_are_shown() -> None:
    first = entries(feedback(), NONE, "criterion", "maybe")[0]

    assert (first.heading, first.figure) == ("1 of 3 shown", "Esc: all")


def test_words_that_count_for_no_criterion_have_a_heading_of_their_own() -> None:
    french = note(criterion="", item="French showing through")
    other = note(criterion="", item="")

    assert entries(feedback((french,), fixes=()), NONE, "criterion")[0].heading == (
        "F French showing through"
    )
    assert entries(feedback((other,), fixes=()), NONE, "criterion")[0].heading == (
        "Everything else"
    )


def test_without_a_score_no_value_is_told() -> None:
    told = feedback(gauges=(), reason="No score: too short.")

    assert all("100" not in entry.heading for entry in entries(told, NONE, "criterion"))
    assert entries(feedback((), gauges=GAUGES, fixes=()), NONE, "place") == ()
