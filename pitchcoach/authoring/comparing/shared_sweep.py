"""Two rulebooks tried at once: what both hold is tried on a passage only once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pitchcoach.language.passage import Passage
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.sweep import Hit, Sweep


@dataclass(eq=False)
class SharedSweep(Sweep):
    """Rules, of which those that another sweep also holds are tried there.

    That sweep keeps what it finds by the passage's text, so only the others are work.
    """

    basis: Sweep = field(default_factory=lambda: Sweep(()))

    @cached_property
    def _shared(self) -> dict[str, Rule]:
        """The rules that find the same there, whatever they say of it."""
        known = {rule.id: rule for rule in self.basis.rules}
        return {r.id: r for r in self.rules if r.id in known and _alike(r, known[r.id])}

    @cached_property
    def _others(self) -> Sweep:
        rules = tuple(rule for rule in self.rules if rule.id not in self._shared)
        return Sweep(rules, self.cache, self.runaways)

    def hits(self, passage: Passage) -> tuple[Hit, ...]:
        """Every match of every rule in the passage, vetoed ones marked."""
        shared = [
            (self._shared[rule.id], match, vetoed, weights)
            for rule, match, vetoed, weights in self.basis.hits(passage)
            if rule.id in self._shared
        ]
        self._note_runaways()
        return _in_order([*shared, *self._others.hits(passage)])

    def _note_runaways(self) -> None:
        stopped = self.basis.runaways
        self.runaways.update((id_, stopped[id_]) for id_ in stopped if id_ in self._shared)


def _alike(rule: Rule, other: Rule) -> bool:
    """Whether two rules find the same words and give them the same weights."""
    return _looks_for(rule) == _looks_for(other)


def _looks_for(rule: Rule) -> tuple[object, ...]:
    return rule.kind, rule.unless, rule.weights, "sentence" in rule.scope


def _in_order(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda hit: hit[0].id))
