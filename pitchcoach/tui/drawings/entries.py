"""The lines of the list of findings: which there are, and what each says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.drawings.one_line import one_line

TOP = 3
"""Fixes that are listed before everything else."""
SIGNS = {"error": "‼", "warning": "!", "suggestion": "·"}
_LONGEST = 200
"""Characters of a line that are looked at; no screen shows more."""
_OTHER = "French showing through"
_LETTERS = {"direct": "D", "efficient": "E", "sell": "S", "": "F"}

Grouping = Literal["criterion", "place"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a heading, a fix, or a finding."""

    heading: str = ""
    figure: str = ""
    """At the right of a heading."""
    note: int | None = None
    """Which finding is shown when the line is chosen."""
    rank: int = 0
    """Of a fix, from 1; 0 for a finding."""
    aside: bool = False
    """Whether it was dismissed."""


def entries(
    feedback: Feedback, dismissed: frozenset[str], grouping: str, query: str = ""
) -> tuple[Entry, ...]:
    """The lines for feedback; those that a query is about, where there is one."""
    notes = feedback.notes
    indices = range(len(notes))
    sought = [i for i in indices if _is_about(notes[i], query)] if query else indices
    if not dismissed:
        shown, aside = list(sought), []
    else:
        aside = [i for i in sought if notes[i].identity in dismissed]
        shown = sorted(set(sought) - set(aside))
    grouped = _by_place if grouping == "place" else _by_criterion
    return (
        *(() if query else _fixes(feedback, frozenset(shown))),
        *grouped(feedback, shown),
        *_aside(aside),
    )


def _is_about(note: Note, query: str) -> bool:
    said = " ".join((note.text, note.message, note.rule, note.item, note.section))
    folded = said.casefold()
    return all(word in folded for word in query.casefold().split())


def _fixes(feedback: Feedback, shown: frozenset[int]) -> Iterator[Entry]:
    rank = 0
    for fix in feedback.fixes:
        left = [index for index in fix.notes if index in shown]
        if left and rank < TOP:
            rank += 1
            if rank == 1:
                yield Entry("Fix first", "gain")
            yield Entry(fix.title, f"+{fix.gain:.1f}", left[0], rank)


def _by_criterion(feedback: Feedback, shown: Sequence[int]) -> Iterator[Entry]:
    notes = feedback.notes
    titles = {gauge.name: gauge.title for gauge in feedback.gauges if gauge.name != "total"}
    for name in (*titles, ""):
        own = [index for index in shown if notes[index].criterion == name]
        if own:
            title = titles.get(name, _OTHER)
            yield Entry(f"{_LETTERS.get(name, '')} {title} ({len(own)})".strip(), "cost")
        own.sort(key=lambda index: (-notes[index].cost, index))
        yield from (Entry(note=index) for index in own)


def _by_place(feedback: Feedback, shown: Sequence[int]) -> Iterator[Entry]:
    section = None
    for index in shown:
        label = feedback.notes[index].section
        if label != section:
            section = label
            yield Entry(label or "From top to bottom", "cost")
        yield Entry(note=index)


def _aside(indices: Sequence[int]) -> Iterator[Entry]:
    if indices:
        yield Entry(f"Dismissed ({len(indices)})")
    yield from (Entry(note=index, aside=True) for index in indices)


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says, column by column."""

    sign: str
    label: str
    figure: str = ""
    criterion: str = ""


def said(entry: Entry, feedback: Feedback) -> Said:
    """What is shown of a line."""
    if entry.note is None:
        return Said("", entry.heading, entry.figure)
    note = feedback.notes[entry.note]
    if entry.rank:
        return Said(str(entry.rank), entry.heading, entry.figure, note.criterion)
    cost = f"−{note.cost:.1f}" if note.cost >= _SHOWN else ""
    return Said(SIGNS.get(note.level, "·"), _label(note), cost, note.criterion)


_SHOWN = 0.05
"""Points that are not rounded to nothing."""


def _label(note: Note) -> str:
    if not note.text.strip():
        return one_line(note.message[:_LONGEST])
    words = " ".join(note.text[:_LONGEST].split())
    return f"{note.line}:{note.column} {one_line(words)}"


def nothing(feedback: Feedback | None, query: str) -> str:
    """What to say where there is no line to show."""
    if feedback is None:
        return "What weakens your pitch is listed here. Write or paste it on the left."
    if query:
        return "No finding has these words. Press Escape to see all of them."
    if feedback.reason:
        return "Nothing found so far. Write on: a score takes a little more text."
    return "Not one finding. Say it aloud now, and time yourself."
