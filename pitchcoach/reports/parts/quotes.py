"""The founder's own words, quoted with what a finding is about marked in them."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from pitchcoach.reports.parts.page import MARK, UNMARK, shown
from pitchcoach.review import Review
from pitchcoach.text import Lines, Span

_MOST = 240
"""Characters of a quotation; a longer one is cut around the words it is about."""
_BESIDE = 90
_FAR = 1_000
"""Characters that are looked at; a sentence without an end may be a megabyte."""
_NEARLY_ALL = 0.9


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

    def place(self, span: Span) -> str:
        """Where a span begins: `line:column`; nowhere if there are no words in it."""
        if not len(span):
            return ""
        line, column = self._lines.position(span.start)
        return f"{line}:{column}"

    def quote(self, span: Span) -> str:
        """The sentence around a span, its words marked; empty where there are no words."""
        around, text = self._around(span), self.review.pitch.text
        if len(span) >= _NEARLY_ALL * len(around):
            return self.words(span)
        before = text[max(around.start, span.start - _FAR) : span.start]
        after = text[span.end : min(around.end, span.end + _FAR)]
        return _marked(before, self.words(span), after) if len(span) else ""

    def words(self, span: Span, width: int = _MOST) -> str:
        """The words of a span on one line, cut to a width."""
        near = self.review.pitch.text[span.start : min(span.end, span.start + _FAR)]
        return _clipped(shown(near), width)

    def _around(self, span: Span) -> Span:
        """The sentences that a span touches, or the span itself where there is none."""
        sentences = self.review.sentences
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = max(bisect_right(self._starts, span.end - 1) - 1, first)
        touched = [s for s in sentences[first : last + 1] if s.overlaps(span)]
        if not touched:
            return span
        return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end))


def _marked(before: str, words: str, after: str) -> str:
    start, end = _spaced(before).lstrip(), _spaced(after).rstrip()
    if len(start) + len(words) + len(end) > _MOST:
        start = start if len(start) <= _BESIDE else f"…{start[-_BESIDE:].lstrip()}"
        end = _clipped(end, _BESIDE)
    return f"{start}{MARK}{words}{UNMARK}{end}"


def _spaced(text: str) -> str:
    """One line, with the space that parted it from its neighbour."""
    start = " " if text[:1].isspace() else ""
    end = " " if text[-1:].isspace() else ""
    return f"{start}{shown(text)}{end}"


def _clipped(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"
