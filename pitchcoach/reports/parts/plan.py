"""What a pitch does when: its moves along the time, and its time against the slot."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat

from pitchcoach.moves import Move, MoveDefinition
from pitchcoach.reports.parts.drawings import bar, clock, strip
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.wording import feature_title, move_title, says

_LONGEST_STRIP = 60
_NEARLY_FULL = 0.9
_MARKS = "123456789abcdefghijklmnopqrstuvwxyz"
_LOOKS = {"strong": ("✓", "green"), "weak": ("~", "yellow"), "missing": ("✗", "red")}


def moves_map(quotes: Quotes, page: Page) -> Iterator[str]:
    """A line of time with each move where it is made, and the list of moves."""
    review = quotes.review
    made = sorted((m for m in review.moves if m.found), key=lambda m: m.seconds or 0)
    required = review.profile.required
    lacking = [m for m in review.moves if not m.found and m.name in required]
    if not (made or lacking):
        return
    yield from page.heading(says(page.language, "moves"))
    if made:
        yield _timeline(made, review.measures["seconds"].value, page)
    named = review.move_definitions
    titles = [move_title(m.name, named, page.language) for m in [*made, *lacking]]
    label = 0 if page.narrow else max(map(len, titles))
    marks = chain(_MARKS[: len(made)], repeat(" "))
    for mark, move, title in zip(marks, [*made, *lacking], titles, strict=False):
        state = _state(move, named, page.language)
        yield from _row(mark, move, title.ljust(label), state, page)


def _timeline(made: Sequence[Move], seconds: float, page: Page) -> str:
    end = clock(seconds)
    width = max(5, min(_LONGEST_STRIP, page.width - 9 - len(end)))
    shares = ((m.seconds or 0) / max(seconds, 1) for m in made)
    return f"  0:00 {strip(zip(shares, _MARKS, strict=False), width)} {end}"


def _row(mark: str, move: Move, title: str, state: str, page: Page) -> Iterator[str]:
    sign, colour = _LOOKS[_made(move)]
    at = clock(move.seconds or 0) if move.found else ""
    if page.narrow:
        told = says(page.language, "told", title, state)
        lines = page.wrapped(told, f"  {mark} {sign} {at:>4}  ")
    else:
        lines = page.wrapped(state, f"  {mark} {sign} {title} {at:>5}  ")
    first, *more = lines
    yield first.replace(sign, page.paint(sign, colour), 1)
    yield from more


def _made(move: Move) -> str:
    return move.strength or "strong" if move.found else "missing"


def _state(move: Move, named: Sequence[MoveDefinition], language: str) -> str:
    """How well a move is made, and what would make it strong."""
    if move.strength == "weak" and move.missing:
        lacking = (feature_title(part, named, language) for part in move.missing)
        return says(language, "lacks", ", ".join(lacking))
    return says(language, _made(move))


def time(quotes: Quotes, page: Page) -> Iterator[str]:
    """The time the draft takes at the profile's pace, against the slot."""
    review, language = quotes.review, page.language
    profile = review.profile
    if review.score.reason == "not English":
        return
    seconds, slot = review.measures["seconds"].value, profile.seconds
    yield from page.heading(says(language, "time"))
    share = seconds / max(slot, 1)
    width = max(5, min(_LONGEST_STRIP, page.width - 4))
    yield f"  {page.paint(bar(share, width), 'red' if share > 1 else 'green')}"
    fits = says(language, "of slot", clock(seconds), clock(slot), round(profile.pace))
    yield from page.wrapped(f"{fits} {_room(seconds, slot, profile.pace, language)}", "  ")


def _room(seconds: float, slot: float, pace: float, language: str) -> str:
    words = round(abs(slot - seconds) * pace / 60)
    if seconds > slot:
        return says(language, "over", clock(seconds - slot), max(words, 1))
    if seconds < _NEARLY_FULL * slot:
        return says(language, "under", clock(slot - seconds), words)
    return says(language, "full")
