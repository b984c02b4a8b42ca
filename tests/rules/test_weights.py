from pathlib import Path

import pytest

from pitchcoach.language.passage import Passage
from pitchcoach.rules.weights import Weight, weights_at
from pitchcoach.text import Origin, Span
from tests.making import passage
from tests.rules.folders import mistakes, rulebook

WE = passage("We/PRP/nsubj/2 might/MD/aux/2 sign/VB/ROOT/2 ././punct/2")
OWN = Weight("your plan", when=({"is": "own"},))
ONCE = Weight("once", first=1)
REST = Weight("the rest", points=0)

TABLE = """\
soft:
  - scope: your own number
    when: {is: own}
  - scope: the world
    points: 0
    message: "'%s' is fine."
    fr: {scope: le monde, message: "« %s » va bien."}
"""
RULE = """\
extends: existence
message: "'%s' is weak."
tokens: [maybe]
item: hedging
points: 2
weights: soft
good: [We grow., It works.]
light: [Banks maybe pay.]
bad: [We maybe grow., Maybe we grow.]
"""


def scopes(weights: tuple[Weight, ...], words: str) -> list[str]:
    start = WE.text.index(words)
    found = weights_at(weights, WE, Span(start, start + len(words)))
    return [weight.scope for weight in found]


def test_the_first_weight_that_holds_counts() -> None:
    assert scopes((OWN, REST), "might") == ["your plan"]
    assert scopes((Weight("no", when=({"tag": "NN"},)), REST), "might") == ["the rest"]


def test_behind_a_weight_for_the_first_ones_comes_what_the_others_weigh() -> None:
    assert scopes((ONCE, OWN, REST), "might") == ["once", "your plan"]


def test_several_words_are_judged_by_the_one_on_which_the_others_hang() -> None:
    verb = Weight("a verb", when=({"tag": "VB"},))

    assert scopes((verb, REST), "might sign") == ["a verb"]


def test_words_that_were_not_parsed_have_no_weight() -> None:
    bare = Passage("We might", Origin(((0, 0),)))

    assert weights_at((REST,), bare, Span(3, 8)) == ()


def test_rules_share_weights_by_name(tmp_path: Path) -> None:
    files = {"weights.yml": TABLE, "P/A.yml": RULE, "P/B.yml": RULE}

    first, second = rulebook(tmp_path, files).rules

    assert first.weights == second.weights
    assert [weight.scope for weight in first.weights] == ["your own number", "the world"]
    assert [weight.harmless for weight in first.weights] == [False, True]
    assert first.needs == "parse"


def test_weights_may_stand_in_the_rule_itself(tmp_path: Path) -> None:
    text = RULE.replace("weights: soft", "weights:\n  - {scope: all, points: 0.5}")

    rule = rulebook(tmp_path, {"P/A.yml": text}).rules[0]

    assert rule.weights == (Weight("all", points=0.5),)


def test_a_later_folder_may_replace_named_weights(tmp_path: Path) -> None:
    rules = rulebook(tmp_path, {"weights.yml": TABLE, "P/A.yml": RULE}).rules
    (tmp_path / "own/weights.yml").write_text("soft: [{scope: mine}]\n", encoding="utf-8")

    assert rules[0].weights != (Weight("mine"),)
    assert rulebook(tmp_path, {"P/A.yml": RULE}).rules[0].weights == (Weight("mine"),)


BROKEN = {
    "a name that does not exist": (
        "weights: sofd\n",
        "3:10: Weights.yml holds no weights called 'sofd'. Did you mean 'soft'?",
    ),
    "a table": (
        "weights: {scope: a}\n",
        "3:10: 'weights' is a list of weights, or the name of one in weights.yml.",
    ),
    "an unknown key": (
        "weights: [{scope: a, point: 1}]\n",
        "3:22: Unknown key 'point'. Did you mean 'points'?",
    ),
    "no scope": ("weights: [{points: 1}]\n", "3:11: 'weights' needs the key 'scope'."),
    "too many points": (
        "weights: [{scope: a, points: 101}]\n",
        "3:22: 'points' is a number from 0 to 100.",
    ),
    "an unknown level": (
        "weights: [{scope: a, level: warnin}]\n",
        "3:29: 'level' is one of suggestion, warning, error, not 'warnin'. ",
    ),
    "an unknown condition": (
        "weights: [{scope: a, when: {about: {clause: {lowr: we}}}}]\n",
        "3:46: Unknown condition 'lowr'. Did you mean 'lower'?",
    ),
    "an expression that cannot be read": (
        "weights: [{scope: a, when: {regex: '('}}]\n",
        "3:28: This regular expression cannot be read: ",
    ),
    "one that holds always before another": (
        "weights: [{scope: a}, {scope: b}]\n",
        "3:11: A weight without 'when' holds always: put it last.",
    ),
    "conditions as a text": (
        "weights: [{scope: a, when: we}]\n",
        "3:28: 'when' is a table, one 'key: value' a line, not 'we'.",
    ),
    "light examples without weights": (
        "light: [Banks maybe pay.]\n",
        "3:1: 'light' goes with 'weights', by which a finding weighs less.",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_in_weights_is_named_with_its_place(case: str, tmp_path: Path) -> None:
    text, told = BROKEN[case]
    head = 'extends: existence\nmessage: "m"\n'
    tail = "tokens: [maybe]\n"

    found = mistakes(tmp_path, {"weights.yml": TABLE, "P/A.yml": head + text + tail})

    assert len(found) == 1
    assert found[0].startswith(f"P/A.yml:{told}")


def test_a_mistake_in_the_shared_file_is_named_with_its_place(tmp_path: Path) -> None:
    text = "soft:\n  - scope: a\n    when:\n      - tag: QQ\n"

    assert mistakes(tmp_path, {"weights.yml": text, "P/A.yml": RULE}) == [
        "weights.yml:4:9: 'QQ' is not a Penn tag, nor the beginning of one with *."
    ]


@pytest.mark.parametrize(
    "text", ["soft\n", "soft: 3\n", "- a\n", "soft: {a: b}\n", "soft: [a]\n", "{}\n", ""]
)
def test_a_shared_file_of_another_shape_is_a_mistake(text: str, tmp_path: Path) -> None:
    assert mistakes(tmp_path, {"weights.yml": text, "P/A.yml": RULE})
