from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pitchcoach.errors import RuleFileError
from pitchcoach.rules.change import Change
from pitchcoach.rules.reading_changes import balanced
from pitchcoach.rules.rulebook import Rulebook, load_rulebook
from tests.rules.folders import PROFILE, RULE, base, written

SENTENCE = """\
extends: measure
message: m
measure: words
of: sentence
max: 25
min: 5
"""
FILES = {
    "Pack/One.yml": RULE,
    "Pack/Two.yml": RULE.replace("message", "level: error\nmessage"),
    "Other/Long.yml": SENTENCE,
    "Other/Child.yml": "extends: Pack.One\n",
    "profiles/buyer.yml": f"{PROFILE}weights: {{hedging: 50, ask: 50}}\n",
}


def changed(folder: Path, *changes: Change, cache: Path | None = None) -> Rulebook:
    """The rulebook of a few rules with changes."""
    folders = [base(folder / "base"), written(folder / "own", FILES)]
    return load_rulebook(folders, cache=cache, changes=changes)


def levels(book: Rulebook) -> dict[str, str]:
    """Every rule's level."""
    return {rule.id: rule.level for rule in book.rules}


USUAL = {
    "Pack.One": "warning",
    "Pack.Two": "error",
    "Other.Long": "warning",
    "Other.Child": "warning",
}
SWITCHED: list[tuple[list[Change], dict[str, str | None]]] = [
    ([Change("Pack.One", "off")], {"Pack.One": None}),
    ([Change("Pack.One", False)], {"Pack.One": None}),
    ([Change("Pack", "off")], {"Pack.One": None, "Pack.Two": None}),
    ([Change("Pack.Two", "on"), Change("Pack", "off")], {"Pack.One": None}),
    ([Change("Pack.Two", True), Change("Pack", False)], {"Pack.One": None}),
    ([Change("Pack", "suggestion")], {"Pack.One": "suggestion", "Pack.Two": "suggestion"}),
    (
        [Change("Pack.One", "error"), Change("Pack", "suggestion")],
        {"Pack.One": "error", "Pack.Two": "suggestion"},
    ),
    ([Change("Pack", {"level": "error"})], {"Pack.One": "error"}),
    ([Change("Pack.One", {"Level": "error"})], {"Pack.One": "error"}),
]


@pytest.mark.parametrize(("changes", "different"), SWITCHED)
def test_rules_and_packs_are_switched(
    changes: list[Change], different: dict[str, str | None], tmp_path: Path
) -> None:
    expected = {id: level for id, level in {**USUAL, **different}.items() if level}

    assert levels(changed(tmp_path, *changes)) == expected


CHANGED: list[tuple[str, dict[str, Any], dict[str, object]]] = [
    ("Other.Long", {"max": 30}, {"max": 30.0, "min": 5.0}),
    ("Other.Long", {"max": 2.5, "min": 1}, {"max": 2.5, "min": 1.0}),
    ("Pack.One", {"tokens": ["a", "b"]}, {"tokens": ("a", "b")}),
    ("Pack.One", {"tokens+": ["a"]}, {"tokens": ("maybe", "a")}),
    ("Pack.One", {"tokens+": "a", "tokens-": "maybe"}, {"tokens": ("a",)}),
    ("Pack.One", {"ignorecase": True}, {"ignorecase": True}),
]


@pytest.mark.parametrize(("name", "value", "keys"), CHANGED)
def test_any_key_of_a_rule_can_be_other_than_in_its_file(
    name: str, value: dict[str, Any], keys: dict[str, object], tmp_path: Path
) -> None:
    rule = changed(tmp_path, Change(name, value)).rule(name)

    assert vars(rule.kind).items() >= keys.items()
    assert rule.path.endswith(f"{name.replace('.', '/')}.yml")
    assert rule.line == 1


def test_shared_keys_can_be_changed_too(tmp_path: Path) -> None:
    value = {"points": 0.5, "scope": "title", "why": "w", "unless": ["maybe not"]}

    rule = changed(tmp_path, Change("Pack.One", value)).rule("Pack.One")

    assert (rule.points, rule.scope, rule.english.why) == (0.5, ("title",), "w")
    assert len(rule.unless) == 1


