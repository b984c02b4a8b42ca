"""The lines of the list of findings: which there are, and in which order."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pitchcoach.analyst.feedback import Feedback, Gauge, Note
from pitchcoach.tui.drawings.one_line import one_line

TOP = 3
"""Fixes that are listed before everything else."""
_LETTERS = {"direct": "D", "efficient": "E", "sell": "S"}
_FRENCH = "F"
SHOWN = 0.05
"""Points that are not rounded to nothing."""
_LONGEST = 500
"""Characters of a text in which words are looked for."""
_OTHER = "Everything else"
_POINTS = "points"
_ALL_SET_ASIDE = "Nothing left. Press r to bring one back."


class Entry(NamedTuple):
    """A line of the list: a heading, a fix, or a finding."""

    heading: str = ""
    """Of a fix its title; empty for a finding."""
    figure: str = ""
    """At the right of a heading."""
    note: int | None = None
    """Which finding is shown when the line is chosen."""
    rank: int = 0
    """Of a fix, from 1; 0 for a finding."""
    size: int = 0
    """How many findings there are below a heading, or behind a fix."""
    aside: bool = False
    """Whether it was dismissed."""
    lettered: bool = False
    """Whether its criterion is named, as no heading does."""


def entries(
    feedback: Feedback, dismissed: frozenset[str], grouping: str, sought: str = ""
) -> tuple[Entry, ...]:
    """The lines for feedback.

    Args:
        dismissed: identities of findings that come last.
        grouping: `criterion` or `place`.
        sought: words that a finding must have to be listed.
    """
    notes, words = feedback.notes, sought.casefold().split()
    found = [i for i, note in enumerate(notes) if not words or _has(note, words)]
    aside = list(_dismissed(notes, found, dismissed))
    shown = sorted({*found} - {*aside}) if aside else found
    first = _counted(len(found), len(notes)) if words else _fixes(feedback, {*shown})
    grouped = _by_place if grouping == "place" else _by_criterion
    last = _aside(aside, alone=not words and not shown)
    return (*first, *grouped(feedback, shown), *last)


def letter_of(note: Note) -> str:
    """What stands for its criterion where colours are not seen; F for French words."""
    return _LETTERS.get(note.criterion, _FRENCH if note.item else "")


def _has(note: Note, words: Sequence[str]) -> bool:
    told = (note.text, note.message, note.rule, note.item, note.section)
    folded = " ".join(each[:_LONGEST] for each in told).casefold()
    return all(word in folded for word in words)


def _dismissed(
    notes: Sequence[Note], found: Sequence[int], dismissed: frozenset[str]
) -> Iterator[int]:
    # An identity takes time to put together, and begins with the rule.
    rules = {identity.partition("\n")[0] for identity in dismissed}
    for index in found if dismissed else ():
        note = notes[index]
        if note.rule in rules and note.identity in dismissed:
            yield index


def _counted(found: int, of: int) -> Iterator[Entry]:
    if found:
        yield Entry(f"{found} of {of} shown", "Esc: all")


def _fixes(feedback: Feedback, shown: set[int]) -> Iterator[Entry]:
    rank = 0
    for fix in feedback.fixes:
        left = [index for index in fix.notes if index in shown]
        if left and rank < TOP:
            rank += 1
            if rank == 1:
                yield Entry("Fix first", _POINTS)
            gain = f"+{fix.gain:.1f}" if fix.gain >= SHOWN else ""
            yield Entry(one_line(fix.title), gain, left[0], rank, len(left), lettered=True)


def _by_criterion(feedback: Feedback, shown: Sequence[int]) -> Iterator[Entry]:
    notes, gauges = feedback.notes, {gauge.name: gauge for gauge in feedback.gauges}
    own: dict[str, list[int]] = {name: [] for name in gauges}
    for index in shown:
        own.setdefault(notes[index].criterion, []).append(index)
    for name, indices in own.items():
        if indices:
            indices.sort(key=lambda index: -notes[index].cost)
            title = _criterion(gauges.get(name), notes[indices[0]])
            yield _heading(title, indices, notes)
            yield from (Entry(note=index) for index in indices)


def _criterion(gauge: Gauge | None, note: Note) -> str:
    """A criterion's letter, title and value; without a gauge what its findings are."""
    title = gauge.title if gauge else note.item or _OTHER
    value = f"{int(gauge.value)} of 100" if gauge and gauge.value is not None else ""
    return one_line(" ".join(filter(None, (letter_of(note), title, value))))


def _by_place(feedback: Feedback, shown: Sequence[int]) -> Iterator[Entry]:
    notes = feedback.notes
    titles = {part.label: f"{part.label} {part.title}".strip() for part in feedback.parts}
    whole = [index for index in shown if not notes[index].text]
    own: dict[str, list[int]] = {"The whole pitch": whole}
    for index in shown:
        note = notes[index]
        if note.text:
            title = titles.get(note.section) or note.section or "From top to bottom"
            own.setdefault(title, []).append(index)
    for title, indices in own.items():
        if indices:
            yield _heading(one_line(title), indices, notes)
            yield from (Entry(note=index, lettered=True) for index in indices)


def _heading(title: str, indices: Sequence[int], notes: Sequence[Note]) -> Entry:
    costly = any(notes[index].cost >= SHOWN for index in indices)
    return Entry(title, _POINTS if costly else "", size=len(indices))


def _aside(indices: Sequence[int], *, alone: bool) -> Iterator[Entry]:
    if indices and alone:
        yield Entry(_ALL_SET_ASIDE)
    if indices:
        yield Entry("Dismissed", size=len(indices))
    yield from (Entry(note=index, aside=True, lettered=True) for index in indices)
