from dataclasses import replace
from pathlib import Path

import pytest

from pitchcoach.reports.parts.manual import rule_page
from pitchcoach.reports.parts.page import Page
from pitchcoach.rules.kinds.existence import Existence
from pitchcoach.rules.rule import Allowance
from pitchcoach.rules.weights import Weight
from tests.making_findings import FINE, PROFILE, RUBRIC, SHORT, finding

RULE = finding(0, 5, "hedging").rule
KIND = Existence(tokens=("maybe",))


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
        "Level       warning",
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


def test_a_rule_tells_where_it_holds_and_what_becomes_of_it() -> None:
    rule = replace(
        RULE, scope=("opening",), fix="safe", allow=Allowance(1, "words"), kind=KIND
    )
    light = replace(PROFILE, weights={"hedging": 5})

    page = rule_page(rule, RUBRIC, Page(width=100), [light, replace(SHORT, weights={})])

    assert "Finds       Words or phrases that should not be there.\n" in page
    assert "Where       opening\n" in page
    assert "Free        allow: 1 per: 100 words\n" in page
    assert "Profiles    All. Its item is worth 5 in investor-meeting.\n" in page
    assert "Fix         Safe: the better words can be put in as they are.\n" in page


def test_a_rule_names_the_rule_that_it_begins_with(tmp_path: Path) -> None:
    path = tmp_path / "Mine" / "Sure.yml"
    path.parent.mkdir()
    path.write_text("extends: Direct.Maybe\nlevel: error\n", encoding="utf-8")
    rule = replace(RULE, id="Mine.Sure", path=str(path))

    assert "From        Direct.Maybe\n" in rule_page(rule, RUBRIC, Page())


def test_a_rule_with_weights_tells_them() -> None:
    weighed = replace(RULE, weights=(Weight("your own"), FINE), light=("Banks may pay.",))

    page = rule_page(weighed, RUBRIC, Page())

    assert "Light       Banks may pay.\n" in page
    assert "Weighs      your own: 1\n            a contrast: 0\n" in page
