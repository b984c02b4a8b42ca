"""The words in a block of HTML that stands in Markdown, and the comments among them."""

import re
from collections.abc import Iterator
from html import unescape

from pitchcoach.readers.comments import CLOSING, OPENING
from pitchcoach.readers.inline import Piece

_TAG = re.compile(r"<!--|</?([A-Za-z][A-Za-z0-9-]*)[^<>]*+>|<[!?][^<>]*+>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNREAD = ("script", "style", "pre", "textarea", "svg", "template")
_INLINE = (
    *("a", "abbr", "b", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark"),
    *("q", "s", "small", "span", "strong", "sub", "sup", "u"),
)


def runs(content: str) -> Iterator[tuple[str, list[Piece]]]:
    """The stretches between block tags, each with the name of the tag that opened it."""
    name = ""
    run: list[Piece] = []
    for found in _scanned(content):
        if isinstance(found, Piece):
            run.append(found)
            continue
        if run:
            yield name, run
        name, run = found, []
    if run:
        yield name, run


def _scanned(content: str) -> Iterator[Piece | str]:
    """Pieces, and the names of block tags between them, empty for a closing tag."""
    at = 0
    while tag := _TAG.search(content, at):
        yield from _text(content, at, tag.start())
        name = (tag[1] or "").lower()
        at = _skipped_to(content, tag, name)
        if tag[0] == OPENING:
            yield Piece("comment", tag.start(), at)
        elif name == "br":
            yield Piece("decoded", *tag.span(), "\n")
        elif name not in _INLINE:
            yield "" if tag[0].startswith("</") else name
    yield from _text(content, at, len(content))


def _skipped_to(content: str, tag: re.Match[str], name: str) -> int:
    """Where reading goes on: after the tag, or after what nobody reads."""
    if tag[0] == OPENING:
        end = content.find(CLOSING, tag.end())
        return end + len(CLOSING) if end >= 0 else len(content)
    if name not in _UNREAD or tag[0].startswith("</"):
        return tag.end()
    closing = re.compile(f"</{name}", re.IGNORECASE).search(content, tag.end())
    return closing.start() if closing else len(content)


def _text(content: str, start: int, end: int) -> Iterator[Piece]:
    for entity in _ENTITY.finditer(content, start, end):
        yield Piece("copy", start, entity.start())
        start = entity.end()
        decoded = unescape(entity[0])
        kept = decoded in ("", entity[0])
        yield (
            Piece("copy", *entity.span())
            if kept
            else Piece("decoded", *entity.span(), decoded)
        )
    yield Piece("copy", start, end)
