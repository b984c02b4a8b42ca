from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from pitchcoach.authoring.starting import Answers
from pitchcoach.authoring.starting.asking import Interview, own_pack
from pitchcoach.errors import SettingsError
from tests.rules.folders import rulebook, written


def asked(folder: Path, answers: Sequence[str], **given: Any) -> tuple[Answers, list[str]]:
    """What comes of some answers, and all that the trainer was told."""
    told: list[str] = []
    left = iter(answers)
    book = rulebook(folder, {"A/R.yml": "extends: existence\nmessage: x\ntokens: [a]\n"})

    def check(name: str) -> None:
        if name == "Mine.Taken":
            raise SettingsError("taken")

    interview = Interview(book, given, told.append, check, lambda _: next(left))
    return interview.answers(None), told


def test_a_rule_is_made_of_plain_answers(tmp_path: Path) -> None:
    answers, told = asked(
        tmp_path,
        [
            *(
                "to be honest, honestly",
                "Mine.Taken",
                "Mine.Frank",
                "",
                "It sounds odd.",
                "",
            ),
            *("9", "1", "We grew.", "Honestly, we grew.", "To be honest, yes.", ""),
            *("He was honestly glad.", "We grew.", ""),
        ],
    )

    assert answers == Answers(
        name="Mine.Frank",
        words=("to be honest", "honestly"),
        why="It sounds odd.",
        bad=("Honestly, we grew.", "To be honest, yes."),
        good=("He was honestly glad.", "We grew."),
        item="hedging",
        criterion="direct",
    )
    assert "taken" in told
    assert any("Nothing would be flagged there" in line for line in told)
    assert any("Two are needed" in line for line in told)
    assert any("It holds the words" in line for line in told)
    assert any("The rubric has no item '9'" in line for line in told)


def test_what_was_given_is_not_asked(tmp_path: Path) -> None:
    given: dict[str, Any] = {
        "words": "maybe",
        "say": "",
        "why": "",
        "asks": "",
        "item": "ask",
        "bad": ("Maybe.", "Or maybe."),
        "good": ("Yes.", "No."),
    }

    answers, told = asked(tmp_path, [""], **given)

    assert (answers.name, answers.item, told) == ("MyPack.Maybe", "ask", [])


def test_the_same_words_are_not_caught_and_said(tmp_path: Path) -> None:
    answers, told = asked(
        tmp_path,
        ["wide", "", "Wide", "broad", "", "", "", "wide", "so wide", "a", "b", ""],
    )

    assert answers.say == "broad"
    assert "'Wide' is to be caught and said instead: change one of both." in told


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "Say which words to catch"),
        ({"words": "a", "bad": ("a",)}, "Give --bad twice"),
        ({"words": "a", "bad": ("a", "a b"), "good": ("c",)}, "Give --good twice"),
        ({"words": "a", "bad": ("a", "b"), "good": ("a", "c")}, "to be flagged and left"),
        ({"words": "a", "item": "hedgin"}, "no item 'hedgin'. Did you mean 'hedging'?"),
        ({"words": "a", "say": "A"}, "to be caught and said instead"),
    ],
)
def test_what_is_missing_is_told_where_nobody_can_be_asked(
    given: dict[str, Any], told: str, tmp_path: Path
) -> None:
    book = rulebook(tmp_path, {"A/R.yml": "extends: existence\nmessage: x\ntokens: [a]\n"})

    with pytest.raises(SettingsError, match=r".") as caught:
        Interview(book, given, print, str).answers("Mine.Rule")

    assert told in str(caught.value)


def test_the_only_pack_of_a_folder_is_offered(tmp_path: Path) -> None:
    assert own_pack(tmp_path) == "MyPack"
    assert own_pack(written(tmp_path, {"Ours/A.yml": "", "profiles/x.yml": ""})) == "Ours"
    assert own_pack(written(tmp_path, {"Other/A.yml": ""})) == "MyPack"
