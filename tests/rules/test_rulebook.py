from pathlib import Path

import pytest

from pitchcoach.errors import RuleFileError, SettingsError
from pitchcoach.rules.rulebook import load_rulebook
from pitchcoach.shipped import rules_folder
from tests.rules.folders import PROFILE, RUBRIC, RULE, base, mistakes, rulebook, written


def test_the_shipped_rulebook_loads() -> None:
    shipped = load_rulebook([rules_folder()])

    assert len(shipped.rules) >= 60
    assert sum(item.weight for item in shipped.rubric.items if item.criterion) == 100
    assert "investor-meeting" in shipped.profiles


def test_a_folder_may_hold_packs_or_be_one(tmp_path: Path) -> None:
    rules = rulebook(tmp_path, {"Pack/One.yml": RULE, "Two.yml": RULE}).rules

    assert {rule.id for rule in rules} == {"Pack.One", "own.Two"}


def test_a_later_folder_replaces_rules_profiles_and_rubric(tmp_path: Path) -> None:
    first = base(tmp_path / "base")
    second = written(tmp_path / "a", {"Pack/Rule.yml": RULE, "Pack/Other.yml": RULE})
    third = written(
        tmp_path / "b",
        {
            "Pack/Rule.yml": RULE.replace("weak", "poor"),
            "profiles/meeting.yml": PROFILE.replace("300", "60"),
            "rubric.yml": RUBRIC.replace("60, earned", "50, earned").replace("40", "50"),
        },
    )

    book = load_rulebook([first, second, third])

    assert {rule.id: rule.english.message for rule in book.rules} == {
        "Pack.Other": "'%s' is weak.",
        "Pack.Rule": "'%s' is poor.",
    }
    assert book.profile("meeting").seconds == 60
    assert book.rubric.weights["hedging"] == 50


def test_a_profile_has_its_own_rules(tmp_path: Path) -> None:
    book = rulebook(
        tmp_path,
        {
            "profiles/buyer.yml": PROFILE,
            "Pack/All.yml": RULE,
            "Pack/Some.yml": f"{RULE}profiles: [buyer]\n",
        },
    )

    assert [rule.id for rule in book.for_profile("meeting")] == ["Pack.All"]
    assert [rule.id for rule in book.for_profile("buyer")] == ["Pack.All", "Pack.Some"]


def test_the_hash_changes_with_any_word_and_not_with_the_place(tmp_path: Path) -> None:
    one = rulebook(tmp_path / "x", {"Pack/Rule.yml": RULE}).hash
    same = rulebook(tmp_path / "y", {"Pack/Rule.yml": RULE}).hash
    other = rulebook(tmp_path / "z", {"Pack/Rule.yml": RULE + "# note\n"}).hash

    assert one == same != other
    assert len(one) == 16


def test_an_unknown_profile_is_answered_with_those_there_are(tmp_path: Path) -> None:
    book = rulebook(tmp_path, {"Pack/Rule.yml": RULE})

    with pytest.raises(
        SettingsError, match=r"no profile 'meting'\. Did you mean 'meeting'"
    ):
        book.for_profile("meting")
    with pytest.raises(SettingsError, match="The profiles are: meeting"):
        book.profile("x" * 100_000)


@pytest.mark.parametrize("name", ["Pack.Rule", "pack.rule", "Rule", "rule"])
def test_a_rule_is_found_by_its_name(name: str, tmp_path: Path) -> None:
    assert rulebook(tmp_path, {"Pack/Rule.yml": RULE}).rule(name).id == "Pack.Rule"


def test_an_unknown_rule_is_answered_with_the_nearest(tmp_path: Path) -> None:
    book = rulebook(tmp_path, {"Pack/Rule.yml": RULE})

    with pytest.raises(SettingsError, match=r"Did you mean 'Pack\.Rule'"):
        book.rule("Pack.Rul")
    with pytest.raises(SettingsError, match="the packs are: Pack"):
        book.rule("")


def test_a_folder_that_is_none_is_told_of(tmp_path: Path) -> None:
    first = base(tmp_path / "base")
    (tmp_path / "file").write_text("")
    (tmp_path / "empty").mkdir()

    with pytest.raises(SettingsError, match="none does not exist: name a folder"):
        load_rulebook([first, tmp_path / "none"])
    with pytest.raises(SettingsError, match="file is a file: name a folder"):
        load_rulebook([first, tmp_path / "file"])
    with pytest.raises(SettingsError, match="No rules in the folder"):
        load_rulebook([first, tmp_path / "empty"])


def test_hidden_files_and_tests_of_rules_are_no_rules(tmp_path: Path) -> None:
    names = ("Pack/Rule.yml", "Pack/.x.yml", ".git/x.yml", "Pack/Rule.test.yml")

    assert len(rulebook(tmp_path, dict.fromkeys(names, RULE)).rules) == 1


