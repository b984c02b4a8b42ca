"""Passages written by hand, so that tests need no trained model."""

from pitchcoach.language.passage import Passage
from pitchcoach.language.tokens import Tokens
from pitchcoach.text import Origin, Span


def tokens(tagged: str) -> Tokens:
    """Tokens from `word/TAG/dep/head` separated by spaces; heads are indices."""
    rows = [word.rsplit("/", 3) for word in tagged.split()]
    words = tuple(row[0] for row in rows)
    starts = tuple(sum(len(word) + 1 for word in words[:n]) for n in range(len(words)))
    return Tokens(
        text=words,
        start=starts,
        end=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        tag=tuple(row[1] for row in rows),
        dep=tuple(row[2] for row in rows),
        head=tuple(int(row[3]) for row in rows),
        sentences=_sentences(words),
    )


def _sentences(words: tuple[str, ...]) -> tuple[Span, ...]:
    ends = [n + 1 for n, word in enumerate(words) if word in ".?!"]
    if not ends or ends[-1] != len(words):
        ends.append(len(words))
    return tuple(Span(a, b) for a, b in zip([0, *ends], ends, strict=False))


def passage(tagged: str) -> Passage:
    """A passage whose words stand one space apart."""
    seen = tokens(tagged)
    spans = tuple(Span(seen.start[s.start], seen.end[s.end - 1]) for s in seen.sentences)
    return Passage(" ".join(seen.text), Origin(((0, 0),)), spans, seen)
