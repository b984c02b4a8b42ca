from typing import Any

import pytest

from pitchcoach.rules.facts import facts
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.profiles import Profile
from tests.telling import telling

TEXT = "We sell tea. You drink it all day long, and so do your two friends."


def found(text: str = TEXT, **keys: Any) -> list[tuple[str, tuple[str, ...]]]:
    profile = Profile(title="", audience="", seconds=10, pace=120)
    kind = Measure(**keys)
    return [
        (span.cut(text), match.values)
        for span, match in kind.find_in(facts(telling(text), profile, ()))
    ]


def test_more_than_the_most_is_found_at_the_beginning_with_its_unit() -> None:
    assert found(measure="words", max=13) == [("", ("15 words", "15"))]
    assert found(measure="words", max=15) == []


def test_less_than_the_least_is_found() -> None:
    assert found(measure="slot_share", min=80) == [("", ("75%", "75"))]
    assert found(measure="slot_share", min=70) == []


def test_each_sentence_is_judged_and_can_be_covered() -> None:
    long = [("You drink it all day long, and so do your two friends.", ("12 words", "12"))]

    assert found(measure="words", of="sentence", max=10, span="sentence") == long
    assert found(measure="words", of="sentence", max=10) == [("", ("12 words", "12"))]


def test_the_opening_can_be_judged_alone() -> None:
    assert found(measure="questions", of="opening", max=0) == []


@pytest.mark.parametrize("name", ["words_before_number", "passive_share"])
def test_what_cannot_be_told_is_not_flagged(name: str) -> None:
    assert found("We sell tea.", measure=name, min=1_000) == []


def test_a_parse_is_asked_for_only_where_the_tree_is_looked_at() -> None:
    assert Measure("passive_share").needs == "parse"
    assert Measure("words").needs == "text"


def test_sentences_said_in_one_breath_are_judged_together() -> None:
    text = "It is very good. It is good for everyone. All of us love it a lot. We do."

    assert found(text, measure="sentences", of="breath", max=3, span="sentence") == [
        (text, ("4 sentences", "4"))
    ]


@pytest.mark.parametrize(
    "text",
    ["It is very good.", "Thank you very much to all of you for being here with us today."],
)
def test_few_words_and_courtesy_are_no_breath(text: str) -> None:
    assert found(text, measure="specificity", of="breath", min=100) == []
