"""Other weights and profiles than the files have, worked into what was read of those."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from pitchcoach.errors import did_you_mean
from pitchcoach.rules.change import Change
from pitchcoach.rules.changing import PageOf
from pitchcoach.rules.growing import entries_at
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.located import Page, Table
from pitchcoach.rules.reading_rubric import FULL, profile_data
from pitchcoach.rules.rubric import Rubric, rubric_of
from pitchcoach.rules.sheet import document

Data = dict[str, Any]
"""Plain data, as JSON holds it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the rules, read and checked."""

    rubric: Data
    profiles: dict[str, Data]
    moves: Sequence[str]


def reframed(
    frame: Frame, files: Sequence[RuleFile], changes: Sequence[Change], page_of: PageOf
) -> Frame:
    """The rubric and the profiles with the changes made; those that cannot be are noted."""
    rubric, profiles = rubric_of(frame.rubric), dict(frame.profiles)
    by_name = {file.path.stem: file for file in files}
    for change in changes:
        page = page_of(change.path)
        if change.of in ("profile", "profiles"):
            _tell_unknown(change, "profile", profiles, page)
        if change.of == "profiles" and change.name in profiles:
            file = by_name[change.name]
            profiles[change.name] = _profile(change, file, page, rubric, frame.moves)
    wanted = _wanted([one for one in changes if one.of == "weights"], rubric, page_of)
    if not wanted:
        return Frame(frame.rubric, profiles, frame.moves)
    weighed = {name: _reweighed_profile(p, rubric, wanted) for name, p in profiles.items()}
    return Frame(_reweighed(frame.rubric, rubric, wanted), weighed, frame.moves)


def balanced(weights: Mapping[str, int], wanted: Mapping[str, int]) -> dict[str, int]:
    """Weights of which some are as wanted, the others sharing in proportion what is left.

    Whole points, given out by largest remainder, so that the sum stays what it is.
    """
    rest = FULL - sum(wanted.values())
    others = {name: weight for name, weight in weights.items() if name not in wanted}
    total = sum(others.values()) or 1
    exact = {name: weight * rest / total for name, weight in others.items()}
    whole = {name: floor(share) for name, share in exact.items()}
    most_left = sorted(whole, key=lambda name: whole[name] - exact[name])
    for name in most_left[: rest - sum(whole.values())]:
        whole[name] += 1
    return {**weights, **whole, **wanted}


def _profile(
    change: Change, file: RuleFile, page: Page, rubric: Rubric, moves: Sequence[str]
) -> Data:
    """A profile's keys with others over them."""
    own, there = change.node(), document(file, Page(str(file.path)))
    if not isinstance(own, Table):
        message = f"'{change.name}' is a table of keys, such as {{ seconds = 150 }}."
        page.wrong(change.spot().value, message)
    if not (isinstance(own, Table) and there):
        return {}
    held = {key.text.lower(): (key, value) for key, value in there.entries}
    entries = {**entries_at(held, change.place)}
    entries.update((key.text.lower(), (key, value)) for key, value in own.entries)
    node = Table(tuple(entries.values()), change.place)
    return profile_data(node, change.name, page, rubric, moves)


def _wanted(changes: Sequence[Change], rubric: Rubric, page_of: PageOf) -> dict[str, int]:
    """The weights that were asked for; nothing where some of them cannot be."""
    counted = _counted(rubric)
    wrong = False
    for change in changes:
        page = page_of(change.path)
        wrong |= _tell_unknown(change, "item", rubric.weights, page)
        if not _is_weight(change.value):
            message = f"The weight of '{change.name[:80]}' is a whole number from 0 to 100."
            page.wrong(change.spot().value, message)
            wrong = True
    if wrong or not changes:
        return {}
    wanted = {change.name: int(change.value) for change in changes}
    total = sum(weight for name, weight in wanted.items() if name in counted)
    if total > FULL or (total < FULL and counted.issubset(wanted)):
        message = f"These weights add up to {total}: all of them together make {FULL}."
        page_of(changes[0].path).wrong(changes[0].place, message)
        return {}
    return wanted


def _is_weight(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= FULL


def _counted(rubric: Rubric) -> set[str]:
    """The items that make up the whole: what is taken off besides is none of them."""
    return {item.name for item in rubric.items if item.criterion}


def _reweighed(data: Data, rubric: Rubric, wanted: Mapping[str, int]) -> Data:
    weights = _weights(rubric.weights, rubric, wanted)
    criteria = {
        name: {**held, "items": _with_weights(held["items"], weights)}
        for name, held in data["criteria"].items()
    }
    others = {key: value for key, value in data.items() if key == "interference"}
    return {**data, "criteria": criteria, **_with_weights(others, weights)}


def _with_weights(items: Mapping[str, Data], weights: Mapping[str, int]) -> dict[str, Data]:
    return {name: {**item, "weight": weights[name]} for name, item in items.items()}


def _reweighed_profile(data: Data, rubric: Rubric, wanted: Mapping[str, int]) -> Data:
    weights = {**rubric.weights, **data.get("weights", {})}
    return {**data, "weights": _weights(weights, rubric, wanted)}


def _weights(
    weights: Mapping[str, int], rubric: Rubric, wanted: Mapping[str, int]
) -> dict[str, int]:
    counted = _counted(rubric)
    inside = balanced(
        {name: weight for name, weight in weights.items() if name in counted},
        {name: weight for name, weight in wanted.items() if name in counted},
    )
    return {**weights, **wanted, **inside}


def _tell_unknown(change: Change, what: str, known: Collection[str], page: Page) -> bool:
    if change.name in known:
        return False
    near = did_you_mean(change.name, known) or f" There are: {', '.join(known)}."
    place = change.spot().value if change.of == "profile" else change.place
    page.wrong(place, f"There is no {what} '{change.name[:80]}'.{near}")
    return True
