"""JSON Schemas (2020-12) of the files that trainers write, for their editors."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, get_origin

from pitchcoach.authoring.proving.cases import CaseKeys
from pitchcoach.authoring.schema.names import names_of, word
from pitchcoach.authoring.schema.types import (
    Own,
    Schema,
    closed,
    listed,
    properties,
    table,
)
from pitchcoach.moves.definition import MovesKeys
from pitchcoach.rules.keys import Key, keys_of, kind_class
from pitchcoach.rules.kind_names import KINDS
from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.reading_rubric import RubricKeys
from pitchcoach.rules.rulebook import Rulebook
from pitchcoach.rules.shared import Shared
from pitchcoach.rules.weights import Weight

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "pitchcoach: {}"
_OTHER_RULE = r"^[^.\s]+(\.[^.\s]+)+$"
_NAME = r"^[^\W_][\w-]{0,79}$"
_KEYS = "#/$defs/{}.{}"
_MEMBER: Schema = {"$ref": "#/$defs/member"}
_OTHER = "other"
_NEEDED = [name for name, key in keys_of(Shared).items() if key.required]


def schema(rulebook: Rulebook, name: str = "rule") -> Schema:
    """The schema of one sort of file, one of `SORTS`."""
    own = names_of(rulebook)
    return _whole(SORTS[name](own), own, name, rules=name == "rule")


def all_in_one(rulebook: Rulebook) -> Schema:
    """One schema for every file of a rules folder, told apart by the keys they hold."""
    own = names_of(rulebook)
    made: Schema = _weights(own)
    for key, name in reversed(_TOLD_BY):
        made = {"if": {"required": [key]}, "then": SORTS[name](own), "else": made}
    return _whole(made, own, "any file of a rules folder", rules=True)


def _whole(made: Schema, own: Own, name: str, *, rules: bool) -> Schema:
    """A schema that stands by itself, with what it refers to."""
    title = _TITLE.format(name)
    return {
        "$schema": DIALECT,
        "title": title,
        **made,
        "$defs": _definitions(own, rules=rules),
    }


def _definitions(own: Own, *, rules: bool) -> Schema:
    """What schemas refer to: a pattern's word, and every kind with every key of it."""
    held: Schema = {"word": word()}
    if not rules:
        return held
    held["member"] = _by_kind(_member)
    held |= {f"kind.{kind or _OTHER}": closed(_keys(kind)) for kind in (*KINDS, "")}
    for name, type_ in (("any", Shared), *((kind, kind_class(kind)) for kind in KINDS)):
        held |= {f"{name}.{key}": made for key, made in properties(type_, own).items()}
    return held


def _rule(_: Own) -> Schema:
    """A rule, or a group of rules."""
    group = _by_kind(_group)
    group["required"] = ["rules"]
    rule = _by_kind(_one)
    rule["required"] = ["extends"]
    return {"type": "object", "if": {"required": ["rules"]}, "then": group, "else": rule}


def _by_kind(of_kind: Callable[[str], Schema]) -> Schema:
    """What holds for each kind that `extends` names, and for the other rules it names."""
    kinds = [*KINDS, ""]
    cases = [{"if": _extends(kind), "then": of_kind(kind)} for kind in kinds]
    if of_kind is _group:
        bare = {"not": {"required": ["extends"]}}
        cases.append({"if": bare, "then": _mixed()})
    return {"properties": {"extends": _kinds()}, "allOf": cases}


def _kinds() -> Schema:
    text = "The kind of rule, or the rule it begins with, as Pack.Rule."
    named = {"type": "string", "pattern": _OTHER_RULE}
    return {"description": text, "anyOf": [{"enum": list(KINDS)}, named]}


def _extends(kind: str) -> Schema:
    """Whether `extends` names this kind; without one, whether it names a rule."""
    said = {"const": kind} if kind else {"type": "string", "pattern": _OTHER_RULE}
    return {"required": ["extends"], "properties": {"extends": said}}


def _one(kind: str) -> Schema:
    """A rule of a kind; one that begins with another rule needs nothing of its own."""
    needed = [*_NEEDED, *_required(kind)] if kind else ["extends"]
    return {"allOf": [_member(kind), {"required": needed}]}


