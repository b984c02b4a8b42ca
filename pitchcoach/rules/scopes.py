"""Which blocks a rule looks at: scope expressions such as `heading & ~list`, as in Vale.

A scope is a set of dotted names (`text.heading.h2.md`); an expression names those it wants.
Where in a pitch it stands (`opening`, `slide` …) is told as more names of the scope.
"""

from functools import lru_cache
from typing import NamedTuple

ALIASES = {"quote": "blockquote", "item": "list"}
"""Our words for Vale's names."""

_WHOLE_FILE = frozenset(("raw", "summary"))


class Condition(NamedTuple):
    """One part of an expression: names that must all be there, or must not all be there."""

    names: frozenset[str]
    negated: bool = False

    def holds(self, scope: frozenset[str]) -> bool:
        """Whether a scope of these names is one the condition asks for."""
        if not self.negated:
            return self.names <= scope
        return not self.names <= scope and not scope & _WHOLE_FILE


def selects(expression: str, scope: str) -> bool:
    """Whether a rule with this expression looks at a block of that scope."""
    names = _names(scope)
    return all(condition.holds(names) for condition in conditions(expression))


@lru_cache(maxsize=1024)
def conditions(expression: str) -> tuple[Condition, ...]:
    """The parts of an expression, all of which must hold."""
    return tuple(_condition(part.strip()) for part in expression.split("&"))


@lru_cache(maxsize=1024)
def _names(scope: str) -> frozenset[str]:
    return frozenset(scope.split("."))


def _condition(part: str) -> Condition:
    names = (name.strip() for name in part.removeprefix("~").split("."))
    return Condition(
        frozenset(ALIASES.get(name, name) for name in names), part.startswith("~")
    )
