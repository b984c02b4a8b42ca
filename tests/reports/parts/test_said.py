from dataclasses import replace
from typing import Any

import pytest

from pitchcoach.check import Finding
from pitchcoach.reports.parts.said import said, told
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.kinds.move import Move
from pitchcoach.rules.rule import Advice, Kind
from tests.making_findings import finding
from tests.making_reviews import MOVE_DEFINITIONS

MEASURE = Measure("words")
MOVE = Move("one_liner", strong=True)


def speaking(kind: Kind, value: str, **changes: Any) -> Finding:
    """A finding that says `value` after a word."""
    found = finding(0, 0, values=(value,))
    rule = replace(
        found.rule, kind=kind, english=Advice("After %s."), french=Advice("Après %s.")
    )
    return replace(found, rule=replace(rule, **changes))


@pytest.mark.parametrize(
    ("kind", "value", "english", "french"),
    [
        (MEASURE, "80 words", "After 80 words.", "Après 80 mots."),
        (MEASURE, "1 word", "After 1 word.", "Après 1 mot."),
        (MEASURE, "5.6%", "After 5.6%.", "Après 5,6 %."),
        (
            MEASURE,
            "13 years of school",
            "After 13 years of school.",
            "Après 13 années d'éc",
        ),
        (MEASURE, "0.4 per 100 words", "After 0.4 per 100 words.", "Après 0,4 pour 100 mo"),
        (MEASURE, "12", "After 12.", "Après 12."),
        (MOVE, "14 seconds", "After 14 seconds.", "Après 14 secondes."),
        (MOVE, "growth", "After how fast.", "Après à quelle vitesse."),
        (
            MOVE,
            "growth, what else",
            "After how fast, what else.",
            "Après à quelle vitesse, ",
        ),
    ],
)
def test_numbers_and_names_are_said_in_the_language(
    kind: Kind, value: str, english: str, french: str
) -> None:
    spoken = speaking(kind, value)

    assert said(spoken, "en", MOVE_DEFINITIONS) == english
    assert said(spoken, "fr", MOVE_DEFINITIONS).startswith(french)


def test_a_rule_without_french_says_all_of_it_in_english() -> None:
    spoken = speaking(MEASURE, "80 words", french=None)

    assert said(spoken, "fr") == "After 80 words."


def test_words_of_the_draft_are_not_taken_for_a_measure() -> None:
    assert said(finding(0, 2, values=("80 words",)), "fr") == "« 80 words » adoucit."


def test_long_words_are_cut_where_they_stand_beside_the_draft() -> None:
    long = finding(0, 2, values=("word " * 40,))

    assert told(long, "en") == f"'{'word ' * 11}word…' softens it."
    assert len(said(long, "en")) > 200


def test_an_apostrophe_at_the_start_is_no_second_quotation_mark() -> None:
    assert told(finding(0, 2, values=("'d like to",)), "en") == "'’d like to' softens it."
