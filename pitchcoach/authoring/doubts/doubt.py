"""What is no mistake in a rule file, but hardly what its author meant."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from pitchcoach.authoring.located import place
from pitchcoach.authoring.worded import Route
from pitchcoach.rules.rule import Rule

Sort: TypeAlias = Literal["never", "same", "slow", "lacks", "example"]
"""It can never fire; another rule says the same; it takes long; something a good rule has
is not there; another rule flags an example of it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a rule that its author should look at."""

    rule: Rule
    sort: Sort
    message: str
    route: Route = ()
    """The keys that lead to it in the rule's file."""

    @property
    def is_hint(self) -> bool:
        """Whether it may well be as it should be."""
        return self.sort == "example"

    @property
    def place(self) -> tuple[str, int, int]:
        """File, line and column."""
        return (self.rule.path, *place(self.rule, *self.route))

    def __str__(self) -> str:
        path, line, column = self.place
        level = "hint" if self.is_hint else "warning"
        return f"{path}:{line}:{column}: {level}: {self.rule.id}: {self.message}"
