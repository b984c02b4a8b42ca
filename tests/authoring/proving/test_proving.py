from pathlib import Path

import pytest

from pitchcoach.authoring import proving
from pitchcoach.authoring.proving import Failed, proved
from pitchcoach.authoring.proving.cases import cases
from pitchcoach.review import Coach
from tests.rules.folders import written

pytestmark = pytest.mark.model
HONEST = """\
extends: existence
message: "'%s' makes one doubt."
ignorecase: true
tokens: [to be honest, honestly]
unless: ['honestly (?:priced|made)']
"""
MIGHT = """\
extends: pattern
message: "'%s' is unsure."
pattern:
  - {lower: [may, might], tag: MD, is: own}
  - {lower: sign, skip: 1}
"""
COACH = Coach()


def failing(folder: Path, text: str) -> list[Failed]:
    """The examples of a rule that fail."""
    coach = Coach(rules=[written(folder, {"Mine/Rule.yml": text})])
    coach.parser = COACH.parser
    return list(proved(coach, [coach.rulebook.rule("Mine.Rule")]))


@pytest.mark.parametrize(
    ("rule", "bad", "reason"),
    [
        (
            HONEST,
            "To be frank, no.",
            "'To be ' fits 'to be ', but 'honest' does not follow",
        ),
        (
            HONEST,
            "It is honestly made.",
            "'honestly' matches, but one of its 'unless' exceptions holds: number 1, "
            "'honestly (?:priced|made)', by 'honestly made'",
        ),
        (
            f"{HONEST}scope: heading\n",
            "Honestly, no.",
            "it stands outside the rule's scope",
        ),
        (f"{HONEST}allow: 1\n", "Honestly, no.", "so many are free: see 'allow'"),
        (MIGHT, "Rivals might sign.", "'might' does not fulfil is: own"),
        (MIGHT, "We will grow.", "'will' does not fulfil lower: [may, might]"),
        (MIGHT, "We might well not sign.", "or further apart than 'skip' lets them be"),
        (
            "extends: measure\nmessage: '%s'\nmeasure: words\nmax: 5\n",
            "We grow.",
            "'words' is 2, and flagged is more than 5",
        ),
        (
            "extends: missing\nmessage: '%s'\ntokens: [we]\n",
            "You and we.",
            "1 of 1 sentences say it, and it is flagged when fewer than 1 do",
        ),
        (
            "extends: move\nmessage: '%s'\nmove: ask\nstrong: true\n",
            "Bread is nice.",
            "no sentence makes the move 'ask'",
        ),
    ],
)
def test_a_bad_example_that_is_not_flagged_says_why(
    rule: str, bad: str, reason: str, tmp_path: Path
) -> None:
    (failed,) = failing(tmp_path, f"{rule}bad: ['{bad}']\n")

    assert failed.problem == "is not flagged, and should be"
    assert reason in failed.reasons[0]
    assert (failed.sort, failed.name, failed.column) == ("bad", "1", 7)


def test_words_are_shown_with_their_tags_where_grammar_counts(tmp_path: Path) -> None:
    (failed,) = failing(tmp_path, f"{MIGHT}bad: ['Rivals might sign.']\n")

    words = [(word.text, word.tag, word.role, word.head) for word in failed.words]
    assert words[:3] == [
        ("Rivals", "NNS", "nsubj", "sign"),
        ("might", "MD", "aux", "sign"),
        ("sign", "VB", "ROOT", ""),
    ]


def test_a_good_example_that_is_flagged_says_by_what_and_what_helps(
    tmp_path: Path,
) -> None:
    good = "Bakers want to be honest with their customers."
    (failed,) = failing(
        tmp_path, f"{HONEST}good: ['{good}']\nbad: ['To be honest, we grew.']\n"
    )

    assert failed.reasons == (
        "'to be honest' is found by tokens, number 1: 'to be honest'",
    )
    assert failed.messages == ("'to be honest' makes one doubt.",)
    assert failed.remedy == "under unless: - 'to be honest with'"
    assert failed.words == ()


@pytest.mark.parametrize(
    ("rule", "good", "part"),
    [
        (MIGHT, "We might sign.", "by pattern: {lower: [may, might] tag: MD is: own} + {"),
        (
            "extends: substitution\nmessage: '%s'\nswap: {wide: broad, utilize: use}\n",
            "We utilize it.",
            "'utilize' is found by swap: 'utilize': 'use'",
        ),
    ],
)
def test_the_part_of_a_rule_that_found_the_words_is_named(
    rule: str, good: str, part: str, tmp_path: Path
) -> None:
    (failed,) = failing(tmp_path, f"{rule}good: ['{good}']\n")

    assert part in failed.reasons[0]


def test_an_empty_example_is_told_of(tmp_path: Path) -> None:
    (failed,) = failing(tmp_path, f"{HONEST}good: ['']\nbad: [' ']\n")

    assert failed.reasons == ("the example is empty: write a sentence",)


def test_no_exception_is_offered_that_would_let_a_bad_example_pass(tmp_path: Path) -> None:
    (failed,) = failing(
        tmp_path,
        f"{HONEST}good: ['Honestly, we grew.']\nbad: ['Honestly, we lost.']\n",
    )

    assert failed.remedy == ""


@pytest.mark.parametrize(
    ("test", "reasons"),
    [
        ("want: \"1:4:Mine.Rule:'honestly' makes one doubt.\"", []),
        ("want: ''", ["told, and not wanted: 1:4:Mine.Rule:'honestly' makes one doubt."]),
        ("contains: [doubt, sure]", ["nothing that is told contains 'sure'"]),
        (
            "absent: doubt",
            ["'doubt' should be absent: 1:4:Mine.Rule:'honestly' makes one doubt."],
        ),
        ("want: 2:1:x", ["wanted, and not told: 2:1:x", "told, and not wanted: 1:4:Mine"]),
    ],
)
def test_a_test_says_what_it_does_not_get(
    test: str, reasons: list[str], tmp_path: Path
) -> None:
    text = f"{HONEST}tests:\n  - {{name: a, input: We honestly grow., {test}}}\n"
    coach = Coach(rules=[written(tmp_path, {"Mine/Rule.yml": text})])
    coach.parser = COACH.parser

    failed = list(proving.tested(coach, cases(coach.rulebook.rules), coach.rulebook))

    told = [reason for each in failed for reason in each.reasons]
    assert [reason[: len(want)] for reason, want in zip(told, reasons, strict=True)] == (
        reasons
    )
