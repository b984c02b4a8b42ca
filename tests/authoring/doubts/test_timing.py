from pathlib import Path

import pytest

from pitchcoach.authoring.doubts.timing import Timing, middle, runaways, slow, timings
from tests.authoring.folders import coach_with

WORDS = "extends: existence\nmessage: m\n"


def test_a_rule_is_slow_beside_the_usual_one(tmp_path: Path) -> None:
    _, (rule,) = coach_with(tmp_path, f"{WORDS}tokens: ['a(?=b)']\n")

    (doubt,) = slow([Timing(rule, 40_000), Timing(rule, 200)], 100)

    assert doubt.message == (
        "takes 40,000 µs for 1,000 words, 400 times the usual rule. 'a(?=b)' looks ahead "
        "or back, or repeats what can be empty, which the fast engine cannot do"
    )


def test_a_rule_that_takes_little_is_never_slow(tmp_path: Path) -> None:
    _, (rule,) = coach_with(tmp_path, f"{WORDS}tokens: [a]\n")

    assert list(slow([Timing(rule, 500)], 1)) == []
    assert middle([Timing(rule, time) for time in (5, 9, 100)]) == 9


@pytest.mark.model
def test_the_time_of_rules_on_words_is_measured(tmp_path: Path) -> None:
    measure = "extends: measure\nmessage: m\nmeasure: words\nmax: 3\n"
    coach, rules = coach_with(tmp_path, f"{WORDS}tokens: [we]\n", measure)

    (one,) = timings(coach, rules)

    assert one.rule is rules[0]
    assert 0 < one.microseconds < 100_000


@pytest.mark.parametrize(
    ("keys", "runs_away"),
    [
        (r"tokens: ['(?:\w+\s?)+(?=#)']", True),
        (r"tokens: ['(?:\w+\s?)+#']", False),
        (r"tokens: ['a(?=b)', 'a{1,9}(?!c)']", False),
        (r"unless: ['(?:\w+\s?)+(?=#)']", True),
    ],
)
def test_an_expression_that_runs_away_is_told(
    keys: str, runs_away: bool, tmp_path: Path
) -> None:
    text = f"{WORDS}{keys}\n" + ("tokens: [z]\n" if "unless" in keys else "")
    _, (rule,) = coach_with(tmp_path, text)

    assert bool(list(runaways(rule))) == runs_away
