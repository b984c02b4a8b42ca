"""Conditions of a word pattern that no word can fulfil, alone or together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pitchcoach.authoring.doubts.closed_words import CLOSED, PERSONS
from pitchcoach.authoring.doubts.doubt import Doubt
from pitchcoach.authoring.parts import short
from pitchcoach.authoring.samples import samples
from pitchcoach.authoring.worded import Route
from pitchcoach.matching.conditions import COLUMNS, NESTED, specs, strings, tags
from pitchcoach.matching.needs import least
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.rule import Rule

Spec = Mapping[str, Any]
Words = Callable[[str], Sequence[str]]
"""The words that the parser makes of a text."""
_SPELLINGS = ("lower", "text", "lemma")

Told = Iterator[tuple[Route, str]]


def never_patterns(rule: Rule, words: Words) -> Iterator[Doubt]:
    """What is wrong with each pattern and exception that cannot hold."""
    kinds = [((), rule.kind), *((("unless", n), k) for n, k in enumerate(rule.unless))]
    for start, kind in kinds:
        if isinstance(kind, Pattern):
            for route, message in _about(kind, words):
                yield Doubt(rule, "never", message, (*start, *route))


def _about(kind: Pattern, words: Words) -> Told:
    one = [(("pattern",), kind.pattern)] if kind.pattern else []
    listed: list[tuple[Route, Sequence[Spec]]] = [
        *one,
        *((("patterns", number), tokens) for number, tokens in enumerate(kind.patterns)),
    ]
    for number, (route, tokens) in enumerate(listed):
        earlier = [at for at, other in listed[:number] if other == tokens]
        if earlier:
            yield route, "this pattern is the same as one before it: delete it"
        yield from _order(tokens, route)
        for index, spec in enumerate(tokens):
            yield from _in_spec(spec, (*route, index), words)


def _order(tokens: Sequence[Spec], route: Route) -> Told:
    """A sentence begins with its first word alone."""
    for index, spec in enumerate(tokens):
        starts = strings(spec.get("is", ())) == ("sentence_start",)
        if starts and any(map(least, tokens[:index])):
            yield (
                (*route, index, "is"),
                "never holds: another word of the pattern stands before it, so that it "
                "cannot begin the sentence",
            )


def _in_spec(spec: Spec, route: Route, words: Words) -> Told:
    """What is wrong with the conditions of one word, and of those around it."""
    for key in _SPELLINGS:
        if key in spec:
            yield from _spellings(key, strings(spec[key]), (*route, key), words)
    if "regex" in spec:
        yield from (((*route, "regex"), why) for why in _regex(str(spec["regex"])))
    yield from ((route, why) for why in _together(spec))
    for key in NESTED:
        for number, inner in enumerate(specs(spec.get(key, ()))):
            step = () if isinstance(spec[key], Mapping) else (number,)
            yield from _in_spec(inner, (*route, key, *step), words)


def _spellings(key: str, values: Sequence[str], route: Route, words: Words) -> Told:
    """Only what the parser takes for one word can be one."""
    several = [value for value in values if not value.isalpha() and _parts(value, words)]
    if several:
        made = " + ".join(_parts(several[0], words))
        named = ", ".join(f"'{short(value, 30)}'" for value in several)
        verb, word = ("is", "a word") if len(several) == 1 else ("are", "words")
        example = made if len(several) == 1 else f"'{several[0]}' is {made}"
        yield (
            (*route, values.index(several[0])),
            f"`{key}` never holds for {named}, which {verb} not {word} to the parser "
            f"({example}): write the parts one after the other in the pattern",
        )
    for number, value in enumerate(values):
        if value in values[:number]:
            told = f"'{short(value)}' stands in this list a second time: delete it"
            yield (*route, number), told


def spellings(rule: Rule) -> list[str]:
    """All texts that are asked about a rule's patterns, to be parsed together."""
    asked: list[str] = []

    def words(text: str) -> Sequence[str]:
        asked.append(text)
        return (text, "")

    list(never_patterns(rule, words))
    return [text for value in asked for text in _written(value)]


def _written(value: str) -> tuple[str, ...]:
    """How a spelling may stand in a text."""
    abbreviated = value.upper() if "." in value else value
    return (value, abbreviated, value.capitalize(), f"we{value}", f"I{value}")


def _parts(value: str, words: Words) -> Sequence[str]:
    """The words that a spelling is made of, if the parser never takes it for one."""
    for written in _written(value):
        if any(word.lower() == value.lower() for word in words(written)):
            return ()
    return words(value)


def _regex(pattern: str) -> Iterator[str]:
    made = samples(pattern, ignorecase=True)
    if made and all(any(char.isspace() for char in text.strip()) for text in made):
        yield (
            f"`regex: {short(pattern)}` never holds: it asks for a space, and one word has "
            "none. Give each word a line of its own in the pattern"
        )


def _together(spec: Spec) -> Iterator[str]:
    """Conditions on the same word that exclude each other."""
    spelt = {value.lower() for value in strings(spec.get("lower", ()))}
    text = {value.lower() for value in strings(spec.get("text", ()))}
    if spelt and text and not spelt & text:
        yield "never holds: no word is under both `lower` and `text`"
    yield from _closed(spec, spelt or text)
    for inner in specs(spec.get("not", ())):
        yield from _denied(spec, inner)


def _closed(spec: Spec, spelt: set[str]) -> Iterator[str]:
    """Tags that only a few words ever have, and sorts of word that are but a few."""
    wanted = tags(strings(spec.get("tag", ())))
    if spelt and wanted and wanted <= CLOSED.keys():
        possible = {word for tag in wanted for word in CLOSED[tag]}
        if not spelt & possible:
            named = ", ".join(sorted(wanted))
            yield (
                f"never holds: no word of `lower` can have the tag {named}. "
                f"Words that can: {short(', '.join(sorted(possible)))}"
            )
    sorts = strings(spec.get("is", ()))
    if spelt and len(sorts) == 1 and sorts[0] in PERSONS and not spelt & PERSONS[sorts[0]]:
        yield f"never holds: no word of `lower` is of the {sorts[0].replace('_', ' ')}"


def _denied(spec: Spec, denied: Spec) -> Iterator[str]:
    """What `not` takes away may be all that is asked for."""
    if len(denied) != 1:
        return
    ((key, value),) = denied.items()
    if key in (*COLUMNS, "is") and key in spec:
        asked, taken = (_values(key, each) for each in (spec[key], value))
        if asked and asked <= taken:
            yield f"never holds: `not: {{{key}: …}}` takes back every `{key}` asked for"
    elif key in spec and spec[key] == value:
        yield f"never holds: `{key}` and `not: {{{key}: …}}` ask for the same"


def _values(key: str, value: object) -> frozenset[str]:
    if key == "tag":
        return tags(strings(value))
    return frozenset(map(str.lower, strings(value)))
