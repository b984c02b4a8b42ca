"""What keys may hold beyond their types: names that exist, words of a pattern, bounds."""

from collections.abc import Iterable, Mapping

from pitchcoach.authoring.proving.cases import CaseKeys
from pitchcoach.authoring.schema.described import CONDITIONS
from pitchcoach.authoring.schema.types import TEXT, Own, Schema, closed, listed, table
from pitchcoach.matching.conditions import COLUMNS, NESTED, TAGS
from pitchcoach.matching.look import SORTS
from pitchcoach.measures import FUNCTIONS
from pitchcoach.moves.definition import Cue
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.kinds.move import Move
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.rubric import CRITERIA
from pitchcoach.rules.rulebook import Rulebook
from pitchcoach.rules.scope_names import OURS
from pitchcoach.rules.shared import Shared
from pitchcoach.rules.weights import Weight

WORD: Schema = {"$ref": "#/$defs/word"}
_SCOPES = ("text", "heading", "list", "quote", "table", "paragraph", "sentence", "raw")
_UNITS = ("words", "seconds", "share")
_BOUNDS: Schema = {
    "type": "object",
    "properties": {unit: {"type": "number"} for unit in _UNITS},
    "additionalProperties": False,
}
_PER: Schema = {
    "type": "string",
    "pattern": "^(([0-9]{1,4} )?words|sentence|section|pitch|minute)$",
}


def names_of(rulebook: Rulebook) -> Own:
    """What a rulebook lets keys hold: its items, profiles and moves."""
    known: dict[tuple[type, str], Schema] = {
        **_of_every_rule(rulebook),
        (Measure, "measure"): _one_of(FUNCTIONS),
        (Move, "move"): _one_of(move.name for move in rulebook.moves),
        (Move, "before"): _one_of(move.name for move in rulebook.moves),
        (Move, "by"): _BOUNDS,
        (Move, "after"): _BOUNDS,
        (Pattern, "pattern"): listed(WORD),
        (Pattern, "patterns"): {"type": "array", "items": listed(WORD)},
        (Cue, "pattern"): listed(WORD),
        (Weight, "when"): listed(WORD),
    }
    return lambda type_, name: known.get((type_, name))


def _of_every_rule(rulebook: Rulebook) -> Mapping[tuple[type, str], Schema]:
    def nothing(_: type, __: str) -> None:
        return None

    pattern = {"pattern": listed(WORD), "replace": TEXT}
    pattern["patterns"] = {"type": "array", "items": listed(WORD)}
    return {
        (Shared, "criterion"): _one_of(CRITERIA),
        (Shared, "item"): _one_of(rulebook.rubric.weights),
        (Shared, "profiles"): listed(_one_of(rulebook.profiles)),
        (Shared, "scope"): listed(_such_as([*_SCOPES, *sorted(OURS)])),
        (Shared, "per"): _PER,
        (Shared, "unless"): listed({"anyOf": [TEXT, closed(pattern)]}),
        (Shared, "tests"): listed(table(CaseKeys, nothing)),
        (Shared, "points"): _up_to("number", 100),
        (Shared, "limit"): _up_to("integer", 10_000),
        (Shared, "allow"): _up_to("integer", 1_000),
    }


def word() -> Schema:
    """A word of a pattern, with the conditions it has to fulfil."""
    again = listed(WORD)
    keys: dict[str, Schema] = {name: listed(TEXT) for name in (*COLUMNS, "morph")}
    keys |= dict.fromkeys(NESTED, again)
    keys["regex"] = {"type": "string"}
    keys["is"] = listed(_one_of(SORTS))
    keys["tag"] = listed({"anyOf": [_one_of(sorted(TAGS)), _beginning()]})
    keys["op"] = {"enum": ["?", "*", "+"]}
    keys["skip"] = {"type": "integer", "minimum": 0, "maximum": 99}
    keys["mark"] = {"enum": [True, False, "true", "false", "yes", "no", "on", "off"]}
    described = {name: {"description": CONDITIONS[name], **keys[name]} for name in keys}
    return {"description": "A word, and what it has to be.", **closed(described)}


def _beginning() -> Schema:
    """A tag by its beginning, as `VB*`."""
    letters = sorted({tag[:length] for tag in TAGS for length in range(1, len(tag) + 1)})
    starts = [start for start in letters if start.isalpha()]
    return {"type": "string", "pattern": rf"^({'|'.join(starts)})\*$"}


def _one_of(names: Iterable[str]) -> Schema:
    return {"enum": list(names)}


def _such_as(names: Iterable[str]) -> Schema:
    """Names that an editor offers, beside which there are more."""
    return {"anyOf": [_one_of(names), {"type": "string"}]}


def _up_to(type_: str, most: int) -> Schema:
    return {"type": type_, "minimum": 0, "maximum": most}