def test_a_rule_that_extends_a_changed_one_stays_as_written(tmp_path: Path) -> None:
    book = changed(tmp_path, Change("Pack.One", {"tokens+": ["a"], "level": "error"}))

    assert vars(book.rule("Other.Child").kind)["tokens"] == ("maybe",)


def test_a_rule_that_has_taken_the_place_of_another_is_changed(tmp_path: Path) -> None:
    folders = [
        base(tmp_path / "base"),
        written(tmp_path / "a", {"Pack/One.yml": RULE}),
        written(tmp_path / "b", {"Pack/One.yml": RULE.replace("weak", "poor")}),
    ]

    book = load_rulebook(folders, changes=[Change("Pack.One", "error")])

    assert [(rule.level, rule.english.message) for rule in book.rules] == [
        ("error", "'%s' is poor.")
    ]


@pytest.mark.parametrize(
    ("weights", "wanted", "expected"),
    [
        ({"a": 60, "b": 40}, {"a": 50}, {"a": 50, "b": 50}),
        ({"a": 60, "b": 20, "c": 20}, {"a": 61}, {"a": 61, "b": 20, "c": 19}),
        ({"a": 34, "b": 33, "c": 33}, {"c": 0}, {"a": 51, "b": 49, "c": 0}),
        ({"a": 60, "b": 40}, {"a": 100}, {"a": 100, "b": 0}),
        ({"a": 60, "b": 40}, {"a": 10, "b": 90}, {"a": 10, "b": 90}),
        ({"a": 60, "b": 40}, {"a": 60}, {"a": 60, "b": 40}),
    ],
)
def test_what_other_weights_leave_is_shared_in_proportion(
    weights: dict[str, int], wanted: dict[str, int], expected: dict[str, int]
) -> None:
    assert balanced(weights, wanted) == expected


def test_other_weights_hold_for_the_rubric_and_every_profile(tmp_path: Path) -> None:
    weights = [Change("hedging", 30, "weights"), Change("interference", 5, "weights")]

    book = changed(tmp_path, *weights)

    expected = {"hedging": 30, "ask": 70, "interference": 5}
    assert book.rubric.weights == expected
    assert book.profile("meeting").weights == expected
    assert book.profile("buyer").weights == expected


def test_a_profile_can_be_other_than_in_its_file(tmp_path: Path) -> None:
    book = changed(tmp_path, Change("buyer", {"seconds": 150, "required": []}, "profiles"))

    profile = book.profile("buyer")
    assert (profile.seconds, profile.required, profile.pace) == (150, (), 130)
    assert profile.weights["ask"] == 50
    assert book.profile("meeting").seconds == 300


@pytest.mark.parametrize(
    "change",
    [
        Change("Pack.One", "off"),
        Change("Pack", "suggestion"),
        Change("Other.Long", {"max": 24}),
        Change("hedging", 59, "weights"),
        Change("buyer", {"seconds": 299}, "profiles"),
    ],
)
def test_the_hash_changes_with_every_change(change: Change, tmp_path: Path) -> None:
    usual, other = changed(tmp_path / "a"), changed(tmp_path / "b", change)

    assert usual.hash != other.hash
    assert changed(tmp_path / "c", change).hash == other.hash
    assert changed(tmp_path / "d", replace(change, path="elsewhere")).hash == other.hash


def test_naming_a_profile_changes_no_hash_and_is_checked_from_the_cache_too(
    tmp_path: Path,
) -> None:
    cache = tmp_path / "cache"
    named = Change("buyer", "", "profile")

    assert changed(tmp_path, cache=cache).hash == changed(tmp_path, named, cache=cache).hash
    with pytest.raises(RuleFileError, match="no profile 'byer'"):
        changed(tmp_path, replace(named, name="byer"), cache=cache)


def test_changes_are_kept_between_runs(tmp_path: Path) -> None:
    change, cache = Change("Pack.One", "off"), tmp_path / "cache"

    first, second = (changed(tmp_path, change, cache=cache) for _ in range(2))

    assert levels(first) == levels(second)
    assert levels(changed(tmp_path, cache=cache)) == USUAL


