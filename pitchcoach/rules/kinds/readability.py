"""Text that asks for more years at school than it should."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean
from typing import ClassVar

from pitchcoach.errors import BadFormulaError
from pitchcoach.language.plan import Need
from pitchcoach.rules.formula import Counts, worked_out
from pitchcoach.rules.rule import Match
from pitchcoach.text import Span

GRADES = {
    "Automated Readability": "4.71 * characters / words + 0.5 * words / sentences - 21.43",
    "Coleman-Liau": "5.88 * characters / words - 29.6 * sentences / words - 15.8",
    "Flesch-Kincaid": "0.39 * words / sentences + 11.8 * syllables / words - 15.59",
    "Gunning Fog": "0.4 * (words / sentences + 100 * complex_words / words)",
    "SMOG": "1.043 * math.sqrt(30 * polysyllabic_words / sentences) + 3.1291",
}
"""How the school grade is worked out in which a text can be read."""


@dataclass(frozen=True)
class Readability:
    """Text that asks for more years at school than it should.

    `%s` in the message is the school grade, with two decimals.
    """

    metrics: tuple[str, ...]
    """Whose mean is taken: `Automated Readability`, `Coleman-Liau`, `Flesch-Kincaid`,
    `Gunning Fog`, `SMOG`."""
    grade: float
    """The highest grade that is fine."""
    needs: ClassVar[Need] = "text"

    @cached_property
    def _formulas(self) -> tuple[str, ...]:
        for name in self.metrics:
            if name not in GRADES:
                known = ", ".join(GRADES)
                raise BadFormulaError(name, 0, f"'{name}' is not one of {known}")
        return tuple(GRADES[name] for name in self.metrics)

    def find_in(self, facts: Counts) -> Iterator[tuple[Span, Match]]:
        """The mean grade, if it is too high."""
        grades = [worked_out(formula, facts.numbers) for formula in self._formulas]
        known = [grade for grade in grades if grade is not None]
        if known and (grade := fmean(known)) > self.grade:
            yield facts.start, Match(facts.start, (f"{grade:.2f}",))
