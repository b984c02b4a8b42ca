"""What a finding weighs by the words around it: the same cue counts here and not there."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pitchcoach.language.passage import Passage
from pitchcoach.matching.combining import Holds
from pitchcoach.matching.conditions import every
from pitchcoach.matching.look import Look, look
from pitchcoach.text import Span


@dataclass(frozen=True)
class WeightInFrench:
    """What a weight says, in French."""

    scope: str = ""
    """What the words are about."""
    message: str = ""
    """What is said of them, in one line."""
    why: str = ""
    """Why the listener minds."""
    asks: str = ""
    """The question the listener asks because of it."""
    advice: str = ""
    """What to say instead."""


@dataclass(frozen=True)
class Weight:
    """What a rule's findings weigh where conditions hold, and what is said of them then.

    What it does not say for itself is as the rule says it.
    """

    scope: str
    """What the words are about, as a founder would say it: `your own number`."""
    when: tuple[Mapping[str, object], ...] = ()
    """Conditions on the found word, as in a pattern; several sets mean one or the other."""
    points: float | None = None
    """What a finding weighs there; 0 costs nothing."""
    level: Literal["suggestion", "warning", "error"] | None = None
    """How much it matters there."""
    first: int = 0
    """It holds for so many findings of a pitch and no more; 0 for all."""
    message: str = ""
    """What is said there in place of the rule's message."""
    why: str = ""
    """In place of the rule's."""
    asks: str = ""
    """In place of the rule's."""
    advice: str = ""
    """In place of the rule's."""
    fr: WeightInFrench | None = None
    """The same in French."""

    @cached_property
    def tests(self) -> tuple[Holds, ...]:
        """Its sets of conditions, ready to be tried."""
        return tuple(map(every, self.when))

    def holds(self, seen: Look, word: int) -> bool:
        """Whether it is what a word weighs."""
        return not self.tests or any(test(seen, word) for test in self.tests)

    @property
    def harmless(self) -> bool:
        """Whether it takes nothing, and says so."""
        return self.points == 0


def weights_at(
    weights: tuple[Weight, ...], passage: Passage, span: Span
) -> tuple[Weight, ...]:
    """The weights that hold for the words of a span, up to the first without a limit."""
    seen = look(passage) if weights else None
    words = seen.words(span) if seen else ()
    if not seen or not words:
        return ()
    word = _top(seen, words)
    found = []
    for weight in weights:
        if weight.holds(seen, word):
            found.append(weight)
            if not weight.first:
                break
    return tuple(found)


def _top(seen: Look, words: range) -> int:
    """The word on which the others hang, the last of several."""
    heads = [word for word in words if seen.tokens.head[word] not in words]
    roots = [word for word in words if seen.tokens.head[word] == word]
    return (roots or heads or [words[0]])[-1]
