"""A dataclass's fields as the keys of a file, and the way back from plain data."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from importlib import import_module
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from pitchcoach.rules.rule import Kind

UNWRITTEN = {"written": False}
"""Metadata of a field that is no key of a file."""


@dataclass(frozen=True, slots=True)
class Action:
    """How an editor may mend what was found, as in Vale."""

    name: Literal["suggest", "replace", "remove", "convert", "edit"]
    """What is done."""
    params: tuple[str, ...] = ()
    """With what: the better words, or how to edit."""


class Key(NamedTuple):
    """A key of a file: its type, and whether it must be there."""

    hint: Any
    required: bool


@cache
def keys_of(type_: type) -> Mapping[str, Key]:
    """The keys that a dataclass's fields are."""
    assert is_dataclass(type_)
    hints = get_type_hints(type_)
    return {
        field.name: Key(
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(type_)
        if field.metadata.get("written", True)
    }


@cache
def kind_class(name: str) -> type:
    """The kind of that name, the class that its module is called after."""
    module = import_module(f"pitchcoach.rules.kinds.{name}")
    kind: type = getattr(module, name.title().replace("_", ""))
    return kind


def kind(name: str, options: Mapping[str, object]) -> Kind:
    """A kind set up with the plain data of its keys."""
    made: Kind = restored(options, kind_class(name))
    return made


def restored(data: Any, hint: Any) -> Any:
    """Plain data (as JSON holds it) as the values of a type."""
    restore = _restorer(hint)
    return restore(data) if restore else data


_Restore = Callable[[Any], Any] | None
"""Makes a value of a type from plain data; nothing where they are the same."""


@cache
def _restorer(hint: Any) -> _Restore:
    """Worked out once for a type, for a start restores thousands of values."""
    args = get_args(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass_restorer(hint)
    if get_origin(hint) is tuple:
        return _tuple_restorer(_restorer(args[0]))
    if get_origin(hint) in (Union, UnionType):
        return _union_restorer(args)
    inner = _restorer(args[1]) if len(args) == 2 else None
    if get_origin(hint) in (Mapping, dict) and inner:
        return lambda data: {key: inner(value) for key, value in data.items()}
    return None


def _dataclass_restorer(type_: type) -> _Restore:
    restorers = {name: _restorer(key.hint) for name, key in keys_of(type_).items()}
    changed = [(name, restore) for name, restore in restorers.items() if restore]

    def restore_all(data: Any) -> Any:
        values = dict(data)
        for name, restore in changed:
            if name in values:
                values[name] = restore(values[name])
        return type_(**values)

    return restore_all


def _tuple_restorer(inner: _Restore) -> _Restore:
    return (lambda data: tuple(map(inner, data))) if inner else tuple


def _union_restorer(hints: tuple[Any, ...]) -> _Restore:
    by_shape = {_shape(hint): _restorer(hint) for hint in reversed(hints)}

    def restore_fitting(data: Any) -> Any:
        restore = by_shape.get(type(data))
        return restore(data) if restore else data

    return restore_fitting if any(by_shape.values()) else None


def fitting(data: object, hints: tuple[Any, ...]) -> Any:
    """The one of several types that a text, a list or a table is written for."""
    return next((hint for hint in hints if _shape(hint) is type(data)), object)


def _shape(hint: Any) -> type:
    if is_dataclass(hint):
        return dict
    return {tuple: list, Mapping: dict, dict: dict}.get(get_origin(hint) or hint, str)
