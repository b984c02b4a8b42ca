"""The JSON Schema of the JSON report (draft 2020-12)."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _of(kind: str, description: str, *, empty: bool = False) -> Schema:
    return {"type": [kind, "null"] if empty else kind, "description": description}


_OFFSET = "in code points of the draft, counted from 0"
_MARK: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 100}
_LEVEL: Schema = {"enum": ["suggestion", "warning", "error"]}
_CRITERION: Schema = {"enum": ["direct", "efficient", "sell", ""]}

_SCORE = _object(
    total={**_MARK, "description": "Out of 100; null where the draft cannot be judged."},
    criteria=_object(direct=_MARK, efficient=_MARK, sell=_MARK),
    lost={
        "type": "object",
        "description": "Points lost in each item; with the total they add up to 100.",
        "additionalProperties": {"type": "number", "minimum": 0, "maximum": 100},
    },
    reason=_of("string", "Why there is no score; empty where there is one."),
)

_FIX = _object(
    item=_of("string", "The item of the rubric to work on."),
    title=_of("string", "The item's title."),
    findings={**_list({"type": "integer"}), "description": "Indices, the costliest first."},
    gain=_of("number", "What the total rises by when all of them are put right."),
)

_FINDING = _object(
    rule=_of("string", "Pack.Rule"),
    criterion=_CRITERION,
    item=_of("string", "The item of the rubric it counts for."),
    level=_LEVEL,
    scope=_of("string", "What the words are about, where it matters; else empty."),
    start=_of("integer", f"First code point, {_OFFSET}."),
    end=_of("integer", "One after the last; equal to start where something is missing."),
    line=_of("integer", "Counted from 1."),
    column=_of("integer", "Counted from 1, in code points."),
    section=_of("string", "The slide or section it stands in."),
    text=_of("string", "The words themselves."),
    message=_of("string", "What is weak."),
    why=_of("string", "Why it matters to a US listener."),
    asks=_of("string", "The question it raises."),
    advice=_of("string", "What to do."),
    replacement=_of("string", "What to say instead of the words.", empty=True),
    cost=_of("number", "Its share of the points lost; all costs add up to 100 - total."),
    gain=_of("number", "What the total rises by when it alone is put right."),
)

_MOVE = _object(
    move=_of("string", "one_liner, problem, customer, traction, ask …"),
    found=_of("boolean", "Whether the draft makes it."),
    strength={"enum": ["", "weak", "strong"]},
    start=_of("integer", f"Its sentence, {_OFFSET}.", empty=True),
    end=_of("integer", "One after its sentence's last.", empty=True),
    seconds=_of("number", "When it is reached at the profile's pace.", empty=True),
    lacks={**_list({"type": "string"}), "description": "What would make it strong."},
)

_MEASURE = _object(
    value=_of("number", "The number itself.", empty=True), unit=_of("string", "Its unit.")
)

_SPECIFIC: Schema = {"type": "number", "minimum": 0, "maximum": 100}
_SENTENCE = _object(
    start=_of("integer", f"First code point, {_OFFSET}."),
    end=_of("integer", "One after the last."),
    section=_of("string", "The slide or section it stands in."),
    words=_of("integer", "Words said in it."),
    specificity={**_SPECIFIC, "description": "How much the sentence alone tells."},
    breath={**_SPECIFIC, "description": "The same of all that is said in one breath."},
)
_SECTION = _object(
    section=_of("string", "Its label."),
    start=_of("integer", f"First code point, {_OFFSET}."),
    end=_of("integer", "One after the last."),
    specificity={
        **_MARK,
        "description": "The mean of its breaths; null where nothing is said.",
    },
)
_VAGUEST = _object(
    start=_of("integer", f"First code point, {_OFFSET}."),
    end=_of("integer", "One after the last."),
    specificity={**_SPECIFIC, "description": "How much it tells."},
    lacks={
        **_list({"enum": ["number", "name", "date"]}),
        "description": "What would make it specific.",
    },
    opinions={**_list({"type": "string"}), "description": "Words that data can replace."},
)
_HEAT = _object(
    sentences={**_list(_SENTENCE), "description": "Those that are said, in order."},
    sections=_list(_SECTION),
    vaguest={
        "anyOf": [_VAGUEST, {"type": "null"}],
        "description": "What tells least; null where nothing is vague.",
    },
)

_DISMISSAL: dict[str, Schema] = {
    "rule": _of("string", "The rule, the pack, or `off` for all."),
    "words": _of("string", "The words; empty for all that the rule finds."),
    "reason": _of("string", "Why, if somebody said so."),
    "place": _of("string", "Where it is written: a file and a line."),
}
_DISMISSED = _object(
    **_DISMISSAL,
    start=_of("integer", f"First code point, {_OFFSET}."),
    end=_of("integer", "One after the last."),
)

_REVIEW = _object(
    name=_of("string", "The draft's name."),
    profile=_of("string", "The profile it is judged by."),
    language=_of("string", "The language of the messages: en or fr."),
    words=_of("integer", "Words spoken."),
    score=_SCORE,
    fixes=_list(_FIX),
    findings=_list(_FINDING),
    dismissed={
        **_list(_DISMISSED),
        "description": "Findings that somebody decided to live with; not scored.",
    },
    stale_dismissals={
        **_list(_object(**_DISMISSAL)),
        "description": "Dismissals by which nothing is dismissed any more.",
    },
    moves=_list(_MOVE),
    measures={"type": "object", "additionalProperties": _MEASURE},
    specificity=_HEAT,
    notices=_list({"type": "string"}),
    rulebook_hash=_of("string", "Changes with any rule; compare only scores of the same."),
    model=_of("string", "The language model."),
)

REPORT: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "pitchcoach report",
    **_object(reviews=_list(_REVIEW)),
}
