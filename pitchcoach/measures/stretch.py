"""A stretch of a pitch that is measured: all of it, a section, its opening, a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from pitchcoach.language.speech import Sentence
from pitchcoach.measures.counts import Counts, counts, total

Value: TypeAlias = tuple[float, str] | None
"""What a measure answers: a number and its unit, or nothing where it cannot be told."""


@dataclass(frozen=True, eq=False)
class Stretch:
    """Sentences in reading order, and the time there is for them."""

    sentences: Sequence[Sentence]
    """Those that are said aloud; what is only shown is not measured."""
    pace: int
    """Words a minute."""
    slot: float
    """Seconds."""
    sections: int = 1
    """Slides or sections it spreads over."""

    @cached_property
    def by_sentence(self) -> tuple[Counts, ...]:
        """The counts of each sentence."""
        return tuple(counts(one.block.passage)[one.index] for one in self.sentences)

    @cached_property
    def counts(self) -> Counts:
        """The counts of all sentences together."""
        return total(self.by_sentence)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in order, in lower case."""
        return tuple(word for sentence in self.sentences for word in sentence.lower)

    def words_to(self, sentence: int) -> int:
        """How many words are said before a sentence."""
        return sum(counted.words for counted in self.by_sentence[:sentence])


def percent(part: int, whole: int) -> Value:
    """A share; nothing where there is nothing to share."""
    return (100 * part / whole, "%") if whole else None


def per_hundred_words(count: int, stretch: Stretch) -> Value:
    """A density; nothing where nothing is said."""
    words = stretch.counts.words
    return (100 * count / words, "per 100 words") if words else None
