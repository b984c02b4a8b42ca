"""A rule's values as the keys of a file again, without those that would be so anyway."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

from pitchcoach.rules.rule import Kind, Rule

Keys = dict[str, Any]


def kind_name(kind: Kind) -> str:
    """What `extends` says of a kind."""
    return type(kind).__module__.rpartition(".")[2]


def own_keys(kind: Kind) -> Keys:
    """The kind's own keys."""
    keys = {name: plain(value) for name, value in _written(kind)}
    # All kinds share the action, which the rule holds.
    keys.pop("action", None)
    return keys


def action_keys(rule: Rule) -> Keys:
    """The action, by name and parameters."""
    if not rule.action:
        return {}
    name, *params = rule.action
    return {"name": name, **({"params": params} if params else {})}


def plain(value: Any) -> Any:
    """Lists and tables in place of tuples and values of our own."""
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return plain(dict(_written(value))) if is_dataclass(value) else value


def _written(value: Any) -> list[tuple[str, Any]]:
    """The fields that are not as they would be anyway."""
    named = [(field, getattr(value, field.name)) for field in fields(value)]
    return [(field.name, held) for field, held in named if held != _usual(field)]


def _usual(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default
