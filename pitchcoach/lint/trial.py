"""Rules tried on one file's passages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pitchcoach.errors import RunawayRegexError
from pitchcoach.language.passage import Passage
from pitchcoach.lint.blocks import Document, Unit
from pitchcoach.matching.phrases import PhraseIndex
from pitchcoach.rules.rule import Match, Rule
from pitchcoach.rules.scopes import selects
from pitchcoach.rules.suppressions import Suppressions

if TYPE_CHECKING:
    from pitchcoach.lint.numbers import Numbers

_AT_END = 1 << 60

Hit = tuple[Unit, Match]


@dataclass(eq=False, repr=False)
class Trial:
    """A file, what its author has switched off in it, and how a rule is stopped."""

    document: Document
    silent: Suppressions
    index: PhraseIndex
    """Which rules, by id, may hold in a text."""
    stop: Callable[[Rule, str], None]
    _units: dict[tuple[str, ...], list[Unit]] = field(default_factory=dict)

    @cached_property
    def _likely(self) -> dict[Passage, set[str]]:
        """For each passage, the rules that may hold in it."""
        passages = (unit.passage for unit in self.document.units)
        return {passage: self.index.candidates(passage.text) for passage in passages}

    def of(self, rule: Rule) -> Iterator[Hit]:
        """Where a rule holds."""
        try:
            for unit, match in self._hits(rule):
                if not self._silenced(rule, unit, match):
                    yield unit, match
        except RunawayRegexError as error:
            self.stop(rule, str(error))

    def _hits(self, rule: Rule) -> Iterator[Hit]:
        kind: Any = rule.kind
        # Asking a protocol by `isinstance` takes longer than trying most rules.
        if hasattr(kind, "find"):
            yield from (
                (u, match) for u in self._tried(rule) for match in kind.find(u.passage)
            )
        elif hasattr(kind, "find_across"):
            units = {unit.passage: unit for unit in self._tried(rule)}
            yield from ((units[p], match) for p, match in kind.find_across([*units]))
        else:
            whole = self.document.units[-1]
            yield from ((whole, match) for _, match in kind.find_in(self._numbers))

    @cached_property
    def _numbers(self) -> "Numbers":
        # Few rules ask for numbers, and what works them out is no small import.
        from pitchcoach.lint.numbers import numbers  # noqa: PLC0415 - as just said

        return numbers(self.document.prose, self.document.counts)

    def _tried(self, rule: Rule) -> Iterator[Unit]:
        """The passages in the rule's scope where it is not switched off altogether."""
        if rule.scope not in self._units:
            self._units[rule.scope] = _selected(rule.scope, self.document)
        return (
            unit
            for unit in self._units[rule.scope]
            if rule.id in self._likely[unit.passage] and not self._silenced(rule, unit)
        )

    def _silenced(self, rule: Rule, unit: Unit, match: Match | None = None) -> bool:
        if not self.silent.switches:
            return False
        if unit.order is None:
            return self.silent.all_off(_AT_END)
        words = match.span.cut(unit.passage.text) if match else ""
        return self.silent(rule.id, unit.order, words)


def _selected(expressions: tuple[str, ...], document: Document) -> list[Unit]:
    scopes = {unit.passage.scope for unit in document.units}
    wanted = {
        s for s in scopes if any(selects(expression, s) for expression in expressions)
    }
    return [unit for unit in document.units if unit.passage.scope in wanted]
