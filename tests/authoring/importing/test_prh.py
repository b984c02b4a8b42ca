"""`prh.yml` files."""

from pathlib import Path

import pytest

from pitchcoach.errors import UnreadableError
from tests.authoring.importing.making import read, told

RULES = "version: 1\nrules:\n"


@pytest.mark.parametrize(
    ("keys", "swap"),
    [
        ("pattern: start-up", "start-up"),
        ("pattern: A.I.", r"A\.I\."),
        (r"pattern: /start ?up/i", "(?i:start ?up)"),
        (r"patterns: [/colou?r/]", "colou?r"),
        ("options: {wordBoundary: true}\n    pattern: may", r"\bmay\b"),
        ("pattern: /(un)?kynd/\n    regexpMustEmpty: $1", "(?<!un)kynd"),
        ("pattern: /kynd(er)?/\n    regexpMustEmpty: $1", "kynd(?!er)"),
        ("prh: So we say.", "(?i:startup)"),
    ],
)
def test_patterns_become_expressions(keys: str, swap: str, tmp_path: Path) -> None:
    text = f"{RULES}  - expected: startup\n    {keys}\n"

    (draft,) = read(tmp_path, "prh.yml", text).drafts

    assert draft.keys["swap"] == {swap: "startup"}


def test_specs_become_examples_and_prh_the_reason(tmp_path: Path) -> None:
    text = (
        f"{RULES}  - expected: startup\n    pattern: start-up\n    prh: One word.\n"
        "    specs:\n      - from: our start-up\n        to: our startup\n"
    )

    (draft,) = read(tmp_path, "prh.yml", text).drafts

    assert (draft.bad, draft.good) == (("our start-up",), ("our startup",))
    assert draft.keys["why"] == "One word."
    assert draft.vouched


MISTAKES = {
    "imports": (
        f"imports: [other.yml]\n{RULES}  - expected: a\n",
        "1:1: 'imports' would read other files, which is not done here: import "
        "each of them "
        "by itself, then take this key out.",
    ),
    "an unknown key": (
        f"{RULES}  - expected: a\n    patern: b\n",
        "4:5: 'patern' is no key of prh. Did you mean 'pattern'?",
    ),
    "nothing expected": (
        "rules:\n  - pattern: expected\n",
        "2:5: This rule needs 'expected', the words to write.",
    ),
    "an unknown flag": (
        f"{RULES}  - expected: a\n    pattern: /b/x\n",
        "4:14: The flag 'x' is unknown: use g, i, m or u.",
    ),
    "brackets in the middle that must be empty": (
        f"{RULES}  - expected: a\n    pattern: /b(c)?d/\n    regexpMustEmpty: $1\n",
        "5:22: 'regexpMustEmpty' is taken where its brackets begin or end the "
        "expression, as "
        "in /(un)?kind/ with $1. Write (?<!un)kind in place of it, and take this key out.",
    ),
    "a spec without words": (
        f"{RULES}  - expected: a\n    specs:\n      - to: b\n",
        "5:9: A spec has 'from', the words to mend, and 'to'.",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_place(name: str, tmp_path: Path) -> None:
    text, mistake = MISTAKES[name]

    assert told(tmp_path, "prh.yml", text) == [f"prh.yml:{mistake}"]


def test_another_yaml_file_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="it is no prh file"):
        read(tmp_path, "other.yml", "extends: existence\n")
