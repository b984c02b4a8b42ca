from pathlib import Path

import pytest

from pitchcoach.errors import Mistake, RuleFileError
from pitchcoach.language.passage import Passage
from pitchcoach.rules.load import load_rules
from pitchcoach.rules.rule import Allowance, Near, Rule
from pitchcoach.text import Origin, Span
from tests.rules.folders import RULE, rulebook, written

HEAD = "extends: existence\nmessage: m\n"


def style(folder: Path, text: str) -> Rule:
    """The one rule of a Vale style."""
    written(folder, {"Style/Rule.yml": text})
    return load_rules([folder / "Style/Rule.yml"])[0]


@pytest.mark.parametrize(
    "word",
    ["no", "yes", "on", "10", "1.50", "0x1F", "012", "2024-01-31", "1:30", "true", "1e3"],
)
def test_a_token_stays_what_the_trainer_wrote(word: str, tmp_path: Path) -> None:
    rule = style(tmp_path, f"{HEAD}tokens: [{word}]\n")

    assert rule.kind.tokens == (word,)  # type: ignore[attr-defined] # an Existence


def test_a_swap_keeps_its_words_and_their_order(tmp_path: Path) -> None:
    text = "extends: substitution\nmessage: m\nswap:\n  on: off\n  'yes': no\n  1.0:\n"

    rule = style(tmp_path, text)

    swap = {"on": "off", "yes": "no", "1.0": ""}
    assert list(rule.kind.swap.items()) == list(swap.items())  # type: ignore[attr-defined] # a Substitution


@pytest.mark.parametrize(
    ("written_as", "meant"),
    [
        ("true", True),
        ("'true'", True),
        ("Yes", True),
        ("on", True),
        ("1", True),
        ("off", False),
    ],
)
def test_a_truth_may_be_written_in_many_ways(
    written_as: str, meant: bool, tmp_path: Path
) -> None:
    rule = style(tmp_path, f"{HEAD}tokens: [a]\nignorecase: {written_as}\n")

    assert rule.kind.ignorecase is meant  # type: ignore[attr-defined] # an Existence


def test_a_single_value_makes_a_list_of_one(tmp_path: Path) -> None:
    rule = style(tmp_path, f"{HEAD}tokens: maybe\nscope: heading\n")

    assert rule.kind.tokens == ("maybe",)  # type: ignore[attr-defined] # an Existence
    assert rule.scope == ("heading",)


def test_keys_do_not_mind_case(tmp_path: Path) -> None:
    rule = style(
        tmp_path, "Extends: existence\nMESSAGE: m\nignoreCase: true\nTokens: [a]\n"
    )

    assert rule.kind.ignorecase is True  # type: ignore[attr-defined] # an Existence


def test_a_key_with_nothing_in_it_is_as_good_as_none(tmp_path: Path) -> None:
    rule = style(tmp_path, f"{HEAD}tokens: [a]\nlevel:\nscope: ~\nlink: null\n")

    assert (rule.level, rule.scope, rule.link) == ("warning", ("text",), "")


def test_a_plain_style_needs_no_more_than_kind_and_message(tmp_path: Path) -> None:
    rule = style(tmp_path, RULE)

    assert rule.id == "Style.Rule"
    assert (rule.level, rule.points, rule.item, rule.good) == ("warning", 0, "", ())


def test_every_shared_key_reaches_its_rule(tmp_path: Path) -> None:
    text = """\
extends: existence
message: "'%s' is weak."
level: error
scope: [opening, heading & ~list]
criterion: direct
item: hedging
points: 0.5
why: because
asks: really?
advice: say it
source: someone, 2020
fr: {message: faible, why: car, asks: vraiment ?, advice: dites-le}
fix: safe
action: {name: replace, params: a}
limit: 3
link: https://example.org
description: d
profiles: meeting
needs_near: {any: number}
only_near: {any: [money, date], sentences: 2}
allow: 1
per: 200 words
tokens: [maybe]
good: [one, two]
bad: [maybe one, maybe two]
"""

    rule = rulebook(tmp_path, {"Pack/Rule.yml": text}).rules[0]

    assert (rule.level, rule.scope) == ("error", ("opening", "heading & ~list"))
    assert (rule.criterion, rule.item, rule.points) == ("direct", "hedging", 0.5)
    assert (rule.english.why, rule.english.asks, rule.english.advice) == (
        "because",
        "really?",
        "say it",
    )
    assert rule.says("fr").message == "faible"
    assert (rule.source, rule.fix, rule.limit) == ("someone, 2020", "safe", 3)
    assert rule.action == ("replace", "a")
    assert rule.profiles == ("meeting",)
    assert (rule.needs_near, rule.only_near) == (
        Near(("number",)),
        Near(("money", "date"), 2),
    )
    assert rule.allow == Allowance(1, "words", 200)
    assert (rule.good, rule.bad) == (("one", "two"), ("maybe one", "maybe two"))
    assert (rule.path, rule.line) == (str(tmp_path / "own/Pack/Rule.yml"), 1)


