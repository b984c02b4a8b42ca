import pytest

from pitchcoach.check import Finding
from pitchcoach.measures import FUNCTIONS, Measure
from pitchcoach.moves import Move
from pitchcoach.reports.parts.keep import HABITS, keep
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.review import Review
from pitchcoach.rules.rule import Level
from pitchcoach.shipped import rules_folder
from pitchcoach.text import Span
from tests.making_findings import finding
from tests.making_reviews import review

LINE = Span(0, 31)


def kept(seen: Review, language: str = "en") -> list[str]:
    """What is to be kept."""
    return [line.strip() for line in keep(Quotes(seen), Page(language=language))][1:]


def move(name: str, span: Span = LINE, *, weak: bool = False) -> Move:
    return Move(name, found=True, strength="weak" if weak else "strong", span=span)


def test_a_sentence_is_praised_once_for_all_that_it_does() -> None:
    both = review(moves=[move("one_liner"), move("ask"), move("market", Span(32, 68))])

    assert kept(both) == [
        "✓ What you do, what you want: “We maybe sell robots to bakers.”",
        "✓ market: “Last month 12 bakers paid $400 each.”",
    ]


def test_a_weak_move_is_not_praised() -> None:
    assert kept(review(moves=[move("ask", weak=True)])) == []


@pytest.mark.parametrize(
    ("level", "points", "praised"),
    [("warning", 0, False), ("error", 1, False), ("suggestion", 0, True)],
)
def test_a_sentence_with_more_than_a_small_thing_in_it_is_not_praised(
    level: Level, points: float, praised: bool
) -> None:
    found: Finding = finding(3, 8, points=points, level=level)

    assert bool(kept(review([found], moves=[move("ask")]))) is praised


@pytest.mark.parametrize(
    ("name", "value", "english", "french"),
    [
        ("contraction_share", 55.6, "you contract 56% of", "vous contractez 56\u00a0% de"),
        ("numbers_per_100", 2.25, "2.2 in 100 words", "2,2 pour 100 mots"),
        ("hedges_per_100", 0, "No hedges.", "Aucune précaution oratoire."),
    ],
)
def test_a_habit_is_praised_with_its_number(
    name: str, value: float, english: str, french: str
) -> None:
    seen = review(measures=[Measure(name, value, "")])

    assert english in kept(seen)[0]
    assert french in kept(seen, "fr")[0]


def test_a_habit_whose_item_loses_points_is_not_praised() -> None:
    measures = [Measure("hedges_per_100", 0, "")]

    assert kept(review([finding(3, 8, points=2)], measures=measures)) == []


def test_habits_are_about_measures_and_items_that_there_are() -> None:
    rubric = (rules_folder() / "rubric.yml").read_text(encoding="utf-8")

    for habit in HABITS:
        assert habit.measure in FUNCTIONS
        assert not habit.item or f"\n      {habit.item}:\n" in rubric
