from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from pitchcoach.errors import RuleFileError
from pitchcoach.rules.load import load_rules
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import load_rulebook
from tests.rules.folders import base, mistakes, rulebook, written

PARENT = """\
extends: existence
message: "'%s' is weak."
level: error
tokens: [maybe, perhaps]
ignorecase: true
good: [We grow., We sell.]
bad: [Maybe we grow., Perhaps we sell.]
tests:
  - name: one
    input: Maybe.
    contains: ["1:1"]
"""
SWAP = """\
extends: substitution
message: "'%s', not '%s'."
swap: {utilize: use, purchase: buy}
scope: text
"""
NUMBER = "extends: measure\nmessage: m\nmeasure: words\nmin: 5\n"


def child(folder: Path, text: str, parent: str = PARENT, **more: str) -> Rule:
    """The rule with this text, of which a rule `Pack.Parent` stands in the same folder."""
    files = {f"{name}.yml": content for name, content in more.items()}
    book = rulebook(folder, {"Pack/Parent.yml": parent, "Mine/Child.yml": text, **files})
    return book.rule("Mine.Child")


def kind(rule: Rule) -> dict[str, Any]:
    """The kind's keys."""
    return dict(vars(rule.kind))


def test_what_a_rule_does_not_say_it_has_from_the_one_it_extends(tmp_path: Path) -> None:
    rule = child(tmp_path, "extends: Pack.Parent\nlevel: suggestion\n")

    assert (rule.id, rule.level) == ("Mine.Child", "suggestion")
    assert rule.english.message == "'%s' is weak."
    assert kind(rule)["tokens"] == ("maybe", "perhaps")
    assert kind(rule)["ignorecase"] is True
    assert rule.bad == ("Maybe we grow.", "Perhaps we sell.")
    assert rule.path.endswith("Child.yml")


@pytest.mark.parametrize(
    ("written", "tokens"),
    [
        ("tokens: [sort of]", ("sort of",)),
        ("tokens+: [sort of]", ("maybe", "perhaps", "sort of")),
        ("tokens+: sort of", ("maybe", "perhaps", "sort of")),
        ("tokens+: [maybe]", ("maybe", "perhaps")),
        ("tokens-: [maybe]", ("perhaps",)),
        ("tokens-: maybe", ("perhaps",)),
        ("tokens-: [maybe]\ntokens+: [sort of]", ("perhaps", "sort of")),
        ("Tokens+: [sort of]", ("maybe", "perhaps", "sort of")),
    ],
)
def test_a_list_is_replaced_added_to_or_taken_from(
    written: str, tokens: tuple[str, ...], tmp_path: Path
) -> None:
    rule = child(tmp_path, f"extends: Pack.Parent\n{written}\n")

    assert kind(rule)["tokens"] == tokens


@pytest.mark.parametrize(
    ("written", "swap"),
    [
        ("swap+: {ask: say}", {"utilize": "use", "purchase": "buy", "ask": "say"}),
        ("swap+: {utilize: apply}", {"utilize": "apply", "purchase": "buy"}),
        ("swap+: [{ask: say}]", {"utilize": "use", "purchase": "buy", "ask": "say"}),
        ("swap-: [utilize]", {"purchase": "buy"}),
        ("swap-: {utilize: use}", {"purchase": "buy"}),
    ],
)
def test_a_table_is_merged_key_by_key(
    written: str, swap: dict[str, str], tmp_path: Path
) -> None:
    rule = child(tmp_path, f"extends: Pack.Parent\n{written}\n", SWAP)

    assert kind(rule)["swap"] == swap


def test_a_list_that_is_not_there_yet_can_be_added_to(tmp_path: Path) -> None:
    rule = child(
        tmp_path,
        "extends: Pack.Parent\nscope+: [title]\nunless+: ['may be']\nfr+: {why: w}\n",
        SWAP,
    )

    assert rule.scope == ("text", "title")
    assert len(rule.unless) == 1
    assert rule.french
    assert (rule.french.message, rule.french.why) == ("'%s', not '%s'.", "w")


def test_a_pattern_is_taken_from_by_what_it_says(tmp_path: Path) -> None:
    pattern = "extends: pattern\nmessage: m\npatterns:\n- [lower: kind]\n- [lower: sort]\n"
    rule = child(tmp_path, "extends: Pack.Parent\npatterns-:\n- [lower: kind]\n", pattern)

    assert kind(rule)["patterns"] == (({"lower": "sort"},),)


def test_parents_have_parents_and_stand_in_groups_and_later_files(tmp_path: Path) -> None:
    group = f"{PARENT}rules:\n  One: {{extends: Pack.Parent, 'tokens+': [one]}}\n"
    book = rulebook(
        tmp_path,
        {
            "A/Child.yml": "extends: Z.One\ntokens+: [child]\n",
            "Pack/Parent.yml": PARENT,
            "Z/Group.yml": group.replace("tokens: [maybe, perhaps]\n", ""),
        },
    )

    assert kind(book.rule("A.Child"))["tokens"] == ("maybe", "perhaps", "one", "child")