@pytest.mark.parametrize(
    ("per", "allowance"),
    [
        ("", Allowance(2)),
        ("per: pitch\n", Allowance(2)),
        ("per: sentence\n", Allowance(2, "sentence")),
        ("per: words\n", Allowance(2, "words")),
        ("per: 50 words\n", Allowance(2, "words", 50)),
    ],
)
def test_so_many_are_free(per: str, allowance: Allowance, tmp_path: Path) -> None:
    rule = style(tmp_path, f"{RULE}allow: 2\n{per}")

    assert rule.allow == allowance


def test_a_rule_that_counts_weighs_one_and_knows_its_criterion(tmp_path: Path) -> None:
    text = f"{RULE}item: hedging\ngood: [a, b]\nbad: [c, d]\n"

    rule = rulebook(tmp_path, {"Pack/Rule.yml": text}).rules[0]

    assert (rule.points, rule.criterion) == (1, "direct")


def test_what_is_not_said_in_french_is_said_in_english(tmp_path: Path) -> None:
    rule = style(tmp_path, f"{RULE}why: because\nfr: {{message: faible}}\n")

    assert (rule.says("fr").message, rule.says("fr").why) == ("faible", "because")


def test_an_exception_in_quotes_is_an_expression_that_ignores_case(tmp_path: Path) -> None:
    rule = style(tmp_path, f"{RULE}unless: ['\\bmaybe not\\b']\n")

    passage = Passage("MAYBE NOT, maybe notable", Origin(((0, 0),)))
    assert [match.span for match in rule.unless[0].find(passage)] == [Span(0, 9)]


def test_an_exception_with_keys_is_a_pattern(tmp_path: Path) -> None:
    rule = style(tmp_path, f"{RULE}unless: {{pattern: {{lower: no}}}}\n")

    assert rule.unless[0].pattern == ({"lower": "no"},)  # type: ignore[attr-defined] # a Pattern


def test_a_group_gives_its_members_what_they_leave_out(tmp_path: Path) -> None:
    text = """\
extends: existence
message: group's
level: error
fr: {message: du groupe, why: car}
rules:
  One: {tokens: [a]}
  Two: {tokens: [b], message: its own, fr: {message: le sien}}
"""

    one, two = rulebook(tmp_path, {"Pack/Group.yml": text}).rules

    assert (one.id, one.english.message, one.level, one.line) == (
        "Pack.One",
        "group's",
        "error",
        6,
    )
    assert (two.id, two.english.message) == ("Pack.Two", "its own")
    assert (two.says("fr").message, two.says("fr").why) == ("le sien", "car")


def test_a_kind_that_cannot_run_is_left_out_when_someone_is_told(tmp_path: Path) -> None:
    told: list[Mistake] = []
    written(tmp_path, {"S/A.yml": "extends: script\nmessage: m\n", "S/B.yml": RULE})

    rules = load_rules([tmp_path / "S/A.yml", tmp_path / "S/B.yml"], left_out=told.append)

    assert [rule.id for rule in rules] == ["S.B"]
    assert [(mistake.line, mistake.column) for mistake in told] == [(1, 10)]


def test_a_key_written_twice_leaves_a_style_rule_out_when_someone_is_told(
    tmp_path: Path,
) -> None:
    told: list[Mistake] = []
    text = "extends: substitution\nmessage: m\nswap:\n  a: b\n  a: b\n"
    written(tmp_path, {"S/A.yml": text})

    assert load_rules([tmp_path / "S/A.yml"], left_out=told.append) == ()
    assert [mistake.line for mistake in told] == [5]


def test_a_plain_style_may_name_any_scope_but_not_those_vale_gave_up(
    tmp_path: Path,
) -> None:
    assert style(tmp_path, f"{RULE}scope: python\n").scope == ("python",)

    with pytest.raises(RuleFileError, match="is not supported"):
        style(tmp_path, f"{RULE}scope: strong\n")


def test_consistency_overlooks_unknown_keys(tmp_path: Path) -> None:
    text = "extends: consistency\nmessage: m\neither: {a: b}\nnonsense: true\n"

    assert style(tmp_path, text).id == "Style.Rule"


def test_a_file_without_permission_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, {"S/Rule.yml": RULE})

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(RuleFileError, match="1:1: You may not read this file"):
        load_rules([tmp_path / "S/Rule.yml"])


def test_a_file_that_cannot_be_read_is_a_mistake_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError) as caught:
        load_rules([tmp_path / "Style/None.yml", tmp_path / "Style/Rule.yaml"])

    assert [mistake.message for mistake in caught.value.mistakes] == [
        "This is no file: a rule is a text file whose name ends in .yml.",
        "Rule files end in .yml: rename this one to Rule.yml.",
    ]
