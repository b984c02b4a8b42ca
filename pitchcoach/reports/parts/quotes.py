"""The founder's own words, quoted with what a finding is about marked in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pitchcoach.pitch import Block
from pitchcoach.reports.parts.page import MARK, UNMARK, shown
from pitchcoach.review import Review
from pitchcoach.text import Lines, Span

_MOST = 240
"""Characters of a quotation; a longer one is cut around the words it is about."""
_BESIDE = 90
_FAR = 1_000
"""Characters that are looked at; a sentence without an end may be a megabyte."""
_NEARLY_ALL = 0.9
_MASK = "*"
"""How readers show inline code."""


@dataclass(frozen=True)
class Quotes:
    """The sentences of a reviewed draft, and its lines."""

    review: Review

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.review.pitch.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.review.sentences]

    @cached_property
    def _blocks(self) -> list[Block]:
        return sorted(self.review.pitch.blocks, key=lambda block: block.span)

    def place(self, span: Span) -> str:
        """Where a span begins: `line:column`; nowhere if there are no words in it."""
        if not len(span):
            return ""
        line, column = self._lines.position(span.start)
        return f"{line}:{column}"

    def section(self, label: str) -> str:
        """Where to look for it, in a draft of more than one section."""
        return shown(label) if len(self.review.pitch.sections) > 1 else ""

    def quote(self, span: Span) -> str:
        """The sentence around a span, its words marked; empty where there are no words."""
        span = self._trimmed(span)
        around = self.sentence(span)
        if len(span) >= _NEARLY_ALL * len(around):
            return self.words(span)
        before = self._prose(Span(max(around.start, span.start - _FAR), span.start))
        after = self._prose(Span(span.end, min(around.end, span.end + _FAR)))
        return _marked(before, self.words(span), after) if len(span) else ""

    def words(self, span: Span, width: int = _MOST) -> str:
        """The words of a span on one line, without markup, cut to a width."""
        near = self._prose(Span(span.start, min(span.end, span.start + _FAR)))
        return clipped(shown(near), width)

    def _prose(self, span: Span) -> str:
        """What a span of the source says, as far as it stands in blocks."""
        first = max(bisect_right(self._blocks, span.start, key=_start) - 1, 0)
        last = bisect_left(self._blocks, span.end, key=_start)
        told = [self._told(block, span) for block in self._blocks[first:last]]
        return " ".join(filter(None, told)) if told else span.cut(self.review.pitch.text)

    def _told(self, block: Block, span: Span) -> str:
        offsets = range(len(block.text))
        first = bisect_left(offsets, span.start, key=block.origin.offset)
        last = bisect_left(offsets, span.end, key=block.origin.offset)
        source = self.review.pitch.text
        if _MASK not in block.text:
            return block.text[first:last]
        return "".join(
            source[block.origin.offset(at)] if block.text[at] == _MASK else block.text[at]
            for at in range(first, last)
        )

    def _trimmed(self, span: Span) -> Span:
        """The span without white space at its ends."""
        words = span.cut(self.review.pitch.text)
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, max(start, span.start + len(words.rstrip())))

    def sentence(self, span: Span) -> Span:
        """The sentences that a span touches, or the span itself where there is none."""
        return Span(
            min([span.start, *(s.start for s in self._touched(span))]),
            max([span.end, *(s.end for s in self._touched(span))]),
        )

    def _touched(self, span: Span) -> Iterator[Span]:
        sentences = self.review.sentences
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = max(bisect_right(self._starts, span.end - 1) - 1, first)
        return (s for s in sentences[first : last + 1] if s.overlaps(span))


def clipped(text: str, width: int) -> str:
    """The beginning of a text, up to the last word that there is room for."""
    if len(text) <= width:
        return text
    head, space, _ = text[:width].rpartition(" ")
    return f"{(head if space else text[: width - 1]).rstrip(' ,;:')}…"


def _start(block: Block) -> int:
    return block.span.start


def _marked(before: str, words: str, after: str) -> str:
    start, end = _spaced(before).lstrip(), _spaced(after).rstrip()
    if len(start) + len(words) + len(end) > _MOST:
        start = start if len(start) <= _BESIDE else f"…{_tail(start)}"
        end = clipped(end, _BESIDE)
    return f"{start}{MARK}{words}{UNMARK}{end}"


def _tail(text: str) -> str:
    """The end of a text, from the first word that there is room for."""
    _, space, rest = text[-_BESIDE:].partition(" ")
    return rest.lstrip() if space else text[-_BESIDE:]


def _spaced(text: str) -> str:
    """One line, with the space that parted it from its neighbour."""
    start = " " if text[:1].isspace() else ""
    end = " " if text[-1:].isspace() else ""
    return f"{start}{shown(text)}{end}"
