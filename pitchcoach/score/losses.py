"""How an item of the rubric loses its points, in whole thousandths."""

from dataclasses import dataclass
from functools import cached_property

from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.rubric import Item, Rubric

POINT = 1_000
FULL = 100 * POINT
_FAINT = 3
"""How faintly what else is weak still counts once the thing itself is missing: of what it
would have cost, a missing move of twice the weight leaves a quarter."""
_MOST = 1_000
"""More points than any rule needs; keeps a slip in a rule file from drowning everything."""


def counted_words(rubric: Rubric, profile: Profile) -> int:
    """Words that a pitch's weaknesses are counted against: as many as its slot holds.

    So a sentence more does not thin out the weaknesses of the others, and one fewer does
    not crowd them, however short the draft is.
    """
    slot = profile.seconds * profile.pace // 60
    return max(slot, rubric.minimum_words, 1)


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
        return self._lost_by(self._weak, self._missing)

    def loss_without(self, entry: Entry) -> int:
        """What it would lose by all but one."""
        if self._tells_missing(entry):
            return self._lost_by(self._weak, self._missing - entry.points)
        return self._lost_by(self._weak - entry.points, self._missing)

    @property
    def _weak(self) -> int:
        return self.against - self._missing

    @cached_property
    def _missing(self) -> int:
        """The points of what tells that the thing is not there at all."""
        return sum(entry.points for entry in self.entries if self._tells_missing(entry))

    def _tells_missing(self, entry: Entry) -> bool:
        return self.item.kept > 0 and entry.points >= thousandths(self.item.weight)

    def _lost_by(self, weak: int, missing: int) -> int:
        kept = round(self.weight * self.item.kept)
        at_stake = self.weight - kept
        lost = self._eased_by(weak, at_stake)
        if not missing:
            return lost
        whole = max(thousandths(self.item.weight), 1)
        return self.weight - (at_stake - lost) * 2 * whole // (2 * whole + _FAINT * missing)

    def _eased_by(self, points: int, weight: int) -> int:
        if self.item.earned_by == "presence":
            # Rules speak of the rubric's own weight; a profile's may be another.
            own = round(thousandths(self.item.weight) * (1 - self.item.kept))
            return _eased(points, max(own, 1), weight)
        free, floor = thousandths(self.item.allowance), thousandths(self.item.floor)
        excess = max(0, 100 * points - free * self.words)
        return _eased(excess, max((floor - free) * self.words, 1), weight)


def _eased(points: int, most: int, weight: int) -> int:
    """What of a weight is lost by so many points, where twice `most` would take most of it.

    Evenly up to half of it; from there on along a hyperbola that leaves the line without a
    bend and never quite reaches the weight.
    """
    if 2 * points <= most:
        return weight * points // most
    return weight - weight * most // (4 * points)
