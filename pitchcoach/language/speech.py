"""What of a pitch is said aloud, sentence by sentence, and at which word each begins.

Paragraphs, list items and quotes are said. Headings, tables and captions are shown, and so
is the rest of a section that has speaker notes: there the notes are what is said. Where
nothing would be left to say, as in a deck of titles, everything is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pitchcoach.language.parsed import Parsed, ParsedBlock
from pitchcoach.language.words import word_ranges, words
from pitchcoach.text import Span

OPENING = CLOSING = 0.2
"""Share of the words that is the opening or the closing; at least two sentences each."""

_SAID = frozenset(("paragraph", "item", "quote"))


@dataclass(frozen=True, eq=False, slots=True)
class Sentence:
    """A sentence of the pitch, and where it comes in the telling."""

    block: ParsedBlock
    index: int
    """Which of its passage's sentences it is."""
    span: Span
    """In the passage's text."""
    before: int
    """Words said before it in the pitch."""
    words: int
    """Words said in it; none where it is only shown."""
    said: bool

    @property
    def text(self) -> str:
        """The sentence as it is said."""
        return self.span.cut(self.block.passage.text)

    @property
    def lower(self) -> tuple[str, ...]:
        """Its words in lower case."""
        spoken = words(self.block.passage.text)
        return spoken.lower[spoken.before(self.span.start) : spoken.before(self.span.end)]

    @property
    def source(self) -> Span:
        """The sentence in the pitch's source text."""
        return self.block.passage.origin.span(self.span)


@lru_cache(maxsize=8)
def told(parsed: Parsed) -> tuple[Sentence, ...]:
    """Every sentence of the pitch in reading order; one without a word is left out."""
    is_said = _is_said(parsed)
    sentences: list[Sentence] = []
    before = 0
    for block in parsed.blocks:
        said = is_said(block)
        passage = block.passage
        ends = passage.sentences or (Span(0, len(passage.text)),)
        for index, (span, spoken) in enumerate(
            zip(ends, word_ranges(passage.text, ends), strict=True)
        ):
            if spoken:
                words = len(spoken) if said else 0
                sentences.append(Sentence(block, index, span, before, words, said))
                before += words
    return tuple(sentences)


def _is_said(parsed: Parsed) -> Callable[[ParsedBlock], bool]:
    noted = {block.section for block in parsed.blocks if "notes" in block.block.within}

    def said(block: ParsedBlock) -> bool:
        if block.section in noted:
            return "notes" in block.block.within
        return block.block.kind in _SAID

    return said if any(map(said, parsed.blocks)) else lambda _: True


def opening(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences that begin in the first fifth of the words, and at least two."""
    return sentences[: _reach(sentences, OPENING)]


def closing(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences that end in the last fifth of the words, and at least two."""
    return sentences[len(sentences) - _reach(sentences[::-1], CLOSING) :]


def _reach(sentences: Sequence[Sentence], share: float) -> int:
    """How many sentences fit into a share of the words."""
    words = sum(sentence.words for sentence in sentences)
    count, seen = 0, 0
    for sentence in sentences:
        seen += sentence.words
        if seen > share * words and count >= 2:
            break
        count += 1
    return count
