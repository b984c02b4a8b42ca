"""A line of the list of findings as it is painted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.drawings.entries import SHOWN, Entry, letter_of
from pitchcoach.tui.drawings.one_line import clipped, one_line

SIGNS = {"error": "‼", "warning": "!", "suggestion": "·"}
_LONGEST = 300
"""Characters of a line that are looked at; no screen shows more."""
_ROOMY = 50
"""Columns for words from which on a line also says what is wrong with them."""
_FOR_WORDS = 0.4
"""The share of those columns that the words may take."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says, column by column."""

    sign: str = ""
    place: str = ""
    words: str = ""
    count: str = ""
    """After the words, and never cut."""
    message: str = ""
    figure: str = ""
    criterion: str = ""


def said(entry: Entry, feedback: Feedback, room_for_place: int = 0) -> Said:
    """What is shown of a line.

    Args:
        room_for_place: columns of the longest place in the list.
    """
    if entry.note is None:
        count = f" ({entry.size})" if entry.size else ""
        return Said(words=entry.heading, count=count, figure=entry.figure)
    note = feedback.notes[entry.note]
    letter = f"{letter_of(note) or ' '} " if entry.lettered else ""
    if entry.rank:
        return _fix(entry, note, letter)
    return _finding(note, letter, room_for_place)


def _fix(entry: Entry, note: Note, letter: str) -> Said:
    return Said(
        sign=f"{entry.rank} {letter}",
        words=entry.heading,
        count=f" ({entry.size})" if entry.size > 1 else "",
        figure=entry.figure,
        criterion=note.criterion,
    )


def _finding(note: Note, letter: str, room_for_place: int) -> Said:
    return Said(
        sign=f"{SIGNS.get(note.level, '·')} {letter}",
        place=f"{place_of(note):>{room_for_place}} " if note.text else "",
        words=_short(note.text or note.message),
        message=_short(note.message) if note.text else "",
        figure=f"−{note.cost:.1f}" if note.cost >= SHOWN else "",
        criterion=note.criterion,
    )


def place_of(note: Note) -> str:
    """Line and column, as in the text report."""
    return f"{note.line}:{note.column}"


def longest_place(notes: Sequence[Note]) -> int:
    """Columns that every place in the list fits into."""
    line = max((note.line for note in notes), default=0)
    column = max((note.column for note in notes), default=0)
    return len(f"{line}:{column}")


def _short(text: str) -> str:
    return one_line(" ".join(text[:_LONGEST].split()))


@lru_cache(maxsize=1024)
def painted(
    line: Said, width: int, style: Style, hue: Style, faint: Style, *, chosen: bool = False
) -> Strip:
    """A line in columns: sign, place, words, figure at the right; exactly so wide.

    Args:
        hue: the style of the sign.
        faint: the style of what is wrong, where there is room to say it.
        chosen: whether a sign says that it is the chosen one.
    """
    before = f"{'›' if chosen else ' '}{line.sign}"
    room = max(width - cell_len(before) - cell_len(line.place) - 1, 0)
    figure = line.figure if cell_len(line.figure) + 6 < room else ""
    words, message = _fitted(line, room, room - cell_len(figure) - 1)
    gap = max(room - cell_len(words) - cell_len(message) - cell_len(figure), 0)
    segments = [
        Segment(before, style + hue),
        Segment(f"{line.place}{words}", style),
        Segment(message, style + faint),
        Segment(f"{' ' * gap}{figure} ", style),
    ]
    return Strip(segments).adjust_cell_length(width, style)


def _fitted(line: Said, room: int, left: int) -> tuple[str, str]:
    """The words with their count, and the message if there is room for both."""
    if room < _ROOMY or not line.message:
        words = clipped(line.words, left - cell_len(line.count))
        return f"{words}{line.count}", ""
    # So messages stand below each other, and so do words without one.
    most = int(room * _FOR_WORDS)
    words = set_cell_size(clipped(line.words, most), most)
    return words, clipped(f"  {line.message}", left - most)


def hue_of(criterion: str, theme_variables: Mapping[str, str]) -> Style:
    """The colour of a criterion in a theme; none in one without colours."""
    usual = theme_variables.get("foreground", "ansi_default")
    return _in(theme_variables.get(criterion, usual) if criterion else usual)


@lru_cache(maxsize=64)
def _in(name: str) -> Style:
    colour = Color.parse(name)
    bare = colour.ansi == -1
    return Style(bold=True) if bare else Style(color=colour.rich_color, bold=True)
