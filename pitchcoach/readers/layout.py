"""A Markdown source as its parser sees it, and the way back from there."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, dropwhile
from typing import NamedTuple

from pitchcoach.readers.rows import Row, covered, line_feed
from pitchcoach.text import Origin, Part, Span, stitched

_TRIMMED = " \t\n\r\v\f"
_CELL_END = re.compile(r"\\?\|")


class Content(NamedTuple):
    """Text that the parser took out of the source, and where it stood."""

    text: str
    origin: Origin


@dataclass(frozen=True)
class Layout:
    """The source in rows, and `joined`: the rows as the parser reads them."""

    text: str
    rows: list[Row]
    joined: str
    starts: list[int]
    """Where each row begins in `joined`."""

    def row(self, offset: int) -> int:
        """The row that an offset of `joined` stands in."""
        return bisect_right(self.starts, offset) - 1

    def source(self, offset: int) -> int:
        """Where an offset of `joined` stands in the source."""
        row = self.row(offset)
        return self.rows[row].start + offset - self.starts[row]

    def rest(self, offset: int) -> str:
        """The row from an offset of `joined` to its end."""
        return self.joined[offset : self.joined.index("\n", offset)]

    def covered(self, first: int, end: int) -> Span:
        """What the rows from one up to another hold, in the source."""
        return covered(self.text, self.rows[first:end])


def layout(text: str, found: list[Row], skipped: int = 0) -> Layout:
    """The source laid out for the parser: every line ended by `\\n`, a thematic break for
    each form feed, and nothing in the rows to skip."""
    lines = ["***" if row.page_break else text[row.start : row.end] for row in found]
    lines[:skipped] = [""] * skipped
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    return Layout(text, found, "".join(f"{line}\n" for line in lines), starts[:-1])


def paragraph(page: Layout, content: str, starts: Sequence[int]) -> Content:
    """The content of a paragraph or heading whose rows begin at `starts` in `joined`.

    Where it does not stand there, what does.
    """
    lines = content.split("\n")
    begun = list(dropwhile(lambda start: not page.rest(start).strip(_TRIMMED), starts))
    parts: list[Part] = []
    for line, start in zip(lines, begun, strict=False):
        words = line.lstrip(" \t")
        at = start if parts else _first_word(page, words, start)
        if not page.joined.startswith(words, at):
            break
        if parts:
            parts += [line_feed(page.text, page.rows[page.row(at) - 1])]
            parts += [Part(line[: len(line) - len(words)], page.source(at))]
        parts.append(Part(words, page.source(at)))
    found = Content(*stitched(parts))
    return found if found.text == content else _rows_from(page, starts)


def _first_word(page: Layout, words: str, at: int) -> int:
    while page.joined[at : at + 1].isspace() and not page.joined.startswith(words, at):
        at += 1
    return at


def _rows_from(page: Layout, starts: Sequence[int]) -> Content:
    parts: list[Part] = []
    for start in starts:
        if parts:
            parts.append(line_feed(page.text, page.rows[page.row(start) - 1]))
        parts.append(Part(page.rest(start).rstrip(), page.source(start)))
    return Content(*stitched(parts))


def cells(page: Layout, start: int) -> list[Content]:
    """The cells of a table row that begins at an offset of `joined`, `\\|` read as `|`."""
    line = page.rest(start).strip(_TRIMMED)
    at = page.source(_first_word(page, line, start))
    found: list[list[Part]] = [[]]
    done = 0
    for end in _CELL_END.finditer(line):
        found[-1].append(Part(line[done : end.start()], at + done))
        done = end.end() - (len(end[0]) - 1)
        if len(end[0]) == 1:
            found.append([])
    found[-1].append(Part(line[done:], at + done))
    texts = [stitched(parts) for parts in found]
    inner = texts[not texts[0][0] : len(texts) - (len(texts) > 1 and not texts[-1][0])]
    return [_trimmed(text, origin) for text, origin in inner]


def _trimmed(text: str, origin: Origin) -> Content:
    lead = len(text) - len(text.lstrip(_TRIMMED))
    return Content(text.strip(_TRIMMED), origin.after(Origin(((0, lead),))))


def verbatim(page: Layout, content: str, first: int) -> Content:
    """Code or HTML whose lines end the rows from the first on, without their indent."""
    lines = content.removesuffix("\n").split("\n")
    parts: list[Part] = []
    for row, line in zip(page.rows[first : first + len(lines)], lines, strict=False):
        whole = page.text[row.start : row.end]
        words = line if whole.endswith(line) else line.lstrip(" \t")
        words = words if whole.endswith(words) else whole
        if not row.page_break:
            parts += [Part(words, row.end - len(words)), line_feed(page.text, row)]
    return Content(*stitched(parts[:-1]))
