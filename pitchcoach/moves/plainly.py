"""A passage as it was meant: without `um`, words said twice, and apostrophes lost."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import eq

from pitchcoach.language.passage import Passage
from pitchcoach.language.words import word_set, words
from pitchcoach.text import UNMOVED, Origin, Span

_SOUND = r"(?<![\w'-])(?:[Uu]mm*|[Uu]hh*m?|[Ee]rm|er|Er(?=[,.])|[Hh]mm+|euh|ah)(?![\w'-])"
_HESITATION = re.compile(
    rf"\b([A-Za-z']+(?: [A-Za-z']+)?)(?:[\s,…-]|\.\.+|{_SOUND})+(?=\1(?![\w'-]))"
    rf"|(?:,?\s)?{_SOUND}(?:[,…]|\.\.+)*"
)
"""Sounds, and words that are said again at once: `we're, uh, we're looking for for …`."""
_LOST = re.compile(
    r"\b(?:I|we|you|they|he|she|it|that|there|here|what|who|let|don|can|won|doesn|didn|isn"
    r"|aren|couldn|wouldn|haven|hasn)( )(?:m|re|ve|ll|d|s|t)\b(?!')",
    re.IGNORECASE,
)
"""`we re` for `we're`, as captions have it."""
_TELLTALE = word_set("um umm uh uhh uhm erm er hmm hm euh ah m re ve ll d s t")
"""Words without one of which, or a repetition, nothing was said by mistake."""


@dataclass(frozen=True, eq=False, slots=True)
class Plainly:
    """A passage without what is said by mistake, and the way back to the words as said."""

    passage: Passage
    origin: Origin = UNMOVED

    def said(self, place: tuple[int, int]) -> tuple[int, int]:
        """Where something of the plain text stands in the text as it was said."""
        if self.origin == UNMOVED:
            return place
        span = self.origin.span(Span(*place))
        return span.start, span.end

    def meant(self, offset: int) -> int:
        """The offset in the plain text of a character of the text as it was said."""
        pieces = self.origin.pieces
        index = bisect_right(pieces, offset, key=lambda piece: piece[1]) - 1
        if index < 0:
            return 0
        derived, source = pieces[index]
        last = index + 1 == len(pieces)
        following = len(self.passage.text) if last else pieces[index + 1][0]
        return min(derived + offset - source, following)


def plainly(passage: Passage) -> Plainly:
    """The passage as it was meant; itself where nothing was said by mistake."""
    if not _is_broken(words(passage.text).lower):
        return Plainly(passage)
    text = _LOST.sub(lambda lost: lost[0].replace(" ", "'"), passage.text)
    kept = list(_kept(text))
    plain, pieces = "", []
    for span in kept:
        pieces.append((len(plain), span.start))
        plain += span.cut(text)
    origin = Origin(tuple(pieces) or ((0, 0),))
    whole = Plainly(Passage(plain, origin), origin)
    sentences = tuple(_moved(passage.sentences, plain, whole))
    return Plainly(Passage(plain, origin, sentences), origin)


def _is_broken(spoken: Sequence[str]) -> bool:
    """Whether a look at each word says that some may be said by mistake."""
    return (
        not _TELLTALE.isdisjoint(spoken)
        or any(map(eq, spoken, spoken[1:]))
        or any(map(eq, pairwise(spoken), pairwise(spoken[2:])))
    )


def _kept(text: str) -> Iterator[Span]:
    """The stretches of a text that are meant."""
    start = 0
    for found in _HESITATION.finditer(text):
        if found.end() > start and found.start() > start:
            yield Span(start, found.start())
        start = found.end()
        if start < len(text) and not found.start() and text[start].isspace():
            start += 1
    if start < len(text) or not start:
        yield Span(start, len(text))


def _moved(sentences: tuple[Span, ...], plain: str, whole: Plainly) -> Iterator[Span]:
    for sentence in sentences:
        start, end = whole.meant(sentence.start), whole.meant(sentence.end)
        while start < end and plain[start].isspace():
            start += 1
        yield Span(start, end)
