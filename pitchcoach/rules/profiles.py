"""For whom and in what format one pitches: slot, pace, weights and required moves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pitchcoach.rules.keys import UNWRITTEN, restored


@dataclass(frozen=True, slots=True)
class Profile:
    """An audience and a format: `investor-meeting`, `elevator-30s`, `demo-day-2min` …"""

    title: str
    """What founders read."""
    audience: str
    """Who listens, in a few words."""
    seconds: int
    """The slot."""
    fr: str = ""
    """The title in French."""
    audience_fr: str = ""
    """Who listens, in French."""
    pace: int = 130
    """Words a minute."""
    spoken: bool = True
    """Whether it is said aloud; a deck is read."""
    short: bool = False
    """May be too short to be judged elsewhere."""
    weights: Mapping[str, int] = field(default_factory=dict)
    """Weights of the rubric's items that are other than the rubric's."""
    required: tuple[str, ...] = ()
    """Moves it must make."""
    source: str = ""
    """The study, the expert or the practice it rests on."""
    name: str = field(default="", metadata=UNWRITTEN)
    """The name of its file."""


def profile_of(name: str, data: Mapping[str, Any]) -> Profile:
    """A profile made from checked data."""
    profile: Profile = restored({**data, "name": name}, Profile)
    return profile
