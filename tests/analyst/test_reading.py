from dataclasses import replace

from pitchcoach.analyst.feedback import Gauge, Step
from pitchcoach.analyst.reading import feedback
from pitchcoach.measures import Measure
from pitchcoach.measures.heat import Heat, Vague, Warmth
from pitchcoach.moves import Move
from pitchcoach.text import Span
from tests.making_findings import FINE, finding
from tests.making_reviews import TEXT, review


def test_a_finding_is_told_with_its_sentence_and_its_words_marked() -> None:
    start = TEXT.index("maybe")

    note = feedback(review([finding(start, start + 5)])).notes[0]

    assert note.sentence == "We maybe sell robots to bakers."
    assert note.sentence[slice(*note.mark)] == "maybe"
    assert (note.rule, note.criterion, note.item) == ("Direct.Maybe", "direct", "No hedges")


def test_what_is_missing_has_no_sentence() -> None:
    note = feedback(review([finding(0, 0, "traction", 40)])).notes[0]

    assert (note.text, note.sentence, note.mark) == ("", "", (0, 0))


def test_each_gauge_names_what_costs_most() -> None:
    gauges = feedback(review([finding(0, 0, "traction", 10)])).gauges

    assert [gauge.name for gauge in gauges] == ["direct", "efficient", "sell", "total"]
    assert gauges[2] == Gauge("sell", "Sell yourself", 75.0, "Traction", 10)
    assert gauges[0].costliest == ""


def test_a_draft_without_a_score_says_why() -> None:
    told = feedback(review(words=10))

    assert told.gauges[3].value is None
    assert "10 words so far" in told.reason


def test_moves_come_in_the_order_of_time_and_then_the_missing_ones() -> None:
    made = [
        Move("ask", False),
        Move("one_liner", True, "weak", Span(0, 31), 0, 0.0, ("growth",)),
    ]

    steps = feedback(review(moves=made)).steps

    assert steps == (
        Step("one_liner", "What you do", True, True, "weak", 0, 31, 0.0, ("how fast",)),
        Step("ask", "What you want", False, True),
    )


def test_feedback_speaks_the_language_asked_for() -> None:
    told = feedback(review([finding(0, 2)]), "fr")

    assert told.profile.title == "Rendez-vous investisseur"
    assert told.notes[0].item == "Sans détour"


def test_a_finding_is_the_same_wherever_its_sentence_stands() -> None:
    start = TEXT.index("maybe")
    moved = f"\n\n{TEXT}"

    one = feedback(review([finding(start, start + 5)])).notes[0]
    other = feedback(review([finding(start + 2, start + 7)], text=moved)).notes[0]

    assert one.identity == other.identity


def test_what_does_no_harm_is_not_listed_and_the_others_keep_their_fixes() -> None:
    fine = finding(0, 2, points=0, level="suggestion", weight=FINE)
    weak = finding(3, 8, "traction", 10)

    told = feedback(review([fine, weak]))

    assert [note.start for note in told.notes] == [3]
    assert [fix.notes for fix in told.fixes] == [(0,)]


def test_each_sentence_is_vague_or_specific_and_the_vaguest_has_advice() -> None:
    measured = review(measures=[Measure("specificity", 58, "points of 100")])
    sentences = (Warmth(Span(0, 31), 0, 6, 20, 20), Warmth(Span(32, 68), 0, 6, 80, 80))
    heat = Heat(sentences, vaguest=Vague(Span(0, 31), 20, ("name",), ()))

    told = feedback(replace(measured, heat=heat))

    assert [(one.start, one.degree, one.words) for one in told.heat] == [
        (0, "vague", 6),
        (32, "specific", 6),
    ]
    assert (told.specificity, told.vaguest) == (58, 0)
    assert told.vaguest_advice == "Say it with a name."


def test_without_sentences_nothing_is_vague() -> None:
    told = feedback(review())

    assert (told.heat, told.specificity, told.vaguest) == ((), None, None)
