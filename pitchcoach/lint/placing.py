"""Hits put where Vale says they stand; what it loses or tells twice is left out."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from pitchcoach.lint.blocks import Document, Unit
from pitchcoach.lint.lines import chosen_line, line_starts
from pitchcoach.lint.replay import Replay, line_lengths, prepared
from pitchcoach.lint.searching import found, length, without
from pitchcoach.lint.tags import Event
from pitchcoach.lint.walk import INLINE
from pitchcoach.rules.rule import Match, Rule
from pitchcoach.text import Lines

LARGEST = 50_000
"""Characters of a file in which words are sought as Vale does; that takes time like the
square of its length, so in a longer one they are told where they really stand."""
_SHORT = 1000


class Hit(NamedTuple):
    """Where a rule holds."""

    rule: Rule
    unit: Unit
    match: Match

    @property
    def words(self) -> str:
        """What was found, as Vale puts words of a sequence together again."""
        if self.rule.kind.needs == "text":
            return self.match.span.cut(self.unit.passage.text)
        return joined(self.match.values)


class Place(NamedTuple):
    """Line and first column, counted from 1, and the column of the last character."""

    line: int
    column: int
    end: int


def placed(hits: Sequence[Hit], document: Document) -> Iterator[tuple[Hit, Place]]:
    """Each hit with its place: one a line, column and rule, as often as `limit` allows."""
    places = _sought(hits, document) if _is_short(document) else _real(hits, document)
    told: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for hit, place in places:
        known = told[hit.rule.id]
        if place.column < 1 or 0 < hit.rule.limit <= len(known):
            continue
        if place[:2] not in known:
            known.add(place[:2])
            yield hit, place


def joined(words: Iterable[str]) -> str:
    """Words of a sentence with the spaces that Vale puts between them."""
    text = ""
    for word in words:
        tight = word in '.,:;!?")' or word.startswith("'")
        text += word if tight or not text else f" {word}"
    return text.strip()


def _is_short(document: Document) -> bool:
    return len(document.source) <= LARGEST


def _real(hits: Iterable[Hit], document: Document) -> Iterator[tuple[Hit, Place]]:
    lines = Lines(document.source)
    for hit in hits:
        span, passage = hit.match.span, hit.unit.passage
        if len(span):
            line, column = lines.position(passage.origin.offset(span.start))
            yield hit, Place(line, column, column + len(span) - 1)
        else:
            yield hit, Place(1, 1, 1)


def _sought(hits: Iterable[Hit], document: Document) -> Iterator[tuple[Hit, Place]]:
    by_block: dict[int | None, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_block[hit.unit.order].append(hit)
    search = _Search(document)
    for order, line, context in _contexts(document, by_block):
        yield from search.block(by_block[order], context, line)


def _contexts(
    document: Document, wanted: Iterable[int | None]
) -> Iterator[tuple[int | None, int, bytes]]:
    """Blocks with hits, each with the line it is looked for in and what is seen there."""
    orders = set(wanted)
    source = document.source.encode("utf-8", "replace")
    for order in sorted(o for o in orders if o is not None and o < 0):
        yield order, document.setting_lines[-1 - order], source
    if any(order is not None and order >= 0 for order in orders):
        yield from _walked(document, orders)
    if None in orders:
        yield None, -1, source


def _walked(
    document: Document, orders: set[int | None]
) -> Iterator[tuple[int | None, int, bytes]]:
    if not document.row:
        yield 0, -1, document.source.encode("utf-8", "replace")
        return
    replay = Replay(prepared(document.source))
    replay.read(Event("text", document.settings))
    replay.close()
    blocks = iter(document.stretches)
    block = next(blocks, None)
    for step, event in enumerate(document.row):
        replay.read(event)
        while block is not None and block.step == step:
            line = replay.line(block.text)
            if block.order in orders:
                yield block.order, line, replay.context
            block = next(blocks, None)
        if event.kind == "end" and event.name not in INLINE:
            replay.close()
        replay.leave(event)


class _Search:
    """Looks for the hits of a block in what Vale sees of a file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines = document.source.encode("utf-8", "replace").splitlines(keepends=True)
        self._ends = line_lengths(self._lines)
        self._prepared = b""
        self._starts = [0]
        self._uncut = 0

    def block(
        self, hits: Iterable[Hit], context: bytes, line: int
    ) -> Iterator[tuple[Hit, Place]]:
        """The hits of one block, those of a rule in a passage one after the other."""
        self._uncut = len(context)
        for _, same in groupby(hits, key=lambda hit: (hit.rule.id, hit.unit)):
            group = list(same)
            seen = self._seen(group[0].unit, context)
            for hit in group:
                place = self._place(hit, seen, line)
                if place.column > 0:
                    seen = without(seen, hit.words.encode(), b"#")
                yield hit, place

    def _seen(self, unit: Unit, context: bytes) -> bytes:
        if self._document.row and unit.passage.scope.startswith("summary"):
            self._prepared = self._prepared or prepared(self._document.source).encode()
            return self._prepared
        return context

    def _lines_of(self, context: bytes) -> Sequence[int]:
        """Where lines begin; they stay where they are as long as no character is cut."""
        if len(context) != self._uncut:
            return line_starts(context)
        if self._starts[-1] != self._uncut:
            self._starts = line_starts(context)
        return self._starts

    def _place(self, hit: Hit, context: bytes, line: int) -> Place:
        words = hit.words.encode()
        start, end = _span(hit)
        if (
            hit.unit.passage.scope.startswith("raw")
            and words
            and context[start:end] == words
        ):
            return _of_bytes(context, start, end)
        before: list[bytes] = []
        if 0 <= start <= len(context) < _SHORT and context.count(words) > 1:
            before = context[:start].split()
        if not _looked_up(hit.unit):
            place = _in_line(hit, context, self._lines_of(context), line, before)
            if place.column >= 0:
                return place
        return self._anywhere(hit, context, before)

    def _anywhere(self, hit: Hit, context: bytes, before: Iterable[bytes]) -> Place:
        for word in before:
            context = without(context, word)
        position, words = found(context, hit.unit.passage.text.encode(), hit.words.encode())
        if position < 0:
            return Place(0, 0, 0)
        index = bisect_left(self._ends, position)
        if index == len(self._ends):
            return Place(len(self._ends), *_span(hit))
        first = self._ends[index - 1] if index else 0
        column = position - first
        width = self._ends[index] - first
        return Place(index + 1, column, max(min(column + length(words) - 1, width), 1))


