"""When each place of a draft is reached, at the founder's pace."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from pitchcoach.analyst.feedback import Part


@dataclass(frozen=True)
class Timing:
    """The parts of a draft, one after the other."""

    parts: tuple[Part, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [part.start for part in self.parts]

    @cached_property
    def _begins(self) -> list[float]:
        return [*accumulate((part.seconds for part in self.parts), initial=0.0)]

    def index_at(self, offset: int) -> int | None:
        """Which part a place belongs to: what stands between two, to the one before."""
        if not self.parts:
            return None
        return max(bisect_right(self._starts, offset) - 1, 0)

    def seconds_at(self, offset: int) -> float:
        """When a place is reached, as if each word of its part took as long."""
        index = self.index_at(offset)
        if index is None:
            return 0.0
        part = self.parts[index]
        share = (offset - part.start) / max(part.end - part.start, 1)
        return self._begins[index] + max(0.0, min(1.0, share)) * part.seconds
