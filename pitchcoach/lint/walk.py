"""Tags and words become the blocks that Vale lints, with the names of their scopes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from pitchcoach.lint.place import Pieces
from pitchcoach.lint.tags import Event
from pitchcoach.text import Origin

INLINE = frozenset(
    (
        "b", "big", "i", "small", "abbr", "acronym", "cite", "dfn", "em", "kbd", "strong",
        "a", "br", "img", "span", "sub", "sup", "code", "tt", "del",
    )
)  # fmt: skip
_SCOPES = {
    "th": "text.table.header",
    "td": "text.table.cell",
    "caption": "text.table.caption",
    "li": "text.list",
    "blockquote": "text.blockquote",
    "figcaption": "text.figure.caption",
    **{f"h{level}": f"text.heading.h{level}" for level in range(1, 7)},
}
_TIGHT_AFTER = ("(", "[", "{", "—", "–")
_TIGHT_BEFORE = (".", "?", "!", ",", ":", ";", ")", "]", "}", "—", "–")
_IN_SUMMARY = ("text", "text.list", "text.blockquote")


class Tags(NamedTuple):
    """Which tags hold no prose, and which hold words that rules must not read."""

    skipped: tuple[str, ...] = ("script", "style", "pre", "figure", "noscript", "iframe")
    """Tags whose whole content is left out."""
    classes: tuple[str, ...] = ("problematic", "pre", "code")
    """Classes of elements that are left out."""
    masked: tuple[str, ...] = ("tt", "code", "kbd")
    """Tags whose words are put out of sight by `*`."""


class Stretch(NamedTuple):
    """The text of one block as Vale sees it, its scope, and how many came before it."""

    text: str
    origin: Origin
    scope: str
    order: int
    step: int = 0
    """The tag that ended the block, as a number in the row of tags and words."""

    @property
    def in_summary(self) -> bool:
        """Whether the block belongs to the prose whose length and words are counted."""
        return self.scope in _IN_SUMMARY


@dataclass(eq=False, repr=False)
class Walk:
    """The walk along the tags: what it has found so far, and where it stands."""

    tags: Tags = field(default_factory=Tags)
    stretches: list[Stretch] = field(default_factory=list)
    comments: list[tuple[str, int]] = field(default_factory=list)
    """What each says, and how many stretches came before it."""
    counts: Counter[str] = field(default_factory=Counter)
    """How many blocks of each sort there are: `heading.h2`, `list`, `pre`."""
    _parts: list[tuple[str, Pieces]] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _closed: str = ""
    _href: str = ""
    _class: str = ""
    _inline: bool = False
    _masked: bool = False
    _hidden: str = ""
    _depth: int = 0
    _step: int = 0

    def along(self, events: Iterable[Event]) -> "Walk":
        """Walk past all of them."""
        for self._step, event in enumerate(events):
            self._pass(event)
            self._href = event.attributes.get("href", "")
            self._class = event.attributes.get("class", "")
        return self

    def _pass(self, event: Event) -> None:
        if event.kind == "comment":
            self._comment(event.name)
        elif event.kind == "text":
            self._text(event)
        elif self._hidden or self._hides(event):
            self._hide(event)
        elif event.kind == "start":
            self._start(event.name)
        if event.kind == "end":
            self._end(event.name)
        if event.name == "img" and event.attributes.get("alt"):
            self._alt(event)

    def _comment(self, text: str) -> None:
        self.comments.append((text, len(self.stretches)))

    def _hides(self, event: Event) -> bool:
        if event.kind != "start":
            return False
        classes = event.attributes.get("class", "").split(" ")
        hidden_class = event.name not in INLINE and any(
            c in self.tags.classes for c in classes
        )
        return event.name in self.tags.skipped or hidden_class

    def _hide(self, event: Event) -> None:
        """Count the tags of one name, so that the element ends with its own end tag."""
        if not self._hidden:
            self._hidden = event.name
            self.counts[event.name] += 1
        if event.name == self._hidden:
            self._depth += {"start": 1, "end": -1}.get(event.kind, 0)
        if not self._depth:
            self._hidden = ""

    def _start(self, name: str) -> None:
        if name in ("em", "b") and self._last == "code":
            name = "code"
        self._inline = name in INLINE
        self._masked = name in self.tags.masked
        self._open.append(name)
        self._closed = name

    @property
    def _last(self) -> str:
        return self._open[-1] if self._open else self._closed

    def _text(self, event: Event) -> None:
        if self._hidden:
            return
        text = event.name.strip()
        if not text:
            return
        start = event.name.index(text)
        pieces = _of_part(event.pieces, start, start + len(text))
        starter = text.startswith(_TIGHT_BEFORE) and not self._masked
        masked = self._masked or text == self._href or self._class in self.tags.classes
        if masked:
            text = "".join(char if char == "\n" else "*" for char in text)
            self._masked = False
        self._add(text, pieces, spaced=self._spaced(starter))

    def _spaced(self, starter: bool) -> bool:
        """Whether Vale puts a space before the next words of the block."""
        if self._parts and self._parts[-1][0].endswith(_TIGHT_AFTER):
            return False
        if self._inline:
            return not starter
        return bool(self._parts) and self._last == "li"

    def _add(self, text: str, pieces: Pieces, spaced: bool) -> None:
        if spaced:
            before = max(pieces[0][1] - 1, 0) if pieces else 0
            self._parts.append((" ", ((0, before),)))
        self._parts.append((text, pieces))

    def _end(self, name: str) -> None:
        if name in INLINE:
            self._closed = ""
            return
        if any(not text.isspace() for text, _ in self._parts):
            self._close_block()
        self._parts = []
        self._open = []

    def _close_block(self) -> None:
        tag = next((tag for tag in self._open if tag in _SCOPES), "")
        scope = _SCOPES.get(tag, "text")
        if tag:
            self.counts[scope.removeprefix("text.")] += 1
            self._trim()
        self._keep(*_put_together(self._parts), scope)

    def _trim(self) -> None:
        if self._parts[0][0] == " ":
            del self._parts[0]

    def _alt(self, event: Event) -> None:
        if "alt" in self.tags.skipped:
            return
        origin = Origin(event.pieces or ((0, 0),))
        self._keep(event.attributes["alt"], origin, "text.attr.alt")

    def _keep(self, text: str, origin: Origin, scope: str) -> None:
        at = len(self.stretches)
        self.stretches.append(Stretch(text, origin, scope, at, self._step))


def tags(
    skipped: tuple[str, ...], classes: tuple[str, ...], masked: tuple[str, ...]
) -> Tags:
    """Vale's own choice of tags, where the user has not made one."""
    usual = Tags()
    return Tags(skipped or usual.skipped, usual.classes + classes, masked or usual.masked)


def _of_part(pieces: Pieces, start: int, end: int) -> Pieces:
    """Pieces of a part of the text."""
    if not pieces:
        return ()
    later = ((at - start, source) for at, source in pieces if start < at < end)
    return ((0, Origin(pieces).offset(start)), *later)


def _put_together(parts: Iterable[tuple[str, Pieces]]) -> tuple[str, Origin]:
    texts: list[str] = []
    pieces: list[tuple[int, int]] = []
    length = 0
    for text, own in parts:
        pieces.extend((length + start, source) for start, source in own)
        texts.append(text)
        length += len(text)
    return "".join(texts), Origin(tuple(pieces) or ((0, 0),))