def test_a_shipped_rule_has_to_give_its_reasons(tmp_path: Path) -> None:
    folder = base(tmp_path / "base")
    written(
        folder, {"Pack/Rule.yml": f"{RULE}why: w\nitem: ask\nfr: {{message: m, why: w}}\n"}
    )

    with pytest.raises(RuleFileError) as caught:
        load_rulebook([folder])

    assert [mistake.message for mistake in caught.value.mistakes] == [
        "Pack.Rule needs at least 2 examples under 'bad', and has 0.",
        "Pack.Rule needs at least 2 examples under 'good', and has 0.",
        "Pack.Rule still needs: asks, advice, source, fr.asks, fr.advice.",
    ]


FRAME = {
    "sum of the rubric": (
        "rubric.yml",
        RUBRIC.replace("60, earned", "50, earned"),
        "2:1: The weights of the three criteria add up to 90, not to 100.",
    ),
    "negative weight": (
        "rubric.yml",
        RUBRIC.replace("60, earned", "-60, earned").replace("40", "160"),
        "2:1: A weight cannot be less than 0.",
    ),
    "unknown criterion": (
        "rubric.yml",
        RUBRIC.replace("direct:", "other:"),
        "3:3: The criteria are direct, efficient, sell; 'other' is none of them.",
    ),
    "item without weight": (
        "rubric.yml",
        RUBRIC.replace("weight: 40, ", ""),
        "7:12: 'ask' needs the key 'weight'.",
    ),
    "unknown way to earn": (
        "rubric.yml",
        RUBRIC.replace("presence", "presense"),
        "7:36: 'earned_by' is one of presence, density, not 'presense'. Did you mean ",
    ),
    "floor below the allowance": (
        "rubric.yml",
        RUBRIC.replace("floor: 3", "floor: 0"),
        "6:7: 'hedging' has a 'floor' that is not above its 'allowance'.",
    ),
    "more kept than there is": (
        "rubric.yml",
        RUBRIC.replace("earned_by: presence", "earned_by: presence, kept: 1.5"),
        "7:7: 'ask' has a 'kept' that is not a share from 0 to below 1.",
    ),
    "sum of a profile": (
        "profiles/meeting.yml",
        f"{PROFILE}weights: {{ask: 50}}\n",
        "6:1: The weights of the three criteria add up to 110, not to 100.",
    ),
    "unknown item": (
        "profiles/meeting.yml",
        f"{PROFILE}weights: {{asks: 40}}\n",
        "6:11: 'asks' does not exist. Did you mean 'ask'?",
    ),
    "unknown move": (
        "profiles/meeting.yml",
        PROFILE.replace("[ask]", "[ask, teem]"),
        "5:17: 'teem' does not exist. There are: ask.",
    ),
    "unknown key": (
        "profiles/meeting.yml",
        f"{PROFILE}paces: 2\n",
        "6:1: Unknown key 'paces'. Did you mean 'pace'?",
    ),
    "a name in a profile": (
        "profiles/meeting.yml",
        f"{PROFILE}name: other\n",
        "6:1: Unknown key 'name'.",
    ),
    "no time": (
        "profiles/meeting.yml",
        PROFILE.replace("300", "0"),
        "3:1: 'seconds' is a number above 0.",
    ),
    "move without cues": (
        "moves.yml",
        "moves:\n  ask: {title: Ask}\n",
        "2:8: 'ask' needs the key 'cues'.",
    ),
    "expression of a move": (
        "moves.yml",
        "moves:\n  ask: {title: Ask, cues: [{phrase: (a}]}\n",
        "2:37: This regular expression cannot be read: ",
    ),
    "condition of a move": (
        "moves.yml",
        "moves:\n  ask: {title: Ask, cues: [{pattern: [{lowr: a}]}]}\n",
        "2:40: Unknown condition 'lowr'",
    ),
}


@pytest.mark.parametrize(("file", "text", "told"), FRAME.values(), ids=FRAME)
def test_a_mistake_beside_the_rules_has_its_place(
    file: str, text: str, told: str, tmp_path: Path
) -> None:
    said = mistakes(tmp_path, {file: text, "Pack/Rule.yml": RULE})

    assert said[0].startswith(f"{file}:{told}")


def test_a_folder_named_twice_counts_where_it_stands_last(tmp_path: Path) -> None:
    first = base(tmp_path / "base")
    one = written(tmp_path / "a", {"Pack/Rule.yml": RULE})
    two = written(tmp_path / "b", {"Pack/Rule.yml": RULE.replace("weak", "poor")})

    book = load_rulebook([first, one, two, tmp_path / "b" / ".." / "a"])

    assert [rule.english.message for rule in book.rules] == ["'%s' is weak."]


def test_a_folder_of_far_too_much_is_refused(tmp_path: Path) -> None:
    first, big = base(tmp_path / "base"), "#" * 990_000
    folder = written(tmp_path / "big", {f"Pack/R{n}.yml": big for n in range(52)})

    with pytest.raises(SettingsError, match="More than 50 MB of rule files in"):
        load_rulebook([first, folder])
