"""One row on where the cursor is, how long the pitch takes, and what the coach does."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content

from pitchcoach.analyst.feedback import Feedback, Part
from pitchcoach.tui.drawings.clock import clock
from pitchcoach.tui.drawings.one_line import clipped, one_line

_STATES = {
    "loading": "loading the language model …",
    "reading": "reading …",
    "ready": "up to date",
    "stopped": "stopped",
    "empty": "nothing to read yet",
}
_NEARLY_FULL = 0.9
"""From this share of the slot on it counts as filled, as in the text report."""
_LONGEST_TITLE = 40
_GAP = 2
_QUIET = "$text-muted"

_LEFT, _MIDDLE, _RIGHT = range(3)
_SHORTENED = (_LEFT, _RIGHT, _MIDDLE, _LEFT, _MIDDLE, _LEFT, _MIDDLE)
"""Which piece is shortened next while there is too little room."""

Piece = tuple[str, str]
"""Words and their style."""


def status(
    feedback: Feedback | None, place: Sequence[str], state: str, note: str, width: int
) -> Content:
    """The row, exactly so wide: what matters less goes where there is little room.

    Args:
        place: Where the cursor is, in ever fewer words.
        note: One line that is told for a while.
    """
    room = max(width - 2, 0)
    pieces = (_left(place), _middle(feedback), list(_right(state, one_line(note))))
    left, middle, right = _fitting(pieces, room)
    if _taken((left, middle, right)) > room:
        right = clipped(right[0], room), right[1]
    return _placed(left, middle, right, room).pad(1, 1).truncate(width, pad=True)


def place_of(part: Part | None, seconds: float) -> tuple[str, ...]:
    """Where a place of the draft is: its slide, the title of that, and when it is said."""
    at = clock(seconds)
    if part is None or not part.label:
        return (f"at {at}", f"at {at}", at, "")
    label, title = one_line(part.label), clipped(one_line(part.title), _LONGEST_TITLE)
    return (f"{label} {title}".rstrip() + f" · {at}", f"{label} · {at}", at, "")


def lengths(feedback: Feedback) -> tuple[str, ...]:
    """Words and time against the slot, in ever fewer words."""
    words = "1 word" if feedback.words == 1 else f"{feedback.words:,} words"
    slot = feedback.profile.seconds
    fits = f"{clock(feedback.seconds)} of {clock(slot)}"
    return (f"{words} · {fits}, {_room(feedback)}", f"{words} · {fits}", fits, "")


def _room(feedback: Feedback) -> str:
    """What to do about the time, in the words of the text report."""
    seconds, slot = feedback.seconds, feedback.profile.seconds
    words = round(abs(slot - seconds) * feedback.profile.pace / 60)
    if seconds > slot:
        return f"cut about {_counted(max(words, 1))}"
    if seconds < _NEARLY_FULL * slot:
        return f"{clock(slot - seconds)} left, about {_counted(words)}"
    return "it fills the slot"


def _counted(words: int) -> str:
    return "1 word" if words == 1 else f"{words:,} words"


def _fitting(pieces: Sequence[Sequence[Piece]], room: int) -> list[Piece]:
    """The longest pieces that fit, or else the shortest."""
    chosen = [0] * len(pieces)
    for which in (None, *_SHORTENED):
        if which is not None:
            chosen[which] = min(chosen[which] + 1, len(pieces[which]) - 1)
        row = [piece[index] for piece, index in zip(pieces, chosen, strict=True)]
        if _taken(row) <= room:
            break
    return row


def _left(place: Sequence[str]) -> list[Piece]:
    return [(text, "") for text in place]


def _middle(feedback: Feedback | None) -> list[Piece]:
    if feedback is None:
        return [("", "")]
    over = feedback.seconds > feedback.profile.seconds
    return [(text, "$error" if over else "$success") for text in lengths(feedback)]


def _right(state: str, note: str) -> Iterator[Piece]:
    doing = _STATES.get(state, one_line(state))
    if state == "stopped":
        yield (f"{doing}: {note}" if note else doing), "bold $error"
    elif note:
        yield f"{note} · {doing}", "bold"
        yield note, "bold"
    else:
        # As wide in every state, so that nothing jumps while somebody is typing.
        yield f"{doing:>{len(_STATES['ready'])}}", _QUIET if state == "ready" else "$accent"
        if state in ("reading", "ready", "empty"):
            yield "", ""


def _taken(row: Sequence[Piece]) -> int:
    """Columns that the words of a row take, with the gaps between."""
    told = [cell_len(text) for text, _ in row if text]
    return sum(told) + _GAP * max(len(told) - 1, 0)


def _placed(left: Piece, middle: Piece, right: Piece, width: int) -> Content:
    """One piece at each end, and one in the middle of what they leave."""
    begin, between, end = (
        Content.styled(text, look) for text, look in (left, middle, right)
    )
    free = width - begin.cell_length - between.cell_length - end.cell_length
    before = free // 2
    row = (begin, Content(" " * before), between, Content(" " * (free - before)), end)
    return Content("").join(row).truncate(width, pad=True)
