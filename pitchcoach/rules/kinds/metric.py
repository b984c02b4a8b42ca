"""A number about the whole text that is out of bounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pitchcoach.errors import BadFormulaError
from pitchcoach.language.plan import Need
from pitchcoach.rules.formula import Counts, Formula, parsed_formula, worked_out
from pitchcoach.rules.rule import Match
from pitchcoach.text import Span

_ANY = "0"
"""Stands for the number while its condition is checked."""


@dataclass(frozen=True)
class Metric:
    """A number about the whole text, worked out by a formula, that is out of bounds.

    Variables are `words`, `sentences`, `paragraphs`, `characters`, `syllables`,
    `long_words`, `complex_words`, `polysyllabic_words`, and how many there are of
    `heading.h1` … `heading.h6`, `list`, `blockquote` and `pre`. `%s` in the message is the
    number, with two decimals.
    """

    formula: str
    """What is worked out, as in `words / sentences` or `math.sqrt(syllables)`."""
    condition: str
    """When it is out of bounds, as in `> 20`."""
    needs: ClassVar[Need] = "text"

    @cached_property
    def _checked(self) -> tuple[Formula, Formula]:
        """The formula and the condition, each told apart if it cannot be read."""
        formula = parsed_formula(self.formula)
        if not self.condition.strip():
            raise BadFormulaError(
                self.condition, 0, "a comparison such as '> 20' is missing"
            )
        try:
            return formula, parsed_formula(f"{_ANY} {self.condition}")
        except BadFormulaError as error:
            position = max(error.position - len(_ANY) - 1, 0)
            raise BadFormulaError(self.condition, position, error.reason) from None

    def find_in(self, facts: Counts) -> Iterator[tuple[Span, Match]]:
        """The number, if it is out of bounds."""
        assert self._checked
        value = worked_out(self.formula, facts.numbers)
        if not facts.numbers or value is None:
            return
        if worked_out(f"{value:f} {self.condition}", facts.numbers):
            yield facts.start, Match(facts.start, (f"{value:.2f}",))
