"""Small rules folders for tests of the loader."""

from pathlib import Path

import pytest

from pitchcoach.errors import RuleFileError
from pitchcoach.rules.rulebook import Rulebook, load_rulebook

RUBRIC = """\
minimum_words: 60
criteria:
  direct:
    title: Direct
    items:
      hedging: {weight: 60, earned_by: density, allowance: 0, floor: 3}
      ask: {weight: 40, earned_by: presence}
interference: {weight: 10, earned_by: density, floor: 10}
"""
PROFILE = """\
title: Investor meeting
audience: An investor
seconds: 300
pace: 130
required: [ask]
"""
MOVES = """\
moves:
  ask: {title: Ask, cues: [{phrase: we need}]}
"""
RULE = """\
extends: existence
message: "'%s' is weak."
tokens: [maybe]
"""


def base(folder: Path) -> Path:
    """A first rules folder that holds no rules, only what rules hang on."""
    frame = {"rubric.yml": RUBRIC, "moves.yml": MOVES, "profiles/meeting.yml": PROFILE}
    return written(folder, frame)


def written(folder: Path, files: dict[str, str]) -> Path:
    """A folder with these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def rulebook(folder: Path, rules: dict[str, str], cache: Path | None = None) -> Rulebook:
    """The rulebook of a user's folder with these files, after the first one."""
    return load_rulebook(
        [base(folder / "base"), written(folder / "own", rules)], cache=cache
    )


def mistakes(folder: Path, rules: dict[str, str]) -> list[str]:
    """What the loader says of these files, with paths from the user's folder on."""
    with pytest.raises(RuleFileError) as caught:
        rulebook(folder, rules)
    return [str(m).removeprefix(f"{folder / 'own'}/") for m in caught.value.mistakes]
