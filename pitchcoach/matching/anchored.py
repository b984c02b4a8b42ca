"""Which of many token patterns have a chance in a passage, told by the words in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pitchcoach.matching.common_words import COMMON
from pitchcoach.matching.look import Look
from pitchcoach.matching.needs import Need
from pitchcoach.matching.patterns import TokenPattern

_RANK = {"lower": 0, "dep": 1_000, "tag": 2_000}
"""How little a column tells; more than any number of values or of common words weighs."""


@dataclass(frozen=True, eq=False)
class PatternIndex:
    """Token patterns by a name, looked up by a set of values of which each needs one."""

    patterns: Mapping[str, Sequence[TokenPattern]]

    @cached_property
    def _entries(self) -> list[tuple[str, TokenPattern]]:
        return [(name, one) for name, listed in self.patterns.items() for one in listed]

    @cached_property
    def _by_value(self) -> Mapping[str, Mapping[str, list[int]]]:
        """By column and value the patterns that are looked up by it."""
        index: dict[str, dict[str, list[int]]] = {name: {} for name in _RANK}
        for number, (_, pattern) in enumerate(self._entries):
            if pattern.needed:
                column, values = min(pattern.needed, key=_weight)
                for value in values:
                    index[column].setdefault(value, []).append(number)
        return index

    @cached_property
    def _always(self) -> list[int]:
        """The patterns that can hold in any passage, for all one can tell."""
        return [n for n, (_, pattern) in enumerate(self._entries) if not pattern.needed]

    def likely(self, seen: Look) -> dict[str, list[TokenPattern]]:
        """The patterns that may hold in a passage, by name."""
        found: dict[str, list[TokenPattern]] = {}
        for number in sorted(self._told(seen)):
            name, pattern = self._entries[number]
            if pattern.is_likely(seen):
                found.setdefault(name, []).append(pattern)
        return found

    def _told(self, seen: Look) -> set[int]:
        numbers = set(self._always)
        for column, index in self._by_value.items():
            for value in seen.values[column] & index.keys():
                numbers.update(index[value])
        return numbers


def _weight(need: Need) -> tuple[int, list[str]]:
    """How many passages hold one of a need's values, roughly; then always the same."""
    column, values = need
    many = sum(20 if value in COMMON else 1 for value in values)
    return _RANK[column] + many, sorted(values)
