"""Which line of the list of findings comes next, or is the same as before."""

from collections.abc import Sequence

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.drawings.entries import Entry


def row_of(entries: Sequence[Entry], note: int | None) -> int | None:
    """The line of a finding, by its index."""
    rows = (row for row, e in enumerate(entries) if e.note == note and not e.rank)
    return next(rows, None) if note is not None else None


def row_again(
    entries: Sequence[Entry], feedback: Feedback | None, note: Note | None
) -> int | None:
    """The line of a finding of earlier feedback: same rule, same words, nearest by."""
    if feedback is None or note is None:
        return None
    notes = feedback.notes

    def distance(row: int) -> tuple[bool, int]:
        other = notes[entries[row].note or 0]
        return other.sentence != note.sentence, abs(other.start - note.start)

    alike = [
        row
        for row, entry in enumerate(entries)
        if entry.note is not None
        and not entry.rank
        and (notes[entry.note].rule, notes[entry.note].text) == (note.rule, note.text)
    ]
    return min(alike, key=distance, default=None)


def row_after(entries: Sequence[Entry], row: int | None, by: int) -> int | None:
    """The next finding's line after a line (`by` 1), or before it; round the ends."""
    rows = [r for r, e in enumerate(entries) if e.note is not None and not e.rank]
    if not rows:
        return None
    if by > 0:
        return next((r for r in rows if row is not None and r > row), rows[0])
    return next((r for r in reversed(rows) if row is not None and r < row), rows[-1])


def row_near(entries: Sequence[Entry], row: int, by: int) -> int | None:
    """The first line from here on, in that direction, that can be chosen."""
    while 0 <= row < len(entries):
        if entries[row].note is not None:
            return row
        row += 1 if by > 0 else -1
    return None