def test_a_rule_of_the_same_pack_may_be_named_without_it(tmp_path: Path) -> None:
    book = rulebook(
        tmp_path,
        {"P/One.yml": PARENT, "P/Two.yml": "extends: One\n", "Q/One.yml": SWAP},
    )

    assert kind(book.rule("P.Two"))["tokens"] == ("maybe", "perhaps")


@pytest.mark.parametrize("name", ["Pack.Rule", "Rule"])
def test_a_rule_may_extend_the_one_whose_place_it_takes(name: str, tmp_path: Path) -> None:
    folders = [
        base(tmp_path / "base"),
        written(
            tmp_path / "a", {"Pack/Rule.yml": PARENT, "Pack/Like.yml": "extends: Rule"}
        ),
        written(
            tmp_path / "b", {"Pack/Rule.yml": f"extends: {name}\ntokens+: [sort of]\n"}
        ),
        written(tmp_path / "c", {"C/Last.yml": "extends: Pack.Rule\ntokens-: [maybe]\n"}),
    ]

    book = load_rulebook(folders)

    assert kind(book.rule("Pack.Rule"))["tokens"] == ("maybe", "perhaps", "sort of")
    assert kind(book.rule("Pack.Like"))["tokens"] == ("maybe", "perhaps")
    assert kind(book.rule("C.Last"))["tokens"] == ("perhaps", "sort of")


def test_a_rule_of_a_later_folder_can_be_extended_too(tmp_path: Path) -> None:
    folders = [
        base(tmp_path / "base"),
        written(tmp_path / "a", {"A/Child.yml": "extends: B.Rule\n"}),
        written(tmp_path / "b", {"B/Rule.yml": PARENT}),
    ]

    assert load_rulebook(folders).rule("A.Child").level == "error"


def test_ten_rules_may_stand_one_behind_the_other(tmp_path: Path) -> None:
    files = {f"P/R{n}.yml": f"extends: R{n + 1}\n" for n in range(10)}

    book = rulebook(tmp_path, {**files, "P/R10.yml": PARENT})

    assert kind(book.rule("P.R0"))["tokens"] == ("maybe", "perhaps")


def test_rules_of_loaded_vale_styles_extend_one_another(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        {
            "Style/Child.yml": "extends: Other.Rule\ntokens+: [x]\n",
            "Other/Rule.yml": PARENT,
        },
    )
    files = [folder / "Style/Child.yml", folder / "Other/Rule.yml"]

    rules = load_rules(files)

    assert kind(rules[0])["tokens"] == ("maybe", "perhaps", "x")


@dataclass(frozen=True)
class Wrong:
    """A rule that cannot inherit as it says, and all that is told."""

    text: str
    told: str
    parent: str = PARENT
    more: dict[str, str] = field(default_factory=dict)


