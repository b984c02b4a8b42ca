"""Plain text: paragraphs between blank lines, bullets, and slides.

`# Title` and `Slide 3: Title` are headings; `---`, `***` and form feeds break slides.
"""

import re
from collections.abc import Iterator
from typing import Literal

from pitchcoach.pitch import Block, Comment, Pitch
from pitchcoach.readers.comments import between, comments, uncommented
from pitchcoach.readers.rows import Row, covered, line_feed, rows
from pitchcoach.readers.sections import Break, sections, slide_mark
from pitchcoach.text import Part, Span, stitched

_Look = Literal["blank", "break", "heading", "item", "paragraph", "more"]

_BREAK = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_BULLET = re.compile(r"\s*(?:[-*•‣▪◦·–—]|(\d{1,2})[.)])\s+(?=\S)")


def pitch(text: str, name: str) -> Pitch:
    """The draft in a plain text."""
    found = comments(text)
    parts = _parts(uncommented(text, found), found)
    return Pitch(name=name, text=text, sections=sections(parts, text), comments=found)


def _parts(plain: str, found: tuple[Comment, ...]) -> Iterator[Block | Break]:
    for look, run in _runs(plain):
        if look == "break":
            yield Break(Span(run[0].start, run[0].end))
        elif look != "blank":
            yield _block(look, run, plain, found)


def _runs(plain: str) -> Iterator[tuple[_Look, list[Row]]]:
    """Rows that make one paragraph, item, heading or break."""
    look: _Look = "blank"
    run: list[Row] = []
    for row in rows(plain):
        here: _Look = (
            "break" if row.page_break else _looks(plain[row.start : row.end], look)
        )
        if here == "more":
            run.append(row)
            continue
        if run:
            yield look, run
        look, run = here, [row]
    if run:
        yield look, run


def _looks(line: str, before: _Look) -> _Look:
    """What a line is, after a run that is `before`."""
    if not line.strip():
        return "blank"
    if _BREAK.match(line):
        return "break"
    if _HEADING.match(line) or slide_mark(line):
        return "heading"
    if bullet := _BULLET.match(line):
        wrapped = before == "paragraph" and bullet[1] not in (None, "1")
        return "more" if wrapped else "item"
    goes_on = before == "paragraph" or (before == "item" and line[0].isspace())
    return "more" if goes_on else "paragraph"


def _block(look: _Look, run: list[Row], plain: str, found: tuple[Comment, ...]) -> Block:
    mark = {"item": _BULLET, "heading": _HEADING}.get(look)
    opening = mark.match(plain, run[0].start, run[0].end) if mark else None
    first = Row(opening.end(), run[0].end) if opening else run[0]
    text, origin = stitched(_words([first, *run[1:]], plain, found))
    return Block(
        kind=look if look in ("item", "heading") else "paragraph",
        text=text,
        origin=origin,
        span=covered(plain, run),
        level=(len(opening[1]) if opening else 1) if look == "heading" else 0,
        within=("list",) if look == "item" else (),
    )


def _words(run: list[Row], plain: str, found: tuple[Comment, ...]) -> Iterator[Part]:
    for row, following in zip(run, [*run[1:], None], strict=True):
        for span in between(covered(plain, [row]), found):
            yield Part(span.cut(plain), span.start)
        if following:
            yield line_feed(plain, row)
