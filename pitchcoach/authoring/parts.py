"""A part of a rule that an example should exercise."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from pitchcoach.authoring.worded import Route

Wanted: TypeAlias = Literal["good", "bad"]
"""The sort of example that would exercise a part."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word, pattern, alternative or condition of a rule: does an example use it?"""

    route: Route
    """The keys that lead to it in the rule's file."""
    says: str
    """What it is, in the trainer's words."""
    wanted: Wanted
    used: bool
    of: str = ""
    """The expression that it is a piece of."""


def short(text: str, most: int = 50) -> str:
    """An expression as far as it fits a line."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
