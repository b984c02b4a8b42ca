"""What a pitch is marked on: criteria, their items, and how points are earned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pitchcoach.rules.keys import UNWRITTEN

CRITERIA = ("direct", "efficient", "sell")
"""What the training asks of a pitch."""

EarnedBy = Literal["presence", "density"]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the rubric: its weight in points of 100, and how points are lost."""

    name: str = field(metadata=UNWRITTEN)
    criterion: str = field(metadata=UNWRITTEN)
    """`direct`, `efficient` or `sell`; empty for what is taken off the total."""
    weight: int
    """How many points of 100 it is worth."""
    earned_by: EarnedBy
    """Presence: each finding takes its own points. Density: findings per 100 words of the
    slot take points from `allowance` (none lost) on; halfway to `floor`, half are lost."""
    allowance: float = 0
    """By density: so many in 100 words cost nothing."""
    floor: float = 1
    """By density: halfway from `allowance` to this, half the weight is lost."""
    kept: float = 0
    """The share of the weight that something weak keeps, and only something missing loses,
    which is told by a finding of as many points as the item weighs, or more."""
    title: str = ""
    """What founders read."""
    fr: str = ""
    """The title in French."""
    source: str = ""
    """The study, the expert or the practice it rests on."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A thing the training asks for, and what it is called."""

    name: str
    title: str = ""
    fr: str = ""
    """The title in French."""


@dataclass(frozen=True, slots=True)
class Rubric:
    """Items of the three criteria, and the one that is subtracted (`interference`)."""

    items: tuple[Item, ...]
    minimum_words: int = 60
    criteria: tuple[Criterion, ...] = ()

    @property
    def weights(self) -> Mapping[str, int]:
        """Each item's weight."""
        return {item.name: item.weight for item in self.items}

    @property
    def criterion_of(self) -> Mapping[str, str]:
        """The criterion of each item."""
        return {item.name: item.criterion for item in self.items}


def rubric_of(data: Mapping[str, Any]) -> Rubric:
    """The rubric made from checked data."""
    items = [
        Item(name, criterion, **keys)
        for criterion, held in data["criteria"].items()
        for name, keys in held["items"].items()
    ]
    if "interference" in data:
        items.append(Item("interference", "", **data["interference"]))
    criteria = tuple(
        Criterion(name, held.get("title", ""), held.get("fr", ""))
        for name, held in data["criteria"].items()
    )
    return Rubric(tuple(items), data.get("minimum_words", 60), criteria)
