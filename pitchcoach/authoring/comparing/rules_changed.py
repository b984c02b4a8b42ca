"""How two rulebooks differ: rules added, removed and changed, by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from pitchcoach.rules.rule import Advice, Rule
from pitchcoach.rules.rulebook import Rulebook

_WRITTEN = {
    "id": "",
    "path": "",
    "line": "",
    "english": "",
    "kind": "",
    "french": "fr",
    "criterion": "",
}
"""What fields of a rule are called in its file; nothing for those that stand in none."""


@dataclass(frozen=True, slots=True)
class RulesChanged:
    """What an edit did to a rulebook."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: Mapping[str, tuple[str, ...]] | None = None
    """The keys that are other than before, by rule."""
    files: tuple[str, ...] = ()
    """Other files that differ: the rubric, the moves, profiles."""

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.removed or self.changed or self.files)


def rules_changed(before: Rulebook, after: Rulebook) -> RulesChanged:
    """How the later rulebook differs from the earlier one."""
    earlier = {rule.id: rule for rule in before.rules}
    later = {rule.id: rule for rule in after.rules}
    keys = {id_: tuple(_keys(earlier[id_], later[id_])) for id_ in earlier if id_ in later}
    return RulesChanged(
        tuple(sorted(later.keys() - earlier.keys())),
        tuple(sorted(earlier.keys() - later.keys())),
        {id_: keys[id_] for id_ in sorted(keys) if keys[id_]},
        tuple(_files(before, after)),
    )


def _keys(before: Rule, after: Rule) -> Iterator[str]:
    """The keys that differ, as they are written."""
    if type(before.kind) is not type(after.kind):
        yield "extends"
    else:
        yield from _different(before.kind, after.kind)
    for field in fields(Advice):
        if getattr(before.english, field.name) != getattr(after.english, field.name):
            yield field.name
    for name in _different(before, after):
        if written := _WRITTEN.get(name, name):
            yield written


def _different(before: Any, after: Any) -> Iterator[str]:
    for field in fields(before):
        if getattr(before, field.name) != getattr(after, field.name):
            yield field.name


def _files(before: Rulebook, after: Rulebook) -> Iterator[str]:
    if before.rubric != after.rubric:
        yield "rubric.yml"
    # Moves are told apart by identity, but shown with everything that they hold.
    if repr(before.moves) != repr(after.moves):
        yield "moves.yml"
    for name in sorted({*before.profiles, *after.profiles}):
        if before.profiles.get(name) != after.profiles.get(name):
            yield f"profiles/{name}.yml"
