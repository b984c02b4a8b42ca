"""What a token pattern asks of one word, from mappings that trainers write."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pitchcoach.errors import did_you_mean
from pitchcoach.matching.around import AROUND
from pitchcoach.matching.combining import Holds, all_of, any_of, none_of, some
from pitchcoach.matching.look import SORTS
from pitchcoach.matching.regexes import compiled

_PENN = """
CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH
VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX ADD AFX GW HYPH NFP -LRB- -RRB- $ # , . : '' `` _SP
"""
TAGS = frozenset(_PENN.split())
_DEPS = """
ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj
csubj csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass
nummod oprd parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp
"""
_POS = """
ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X
"""
_ENTITIES = """
CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT
QUANTITY TIME WORK_OF_ART
"""
_LABELS = {
    "dep": (frozenset(_DEPS.split()), "role in a sentence"),
    "pos": (frozenset(_POS.split()), "part of speech"),
    "entity": (frozenset(_ENTITIES.split()), "sort of name"),
}
"""What spaCy's English models call these; a misspelt one would never hold."""
COLUMNS = ("lower", "text", "lemma", "tag", "pos", "dep", "entity")
NESTED = (
    "not",
    "head",
    "child",
    "no_child",
    "ancestor",
    "about",
    "clause",
    "no_clause",
    "sentence",
    "no_sentence",
    "before",
    "after",
    "any",
)
CONDITIONS = (
    "lower",
    "text",
    "tag",
    "dep",
    "entity",
    "regex",
    "is",
    *NESTED,
    "lemma",
    "pos",
    "morph",
)
"""In the order in which they are tried: what costs most comes last."""
SEQUENCE = ("op", "skip", "mark")
OPERATORS = {"": (1, 1), "?": (0, 1), "*": (0, 12), "+": (1, 12)}
_FORMS = {
    "op": (r"[?*+]?", "is not one of ?, *, +"),
    "skip": (r"[0-9]{1,2}", "is not a whole number below 100"),
}
DEEPEST = 6
"""How far conditions may nest."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One key of a token and what it asks, with the words to say it in."""

    says: str
    holds: Holds


def conditions(spec: Mapping[str, object]) -> tuple[Condition, ...]:
    """The conditions of a token, cheapest first; all must hold."""
    keys = sorted((key for key in spec if key not in SEQUENCE), key=CONDITIONS.index)
    return tuple(Condition(_says(key, spec[key]), _holds(key, spec[key])) for key in keys)


def every(spec: Mapping[str, object]) -> Holds:
    """Whether all conditions of a token hold, as one function."""
    return all_of([condition.holds for condition in conditions(spec)])


def strings(value: object) -> tuple[str, ...]:
    """A text, or each text of a list."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(map(str, value))
    return (str(value),)


def specs(value: object) -> tuple[Mapping[str, object], ...]:
    """A mapping of conditions, or each mapping of a list."""
    if isinstance(value, Mapping):
        return (value,)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(each for each in value if isinstance(each, Mapping))
    return ()


def tags(patterns: Sequence[str]) -> frozenset[str]:
    """Penn tags named outright or by a beginning, as in `VB*`."""
    found = set()
    for pattern in patterns:
        start = pattern.removesuffix("*")
        found |= {
            t for t in TAGS if t == pattern or (start != pattern and t.startswith(start))
        }
    return frozenset(found)


def _says(key: str, value: object) -> str:
    return f"{key}: {value}" if isinstance(value, str) else f"{key}: {_short(value)}"


def _short(value: object) -> str:
    text = re.sub(r"['\"]", "", str(value))
    return text if len(text) < 60 else f"{text[:57]}…"


def _holds(key: str, value: object) -> Holds:
    if key in COLUMNS:
        return _column(key, strings(value))
    if key == "regex":
        found = compiled(str(value), ignorecase=True)
        return lambda look, word: found.first(look.tokens.lower[word]) is not None
    if key == "morph":
        wanted = set(strings(value))
        return lambda look, word: wanted <= set(look.tokens.morph[word].split("|"))
    if key == "is":
        sorts = strings(value)
        return any_of([_is(sort) for sort in sorts])
    return _nested(key, value)


def _is(sort: str) -> Holds:
    return lambda look, word: look.has(sort, word)


def _column(name: str, values: tuple[str, ...]) -> Holds:
    if name == "tag":
        wanted = tags(values)
        return lambda look, word: look.tokens.tag[word] in wanted
    wanted = frozenset(values if name in ("text", "pos", "dep") else map(str.lower, values))
    if name == "lower":
        return lambda look, word: look.tokens.lower[word] in wanted
    if name == "dep":
        return lambda look, word: look.tokens.dep[word] in wanted
    if name == "entity":
        return lambda look, word: look.tokens.entity[word].lower() in wanted
    return lambda look, word: getattr(look.tokens, name)[word] in wanted


def _nested(key: str, value: object) -> Holds:
    tests = [every(spec) for spec in specs(value)]
    if key == "any":
        return any_of(tests)
    if key == "not":
        return none_of(any_of(tests))
    around = AROUND[key]
    if key.startswith("no_"):
        return none_of(any_of([some(test, around) for test in tests]))
    return all_of([some(test, around) for test in tests])


def mistakes(
    spec: object, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What is wrong in a token's conditions, each with the keys that lead to it."""
    if not isinstance(spec, Mapping):
        yield path, "a word of a pattern is a mapping of conditions, as in {lower: we}"
        return
    if len(path) > 2 * DEEPEST:
        yield path, f"conditions nest deeper than {DEEPEST} levels"
        return
    for key, value in spec.items():
        yield from _key_mistakes(key, value, (*path, key))


def _key_mistakes(
    key: str, value: object, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if key not in CONDITIONS and key not in SEQUENCE:
        near = did_you_mean(key, (*CONDITIONS, *SEQUENCE))
        yield path, f"unknown condition '{key}'{'.' + near if near else ''}"
    elif key in NESTED:
        yield from _nested_mistakes(value, path)
    elif key in _FORMS and not re.fullmatch(_FORMS[key][0], str(value)):
        yield path, f"'{value}' {_FORMS[key][1]}"
    else:
        yield from _value_mistakes(key, strings(value), path)


def _value_mistakes(
    key: str, values: Sequence[str], path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if key == "is":
        yield from _unknown(values, SORTS, path, "sort of word")
    elif key in _LABELS:
        yield from _unlabelled(key, values, path)
    elif key == "tag":
        for tag in values:
            if not tags([tag]):
                yield path, f"'{tag}' is not a Penn tag, nor the beginning of one with *"


def _nested_mistakes(
    value: object, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        for index, each in enumerate(value):
            yield from mistakes(each, (*path, index))
    else:
        yield from mistakes(value, path)


def _unknown(
    values: Sequence[str], known: Sequence[str], path: tuple[str | int, ...], what: str
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for value in values:
        if value not in known:
            yield path, f"'{value}' is not a known {what}: {', '.join(known)}"


def _unlabelled(
    key: str, values: Sequence[str], path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    known, what = _LABELS[key]
    for number, value in enumerate(values):
        if (value.upper() if key == "entity" else value) not in known:
            near = did_you_mean(value, known) or f" There are: {', '.join(sorted(known))}."
            yield (*path, number), f"'{value}' is not a known {what} (`{key}`).{near}"
