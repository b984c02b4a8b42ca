from typing import Any

import pytest

from pitchcoach.rules.facts import facts
from pitchcoach.rules.kinds.missing import Missing
from pitchcoach.rules.profiles import Profile
from tests.telling import telling

TEXT = "We sell tea. Your buyer saves $400 a year. Tea is hot. Shall we start on Monday?"


def found(text: str = TEXT, **keys: Any) -> list[tuple[int, tuple[str, ...]]]:
    profile = Profile(title="", audience="", seconds=10, pace=120)
    kind = Missing(**keys)
    return [
        (span.start, match.values)
        for span, match in kind.find_in(facts(telling(text), profile, ()))
    ]


def test_what_nobody_says_is_found_at_the_beginning() -> None:
    assert found(tokens=("coffee",)) == [(0, ("0",))]
    assert found(tokens=("coffee", "tea")) == []


def test_tokens_are_whole_words_and_capitals_can_be_ignored() -> None:
    assert found(tokens=("te",)) == [(0, ("0",))]
    assert found(tokens=("SHALL",)) == [(0, ("0",))]
    assert found(tokens=("SHALL",), ignorecase=True) == []


@pytest.mark.parametrize(("word", "count"), [("buyer", 0), ("tea", 1)])
def test_the_same_sentence_must_hold_what_is_asked_for(word: str, count: int) -> None:
    assert len(found(tokens=(word,), holds=("money",))) == count


def test_what_belongs_at_the_end_is_missed_there() -> None:
    assert found(tokens=("buyer",), of="closing") == [(len(TEXT), ("0",))]
    assert found(tokens=("start",), of="closing") == []


def test_it_can_be_asked_for_more_than_once() -> None:
    assert found(tokens=("[Tt]ea",), times=3) == [(0, ("2",))]
    assert found(tokens=("[Tt]ea",), times=2) == []


def test_a_pitch_without_a_word_misses_nothing() -> None:
    assert found("…", tokens=("tea",)) == []
