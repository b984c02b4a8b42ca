"""All files of a rulebook read together, so that all their mistakes are told at once."""

from collections.abc import Iterable
from typing import Any

from pitchcoach.measures import FUNCTIONS
from pitchcoach.rules.checks import Known
from pitchcoach.rules.folders import Files
from pitchcoach.rules.reading import Desk, rules
from pitchcoach.rules.reading_moves import read_moves
from pitchcoach.rules.reading_rubric import read_profile, read_rubric
from pitchcoach.rules.reading_weights import read_weights
from pitchcoach.rules.rubric import Rubric, rubric_of


def read_rulebook(files: Files) -> dict[str, Any]:
    """Checked data of rules, rubric, profiles and moves."""
    desk = Desk()
    rubric_data = read_rubric(files.rubric, desk.page(files.rubric))
    rubric = rubric_of(rubric_data) if rubric_data else None
    moves = read_moves(files.moves, desk.page(files.moves))
    names = tuple(moves.get("moves", ()))
    profiles = {
        file.path.stem: read_profile(file, desk.page(file), rubric, names)
        for file in files.profiles
    }
    weights = read_weights(files.weights, [desk.page(file) for file in files.weights])
    entries = rules(files.rules, desk, _known(rubric, profiles, names), weights)
    desk.finish()
    return {
        "rubric": rubric_data,
        "moves": moves,
        "profiles": profiles,
        "rules": list({entry["rule"]["id"]: entry for entry in entries}.values()),
    }


def _known(
    rubric: Rubric | None, profiles: Iterable[str], moves: tuple[str, ...]
) -> Known | None:
    """What the rules may speak of; unknown where there is no rubric to go by."""
    if rubric is None:
        return None
    return Known(rubric.criterion_of, frozenset(profiles), moves, tuple(FUNCTIONS))
