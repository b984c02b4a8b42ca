"""How an item of the rubric loses its points, in whole thousandths."""

from dataclasses import dataclass
from functools import cached_property

from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.rubric import Item, Rubric

POINT = 1_000
FULL = 100 * POINT
_EVEN = {"presence": 3, "density": 2}
"""Quarters of an item's weight that are lost evenly. The rest goes ever more slowly, so
that one more weakness always costs something, and mending one always pays."""
_MOST = 1_000
"""More points than any rule needs; keeps a slip in a rule file from drowning everything."""


def counted_words(words: int, rubric: Rubric, profile: Profile) -> int:
    """Words that a pitch's weaknesses are counted against: as many as its slot holds.

    So a sentence more does not thin out the weaknesses of the others. A pitch of less than
    a third of its slot counts as three times as long, and as the minimum at least: in a
    one-liner of twelve words a single hedge would else be eight per hundred.
    """
    slot = profile.seconds * profile.pace // 60
    return max(min(slot, 3 * words), rubric.minimum_words, 1)


def thousandths(points: float) -> int:
    """Points as they are counted; odd ones in a rule do no harm."""
    return round(min(_MOST, max(0, points)) * POINT)


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding by its index, and its points in thousandths."""

    index: int
    points: int


@dataclass(frozen=True)
class Book:
    """An item's entries, the heaviest first, and what it loses by them, in thousandths."""

    item: Item
    weight: int
    words: int
    entries: tuple[Entry, ...]

    @cached_property
    def against(self) -> int:
        """All the points against it."""
        return sum(entry.points for entry in self.entries)

    @cached_property
    def loss(self) -> int:
        """What it loses by all of them."""
        return self.loss_by(self.against)

    def loss_by(self, points: int) -> int:
        """What so many points against it would cost."""
        even = _EVEN[self.item.earned_by]
        if self.item.earned_by == "presence":
            # Rules speak of the rubric's own weight; a profile's may be another.
            return _eased(points, max(thousandths(self.item.weight), 1), self.weight, even)
        free, floor = thousandths(self.item.allowance), thousandths(self.item.floor)
        excess = max(0, 100 * points - free * self.words)
        return _eased(excess, max((floor - free) * self.words, 1), self.weight, even)

    def saved(self, points: int) -> int:
        """What it would lose less with so many points fewer against it."""
        return self.loss - self.loss_by(self.against - points)


def _eased(points: int, most: int, weight: int, even: int) -> int:
    """What of a weight is lost by so many points, where `most` would take nearly all.

    Evenly up to `even` quarters of it; from there on along a hyperbola that leaves the line
    without a bend and never quite reaches the weight.
    """
    if 4 * points <= even * most:
        return weight * points // most
    return weight - weight * (4 - even) ** 2 * most // (
        16 * points + (16 - 8 * even) * most
    )
