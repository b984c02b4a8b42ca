"""A number about the pitch that is out of bounds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pitchcoach.language.plan import Need
from pitchcoach.measures import NEED_PARSE, rounded
from pitchcoach.rules.facts import Facts
from pitchcoach.rules.rule import Match
from pitchcoach.text import Span


@dataclass(frozen=True)
class Measure:
    """A number about the pitch that is out of bounds: more than `max` or less than `min`.

    `%s` in the message is the number with its unit, `%[2]s` the number alone. Where it
    cannot be told (words before the first number, where there is none) nothing is flagged.
    """

    measure: str
    """Which number: `words`, `slot_share`, `longest_sentence` …"""
    of: Literal["pitch", "section", "breath", "sentence", "opening"] = "pitch"
    """What is measured; a breath is 15 words or more, in whole sentences."""
    max: float | None = None
    """The most that is fine."""
    min: float | None = None
    """The least that is fine."""
    span: Literal["start", "section", "sentence"] = "start"
    """What the finding covers; by default nothing, at the start of what is measured."""
    step: float = 0
    """So far beyond the bound its points count twice, so far again three times …"""

    @property
    def needs(self) -> Need:
        """A parse for the few measures that look at the tree."""
        return "parse" if self.measure in NEED_PARSE else "text"

    @staticmethod
    def mistakes(options: Mapping[str, Any]) -> list[tuple[tuple[str, ...], str]]:
        """What is wrong with bounds between which no number lies."""
        most, least = options.get("max"), options.get("min")
        if most is None or least is None or most >= least:
            return []
        return [(("max",), f"'max' {most:g} is below 'min' {least:g}: exchange the two")]

    def find_in(self, facts: Facts) -> Iterator[tuple[Span, Match]]:
        """Each part of the pitch that is out of bounds."""
        for part, readings in facts.readings(self.of):
            reading = readings.get(self.measure)
            if reading is not None and self._is_out(reading.value):
                span = Span(part.start, part.start) if self.span == "start" else part
                said = (str(reading), rounded(reading.value))
                yield span, Match(span, said, times=self._times(reading.value))

    def _times(self, value: float) -> float:
        if self.step <= 0:
            return 1
        beyond = max(value - (self.max or value), (self.min or value) - value)
        return 1 + beyond // self.step

    def _is_out(self, value: float) -> bool:
        return (self.max is not None and value > self.max) or (
            self.min is not None and value < self.min
        )
