"""The types of keys as JSON Schema says them, as leniently as rule files are read."""

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pitchcoach.authoring.schema.described import described
from pitchcoach.rules.keys import keys_of

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""Unquoted, a text may look like a number or a truth value to an editor."""
_TRUTH: Schema = {"enum": [True, False, "true", "false", "yes", "no", "on", "off"]}
_WHOLE: Schema = {"type": ["integer", "string"], "pattern": r"^[-+]?[0-9]{1,9}$"}
_NUMBER: Schema = {
    "type": ["number", "string"],
    "pattern": r"^[-+]?([0-9]{1,9}(\.[0-9]{0,9})?|\.[0-9]{1,9})$",
}
_SIMPLE: Mapping[Any, Schema] = {str: TEXT, bool: _TRUTH, int: _WHOLE, float: _NUMBER}

Own = Callable[[type, str], Schema | None]
"""What is known of a key beyond its type: the names it may hold, the table it is."""


def table(type_: type, own: Own, *, required: bool = True) -> Schema:
    """The schema of a table whose keys are the fields of a dataclass."""
    needed = [name for name, key in keys_of(type_).items() if key.required and required]
    return closed(properties(type_, own), needed)


def closed(keys: Mapping[str, Schema], required: list[str] | None = None) -> Schema:
    """A table with these keys and no others."""
    needed = {"required": required} if required else {}
    return {"type": "object", "properties": keys, "additionalProperties": False, **needed}


def properties(type_: type, own: Own) -> dict[str, Schema]:
    """The schema of each key of a dataclass, with what it is for."""
    said = described(type_)
    return {
        name: _described(own(type_, name) or of(key.hint, own), said.get(name, ""))
        for name, key in keys_of(type_).items()
    }


def listed(items: Schema) -> Schema:
    """A list of such, or one of them alone."""
    return {"anyOf": [{"type": "array", "items": items}, items]}


def of(hint: Any, own: Own) -> Schema:
    """The schema of a type."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if is_dataclass(hint) and isinstance(hint, type):
        return table(hint, own)
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": [choice for choice in args if choice]}
    if origin is tuple:
        return listed(of(args[0], own))
    if origin in (Mapping, dict):
        return {"type": "object", "additionalProperties": of(args[1], own)}
    if origin in (Union, UnionType):
        return _either([of(each, own) for each in args if each is not NoneType])
    return {}


def _either(schemas: list[Schema]) -> Schema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _described(schema: Schema, text: str) -> Schema:
    return {"description": text.replace("`", ""), **schema} if text else schema