WRONG = {
    "not there to take": Wrong(
        "tokens-: [mayb]",
        "2:11: 'mayb' is not in the 'tokens' of Pack.Parent. Did you mean 'maybe'?",
    ),
    "no such swap": Wrong(
        "swap-: [utilise]",
        "2:9: 'utilise' is not in the 'swap' of Pack.Parent. Did you mean 'utilize'?",
        SWAP,
    ),
    "no such pattern": Wrong(
        "patterns-: [[lower: a]]",
        "2:13: This is not in the 'patterns' of Pack.Parent.",
        "extends: pattern\nmessage: m\npatterns:\n- [lower: kind]\n",
    ),
    "nothing to take from": Wrong(
        "exceptions-: [a]", "2:1: Pack.Parent has no 'exceptions' to take something from."
    ),
    "a text cannot be added to": Wrong(
        "message+: more",
        "2:1: 'message' of Pack.Parent is no list or table that can be added to or taken "
        "from: write 'message:', which replaces it.",
    ),
    "nor a number": Wrong(
        "min-: 3",
        "2:1: 'min' of Pack.Parent is no list or table that can be added to or taken "
        "from: write 'min:', which replaces it.",
        NUMBER,
    ),
    "added to and replaced": Wrong(
        "tokens: [a]\ntokens+: [b]",
        "3:1: 'tokens' replaces all, so 'tokens+' does nothing: keep one.",
    ),
    "unknown key added to": Wrong(
        "tokns+: [a]", "2:1: Unknown key 'tokns+'. Did you mean 'tokens'?"
    ),
    "key of another kind": Wrong(
        "swap: {a: b}", "2:1: Unknown key 'swap'. There are: append, "
    ),
    "bad expression added": Wrong(
        "tokens+:\n- (a", "3:3: This regular expression cannot be read: "
    ),
    "what does not go together": Wrong(
        "max: 2", "2:1: 'max' 2 is below 'min' 5: exchange the two.", NUMBER
    ),
    "item without enough examples": Wrong(
        "item: hedging\ngood: [We grow.]",
        "3:1: Mine.Child needs at least 2 examples under 'good', and has 1.",
    ),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_what_cannot_be_inherited_is_told_with_its_place(
    wrong: Wrong, tmp_path: Path
) -> None:
    text = f"extends: Pack.Parent\n{wrong.text}\n"

    told = mistakes(tmp_path, {"Pack/Parent.yml": wrong.parent, "Mine/Child.yml": text})

    assert len(told) == 1
    assert told[0].startswith(f"Mine/Child.yml:{wrong.told}")


NOWHERE: dict[str, tuple[dict[str, str], list[str]]] = {
    "mistyped": (
        {"P/A.yml": "extends: Pack.Parnet\n"},
        [
            "P/A.yml:1:10: There is no rule 'Pack.Parnet' to extend. "
            "Did you mean 'Pack.Parent'?"
        ],
    ),
    "mistyped in the same pack": (
        {"Pack/A.yml": "extends: Parnet\nmessage: m\n"},
        [
            "Pack/A.yml:1:10: There is no kind of rule called 'Parnet'. "
            "Did you mean 'Parent'?"
        ],
    ),
    "far from anything": (
        {"P/A.yml": "extends: X.Zzzzzz\n"},
        [
            "P/A.yml:1:10: There is no rule 'X.Zzzzzz' to extend. The packs are: P, Pack.",
        ],
    ),
    "itself": (
        {"P/A.yml": "extends: P.A\n"},
        ["P/A.yml:1:10: P.A extends itself, and no folder before has a rule of that name."],
    ),
    "circle": (
        {"P/A.yml": "extends: B\n", "P/B.yml": "extends: P.C\n", "P/C.yml": "extends: A\n"},
        [
            "P/A.yml:1:10: These rules extend one another in a circle: "
            "P.A → P.B → P.C → P.A."
        ],
    ),
    "child of a missing one's child": (
        {"P/A.yml": "extends: B\n", "P/B.yml": "extends: Pack.Nobody\n"},
        ["P/B.yml:1:10: There is no rule 'Pack.Nobody' to extend. The packs are: P, Pack."],
    ),
    "too many": (
        {
            **{f"P/R{n:02}.yml": f"extends: R{n + 1:02}\n" for n in range(13)},
            "P/R13.yml": PARENT,
        },
        [
            "P/R02.yml:1:10: More than 10 rules that extend one another: "
            + " → ".join(f"P.R{n:02}" for n in range(2, 14))
            + "."
        ],
    ),
    "parent that cannot be read": (
        {"P/A.yml": "extends: B\n", "P/B.yml": "extends: [\n"},
        ["P/B.yml:2:1: The list or table that opens here needs"],
    ),
    "parent with a mistake": (
        {"P/A.yml": "extends: B\nlevel: high\n", "P/B.yml": f"{PARENT}limit: many\n"},
        [
            "P/A.yml:2:8: 'level' is one of suggestion, warning, error, not 'high'.",
            "P/B.yml:12:8: 'limit' is a whole number, not 'many'.",
        ],
    ),
    "nothing to change": (
        {"P/A.yml": f"{PARENT}scope+: [title]\n"},
        [
            "P/A.yml:12:1: 'scope+' changes what comes from another rule, and P.A extends "
            "none: write 'scope'.",
            "P/A.yml:12:1: Unknown key 'scope+'. Did you mean 'scope'?",
        ],
    ),
    "of a kind that cannot run": (
        {"P/A.yml": "extends: B\n", "P/B.yml": "extends: script\nmessage: m\n"},
        [
            "P/B.yml:1:10: 'script' rules hold Tengo programs, not run here: "
            "use another kind."
        ],
    ),
}


@pytest.mark.parametrize(("files", "told"), NOWHERE.values(), ids=NOWHERE)
def test_a_line_of_rules_that_leads_nowhere_is_told_once(
    files: dict[str, str], told: list[str], tmp_path: Path
) -> None:
    said = mistakes(tmp_path, {"Pack/Parent.yml": PARENT, **files})

    assert [line[: len(start)] for line, start in zip(said, told, strict=True)] == told


def test_a_parent_missing_from_vale_styles_is_told_of(tmp_path: Path) -> None:
    written(tmp_path, {"S/A.yml": "extends: Other.Rule\n"})

    with pytest.raises(RuleFileError, match=r"no rule 'Other\.Rule' to extend"):
        load_rules([tmp_path / "S/A.yml"])
