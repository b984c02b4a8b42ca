from dataclasses import replace

import pytest

from pitchcoach.reports.parts.manual import rule_page
from pitchcoach.reports.parts.page import Page
from pitchcoach.rules.weights import Weight
from tests.making_findings import FINE, RUBRIC, finding

RULE = finding(0, 5, "hedging").rule


def test_a_rule_has_a_page_with_all_it_says() -> None:
    assert rule_page(RULE, RUBRIC, Page()).splitlines() == [
        "Direct.Maybe",
        "'…' softens it.",
        "",
        "Why         It sounds unsure.",
        "They ask    “Does it work?”",
        "Do          Say it plainly.",
        "Weak        Maybe we sign clinics.",
        "Fine        We sign clinics.",
        "Counts      as 1 each time. In 100 words, 0.5 are free; 2.5 cost most of the 20",
        "            points of “No hedges”.",
        "Source      Durik 2008",
        "File        rules/Direct/Maybe.yml",
    ]


@pytest.mark.parametrize(
    ("item", "points", "told"),
    [
        ("traction", 4, "4 of the 40 points of “Traction”, each time."),
        ("traction", 0, "Nothing: it is a hint."),
        ("", 1, "Nothing: it is a hint."),
    ],
)
def test_a_rule_tells_what_it_counts(item: str, points: float, told: str) -> None:
    page = rule_page(replace(RULE, item=item, points=points), RUBRIC, Page())

    assert f"Counts      {told}\n" in page


def test_a_rule_is_explained_in_french() -> None:
    page = rule_page(RULE, RUBRIC, Page(language="fr"))

    assert "Pourquoi    On doute." in page
    assert "«\u00a0Sans détour\u00a0»" in page


def test_a_foreign_rule_without_explanations_has_a_page_too() -> None:
    bare = replace(
        RULE,
        english=replace(RULE.english, why="", asks="", advice=""),
        item="",
        good=(),
        bad=(),
        source="",
        link="https://example.org",
        profiles=("deck", "partner"),
    )

    page = rule_page(bare, RUBRIC, Page())

    assert "Why" not in page
    assert "See         https://example.org" in page
    assert "Only for    deck, partner" in page


def test_a_rule_with_weights_tells_them() -> None:
    weighed = replace(RULE, weights=(Weight("your own"), FINE), light=("Banks may pay.",))

    page = rule_page(weighed, RUBRIC, Page())

    assert "Light       Banks may pay.\n" in page
    assert "Weighs      your own: 1\n            a contrast: 0\n" in page
