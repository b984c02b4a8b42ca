"""Gauges: a bar and a number for each criterion and the total, and what costs most."""

import re
from collections.abc import Iterator, Mapping, Sequence

from textual.content import Content
from textual.style import Style

from pitchcoach.analyst.feedback import Feedback, Gauge
from pitchcoach.tui.drawings.one_line import one_line

GOOD, FAIR = 80, 50
"""From here on a number is green, or yellow; as in the text report."""
CRITERION = "criterion"
"""What a place of the drawing tells of itself: the gauge that it belongs to."""
UNREAD = (
    Gauge("direct", "Direct", None),
    Gauge("efficient", "Efficient", None),
    Gauge("sell", "Sell yourself", None),
    Gauge("total", "Total", None),
)
"""The gauges before anything is read."""

_MARGIN = 1
_LEAST_BAR, _LONGEST_BAR = 3, 30
_NUMBER, _CHANGE, _GAP = 3, 4, 2
_QUIET = "$text-muted"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def gauges(
    feedback: Feedback | None,
    opening: Feedback | None,
    width: int,
    rows: int,
    *,
    hues: Mapping[str, str] | None = None,
    chosen: str = "",
) -> Content:
    """All gauges on one row, or on two with what costs most below.

    Args:
        opening: What it was at first; the change is told against it.
        hues: The style of each criterion's title.
        chosen: The gauge that the keyboard is at.
    """
    if feedback and feedback.reason:
        return _sentence(feedback.reason, width, rows)
    shown = (feedback.gauges if feedback else ()) or UNREAD
    changes = _changes(shown, opening)
    titles, bar = _titles_and_bar(shown, changes, width)
    looks = hues or {}
    heads = [
        _head(gauge, title, bar, change, "reverse" if gauge.name == chosen else look)
        for gauge, title, change in zip(shown, titles, changes, strict=True)
        for look in (looks.get(gauge.name, ""),)
    ]
    gap = _gap(heads, width)
    columns = [head.cell_length + gap for head in heads[:-1]]
    columns.append(heads[-1].cell_length + _GAP)
    lines = [_row(heads, columns, shown, width)]
    if rows > 1:
        below = [_costliest(gauge) for gauge in shown]
        lines.append(_row(below, columns, shown, width))
    return Content("\n").join(lines)


def bar(share: float, width: int) -> tuple[str, str]:
    """The filled part of a bar, and the rest; full only when nothing is missing."""
    halves = int(max(0.0, min(1.0, share)) * width * 2)
    filled = "━" * (halves // 2) + "╾" * (halves % 2)
    return filled, "─" * (width - len(filled))


def look(value: float) -> str:
    """The colour of a number of 100."""
    return "$success" if value >= GOOD else "$warning" if value >= FAIR else "$error"


def _changes(shown: Sequence[Gauge], opening: Feedback | None) -> list[int]:
    """By how many whole points each has risen."""
    before = {gauge.name: gauge.value for gauge in opening.gauges} if opening else {}
    return [_change(gauge.value, before.get(gauge.name)) for gauge in shown]


def _change(value: float | None, before: float | None) -> int:
    return 0 if value is None or before is None else int(value) - int(before)


def _titles_and_bar(
    shown: Sequence[Gauge], changes: Sequence[int], width: int
) -> tuple[list[str], int]:
    """The longest titles that leave room for bars, and how long the bars are."""
    full = [one_line(gauge.title) for gauge in shown]
    words = [title.split(" ")[0] for title in full]
    letters = [title[:1] for title in full]
    numbers = sum(_NUMBER + max(_CHANGE, len(_told(change))) for change in changes)
    room = width - 2 * _MARGIN - numbers - _GAP * (len(shown) - 1) - 2 * len(shown)
    for titles in (full, words, letters):
        length = (room - sum(Content(title).cell_length for title in titles)) // len(shown)
        if length >= _LEAST_BAR:
            return titles, min(length, _LONGEST_BAR)
    return letters, 0


def _head(gauge: Gauge, title: str, length: int, change: int, hue: str) -> Content:
    """Title, bar, number and change of one gauge."""
    parts: list[tuple[str, str]] = [(title, f"bold {hue}" if hue else "bold"), (" ", "")]
    value = gauge.value
    filled, rest = bar((value or 0) / 100, length)
    if length:
        parts += [(filled, look(value or 0)), (rest, f"{_QUIET} dim"), (" ", "")]
    if value is None:
        parts.append(("  –", _QUIET))
    else:
        parts.append((f"{int(value):>3}", f"bold {look(value)}"))
    parts.append((f"{_told(change):<{_CHANGE}}", "$success" if change > 0 else "$error"))
    return Content.assemble(*parts)


def _told(change: int) -> str:
    return f" {'▲' if change > 0 else '▼'}{abs(change)}" if change else ""


def _costliest(gauge: Gauge) -> Content:
    """What costs most, with its points."""
    if not gauge.costliest or gauge.lost <= 0:
        return Content("")
    return Content.assemble((f"−{gauge.lost:.1f} {one_line(gauge.costliest)}", _QUIET))


def _gap(heads: Sequence[Content], width: int) -> int:
    """Columns between two gauges, so that they fill the width."""
    left = width - 2 * _MARGIN - sum(head.cell_length for head in heads)
    return max(_GAP, left // max(len(heads) - 1, 1))


def _row(
    cells: Sequence[Content], columns: Sequence[int], shown: Sequence[Gauge], width: int
) -> Content:
    parts = [Content(" " * _MARGIN)]
    for cell, column, gauge in zip(cells, columns, shown, strict=True):
        fitted = cell.truncate(column - _GAP, ellipsis=True, pad=True)
        place = Style.from_meta({CRITERION: gauge.name})
        parts.append(fitted.stylize(place).pad_right(_GAP))
    return Content("").join(parts).truncate(width, pad=True)


def _sentence(reason: str, width: int, rows: int) -> Content:
    """As much of it as can be read: whole sentences where one fits."""
    told = max(_beginnings(one_line(reason)), key=lambda text: _fits(text, width, rows))
    lines = Content(told).wrap(max(width - 2 * _MARGIN, 1))
    if len(lines) > rows:
        rest = Content(" ").join(lines[rows - 1 :])
        lines = [*lines[: rows - 1], rest]
    lines += [Content("")] * (rows - len(lines))
    return Content("\n").join(_indented(line, width) for line in lines)


def _beginnings(text: str) -> Iterator[str]:
    sentences = _SENTENCE_END.split(text)
    for count in range(len(sentences), 0, -1):
        yield " ".join(sentences[:count])


def _fits(text: str, width: int, rows: int) -> bool:
    return len(Content(text).wrap(max(width - 2 * _MARGIN, 1))) <= rows


def _indented(line: Content, width: int) -> Content:
    room = max(width - 2 * _MARGIN, 0)
    fitted = line.rstrip().truncate(room, ellipsis=True, pad=True)
    return fitted.pad(_MARGIN, _MARGIN).truncate(width, pad=True)
