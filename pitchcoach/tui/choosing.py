"""Which finding is the same as before, and which line of the list comes next."""

from collections.abc import Collection, Iterator, Sequence

from pitchcoach.analyst.feedback import Note
from pitchcoach.tui.drawings.entries import Entry

_NEAR = 200
"""Characters within which the same rule most likely found the same thing."""
_CLOSE = 20
"""Characters by which a finding moves while its sentence is written."""


def again(notes: Sequence[Note], note: Note, dismissed: Collection[str] = ()) -> int | None:
    """Index of the finding that was this one in earlier feedback, else of the nearest.

    Args:
        dismissed: identities of findings that nobody wants to come to by chance.
    """

    def away(index: int) -> int:
        return abs(notes[index].start - note.start)

    def unlike(index: int) -> tuple[bool, int]:
        return notes[index].sentence != note.sentence, away(index)

    same = [index for index, other in enumerate(notes) if other.rule == note.rule]
    alike = [index for index in same if notes[index].text == note.text]
    if alike:
        return min(alike, key=unlike)
    near = [index for index in same if away(index) <= _NEAR]
    if near:
        return min(near, key=away)
    left = [i for i, n in enumerate(notes) if not dismissed or n.identity not in dismissed]
    return min(left, key=lambda i: (not notes[i].text, away(i)), default=None)


def is_again(before: Note, now: Note) -> bool:
    """Whether two notes are about the same thing, written a little differently."""
    moved = abs(before.start - now.start)
    return before.rule == now.rule and moved <= _CLOSE


def row_of(entries: Sequence[Entry], note: int | None) -> int | None:
    """The line of a finding, by its index."""
    rows = (row for row, e in enumerate(entries) if e.note == note and not e.rank)
    return next(rows, None) if note is not None else None


def row_after(entries: Sequence[Entry], row: int | None, by: int) -> int | None:
    """The next finding's line after a line (`by` 1), or before it; round the ends.

    Dismissed ones are passed over while there are others.
    """
    rows = list(_rows(entries)) or list(_rows(entries, aside=True))
    if not rows:
        return None
    if by > 0:
        return next((r for r in rows if row is not None and r > row), rows[0])
    return next((r for r in reversed(rows) if row is not None and r < row), rows[-1])


def _rows(entries: Sequence[Entry], *, aside: bool = False) -> Iterator[int]:
    for row, entry in enumerate(entries):
        if entry.note is not None and not entry.rank and entry.aside == aside:
            yield row


def row_left(
    entries: Sequence[Entry], row: int, notes: Sequence[Note], gone: Collection[str]
) -> int | None:
    """The next line whose finding is left once some are dismissed, else the one before."""
    left = [r for r in _rows(entries) if notes[entries[r].note or 0].identity not in gone]
    return next((r for r in left if r > row), left[-1] if left else None)
