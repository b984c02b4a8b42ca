"""A text as a row of tags, words and comments: what HTML makes of it."""

from collections.abc import Iterator, Mapping
from html import unescape
from re import DOTALL, IGNORECASE
from re import compile as pattern
from typing import Literal, NamedTuple

from pitchcoach.lint.place import Pieces, Placer

_TAG = pattern(
    r"<!--(?P<comment>.*?)(?:-->|\Z)"
    r"|<(?P<closing>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+)>"
    r"|<[!?/][^>]*+>",
    DOTALL,
)
_ATTRIBUTE = pattern(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW = ("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp")


class Event(NamedTuple):
    """A tag that opens, closes or does both, words, or a comment."""

    kind: Literal["start", "end", "empty", "text", "comment"]
    name: str
    """The tag's name, the words, or what the comment says."""
    attributes: Mapping[str, str] = {}
    pieces: Pieces = ()
    """Where the words stand in the source."""


def events(html: str, placer: Placer) -> Iterator[Event]:
    """The tags, words and comments of a stretch of HTML."""
    at = 0
    while found := _TAG.search(html, at):
        yield from _words(html[at : found.start()], placer)
        placer.skip(found[0])
        at = found.end()
        tag = _tag(
            found[0], found["comment"], found["closing"], found["name"], found["attributes"]
        )
        if tag is None:
            continue
        yield tag
        if tag.kind == "start" and tag.name in _RAW:
            raw = html[at : _raw_end(html, at, tag.name)]
            yield from _words(raw, placer)
            at += len(raw)
    yield from _words(html[at:], placer)


def _words(html: str, placer: Placer) -> Iterator[Event]:
    text = unescape(html)
    if text:
        yield Event("text", text, pieces=placer.place(text))


def _tag(
    whole: str, comment: str | None, closing: str | None, name: str | None, attributes: str
) -> Event | None:
    if comment is not None:
        return Event("comment", unescape(comment).strip())
    if name is None:
        return None
    if closing:
        return Event("end", name.lower())
    kind: Literal["empty", "start"] = "empty" if whole.endswith("/>") else "start"
    return Event(kind, name.lower(), _attributes(attributes))


def _attributes(written: str) -> dict[str, str]:
    return {
        found[1].lower(): unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(written)
    }


def _raw_end(html: str, at: int, name: str) -> int:
    closing = pattern(rf"</{name}", IGNORECASE).search(html, at)
    return closing.start() if closing else len(html)
