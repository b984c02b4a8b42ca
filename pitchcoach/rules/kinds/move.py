"""A move that is missing, weak, late, early or out of order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from pitchcoach.language.plan import Need
from pitchcoach.moves import Move as Made
from pitchcoach.rules.facts import Facts
from pitchcoach.rules.rule import Match
from pitchcoach.text import Span

_LAST = ("ask", "next_step")
"""Moves whose place is the end."""


@dataclass(frozen=True)
class Move:
    """A move that is missing, weak, late, early or out of order.

    `%s` in the message is what a strong one would hold and this one lacks, or when it
    comes.
    """

    move: str
    """Which move: `one_liner`, `traction`, `ask` …"""
    present: bool = False
    """Flags a pitch without the move."""
    strong: bool = False
    """Flags a move that is made, but weakly."""
    by: Mapping[str, float] = field(default_factory=dict)
    """Flags a move later than so many `words` or `seconds`, or a `share` of the pitch."""
    after: Mapping[str, float] = field(default_factory=dict)
    """Flags a move sooner than so many `words` or `seconds`, or a `share` of the pitch."""
    before: str = ""
    """Flags a move that comes after this other one."""
    needs: ClassVar[Need] = "text"

    def find_in(self, facts: Facts) -> Iterator[tuple[Span, Match]]:
        """The move, if it is not made as it should be."""
        made = next((move for move in facts.moves if move.name == self.move), None)
        if made is None:
            return
        if not made.found or made.span is None:
            if self.present:
                place = facts.end if self.move in _LAST else facts.start
                yield place, Match(place)
            return
        if self.strong and made.strength == "weak":
            lacking = ", ".join(name.replace("_", " ") for name in made.missing)
            yield made.span, Match(made.span, (lacking,))
        elif self._is_out_of_place(made, facts):
            yield made.span, Match(made.span, (_when(made), str(made.word)))

    def _is_out_of_place(self, made: Made, facts: Facts) -> bool:
        places = _places(made, facts)
        late = any(places[unit] > bound for unit, bound in self.by.items())
        early = any(places[unit] < bound for unit, bound in self.after.items())
        other = next((move for move in facts.moves if move.name == self.before), None)
        behind = other is not None and other.found and (other.word or 0) < (made.word or 0)
        return late or early or behind


def _places(made: Made, facts: Facts) -> Mapping[str, float]:
    words = facts.measures["words"].value
    return {
        "words": float(made.word or 0),
        "seconds": made.seconds or 0,
        "share": (made.word or 0) / words if words else 0,
    }


def _when(made: Made) -> str:
    return f"{made.seconds or 0:.0f} seconds"
