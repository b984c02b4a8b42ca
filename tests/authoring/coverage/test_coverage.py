from pathlib import Path

import pytest

from pitchcoach.authoring.coverage import Coverage, coverage, percent
from tests.authoring.folders import coach_with

pytestmark = pytest.mark.model

WORDS = """\
extends: existence
message: "'%s' is weak."
ignorecase: true
tokens:
  - (?:kind|sort) of
  - maybe(?! not)
exceptions: [sort of people, never said]
unless: ['kind of you', 'kind of music']
good: [How kind of you., Every sort of people comes., It works.]
bad: [We kind of grow., Maybe we grow.]
"""
SWAP = """\
extends: substitution
message: "Say '%s', not '%s'."
swap:
  utili[sz]e: use
  leverage: use
bad: [We utilize it., They utilise it.]
"""
PATTERN = """\
extends: pattern
message: "'%s' is weak."
patterns:
  - - lower: [may, might]
      tag: MD
      not: {before: {lower: [they, he]}}
  - - lower: hopefully
      any: [{is: sentence_start}, {before: {lower: ","}}]
  - - lower: perhaps
good: [They might sell., It works.]
bad: [We may grow., "Hopefully, it grows."]
"""
NUMBERS = """\
extends: measure
message: "%s."
measure: words
max: 3
min: 2
good: [We grow fast.]
bad: [We grow fast every year.]
"""


def told(folder: Path, text: str) -> list[str]:
    """What is told of one rule's coverage."""
    return list(found(folder, text).sentences())


def found(folder: Path, text: str) -> Coverage:
    """The coverage of one rule."""
    coach, rules = coach_with(folder, text)
    (one,) = coverage(coach, rules)
    return one


def test_words_alternatives_and_exceptions_without_example_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, WORDS) == [
        "'sort' of `(?:kind|sort) of` (line 5) is in no bad example",
        "'(?! not)' of `maybe(?! not)` (line 6) is in no good example",
        "exceptions: never said (line 7) is in no good example",
        "unless no. 2 (line 8) is in no good example",
    ]


def test_swaps_without_example_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, SWAP) == ["'leverage' (line 5) is in no bad example"]


def test_patterns_values_and_branches_without_example_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, PATTERN) == [
        "'might' of `lower` (line 4) is in no bad example",
        "'before: {lower: ,}' of `any` (line 8) is in no bad example",
        "pattern no. 3 (line 9) is in no bad example",
    ]


def test_a_condition_that_keeps_a_good_example_back_is_exercised(tmp_path: Path) -> None:
    silent = PATTERN.replace("They might sell.", "They sell.")

    assert any(
        "not: {before: {lower: [they, he]}}" in line for line in told(tmp_path, silent)
    )


def test_each_bound_of_a_number_wants_an_example(tmp_path: Path) -> None:
    assert told(tmp_path, NUMBERS) == ["min (line 5) is in no bad example"]


def test_what_stands_nearby_wants_a_good_example(tmp_path: Path) -> None:
    text = f"{SWAP}needs_near: {{any: [number]}}\n"

    assert "needs_near (line 7) is in no good example" in told(tmp_path, text)
    proven = f"{text}good: [We utilize 5 of them.]\n"
    assert "needs_near (line 7) is in no good example" not in told(tmp_path, proven)


def test_the_share_is_that_of_all_parts(tmp_path: Path) -> None:
    one = found(tmp_path, SWAP)

    assert (one.used, len(one.parts), percent([one])) == (1, 2, 50)
    assert percent([]) == 100
