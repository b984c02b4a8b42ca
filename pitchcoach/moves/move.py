"""A move as a pitch makes it, or fails to."""

from dataclasses import dataclass
from typing import Literal

from pitchcoach.text import Span


@dataclass(frozen=True, slots=True)
class Move:
    """A thing a pitch must do, and where it does it."""

    name: str
    """As in `rules/moves.yml`: `one_liner`, `problem`, `customer`, `traction`, `market`,
    `team`, `why_now`, `contrast`, `ask`, `next_step`."""
    found: bool
    strength: Literal["", "weak", "strong"] = ""
    span: Span | None = None
    """The sentence that makes it, in the source text; some words around it where nobody put
    a full stop."""
    word: int | None = None
    """Words spoken before it."""
    seconds: float | None = None
    """When it is reached at the profile's pace, in seconds."""
    missing: tuple[str, ...] = ()
    """What a strong one would hold and this one lacks: `amount`, `use`, `date`."""

    @property
    def start(self) -> int | None:
        """Offset of its sentence in the source text."""
        return self.span.start if self.span else None

    @property
    def end(self) -> int | None:
        """Offset after its sentence."""
        return self.span.end if self.span else None
