"""Findings become a score, by the rubric; every lost point has its finding.

Points are counted in whole thousandths, so that what is lost adds up exactly.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import Literal

from pitchcoach.check import Finding
from pitchcoach.rules.kinds.occurrence import Occurrence
from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.rubric import CRITERIA, Item, Rubric
from pitchcoach.rules.rule import LEVELS, Rule
from pitchcoach.score.losses import FULL, POINT, Book, Entry, counted_words, thousandths
from pitchcoach.text import Span

Reason = Literal["", "too short to judge", "not English"]


@dataclass(frozen=True, slots=True)
class Charge:
    """What one finding costs, in points of 100."""

    cost: float = 0
    """Its share of what its item lost; all the costs add up to all that is missing."""
    gain: float = 0
    """What the total rises by when this finding alone is put right."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing to work on: an item of the rubric with everything found against it."""

    item: Item
    findings: tuple[int, ...]
    """Which findings, by index, the costliest first."""
    gain: float
    """What the total rises by when all of them are put right."""


@dataclass(frozen=True, slots=True)
class Score:
    """Coaching score in points of 100; `None` throughout where a pitch cannot be judged."""

    total: float | None
    criteria: Mapping[str, float | None]
    """`direct`, `efficient`, `sell`: each out of 100."""
    lost: Mapping[str, float] = field(default_factory=dict)
    """Points of the total lost in each item; with `total` they add up to 100."""
    charges: tuple[Charge, ...] = ()
    """One for each finding, in the order of the findings."""
    fixes: tuple[Fix, ...] = ()
    """Items by what they would gain, the most first."""
    reason: Reason = ""
    """Why there is no score."""

    def reaches(self, mark: float) -> bool:
        """Whether there is a total, and it is the mark or more."""
        return self.total is not None and self.total >= mark


def charged(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, none of whose words are charged twice within a criterion.

    Where words overlap, the heaviest finding keeps its points; the others stay listed with
    none. What concerns a whole sentence or pitch (measures, moves …) is no such overlap.
    """
    kept: dict[str, list[Span]] = {}
    spared = set()
    for index in sorted(range(len(findings)), key=lambda index: _heaviest(findings[index])):
        finding = findings[index]
        taken = kept.setdefault(finding.criterion, [])
        if not (finding.points > 0 and len(finding.span) and _about_words(finding.rule)):
            continue
        place = bisect_left(taken, finding.span)
        neighbours = taken[max(place - 1, 0) : place + 1]
        if any(finding.span.overlaps(span) for span in neighbours):
            spared.add(index)
        else:
            taken.insert(place, finding.span)
    return tuple(replace(f, points=0) if i in spared else f for i, f in enumerate(findings))


def score(
    findings: Sequence[Finding],
    words: int,
    rubric: Rubric,
    profile: Profile,
    *,
    english: bool = True,
) -> Score:
    """What findings, once `charged`, leave of 100 points by the weights of a profile."""
    if not english or words < enough_words(rubric, profile):
        reason: Reason = "too short to judge" if english else "not English"
        free = (Charge(),) * len(findings)
        return Score(None, dict.fromkeys(CRITERIA), charges=free, reason=reason)
    books = _books(findings, rubric, profile)
    missing = sum(book.loss for book in books)
    return Score(
        total=_left(missing) / POINT,
        criteria={criterion: _criterion(criterion, books) for criterion in CRITERIA},
        lost={book.item.name: lost / POINT for book, lost in _lost(books)},
        charges=_charges(len(findings), books),
        fixes=tuple(sorted(_fixes(books, missing), key=lambda fix: -fix.gain)),
    )


def enough_words(rubric: Rubric, profile: Profile) -> int:
    """Words it takes to be judged."""
    return 1 if profile.short else max(rubric.minimum_words, 1)


def _about_words(rule: Rule) -> bool:
    # As `isinstance(…, NumberKind)`, which takes a hundred times as long.
    return not hasattr(rule.kind, "find_in") and not isinstance(rule.kind, Occurrence)


def _heaviest(finding: Finding) -> tuple[float, int, int, Span, str, str]:
    """Sorts the finding that keeps its points before those that yield to it."""
    level = LEVELS.index(finding.level)
    size, span = len(finding.span), finding.span
    return (-finding.points, -level, -size, span, finding.rule.id, finding.item)


def _books(findings: Sequence[Finding], rubric: Rubric, profile: Profile) -> list[Book]:
    entries: dict[str, list[Entry]] = {item.name: [] for item in rubric.items}
    for index in sorted(range(len(findings)), key=lambda index: _heaviest(findings[index])):
        finding = findings[index]
        if finding.item in entries:
            entries[finding.item].append(Entry(index, thousandths(finding.points)))
    words = counted_words(rubric, profile)
    return [
        Book(item, _weight(item, profile), words, tuple(entries[item.name]))
        for item in rubric.items
    ]


def _weight(item: Item, profile: Profile) -> int:
    return thousandths(profile.weights.get(item.name, item.weight))


def _left(missing: int) -> int:
    return max(0, FULL - missing)


def _lost(books: Sequence[Book]) -> Iterator[tuple[Book, int]]:
    """Each item's loss; what would take the total below zero is not lost any more."""
    sums = accumulate((book.loss for book in books), initial=0)
    for book, (before, after) in zip(books, pairwise(sums), strict=True):
        yield book, min(after, FULL) - min(before, FULL)


def _criterion(name: str, books: Sequence[Book]) -> float | None:
    """What is left of a criterion out of 100; none where the profile gives it no weight."""
    own = [book for book in books if book.item.criterion == name]
    weight = sum(book.weight for book in own)
    if not weight:
        return None
    return FULL * (weight - sum(book.loss for book in own)) // weight / POINT


def _charges(count: int, books: Sequence[Book]) -> tuple[Charge, ...]:
    missing = sum(book.loss for book in books)
    charges = [Charge()] * count
    for book, lost in _lost(books):
        sums = accumulate((entry.points for entry in book.entries), initial=0)
        steps = pairwise(lost * so_far // max(book.against, 1) for so_far in sums)
        for entry, (before, after) in zip(book.entries, steps, strict=True):
            gain = _gain(book.loss - book.loss_without(entry), missing)
            charges[entry.index] = Charge((after - before) / POINT, gain / POINT)
    return tuple(charges)


def _fixes(books: Sequence[Book], missing: int) -> Iterator[Fix]:
    for book in books:
        gain = _gain(book.loss, missing)
        if gain:
            counted = tuple(entry.index for entry in book.entries if entry.points)
            yield Fix(book.item, counted, gain / POINT)


def _gain(saved: int, missing: int) -> int:
    """What the total rises by when that much less is missing."""
    return _left(missing - saved) - _left(missing)
