"""Spans of a source text, and the lines and columns they stand at."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from re import compile as pattern
from typing import NamedTuple

_LINE_END = pattern(r"\r\n|\n|\r")
_FAR = float("inf")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points, `start` up to but not including `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, text: str) -> str:
        """The words the span stands for."""
        return text[self.start : self.end]

    def within(self, other: "Span") -> bool:
        """Whether every code point lies in the other span."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def moved(self, distance: int) -> "Span":
        """The span so many code points further on."""
        return Span(self.start + distance, self.end + distance)


def touching(spans: Sequence[Span], span: Span) -> range:
    """Which of some spans, in order and none over another, share a character with one."""
    if not len(span):
        return range(0)
    first = bisect_right(spans, span.start, key=lambda each: each.end)
    last = bisect_left(spans, span.end, lo=first, key=lambda each: each.start)
    return range(first, last)


@dataclass(frozen=True)
class Lines:
    """Where the lines of a text begin; `\\n`, `\\r\\n` and `\\r` each end a line."""

    text: str

    @cached_property
    def starts(self) -> list[int]:
        """Offset of each line's first code point."""
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1, columns in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the characters of a derived text stand in its source.

    `pieces` are `(derived offset, source offset)` of stretches that run on unchanged,
    sorted; the first begins at 0. `wide` are `(derived offset, source length)`, sorted, of
    characters that stand for several in the source, as `&` does for `&amp;`.
    """

    pieces: tuple[tuple[int, int], ...]
    wide: tuple[tuple[int, int], ...] = ()

    def offset(self, derived: int) -> int:
        """Source offset of the character at a derived offset."""
        pieces = self.pieces
        index = bisect_right(pieces, (derived, _FAR)) - 1 if len(pieces) > 1 else 0
        start, source = pieces[index]
        return source + derived - start

    def span(self, derived: Span) -> Span:
        """Source span of a derived span; an empty one stays empty."""
        start = self.offset(derived.start)
        if derived.end <= derived.start:
            return Span(start, start)
        last = derived.end - 1
        return Span(start, self.offset(last) + self._width(last))

    def after(self, inner: "Origin") -> "Origin":
        """The way from a text derived twice, by `inner` last, to this one's source."""
        if self == UNMOVED:
            return inner
        if inner == UNMOVED:
            return self
        wide = dict(_moved(self.wide, inner))
        wide.update((at, self._source_width(inner, at, width)) for at, width in inner.wide)
        return Origin(tuple(_joined(self, inner)), tuple(sorted(wide.items())))

    def _width(self, derived: int) -> int:
        if not self.wide:
            return 1
        index = bisect_left(self.wide, (derived, 0))
        found = index < len(self.wide) and self.wide[index][0] == derived
        return self.wide[index][1] if found else 1

    def _source_width(self, inner: "Origin", at: int, width: int) -> int:
        middle = inner.offset(at)
        return len(self.span(Span(middle, middle + width)))


UNMOVED = Origin(((0, 0),))
"""The origin of a text that was not changed at all."""


class Part(NamedTuple):
    """A stretch of a derived text and where it stands in the source."""

    text: str
    start: int
    width: int | None = None
    """Source characters that all of `text` stands for; without it, `text` was copied."""


def stitched(parts: Iterable[Part]) -> tuple[str, Origin]:
    """The text that the parts make one after the other, and where it came from."""
    texts: list[str] = []
    pieces: list[tuple[int, int]] = []
    wide: list[tuple[int, int]] = []
    length = 0
    for text, start, width in parts:
        if not text:
            continue
        texts.append(text)
        if width is None:
            pieces.append((length, start))
        else:
            pieces.extend((length + index, start) for index in range(len(text)))
            wide.extend((length + index, width) for index in range(len(text)))
        length += len(text)
    return "".join(texts), Origin(tuple(_merged(pieces)) or ((0, 0),), tuple(wide))


def _stretches(inner: Origin) -> Iterator[tuple[int, int, float]]:
    """Each piece with the middle offset at which it ends."""
    ends = [start for start, _ in inner.pieces[1:]]
    for (start, middle), end in zip(inner.pieces, [*ends, _FAR], strict=True):
        yield start, middle, middle + end - start


def _moved(marks: tuple[tuple[int, int], ...], inner: Origin) -> Iterator[tuple[int, int]]:
    """Marks at middle offsets, at the derived offsets that they come to stand at."""
    for start, middle, end in _stretches(inner):
        first, last = bisect_left(marks, (middle, 0)), bisect_left(marks, (end, 0))
        for at, value in marks[first:last]:
            yield start + at - middle, value


def _joined(outer: Origin, inner: Origin) -> Iterator[tuple[int, int]]:
    pieces = [(start, outer.offset(middle)) for start, middle in inner.pieces]
    return _merged(sorted({*pieces, *_moved(outer.pieces, inner)}))


def _merged(pieces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pieces without those that only go on where the one before them leads."""
    drift: int | None = None
    for derived, source in pieces:
        if source - derived != drift:
            drift = source - derived
            yield derived, source
