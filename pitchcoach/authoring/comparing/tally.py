"""What other rules change in many pitches, added up pitch by pitch."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean

from pitchcoach.authoring.comparing import Change
from pitchcoach.check import Finding
from pitchcoach.review import Review


@dataclass(frozen=True, slots=True)
class Context:
    """A finding that came or went, with the pitch it stands in."""

    gained: bool
    finding: Finding
    review: Review


@dataclass(eq=False, slots=True)
class RuleTally:
    """What came and went of one rule's findings."""

    gained: int = 0
    lost: int = 0
    pitches: int = 0
    """Pitches in which anything of it changed."""
    contexts: list[Context] = field(default_factory=list)
    """The first ones of each sort."""

    def count(self, finding: Finding, review: Review, *, gained: bool, most: int) -> None:
        """Add a finding; of each sort only so many are kept in context."""
        so_far = self.gained if gained else self.lost
        if so_far < most:
            self.contexts.append(Context(gained, finding, review))
        if gained:
            self.gained += 1
        else:
            self.lost += 1


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """A pitch's totals by the earlier and the later rules."""

    name: str
    before: float | None
    after: float | None

    @property
    def rise(self) -> float:
        """What it gains; nothing where it has not both scores."""
        if self.before is None or self.after is None:
            return 0
        return round(self.after - self.before, 3)


@dataclass(eq=False)
class Tally:
    """Everything that changed, of each pitch only what is shown.

    Args:
        most: how many findings of a rule are kept in context, gained and lost each.
    """

    most: int = 3
    rules: dict[str, RuleTally] = field(default_factory=dict)
    scores: list[ScoreChange] = field(default_factory=list)
    """One for each pitch, in order."""
    touched: int = 0
    """Pitches with a finding gained or lost."""

    def add(self, change: Change) -> None:
        """Count one pitch."""
        before, after = change.before.score.total, change.after.score.total
        self.scores.append(ScoreChange(change.pitch.name, before, after))
        self.touched += bool(change.gained or change.lost)
        for finding in change.gained:
            self._of(finding).count(finding, change.after, gained=True, most=self.most)
        for finding in change.lost:
            self._of(finding).count(finding, change.before, gained=False, most=self.most)
        for id_ in {finding.rule.id for finding in (*change.gained, *change.lost)}:
            self.rules[id_].pitches += 1

    def _of(self, finding: Finding) -> RuleTally:
        return self.rules.setdefault(finding.rule.id, RuleTally())

    @property
    def gained(self) -> int:
        """Findings that only the later rules make."""
        return sum(rule.gained for rule in self.rules.values())

    @property
    def lost(self) -> int:
        """Findings that only the earlier rules make."""
        return sum(rule.lost for rule in self.rules.values())

    @property
    def by_weight(self) -> list[tuple[str, RuleTally]]:
        """The rules, those that change most first."""
        order = sorted(self.rules.items())
        return sorted(order, key=lambda each: -(each[1].gained + each[1].lost))

    @property
    def means(self) -> tuple[float, float] | None:
        """The mean totals of the pitches that have both scores."""
        both = [
            (score.before, score.after)
            for score in self.scores
            if score.before is not None and score.after is not None
        ]
        return (fmean(b for b, _ in both), fmean(a for _, a in both)) if both else None

    @property
    def moved(self) -> list[ScoreChange]:
        """Pitches with another total, the one that changes most first."""
        return sorted((s for s in self.scores if s.rise), key=lambda s: -abs(s.rise))

    @cached_property
    def ranking(self) -> "Ranking":
        """The pitches by their totals, before and after; asked once all are counted."""
        return Ranking(tuple(self.scores))


@dataclass(frozen=True)
class Climb:
    """A pitch that overtakes others."""

    name: str
    before: int
    """Its place, counted from 1; equal totals share one."""
    after: int
    overtaken: tuple[str, ...]
    """Those that stood above it and stand below it now, the best of them first."""


@dataclass(frozen=True)
class Ranking:
    """Who stands where, of the pitches that have both scores."""

    scores: tuple[ScoreChange, ...]

    @cached_property
    def _both(self) -> list[ScoreChange]:
        scores = (s for s in self.scores if s.before is not None and s.after is not None)
        return sorted(scores, key=lambda score: -(score.before or 0))

    @cached_property
    def _places(self) -> tuple[dict[float, int], dict[float, int]]:
        return (
            _places([score.before or 0 for score in self._both]),
            _places([score.after or 0 for score in self._both]),
        )

    @property
    def changed(self) -> int:
        """Pitches that stand in another place."""
        return sum(before != after for _, before, after in self._placed())

    def climbs(self, most: int) -> list[Climb]:
        """The pitches that rise by the most places, each with those it overtakes."""
        rising = [each for each in self._placed() if each[2] < each[1]]
        rising.sort(key=lambda each: each[2] - each[1])
        return [
            Climb(score.name, before, after, tuple(self._overtaken(score)))
            for score, before, after in rising[:most]
        ]

    def _placed(self) -> Iterator[tuple[ScoreChange, int, int]]:
        earlier, later = self._places
        for score in self._both:
            yield score, earlier[score.before or 0], later[score.after or 0]

    def _overtaken(self, climber: ScoreChange) -> Iterator[str]:
        before, after = climber.before or 0, climber.after or 0
        for other in self._both:
            if (other.before or 0) > before and (other.after or 0) < after:
                yield other.name


def _places(totals: list[float]) -> dict[float, int]:
    """The place of each total, the highest first."""
    places: dict[float, int] = {}
    for place, total in enumerate(sorted(totals, reverse=True), 1):
        places.setdefault(total, place)
    return places
