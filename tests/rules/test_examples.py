from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from pitchcoach.language.passage import Passage
from pitchcoach.review import Coach
from pitchcoach.rules.examples import failures, selected
from pitchcoach.rules.rule import PassageKind, Rule
from pitchcoach.text import Origin
from tests.rules.folders import RULE, rulebook


@dataclass(frozen=True)
class Said:
    """What a rule says of a text."""

    message: str
    points: float = 1


def tried(text: str, rule: Rule) -> Sequence[Said]:
    """What the rule says, without the rest of the engine."""
    found = cast(PassageKind, rule.kind).find(Passage(text, Origin(((0, 0),))))
    return [Said(f"{match.values[0]} is weak.") for match in found]


def test_examples_judged_rightly_are_passed_over(tmp_path: Path) -> None:
    text = f"{RULE}good: [We grow., It works.]\nbad: [maybe, we maybe grow]\n"

    assert list(failures(rulebook(tmp_path, {"P/R.yml": text}).rules, tried)) == []


def test_a_failing_example_says_which_and_why(tmp_path: Path) -> None:
    text = f"{RULE}good: [We grow., Or maybe not.]\nbad: [maybe, perhaps]\n"
    rules = rulebook(tmp_path, {"P/R.yml": text}).rules

    flagged, missed = failures(rules, tried)

    place = tmp_path / "own/P/R.yml"
    assert str(flagged) == (
        f"{place}:1: P.R flags its good example 2, 'Or maybe not.': "
        "it should be left alone. It says: maybe is weak."
    )
    assert str(missed) == (
        f"{place}:1: P.R finds nothing in its bad example 2, 'perhaps': "
        "it should be flagged."
    )


def test_light_and_bad_examples_are_told_apart_by_weight(tmp_path: Path) -> None:
    text = (
        f"{RULE}points: 2\nweights: [{{scope: all}}]\n"
        "light: [maybe, perhaps]\nbad: [maybe heavy, maybe]\n"
    )
    rules = rulebook(tmp_path, {"P/R.yml": text}).rules

    def weighed(said: str, rule: Rule) -> Sequence[Said]:
        return [
            Said(each.message, 2 if "heavy" in said else 1) for each in tried(said, rule)
        ]

    told = [str(failure) for failure in failures(rules, weighed)]

    assert len(told) == 2
    assert "finds nothing in its light example 2, 'perhaps'" in told[0]
    assert "bad example 2, 'maybe' with too little weight. It says: maybe is" in told[1]


def test_a_light_example_of_full_weight_fails(tmp_path: Path) -> None:
    text = f"{RULE}weights: [{{scope: all}}]\nlight: [maybe]\n"
    rules = rulebook(tmp_path, {"P/R.yml": text}).rules

    (failure,) = failures(rules, tried)

    assert "flags its light example 1, 'maybe' with full weight." in str(failure)


@pytest.mark.model
def test_every_shipped_rule_judges_its_examples_rightly() -> None:
    coach = Coach()

    assert [str(failure) for failure in failures(coach.rulebook.rules, coach.tried)] == []


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        ([], ["A.One", "A.Two", "B.One"]),
        (["a"], ["A.One", "A.Two"]),
        (["A.One"], ["A.One"]),
        (["one"], ["A.One", "B.One"]),
        (["B", "A.Two"], ["A.Two", "B.One"]),
        (["C"], []),
    ],
)
def test_rules_are_chosen_by_name_or_pack(
    names: list[str], ids: list[str], tmp_path: Path
) -> None:
    rules = rulebook(
        tmp_path, {"A/One.yml": RULE, "A/Two.yml": RULE, "B/One.yml": RULE}
    ).rules

    assert [rule.id for rule in selected(rules, names)] == ids
