"""A pattern of words as Vale's `sequence`, where spelling and Penn tags are all it asks."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pitchcoach.authoring.exporting.told import NotInValeError
from pitchcoach.matching.conditions import strings
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.rule import PassageKind

_SPELT = ("lower", "text", "regex")
_KNOWN = frozenset((*_SPELT, "tag", "skip", "mark"))

Word = Mapping[str, object]
Keys = dict[str, Any]


def sequence_keys(kind: Pattern, unless: Sequence[PassageKind]) -> Keys:
    """The keys of a `sequence` that finds what the pattern finds."""
    if unless:
        raise NotInValeError("Vale knows no exceptions ('unless') in a 'sequence'")
    words = words_of(kind)
    marked = [word for word in words if word.get("mark")]
    if marked and len(marked) < len(words):
        raise NotInValeError(
            "it marks some of the words of its pattern, and a 'sequence' of Vale marks all"
        )
    return {"extends": "sequence", "tokens": [_token(word) for word in words]}


def words_of(kind: Pattern) -> Sequence[Word]:
    """The words of a pattern that is the only one of its rule."""
    patterns = [*((kind.pattern,) if kind.pattern else ()), *kind.patterns]
    if len(patterns) > 1:
        raise NotInValeError(
            "it has several patterns on the grammar, and a 'sequence' of Vale is one"
        )
    return tuple(patterns[0])


def _token(word: Word) -> Keys:
    alone = sorted(word.keys() - _KNOWN)
    if alone:
        raise NotInValeError(
            f"its pattern asks for '{alone[0]}', and a 'sequence' of Vale knows only "
            "spelling and tags"
        )
    spelt = [name for name in _SPELT if name in word]
    if len(spelt) > 1:
        raise NotInValeError(
            f"a word of its pattern has both '{spelt[0]}' and '{spelt[1]}', and in Vale it "
            "has one spelling"
        )
    token: Keys = {}
    if spelt:
        token["pattern"] = _spelling(spelt[0], strings(word[spelt[0]]))
    if "tag" in word:
        token["tag"] = f"^(?:{'|'.join(map(_tag, strings(word['tag'])))})$"
    if "skip" in word:
        token["skip"] = int(str(word["skip"]))
    return token


def _spelling(name: str, values: Sequence[str]) -> str:
    if name == "regex":
        return "|".join(f"(?:{value})" for value in values)
    words = "|".join(map(re.escape, values))
    return f"^(?i:{words})$" if name == "lower" else f"^(?:{words})$"


def _tag(tag: str) -> str:
    return re.escape(tag).replace(r"\*", ".*")
