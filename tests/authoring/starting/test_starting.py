from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from pitchcoach.authoring.starting import (
    Answers,
    cleaned,
    divided,
    file_of,
    full_name,
    name_for,
    rule_from,
    rule_text,
)
from pitchcoach.errors import SettingsError
from pitchcoach.language.passage import Passage
from pitchcoach.rules.rule import PassageKind
from pitchcoach.text import Origin

ANSWERS = Answers("Mine.Honest", ("to be honest", "don't"), bad=("a", "b"), good=("c", "d"))


def found(answers: Answers, text: str) -> list[str]:
    """What the rule of some answers finds in a text."""
    rule = rule_from(rule_text(answers, "prove"), Path("Mine/Honest.yml"))
    passage = Passage(text, Origin(((0, 0),)))
    matches = cast(PassageKind, rule.kind).find(passage)
    return [match.span.cut(text) for match in matches]


@pytest.mark.parametrize(
    ("words", "text", "seen"),
    [
        (("to be honest",), "To be honest, no. Too be honest.", ["To be honest"]),
        (("don't",), "We don’t and don't.", ["don’t", "don't"]),
        (("100%", "safe"), "It is 100% safe; 100%ish unsafe.", ["100%", "safe", "100%"]),
        (("C++ (fast)",), "In C++ (fast) code.", ["C++ (fast)"]),
        ((r"a\b",), r"The a\b here.", [r"a\b"]),
    ],
)
@pytest.mark.parametrize("say", ["", "plainly"])
def test_the_words_are_found_as_they_are_written(
    words: tuple[str, ...], text: str, seen: list[str], say: str
) -> None:
    assert found(replace(ANSWERS, words=words, say=say), text) == seen


def test_a_rule_says_what_was_answered() -> None:
    answers = replace(ANSWERS, why='"Why?": # so', item="hedging", criterion="direct")
    rule = rule_from(rule_text(answers, "prove", "../x.json"), Path("Mine/Honest.yml"))

    assert rule.id == "Mine.Honest"
    assert rule.english.why == '"Why?": # so'
    assert (rule.item, rule.points, rule.good, rule.bad) == (
        "hedging", 1.0, ("c", "d"), ("a", "b"),
    )  # fmt: skip
    assert rule_text(answers, "prove", "../x.json").startswith(
        "# yaml-language-server: $schema=../x.json\n"
    )


def test_no_line_of_the_file_is_wider_than_a_screen() -> None:
    text = rule_text(replace(ANSWERS, words=("100%",)), "prove")

    assert max(map(len, text.splitlines())) <= 92


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("To be honest", "ToBeHonest"),
        ("don't", "Dont"),
        ("é", "MyRule"),
        ("a b c d e", "ABCD"),
    ],
)
def test_a_rule_is_named_after_its_words(written: str, name: str) -> None:
    assert name_for(written) == name


def test_answers_are_put_on_one_line() -> None:
    assert cleaned(" a\n\x1b[31m b\u200b ") == "a [31m b"
    assert divided("a b, “c”; a b,,") == ("a b", "c")


def test_a_name_without_a_pack_gets_one() -> None:
    assert full_name("Honest") == "MyPack.Honest"
    assert full_name("Ours.Honest") == "Ours.Honest"
    assert file_of("Ours.Honest") == Path("Ours", "Honest.yml")


@pytest.mark.parametrize(
    "name", ["a b", "../x", "A.", ".B", "A.B.C", "a/b", "profiles.x", ""]
)
def test_a_name_that_cannot_be_is_told_of(name: str) -> None:
    with pytest.raises(SettingsError):
        full_name(name)