WRONG: dict[str, tuple[Change, str]] = {
    "no such rule": (
        Change("Pack.On", "off"),
        "There is no rule or pack 'Pack.On'. Did you mean 'Pack.One'?",
    ),
    "nothing like it": (
        Change("zzz", "off"),
        "There is no rule or pack 'zzz'. The packs are: Other, Pack.",
    ),
    "no such level": (
        Change("Pack.One", "eror"),
        "'Pack.One' is off, on, suggestion, warning, error, or a table of keys, such as "
        '"off", "suggestion" or { max = 25 }. Did you mean \'error\'?',
    ),
    "a number": (
        Change("Pack.One", 3),
        "'Pack.One' is off, on, suggestion, warning, error, or a table of keys, such as "
        '"off", "suggestion" or { max = 25 }.',
    ),
    "unknown key": (
        Change("Other.Long", {"maxx": 3}),
        "Unknown key 'maxx'. Did you mean 'max'?",
    ),
    "wrong type": (
        Change("Other.Long", {"max": "many"}),
        "'max' is a number such as 2 or 0.5, not 'many'.",
    ),
    "wrong together": (
        Change("Other.Long", {"max": 2}),
        "'max' 2 is below 'min' 5: exchange the two.",
    ),
    "bad expression": (
        Change("Pack.One", {"tokens": ["(a"]}),
        "This regular expression cannot be read: ",
    ),
    "not there to take": (
        Change("Pack.One", {"tokens-": ["mayb"]}),
        "'mayb' is not in the 'tokens' of Pack.One. Did you mean 'maybe'?",
    ),
    "kind": (
        Change("Pack.One", {"extends": "pattern"}),
        "'extends' cannot be changed here: write a rule of your own that has it.",
    ),
    "key of one kind for a pack": (
        Change("Other", {"max": 3}),
        "'Other' is a pack, of which only keys can be changed that all rules know. "
        "Unknown key 'max'. ",
    ),
    "no such item": (
        Change("hedgin", 3, "weights"),
        "There is no item 'hedgin'. Did you mean 'hedging'?",
    ),
    "no weight": (
        Change("hedging", 3.5, "weights"),
        "The weight of 'hedging' is a whole number from 0 to 100.",
    ),
    "too heavy": (
        Change("hedging", 300, "weights"),
        "The weight of 'hedging' is a whole number from 0 to 100.",
    ),
    "no such profile": (
        Change("byer", {"seconds": 3}, "profiles"),
        "There is no profile 'byer'. Did you mean 'buyer'?",
    ),
    "no table": (
        Change("buyer", 3, "profiles"),
        "'buyer' is a table of keys, such as { seconds = 150 }.",
    ),
    "key of a profile": (
        Change("buyer", {"secnds": 3}, "profiles"),
        "Unknown key 'secnds'. Did you mean 'seconds'?",
    ),
    "no time": (
        Change("buyer", {"seconds": 0}, "profiles"),
        "'seconds' is a number above 0.",
    ),
}


@pytest.mark.parametrize(("change", "told"), WRONG.values(), ids=WRONG)
def test_a_change_that_cannot_be_made_is_told(
    change: Change, told: str, tmp_path: Path
) -> None:
    with pytest.raises(RuleFileError) as caught:
        changed(tmp_path, change)

    (mistake,) = caught.value.mistakes
    assert mistake.path == "changes"
    assert mistake.message.startswith(told)


@pytest.mark.parametrize(
    ("weights", "total"),
    [({"hedging": 60, "ask": 39}, 99), ({"hedging": 60, "ask": 41}, 101)],
)
def test_weights_that_leave_no_hundred_are_told(
    weights: dict[str, int], total: int, tmp_path: Path
) -> None:
    changes = [Change(name, weight, "weights") for name, weight in weights.items()]

    with pytest.raises(
        RuleFileError, match=f"These weights add up to {total}: all of them"
    ):
        changed(tmp_path, *changes)


def test_a_change_of_a_broken_rule_is_not_told_besides(tmp_path: Path) -> None:
    folders = [
        base(tmp_path / "base"),
        written(tmp_path / "own", {"Pack/One.yml": "message: m\n"}),
    ]

    with pytest.raises(RuleFileError) as caught:
        load_rulebook(folders, changes=[Change("Pack.One", {"level": "error"})])

    assert [mistake.message[:17] for mistake in caught.value.mistakes] == [
        "Missing 'extends'"
    ]
