from pathlib import Path

import pytest

from pitchcoach.authoring.proving.cases import cases, chosen
from pitchcoach.errors import RuleFileError
from tests.rules.folders import RULE, rulebook

TEST = "tests:\n  - name: one\n    input: We maybe grow.\n    contains: maybe\n"


def told(folder: Path, files: dict[str, str]) -> list[str]:
    """What is said of tests with mistakes, with paths from the pack on."""
    rules = rulebook(folder, files).rules
    with pytest.raises(RuleFileError) as caught:
        cases(rules)
    start = f"{folder / 'own' / 'A'}/"
    return [str(mistake).removeprefix(start) for mistake in caught.value.mistakes]


def test_tests_stand_in_a_rule_and_beside_rules(tmp_path: Path) -> None:
    beside = "tests:\n- {name: two, input: a, absent: maybe, rule: a.r, format: txt}\n"
    files = {"A/R.yml": RULE + TEST, "A/S.yml": RULE, "A/all.test.yml": beside}
    rules = rulebook(tmp_path, files).rules

    inside, two = cases(rules)

    assert (inside.name, inside.rule, inside.format) == ("one", "A.R", "md")
    assert inside.contains == ("maybe",)
    assert (inside.line, inside.column) == (5, 5)
    assert (two.rule, two.pack, two.absent, two.format) == ("A.R", "A", ("maybe",), "txt")


def test_a_test_of_a_pack_is_run_with_the_whole_pack(tmp_path: Path) -> None:
    beside = "tests:\n- {name: two, input: a, want: ''}\n"
    files = {"A/R.yml": RULE + TEST, "A/S.yml": RULE, "A/all.test.yml": beside}
    rules = rulebook(tmp_path, files).rules
    every = cases(rules)

    assert [case.name for case in chosen(every, rules, rules)] == ["one", "two"]
    assert [case.name for case in chosen(every, rules[:1], rules)] == ["one"]
    assert chosen(every, rules[1:], rules) == []


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ("{name: a, input: b}", "2:3: The test 'a' asserts nothing: add 'want' (the lines"),
        ("{name: a, input: b, wnt: c, want: ''}", "2:23: Unknown key 'wnt'. Did you mean"),
        ("{input: b, want: ''}", "2:3: 'tests' needs the key 'name'."),
        ("{name: a, input: ' ', want: ''}", "2:13: 'input' is empty: give it a text."),
        ("{name: a, input: b, want: '', rule: A.Q}", "2:33: There is no rule 'A.Q'. Did"),
        ("{name: a, input: b, want: '', format: doc}", "2:41: 'format' is one of md, txt"),
        ("{name: a, input: b, absent: []}", "2:3: The test 'a' asserts nothing"),
        ("maybe", "2:3: 'tests' is a table of these keys: name, input"),
    ],
)
def test_a_test_that_cannot_be_right_is_told_of(
    test: str, said: str, tmp_path: Path
) -> None:
    files = {"A/R.yml": RULE, "A/x.test.yml": f"tests:\n- {test}\n"}

    assert [line[: len(f"x.test.yml:{said}")] for line in told(tmp_path, files)] == [
        f"x.test.yml:{said}"
    ]


def test_two_tests_of_one_name_are_told_of(tmp_path: Path) -> None:
    twice = f"{TEST}  - name: one\n    input: b\n    want: ''\n"

    assert told(tmp_path, {"A/R.yml": RULE + twice}) == [
        "R.yml:8:5: A test of the name 'one' stands in line 5 already."
    ]


@pytest.mark.parametrize("text", ["test: []\n", "- a\n", ""])
def test_a_file_of_tests_without_tests_is_told_of(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, {"A/R.yml": RULE, "A/x.test.yml": text})
