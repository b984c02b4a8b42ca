"""Precision, recall and F1 of what was predicted against what people marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pitchcoach.text import Span


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something missed, or flagged without cause, with the text it stands in."""

    sort: str
    """`missed` or `extra`."""
    words: str
    text: str

    def __str__(self) -> str:
        return f"{self.sort:7} {self.words!r:28} {self.text}"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many predictions were right, and how much of what people marked was found."""

    right: int = 0
    predicted: int = 0
    found: int = 0
    marked: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right,
            self.predicted + other.predicted,
            self.found + other.found,
            self.marked + other.marked,
        )

    @property
    def precision(self) -> float:
        """Share of the predictions that are right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of what was marked that is found."""
        return self.found / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def of_flags(pairs: Iterable[tuple[bool, bool]]) -> Tally:
    """The tally of yes-or-no answers, each predicted and marked."""
    return sum((_of_flag(predicted, marked) for predicted, marked in pairs), Tally())


def _of_flag(predicted: bool, marked: bool) -> Tally:
    hit = int(predicted and marked)
    return Tally(hit, int(predicted), hit, int(marked))


def of_spans(predicted: Sequence[Span], marked: Sequence[Span]) -> Tally:
    """The tally of spans in one text; an overlap counts as a hit, each way."""
    return Tally(
        sum(any(span.overlaps(gold) for gold in marked) for span in predicted),
        len(predicted),
        sum(any(gold.overlaps(span) for span in predicted) for gold in marked),
        len(marked),
    )
