"""Rubric and profiles read and checked: what a pitch is marked on, and for whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pitchcoach.errors import did_you_mean
from pitchcoach.rules.conversion import table
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.located import Page, Table, place_at
from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.rubric import CRITERIA, Item, Rubric, rubric_of
from pitchcoach.rules.sheet import document

FULL = 100
"""What the weights of the three criteria add up to."""
_LONGEST = 100_000

Data = dict[str, Any]
"""Plain data, as JSON holds it."""


@dataclass(frozen=True)
class CriterionKeys:
    """The keys of a criterion in `rubric.yml`."""

    items: Mapping[str, Item]
    """The lines it is marked on, each by its name."""
    title: str = ""
    """What founders read."""
    fr: str = ""
    """The title in French."""


@dataclass(frozen=True)
class RubricKeys:
    """The keys of `rubric.yml`."""

    criteria: Mapping[str, CriterionKeys]
    """`direct`, `efficient` and `sell`; the weights of all their items make 100."""
    interference: Item | None = None
    """The item that is taken off the total."""
    minimum_words: int = 60
    """Shorter pitches are not marked, unless their profile is `short`."""


def read_rubric(file: RuleFile, page: Page) -> Data | None:
    """Checked data of `rubric.yml`, nothing where it cannot be used."""
    node = document(file, page)
    if node is None:
        return None
    data: Data = table(node, RubricKeys, file.path.name, page)
    _check_criteria(node, page)
    if len(page):
        return None
    rubric = rubric_of(data)
    _check_weights(rubric.weights, rubric, node, "criteria", page)
    for item in rubric.items:
        if item.earned_by == "density" and not 0 <= item.allowance < item.floor:
            message = f"'{item.name}' has a 'floor' that is not above its 'allowance'."
            page.wrong(place_at(node, (*_within(item), item.name)), message)
        if not 0 <= item.kept < 1:
            message = f"'{item.name}' has a 'kept' that is not a share from 0 to below 1."
            page.wrong(place_at(node, (*_within(item), item.name)), message)
    return None if len(page) else data


def _within(item: Item) -> tuple[str, ...]:
    """Where an item stands in the file."""
    return ("criteria", item.criterion, "items") if item.criterion else ()


def read_profile(
    file: RuleFile, page: Page, rubric: Rubric | None, moves: Iterable[str]
) -> Data:
    """Checked data of a profile."""
    node = document(file, page)
    return profile_data(node, file.path.name, page, rubric, moves) if node else {}


def profile_data(
    node: Table, name: str, page: Page, rubric: Rubric | None, moves: Iterable[str]
) -> Data:
    """Checked data of a profile's keys."""
    data: Data = table(node, Profile, name, page)
    for key in ("seconds", "pace"):
        if not 1 <= data.get(key, 1) <= _LONGEST:
            page.wrong(place_at(node, [key]), f"'{key}' is a number above 0.")
    weights = data.get("weights", {})
    if moves:
        _check_known(data.get("required", ()), moves, node, "required", page)
    if rubric:
        _check_known(weights, rubric.weights, node, "weights", page)
    if rubric and not len(page):
        _check_weights({**rubric.weights, **weights}, rubric, node, "weights", page)
    return data


def _check_criteria(node: Table, page: Page) -> None:
    criteria = next((v for k, v in node.entries if k.text.lower() == "criteria"), None)
    for key, _ in criteria.entries if isinstance(criteria, Table) else ():
        if key.text not in CRITERIA:
            message = (
                f"The criteria are {', '.join(CRITERIA)}; '{key.text}' is none of them."
            )
            page.wrong(key.place, message)


def _check_known(
    names: Iterable[str], known: Iterable[str], node: Table, key: str, page: Page
) -> None:
    """Note the names, items of a list or keys of a table, that do not exist."""
    listed = list(known)
    for number, name in enumerate(names):
        if name not in listed:
            near = did_you_mean(name, listed) or f" There are: {', '.join(listed)}."
            step = name if isinstance(names, Mapping) else number
            page.wrong(place_at(node, (key, step)), f"'{name}' does not exist.{near}")


def _check_weights(
    weights: Mapping[str, int], rubric: Rubric, node: Table, key: str, page: Page
) -> None:
    place = place_at(node, [key])
    if min(weights.values(), default=0) < 0:
        page.wrong(place, "A weight cannot be less than 0.")
    counted = sum(weights[item.name] for item in rubric.items if item.criterion)
    if counted != FULL:
        message = f"The weights of the three criteria add up to {counted}, not to {FULL}."
        page.wrong(place, message)
