"""Everything that can be written in a rule file, as it is offered while one writes."""

import inspect
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pitchcoach.analyst.craft import Offer, Offers, Vocabulary
from pitchcoach.authoring.schema.described import CONDITIONS, described
from pitchcoach.matching.conditions import TAGS
from pitchcoach.matching.look import SORTS
from pitchcoach.measures import FUNCTIONS
from pitchcoach.rules.keys import keys_of, kind_class
from pitchcoach.rules.kind_names import KINDS
from pitchcoach.rules.rulebook import Rulebook
from pitchcoach.rules.scope_names import OURS
from pitchcoach.rules.shared import Shared

_RULES = "Several rules in one file: 'Name:', and its keys indented below"
_TAGS = {
    "VB*": "any verb", "VB": "a verb's basic form", "VBD": "past: grew",
    "VBG": "-ing form", "VBN": "past participle: grown", "VBP": "present: grow",
    "VBZ": "present with -s: grows", "MD": "can, will, would …", "NN*": "any noun",
    "NN": "a noun", "NNS": "a noun in the plural", "NNP": "a name", "JJ*": "any adjective",
    "JJ": "an adjective", "JJR": "bigger", "JJS": "biggest", "RB*": "any adverb",
    "RB": "an adverb", "PRP": "I, you, we, it …", "PRP$": "my, your, our …",
    "DT": "the, a, this …", "CD": "a number", "IN": "of, in, for, because …", "TO": "to",
    "CC": "and, or, but", "WP": "who, what", "WDT": "which, that", "UH": "uh, well, yes",
}  # fmt: skip
_DEPS = {
    "nsubj": "the subject", "nsubjpass": "the subject of a passive", "ROOT": "main verb",
    "dobj": "the object", "iobj": "to whom", "pobj": "what 'of' or 'for' stands before",
    "prep": "'of', 'for', 'in' …", "amod": "an adjective before a noun",
    "advmod": "an adverb", "aux": "will, have, can", "auxpass": "the 'was' of 'was made'",
    "neg": "not", "conj": "the second of two joined by 'and'", "cc": "and, or",
    "attr": "what somebody 'is'", "acomp": "how somebody 'is'", "xcomp": "to do, doing",
    "ccomp": "a clause as object", "advcl": "when, because, if …", "compound": "a part of "
    "a joined noun", "det": "the, a", "poss": "our, my", "nummod": "a number before a noun",
    "relcl": "who, which, that …", "mark": "that, because, if", "expl": "there",
}  # fmt: skip
_SCOPES = {
    "text": "all that is said", "sentence": "each sentence by itself",
    "paragraph": "each paragraph by itself", "heading": "headings", "list": "list items",
    "opening": "the first words of the pitch", "closing": "its last words",
    "section": "each section by itself", "slide": "slides of a deck",
    "title": "titles of slides", "notes": "speaker notes",
    "first_sentence": "the first sentence", "raw": "the file as it is, markup too",
}  # fmt: skip
_LEVELS = {
    "suggestion": "a hint, costs little",
    "warning": "weakens the pitch",
    "error": "changes the meaning, or loses the listener",
}
_TRUTH = (Offer("true"), Offer("false"))
_PER = ("100 words", "sentence", "section", "pitch", "minute")
_NEAR = ("number", "money", "percent", "date", "name")


def vocabulary(rulebook: Rulebook) -> Vocabulary:
    """What can be written, with the names that a rulebook brings along."""
    shared = keys(Shared)
    kinds = {kind: keys(kind_class(kind)) for kind in KINDS}
    return Vocabulary(
        shared=(*shared, Offer("rules", _RULES)),
        kinds=kinds,
        within=_within(),
        values={**_fixed(), **_named(rulebook)},
        conditions=_conditions(),
        rules={rule.id: type(rule.kind).__name__.lower() for rule in rulebook.rules},
    )


def keys(type_: type) -> Offers:
    """The keys that a dataclass's fields are, each with what its docstring says."""
    said = {**described(Shared), **described(type_)}
    return tuple(Offer(name, _short(said.get(name, ""))) for name in keys_of(type_))


def _short(text: str) -> str:
    """The first sentence, without marks."""
    return text.replace("`", "'").partition(". ")[0].removesuffix(".")


def _within() -> dict[str, Offers]:
    """The keys of the tables that stand below keys of every rule."""
    inner: dict[str, Offers] = {}
    for name, key in keys_of(Shared).items():
        for type_ in _parts(key.hint):
            if is_dataclass(type_) and isinstance(type_, type):
                inner[name] = keys(type_)
    return inner


def _conditions() -> Offers:
    return tuple(Offer(name, _short(about)) for name, about in CONDITIONS.items())


def _parts(hint: Any) -> Iterable[Any]:
    """A type, or those that it is made of."""
    if get_origin(hint) in (tuple, Union, UnionType):
        for part in get_args(hint):
            yield from _parts(part)
    elif hint is not NoneType:
        yield hint


def _fixed() -> dict[str, Offers]:
    """What a key may hold by its type alone, or by the language that pitches are in."""
    values: dict[str, Offers] = {}
    for type_ in (Shared, *map(kind_class, KINDS)):
        for name, key in keys_of(type_).items():
            if get_origin(key.hint) is Literal:
                values[name] = tuple(Offer(one) for one in get_args(key.hint) if one)
            elif key.hint is bool:
                values[name] = _TRUTH
    return values | {
        "level": _offers(_LEVELS, _LEVELS),
        "tag": _offers(_TAGS, _TAGS) + _offers(sorted(TAGS - _TAGS.keys()), {}),
        "dep": _offers(_DEPS, _DEPS),
        "scope": _offers([*_SCOPES, *sorted(OURS - _SCOPES.keys())], _SCOPES),
        "per": _offers(_PER, {}),
        "is": _offers(SORTS, {}),
        "mark": _TRUTH,
        "op": (Offer("?", "perhaps"), Offer("*", "any number"), Offer("+", "at least one")),
    }


def _named(rulebook: Rulebook) -> dict[str, Offers]:
    """The names that rules may speak of."""
    rubric = rulebook.rubric
    profiles = rulebook.profiles.items()
    ids = (Offer(rule.id, "the rule that is shipped, changed") for rule in rulebook.rules)
    return {
        "extends": (*(Offer(kind, _first_line(kind)) for kind in KINDS), *ids),
        "criterion": tuple(Offer(one.name, one.title) for one in rubric.criteria),
        "item": tuple(Offer(one.name, one.title) for one in rubric.items),
        "profiles": tuple(Offer(name, profile.audience) for name, profile in profiles),
        "move": tuple(Offer(move.name) for move in rulebook.moves),
        "measure": tuple(Offer(name) for name in sorted(FUNCTIONS)),
        "any": _offers(_NEAR, {}),
    }


def _first_line(kind: str) -> str:
    return (inspect.getdoc(kind_class(kind)) or "").partition("\n")[0]


def _offers(names: Iterable[str], about: Mapping[str, str]) -> Offers:
    return tuple(Offer(name, about.get(name, "")) for name in names)
