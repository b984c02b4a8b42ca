"""A source text row by row, whatever ends its lines."""

import re
from typing import NamedTuple

from pitchcoach.text import Part, Span

_ROW_END = re.compile(r"\r\n|[\n\r\f]")


class Row(NamedTuple):
    """A line without its end; a form feed is a row of its own."""

    start: int
    end: int
    page_break: bool = False


def rows(text: str) -> list[Row]:
    """The text's rows; an offset before a line end is in the row that it ends."""
    found: list[Row] = []
    start = 0
    for end in _ROW_END.finditer(text):
        feed = end[0] == "\f"
        if not feed or end.start() > start:
            found.append(Row(start, end.start()))
        if feed:
            found.append(Row(*end.span(), page_break=True))
        start = end.end()
    return [*found, Row(start, len(text))] if start < len(text) else found


def covered(text: str, rows: list[Row]) -> Span:
    """What the rows hold, without the white space around it."""
    span = Span(rows[0].start, rows[-1].end)
    words = span.cut(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - len(words) + len(words.rstrip())))


def line_feed(text: str, row: Row) -> Part:
    """The line end after a row, which is read as `\\n` however it is written."""
    return Part("\n", row.end + text.startswith("\r\n", row.end))
