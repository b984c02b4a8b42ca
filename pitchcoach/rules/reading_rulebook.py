"""All files of a rulebook read together, so that all their mistakes are told at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from pitchcoach.measures import FUNCTIONS
from pitchcoach.rules.change import Change
from pitchcoach.rules.checks import Known
from pitchcoach.rules.folders import Files
from pitchcoach.rules.reading import Desk, rules
from pitchcoach.rules.reading_changes import Frame, reframed
from pitchcoach.rules.reading_moves import read_moves
from pitchcoach.rules.reading_rubric import read_profile, read_rubric
from pitchcoach.rules.reading_weights import read_weights
from pitchcoach.rules.rubric import Rubric, rubric_of


def read_rulebook(files: Files, changes: Sequence[Change] = ()) -> dict[str, Any]:
    """Checked data of rules, rubric, profiles and moves, with some changes made in them."""
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
    frame = Frame(rubric_data or {}, profiles, names)
    if rubric_data and changes and not any(map(len, desk.pages)):
        frame = reframed(frame, files.profiles, changes, desk.page_at)
    known = _known(rubric, profiles, names)
    entries = rules(files.rules, desk, known, weights, changes=changes)
    desk.finish()
    return {
        "rubric": frame.rubric,
        "moves": moves,
        "profiles": frame.profiles,
        "rules": list({entry["rule"]["id"]: entry for entry in entries}.values()),
    }


def _known(
    rubric: Rubric | None, profiles: Iterable[str], moves: tuple[str, ...]
) -> Known | None:
    """What the rules may speak of; unknown where there is no rubric to go by."""
    if rubric is None:
        return None
    return Known(rubric.criterion_of, frozenset(profiles), moves, tuple(FUNCTIONS))
