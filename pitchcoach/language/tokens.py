"""One passage's words as the parser saw them, column by column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pitchcoach.text import Span

Lexeme = tuple[str, str, str]
"""A word's lemma, universal part of speech and morphology."""


def _no_lexicon(tokens: "Tokens") -> Sequence[Lexeme]:
    return [(word, "", "") for word in tokens.lower]


@dataclass(frozen=True, eq=False)
class Tokens:
    """Words of a passage in order; index `i` means the same word in every column.

    `start` and `end` are offsets into the passage's text; `head` holds token indices, a
    root being its own head; `tag` and `dep` are the Penn tags and dependency labels of the
    model, empty where they were not asked for. Lemmas, parts of speech and morphology are
    worked out the first time a rule asks.
    """

    text: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    sentences: tuple[Span, ...]
    """Each sentence's first token and the one after its last."""
    entity: tuple[str, ...] = ()
    lexicon: Callable[["Tokens"], Sequence[Lexeme]] = field(default=_no_lexicon, repr=False)

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(word.lower() for word in self.text)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Each word's dependents, left to right."""
        below: list[list[int]] = [[] for _ in self.text]
        for index, head in enumerate(self.head):
            if head != index:
                below[head].append(index)
        return tuple(map(tuple, below))

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """Each word's sentence, as an index into `sentences`."""
        return tuple(n for n, span in enumerate(self.sentences) for _ in range(len(span)))

    @cached_property
    def _lexemes(self) -> Sequence[Lexeme]:
        return self.lexicon(self)

    @cached_property
    def lemma(self) -> tuple[str, ...]:
        """The words' dictionary forms, in lower case."""
        return tuple(lexeme[0].lower() for lexeme in self._lexemes)

    @cached_property
    def pos(self) -> tuple[str, ...]:
        """Universal parts of speech."""
        return tuple(lexeme[1] for lexeme in self._lexemes)

    @cached_property
    def morph(self) -> tuple[str, ...]:
        """Morphological features, as in `Number=Sing|Person=3`."""
        return tuple(lexeme[2] for lexeme in self._lexemes)

    def span(self, first: int, last: int) -> Span:
        """The characters from one word to another, both included, in the passage's text."""
        return Span(self.start[first], self.end[last])
