"""Marks on the lines of a draft, which move along while it is edited."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pitchcoach.text import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one line that something is said of; columns are code points."""

    start: int
    end: int
    number: int
    """Which span it is a part of."""


Marks = Mapping[int, tuple[Mark, ...]]
"""The marks of each line that has any, in reading order; lines count from 0."""


def line_starts(lines: Sequence[str], newline: int) -> list[int]:
    """The offset of each line's first character, where line ends have `newline` of them."""
    return list(accumulate((len(line) + newline for line in lines[:-1]), initial=0))


def marks(spans: Sequence[Span], lines: Sequence[str], newline: int = 1) -> Marks:
    """Spans of the whole text as marks on its lines; an empty span leaves none."""
    starts = line_starts(lines, newline)
    found: dict[int, list[Mark]] = {}
    for number, span in enumerate(spans):
        for row, mark in _parts(span, number, lines, starts):
            found.setdefault(row, []).append(mark)
    return {row: tuple(held) for row, held in found.items()}


def _parts(
    span: Span, number: int, lines: Sequence[str], starts: Sequence[int]
) -> Iterator[tuple[int, Mark]]:
    row = max(bisect_right(starts, span.start) - 1, 0)
    while row < len(lines) and starts[row] < span.end:
        start = max(span.start - starts[row], 0)
        end = min(span.end - starts[row], len(lines[row]))
        if start < end:
            yield row, Mark(start, end, number)
        row += 1


def followed(kept: Marks, before: Sequence[str], after: Sequence[str]) -> Marks:
    """The marks that are left once the lines `before` have become the lines `after`.

    Those on lines that are still there move with them; where lines were changed, those
    before and after the change stay with their words, and those that it touches go.
    """
    if not kept:
        return kept
    top = _same(before, after)
    most = min(len(before), len(after)) - top
    bottom = _same(before[::-1][:most], after[::-1][:most]) if most else 0
    moved = len(after) - len(before)
    last = len(before) - bottom
    found = {row: held for row, held in kept.items() if row < top}
    changed = {row - top: held for row, held in kept.items() if top <= row < last}
    if changed:
        new = _within(changed, before[top:last], after[top : len(after) - bottom])
        found.update((row + top, held) for row, held in new.items())
    found.update((row + moved, held) for row, held in kept.items() if row >= last)
    return found


def _within(kept: Marks, before: Sequence[str], after: Sequence[str]) -> Marks:
    """The same for lines that were changed, all taken as one text."""
    old, new = "\n".join(before), "\n".join(after)
    head = _same_text(old, new)
    most = min(len(old), len(new)) - head
    tail = len(old) - _same_text(old[::-1][:most], new[::-1][:most])
    moved = len(new) - len(old)
    starts, rows = line_starts(before, 1), line_starts(after, 1)
    found: dict[int, list[Mark]] = {}
    for row, held in kept.items():
        for mark in held:
            start, end = starts[row] + mark.start, starts[row] + mark.end
            if end <= head or start >= tail:
                start += moved if start >= tail else 0
                at = bisect_right(rows, start) - 1
                first = start - rows[at]
                where = Mark(first, first + mark.end - mark.start, mark.number)
                found.setdefault(at, []).append(where)
    return {row: tuple(held) for row, held in found.items()}


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines the two have in common at their beginning."""
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left is not right and left != right:
            return index
    return min(len(one), len(other))


def _same_text(one: str, other: str) -> int:
    """How many characters the two have in common, by halves: a line may be a megabyte."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
