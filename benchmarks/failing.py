"""What a run of nonsense tells when it is over, or when something failed."""

import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

READING = 180.0
"""Seconds within which a draft must be read, however long it is."""
BETWEEN_CHECKS = 120.0
"""Seconds."""
BEGINNING = "We maybe help bakers.\n\nIn order to grow, we hire just two people.\n"
_TOLD = 40
"""Deeds told when something fails."""


class Failure(Exception):  # noqa: N818 # it is what is looked for, not a mistake
    """The program did not hold."""


@dataclass
class Story:
    """What was done so far, to be told when something fails."""

    last: deque[str] = field(default_factory=lambda: deque(maxlen=_TOLD))
    deeds: int = 0
    checks: int = 0
    letters: int = 0
    """Letters that were compared."""
    underlined: int = 0
    starts: int = 0
    slowest: float = 0
    """Seconds to the slowest answer but those to huge pastes."""

    def note(self, told: str) -> None:
        """Remember a deed."""
        self.deeds += 1
        self.last.append(told)

    def __str__(self) -> str:
        return (
            f"{self.deeds} deeds, {self.starts} starts, {self.checks} checks of "
            f"{self.letters} letters ({self.underlined} underlined), "
            f"slowest answer {self.slowest * 1000:.0f} ms"
        )


def told(seed: int, play: Callable[[Story], object]) -> None:
    """Play, and tell how it ended."""
    story = Story()
    try:
        play(story)
    except Exception as error:
        # Whatever it was, what was done before it is what is needed to find the cause.
        print("Done last:", *story.last, sep="\n  ")
        cause = getattr(error, "error", error)
        trace = "".join(traceback.format_exception(cause))
        print(f"\nFAILED with seed {seed} after {story}:\n{trace}")
        raise SystemExit(1) from None
    print(f"All held with seed {seed}: {story}")
