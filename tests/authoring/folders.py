"""A coach by one small pack and hardly any other rules."""

from functools import cache
from pathlib import Path

from pitchcoach.language.parser import Parser
from pitchcoach.review import Coach
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import load_rulebook
from tests.rules.folders import PROFILE, base, written


def coach_with(folder: Path, *rules: str) -> tuple[Coach, list[Rule]]:
    """A coach, and the rules of a pack `Ours` with files `R1.yml`, `R2.yml` …"""
    first = written(base(folder / "base"), {"profiles/investor-meeting.yml": PROFILE})
    files = {f"Ours/R{number}.yml": text for number, text in enumerate(rules, 1)}
    coach = Coach()
    coach.rulebook = load_rulebook([first, written(folder / "own", files)])
    coach.parser = _parser()
    return coach, [rule for rule in coach.rulebook.rules if rule.pack == "Ours"]


@cache
def _parser() -> Parser:
    """One for all tests: loading its model takes a second."""
    return Parser()
