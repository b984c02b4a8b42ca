from pitchcoach.check import Finding
from pitchcoach.reports.text import text_report
from pitchcoach.review import Review
from pitchcoach.rules.rule import Level
from tests.making_findings import FINE, finding
from tests.making_reviews import review


def details(seen: Review) -> list[str]:
    """The lines of a report's small things."""
    _, title, lines = text_report(seen, width=90).partition("Small things")
    return f"{title}{lines}".splitlines()


def small(start: int, points: float = 0.1, level: Level = "suggestion") -> Finding:
    return finding(start, start + 5, "traction", points, level=level, values=("maybe",))


def test_what_costs_nothing_takes_a_line() -> None:
    assert details(review([finding(3, 8, values=("maybe",))])) == [
        "Small things (1)",
        "  1:4 · 'maybe' softens it. · Direct.Maybe",
    ]


def test_suggestions_of_a_rule_stand_together_with_what_they_cost() -> None:
    assert details(review([small(3), small(32), small(69)])) == [
        "Small things (3)",
        "  1:4 · 'maybe' softens it. · Direct.Maybe · costs 0.3",
        "    Also at 2:1 Last, 3:1 In or.",
    ]


def test_many_places_end_in_a_count() -> None:
    lines = details(review([small(n) for n in range(0, 90, 6)]))

    assert lines[-1].endswith(" and 2 more.")


def test_a_suggestion_that_costs_a_point_is_no_small_thing() -> None:
    assert details(review([small(3, points=1)])) == []


def test_a_warning_is_small_only_where_it_costs_next_to_nothing() -> None:
    assert details(review([small(3, 0.5, "warning")])) == []
    assert len(details(review([small(3, 0.1, "warning")]))) == 2


def test_what_changes_the_meaning_is_never_small() -> None:
    assert details(review([small(3, 0.1, "error")])) == []


def test_in_a_draft_without_a_score_suggestions_about_its_words_are_small() -> None:
    missing = finding(9, 9, "traction", 0.1, level="suggestion", rule="A.Missing")

    lines = details(review([small(3, points=5), missing], words=3))

    assert lines == ["Small things (1)", "  1:4 · 'maybe' softens it. · Direct.Maybe"]


def test_words_that_do_no_harm_take_one_line_together() -> None:
    fine = [finding(n, n + 5, points=0, level="suggestion", weight=FINE) for n in (3, 32)]

    text = text_report(review(fine), width=90)

    assert "  Fine where they stand, at no cost: a contrast (2).\n" in text
    assert "Small things" not in text
    assert "No finding." in text


def test_what_does_no_harm_is_named_in_french() -> None:
    fine = finding(3, 8, points=0, level="suggestion", weight=FINE)

    text = text_report(review([fine]), language="fr")

    assert "Bien à leur place, sans rien coûter\u00a0: un contraste (1)." in text


def test_words_that_another_finding_is_about_are_not_called_fine() -> None:
    fine = finding(3, 8, points=0, level="suggestion", weight=FINE)

    assert "Fine where" not in text_report(review([fine, finding(3, 8, rule="A.B")]))
