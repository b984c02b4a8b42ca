import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from pitchcoach.measures import Measure
from pitchcoach.measures.heat import Heat, Vague, Warmth
from pitchcoach.moves import Move
from pitchcoach.pitch import Pitch, Section
from pitchcoach.reports.json import report, review_data
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.schema import REPORT
from pitchcoach.review import Review
from pitchcoach.text import Span
from tests.making_findings import FINE, finding
from tests.making_reviews import review

FULL = review(
    [
        finding(3, 8, points=2, replacement="", values=("maybe",)),
        finding(32, 36, "traction", 8, rule="Sell.When"),
    ],
    moves=[
        Move(
            "one_liner", found=True, strength="weak", span=Span(0, 31), word=0, seconds=0.25
        ),
        Move("ask", found=False),
    ],
    measures=[Measure("odd", float("inf"), "words")],
)
UNSCORED = review(words=3, english=False)


def written(*reviews: Review, page: Page | None = None) -> Any:
    return json.loads("".join(report(reviews, page or Page())))


@pytest.mark.parametrize("reviews", [(), (FULL,), (FULL, UNSCORED), (UNSCORED,)])
def test_the_report_is_what_its_schema_says(reviews: tuple[Review, ...]) -> None:
    data = written(*reviews)

    jsonschema.Draft202012Validator.check_schema(REPORT)
    jsonschema.validate(data, REPORT)
    assert len(data["reviews"]) == len(reviews)


def test_a_finding_tells_its_place_in_offsets_and_in_lines() -> None:
    found = written(FULL)["reviews"][0]["findings"][1]

    assert (found["start"], found["end"], found["text"]) == (32, 36, "Last")
    assert (found["line"], found["column"]) == (2, 1)


def test_a_finding_tells_all_that_its_rule_says() -> None:
    assert written(FULL)["reviews"][0]["findings"][0] == {
        "rule": "Direct.Maybe",
        "criterion": "direct",
        "item": "hedging",
        "level": "warning",
        "scope": "",
        "start": 3,
        "end": 8,
        "line": 1,
        "column": 4,
        "section": "section 1",
        "text": "maybe",
        "message": "'maybe' softens it.",
        "why": "It sounds unsure.",
        "asks": "“Does it work?”",
        "advice": "Say it plainly.",
        "replacement": "",
        "cost": 5.0,
        "gain": 5.0,
    }


def test_a_move_tells_where_and_when_or_that_it_is_missing() -> None:
    made, missing = written(FULL)["reviews"][0]["moves"]

    assert (made["start"], made["end"], made["seconds"]) == (0, 31, 0.25)
    assert (missing["found"], missing["start"], missing["seconds"]) == (False, None, None)


def test_a_number_that_json_cannot_hold_is_null() -> None:
    assert written(FULL)["reviews"][0]["measures"]["odd"] == {
        "value": None,
        "unit": "words",
    }


def test_a_draft_that_is_not_scored_has_a_reason() -> None:
    seen = written(UNSCORED)["reviews"][0]["score"]

    assert (seen["total"], seen["reason"]) == (None, "not English")
    assert seen["criteria"] == {"direct": None, "efficient": None, "sell": None}


def test_the_messages_are_in_the_language_asked_for() -> None:
    data = review_data(FULL, "fr")

    assert data["language"] == "fr"
    assert data["findings"][0]["message"] == "« maybe » adoucit."
    assert data["fixes"][1]["title"] == "Sans détour"


def test_a_page_that_holds_no_accents_gets_escapes() -> None:
    french = Page(encoding="ascii", language="fr")

    assert "".join(report([FULL], french)).isascii()
    assert written(FULL, page=french) == written(FULL, page=Page(language="fr"))


def test_a_finding_tells_what_its_words_are_about() -> None:
    fine = finding(3, 8, points=0, values=("maybe",), weight=FINE)

    data = review_data(review([fine]), "fr")["findings"][0]

    assert (data["scope"], data["message"]) == ("un contraste", "« maybe » va bien ici.")
    assert written(FULL)["reviews"][0]["findings"][1]["scope"] == ""


def test_specificity_is_told_of_each_sentence_each_section_and_what_is_vaguest() -> None:
    line = Span(0, 31)
    pitch = Pitch("draft.txt", FULL.pitch.text, (Section("", "slide 1", Span(0, 95), ()),))
    heat = Heat(
        (Warmth(line, 0, 6, 42.1234, 55),), (55,), Vague(line, 42, ("date",), ("big",))
    )

    data = written(replace(FULL, pitch=pitch, heat=heat))
    told = data["reviews"][0]["specificity"]

    jsonschema.validate(data, REPORT)
    sentence = {"start": 0, "end": 31, "section": "slide 1", "words": 6}
    assert told["sentences"] == [{**sentence, "specificity": 42.123, "breath": 55}]
    assert told["sections"] == [
        {"section": "slide 1", "start": 0, "end": 95, "specificity": 55}
    ]
    assert told["vaguest"]["lacks"] == ["date"]
    assert told["vaguest"]["opinions"] == ["big"]
