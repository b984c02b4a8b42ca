from collections.abc import Mapping
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from pitchcoach.authoring.schema import SORTS, all_in_one, schema
from pitchcoach.authoring.schema.described import CONDITIONS, described
from pitchcoach.matching import conditions
from pitchcoach.rules.keys import keys_of, kind_class
from pitchcoach.rules.kind_names import KINDS
from pitchcoach.rules.rulebook import Rulebook, load_rulebook
from pitchcoach.rules.shared import Shared
from pitchcoach.shipped import rules_folder

BASE = "extends: existence\nmessage: x\ntokens: [a]\n"
WORDS = "extends: pattern\nmessage: x\npattern: "


@cache
def book() -> Rulebook:
    return load_rulebook([rules_folder()])


@cache
def validator(name: str) -> Draft202012Validator:
    made = all_in_one(book()) if name == "all" else schema(book(), name)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def mistakes(name: str, text: str) -> list[str]:
    data: Any = yaml.safe_load(text)
    return [error.message for error in validator(name).iter_errors(data)]


def sort_of(path: Path) -> str:
    if path.parent == rules_folder():
        return path.stem
    return "profile" if path.parent.name == "profiles" else "rule"


@pytest.mark.parametrize("folder", sorted(rules_folder().iterdir()), ids=attrgetter("name"))
def test_every_shipped_file_is_accepted(folder: Path) -> None:
    for path in sorted(folder.rglob("*.yml")) if folder.is_dir() else [folder]:
        if path.suffix == ".yml":
            text = path.read_text(encoding="utf-8")
            assert mistakes(sort_of(path), text) == [], path
            assert mistakes("all", text) == [], path


@pytest.mark.parametrize(
    "text",
    [
        f"{BASE}tokns: [a]",
        f"{BASE}swap: {{a: b}}",
        f"{BASE}level: high",
        f"{BASE}item: hedge",
        f"{BASE}criterion: directt",
        f"{BASE}points: 200",
        f"{BASE}profiles: [nobody]",
        f"{BASE}fix: maybe",
        f"{BASE}ignorecase: perhaps",
        f"{BASE}needs_near: {{any: [numbr]}}",
        f"{BASE}fr: {{mesage: x}}",
        f"{BASE}allow: 1\nper: day",
        f"{BASE}unless: [{{patern: [{{lower: a}}]}}]",
        f"{BASE}weights: [{{scope: x, when: [{{lowr: a}}]}}]",
        f"{BASE}tests: [{{name: a}}]",
        "message: x\ntokens: [a]",
        "extends: existence\ntokens: [a]",
        "extends: existense\nmessage: x",
        "extends: substitution\nmessage: x",
        "extends: substitution\nmessage: x\nswap: [a, b]",
        "extends: measure\nmessage: x\nmeasure: wrds",
        "extends: measure\nmessage: x\nmeasure: words\nmax: many",
        f"{WORDS}[{{lowr: a}}]",
        f"{WORDS}[{{tag: VBX}}]",
        f"{WORDS}[{{is: nmber}}]",
        f"{WORDS}[{{lower: a, op: '!'}}]",
        f"{WORDS}[{{lower: a, not: {{lowr: b}}}}]",
        "extends: existence\nrules: {A: {message: x, tokns: [a]}}",
        "extends: existence\nrules: {A: {tokens: [a]}}",
        "extends: existence\nmessage: a\nrules: [a]",
        "- a",
    ],
)
def test_a_mistake_is_refused(text: str) -> None:
    assert mistakes("rule", text)


@pytest.mark.parametrize(
    "text",
    [
        BASE,
        "extends: existence\nmessage: x\ntokens: a\nignorecase: 'yes'",
        "extends: Direct.KindOf\ntokens+: [a]\nlevel: error",
        "extends: Direct.KindOf\nrules: {A: {tokens-: [a]}, B: {level: error}}",
        "rules: {A: {extends: existence, message: x, tokens: a}}",
        f"{BASE}rules:\n A: {{level: error}}\n B: {{extends: metric, formula: words}}",
    ],
)
def test_what_the_loader_reads_is_accepted(text: str) -> None:
    assert mistakes("rule", text) == []


@pytest.mark.parametrize("name", SORTS)
def test_every_schema_has_a_title_and_stands_alone(name: str) -> None:
    made = validator(name).schema

    assert isinstance(made, Mapping)
    assert made["title"] == f"pitchcoach: {name}"


def test_every_key_says_what_it_is_for() -> None:
    for type_ in (Shared, *map(kind_class, KINDS)):
        assert keys_of(type_).keys() <= described(type_).keys(), type_
    assert CONDITIONS.keys() == {*conditions.CONDITIONS, *conditions.SEQUENCE}