def _group(kind: str) -> Schema:
    """Rules of a file that share a kind; a member may be of another."""
    other = {"if": {"required": ["extends"]}, "then": _MEMBER}
    member = {**other, "else": _member(kind)}
    either = [_here_or_there(name) for name in ("message", *_required(kind)) if kind]
    return {
        **closed({**_keys(kind), "rules": _members(member)}),
        **({"allOf": either} if either else {}),
    }


def _mixed() -> Schema:
    """Rules of a file that share some keys, each of a kind of its own."""
    member = {"allOf": [_MEMBER, {"required": ["extends"]}]}
    return closed({**_keys(None), "rules": _members(member)})


def _member(kind: str) -> Schema:
    """The keys of a kind, none of which has to be there."""
    return {"$ref": f"#/$defs/kind.{kind or _OTHER}"}


def _members(member: Schema) -> Schema:
    named = {"propertyNames": {"pattern": _NAME}, "additionalProperties": member}
    text = "Several rules in one file: 'Name:', and its keys indented below."
    return {"description": text, "type": "object", "minProperties": 1, **named}


def _here_or_there(name: str) -> Schema:
    """A key that the group has, or else each of its rules."""
    own = {"anyOf": [{"required": [name]}, {"required": ["extends"]}]}
    each = {"additionalProperties": own}
    return {"anyOf": [{"required": [name]}, {"properties": {"rules": each}}]}


def _required(kind: str) -> list[str]:
    known = keys_of(kind_class(kind)) if kind else {}
    return [name for name, key in known.items() if key.required]


def _keys(kind: str | None) -> dict[str, Schema]:
    """The keys of a kind with those of every rule; those of all kinds for another rule."""
    keys = {name: {"$ref": _KEYS.format("any", name)} for name in keys_of(Shared)}
    for each in [kind] if kind else KINDS:
        for name in keys_of(kind_class(each)):
            keys[name] = (
                _joined(keys.get(name), each, name) if not kind else _own(each, name)
            )
    return keys if kind is None or kind else {**keys, **_changes()}


def _own(kind: str, name: str) -> Schema:
    return {"$ref": _KEYS.format(kind, name)}


def _joined(known: Schema | None, kind: str, name: str) -> Schema:
    """A key that several kinds have: it may be as in any of them."""
    held = known.get("anyOf", [known]) if known else []
    return {"anyOf": [*held, _own(kind, name)]}


def _changes() -> dict[str, Schema]:
    """`key+` and `key-`, which add to what the other rule has, and take away from it."""
    types = (Shared, *map(kind_class, KINDS))
    several = [n for t in types for n, key in keys_of(t).items() if _is_several(key)]
    added = {f"{n}+": {"description": f"Adds to '{n}' of the other rule."} for n in several}
    taken = {
        f"{n}-": {"description": f"Takes from '{n}' of the other rule."} for n in several
    }
    return {**added, **taken}


def _is_several(key: Key) -> bool:
    hints = (key.hint, *getattr(key.hint, "__args__", ()))
    return any(get_origin(hint) in (tuple, Mapping) for hint in hints)


def _tests(own: Own) -> Schema:
    return closed({"tests": listed(table(CaseKeys, own))}, ["tests"])


def _weights(own: Own) -> Schema:
    return {"type": "object", "additionalProperties": listed(table(Weight, own))}


def _of(type_: type) -> Callable[[Own], Schema]:
    return partial(table, type_)


SORTS: Mapping[str, Callable[[Own], Any]] = {
    "rule": _rule,
    "tests": _tests,
    "rubric": _of(RubricKeys),
    "profile": _of(Profile),
    "weights": _weights,
    "moves": _of(MovesKeys),
}
"""What there are schemas of."""
_TOLD_BY = (
    *(("extends", "rule"), ("rules", "rule"), ("message", "rule"), ("tests", "tests")),
    *(("criteria", "rubric"), ("moves", "moves"), ("audience", "profile")),
)
"""The key by which a sort of file is told apart, in the order in which they are tried."""
