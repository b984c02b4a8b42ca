"""What is underlined on a screen, against where a fresh review has its findings.

Both are told as the visible letters one after the other: where rows are wrapped, how tabs
are shown and what has no width does not matter.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import attrgetter
from pathlib import Path

from pitchcoach import Coach
from pitchcoach.analyst.feedback import Choice, Feedback, Note, Request
from pitchcoach.analyst.serving import answered
from pitchcoach.readers.decode import decoded
from pitchcoach.text import Span
from tests.driving.screen import Cell, Screen

Letter = tuple[str, bool]
"""A visible character, and whether it is underlined."""
_UNSEEN = {"Mn", "Me", "Cf", "Zs", "Zl", "Zp"}
_BORDERS = set("│┃▏▎▍▌▊▋▐▕")
_BELOW = 8
"""Rows at the bottom in which no draft is."""
_HEAD = 6
"""Rows at the top in which a draft may begin."""
_ROUND_ABOUT = 30


@dataclass(frozen=True, slots=True)
class Difference:
    """The first letter that is not as it should be."""

    place: int
    shown: str
    meant: str

    def __str__(self) -> str:
        return f"at letter {self.place}: shown {self.shown}, should be {self.meant}"


def letters_of(text: str, spans: Iterable[Span]) -> list[Letter]:
    """A text's visible characters, underlined within the spans."""
    under = bytearray(len(text))
    for span in spans:
        under[span.start : span.end] = b"\x01" * len(span)
    pairs = zip(text, under, strict=True)
    return [(_shown(c), bool(u)) for c, u in pairs if _is_seen(c)]


def letters_on(screen: Screen, top: int = 0) -> list[Letter]:
    """The characters of a draft that is shown from its beginning, from this row on."""
    rows = screen.cells[top : screen.lines - _BELOW]
    right = _right_edge(rows)
    return [
        (character, bool(cell.style.underline))
        for row in rows
        for cell in row[:right]
        for character in cell.text
        if _is_seen(character)
    ]


def _right_edge(rows: Sequence[Sequence[Cell]]) -> int:
    """Where the draft ends and what is said of it begins, if that is beside it."""
    for x in range(len(rows[0])):
        if all(row[x].text in _BORDERS for row in rows):
            return x
    return len(rows[0])


def _is_seen(character: str) -> bool:
    if character == " " or character.isspace():
        return False
    return character.isascii() or unicodedata.category(character) not in _UNSEEN


def _shown(character: str) -> str:
    """Characters that would steer the terminal are shown as dots."""
    return "·" if unicodedata.category(character) == "Cc" else character


def difference(shown: Sequence[Letter], meant: Sequence[Letter]) -> Difference | None:
    """The first difference; what follows the draft on a tall screen is none."""
    if len(shown) > len(meant):
        shown = shown[: len(meant)]
    pairs = zip_longest(shown, meant[: len(shown)], fillvalue=("", False))
    for place, (one, other) in enumerate(pairs):
        if one != other:
            return Difference(place, _told(shown, place), _told(meant, place))
    return None if shown or not meant else Difference(0, "nothing", _told(meant, 0))


def nearest(screen: Screen, meant: Sequence[Letter]) -> Difference | None:
    """The difference that comes last, wherever below its head the screen has the draft."""
    found = [difference(letters_on(screen, top), meant) for top in range(_HEAD)]
    return None if None in found else max(filter(None, found), key=attrgetter("place"))


def _told(letters: Sequence[Letter], place: int) -> str:
    near = letters[max(place - _ROUND_ABOUT, 0) : place + _ROUND_ABOUT]
    return repr("".join(f"{c}\u0332" if under else c for c, under in near))


# What a fresh review says.


def fresh_notes(path: Path, profile: str | None, cache: Path) -> list[Note]:
    """The findings of a saved draft, made by a coach that has seen nothing before."""
    text = decoded(path.read_bytes(), str(path))
    request = Request(1, text, path.name, path.suffix.lstrip("."), profile)
    return list(fresh_feedback(request, cache).notes)


def fresh_feedback(request: Request, cache: Path) -> Feedback:
    """What a coach that has seen nothing before answers to a request."""
    answer = answered(request, Coach(cache=cache))
    feedback = getattr(answer, "feedback", None)
    if not isinstance(feedback, Feedback):
        raise SystemExit(f"The fresh review failed: {answer}")
    return feedback


def spans_of(notes: Iterable[Note], dismissed: Iterable[str]) -> list[Span]:
    """Where there is something to underline."""
    forgotten = frozenset(dismissed)
    return [
        Span(note.start, note.end)
        for note in notes
        if note.start < note.end and note.identity not in forgotten
    ]


def dismissed_of(path: Path, home: Path) -> Iterator[str]:
    """The findings of a draft that were dismissed, by their identity."""
    for kept in (home / "dismissals").glob("*.json"):
        values = json.loads(kept.read_text(encoding="utf-8"))
        if values.get("draft") == str(path):
            yield from values.get("dismissed", ())


def profile_named(row: str, choices: Iterable[Choice]) -> str | None:
    """The profile whose title stands in a row of the screen."""
    named = [choice for choice in choices if choice.title in row]
    return max(named, key=lambda choice: len(choice.title)).name if named else None