def _span(hit: Hit) -> tuple[int, int]:
    """Where Vale takes the words to stand in their block."""
    if not hit.words and not len(hit.match.span):
        return 1, 1
    if hit.rule.kind.needs == "text":
        return hit.match.span.start, hit.match.span.end
    words = hit.words.encode()
    start = hit.unit.passage.text.encode().find(words)
    return start, start + len(words)


def _looked_up(unit: Unit) -> bool:
    """Whether the words are sought in the whole file at once."""
    return unit.order is None or unit.many_lines


def _of_bytes(context: bytes, start: int, end: int) -> Place:
    line = context.rfind(b"\n", 0, start) + 1
    column = length(context[line:start]) + 1
    last = max(column + length(context[start:end]) - 1, 1)
    return Place(context.count(b"\n", 0, start) + 1, column, last)


def _in_line(
    hit: Hit, context: bytes, starts: Sequence[int], line: int, before: Iterable[bytes]
) -> Place:
    start, end = _span(hit)
    span, words = (start, end), hit.words.encode()
    chosen = chosen_line(context, starts, line, span, words) if start >= 0 else None
    if chosen is None:
        return Place(line + 1, start, end)
    number, text = chosen
    width = length(text)
    for word in before:
        text = without(text, word)
    position, words = found(text, hit.unit.passage.text.encode(), words)
    last = position + length(words) - 1
    return Place(number + 1, position, width if last > width else max(last, 1))
