"""Which patterns, words and conditions of a pattern rule its examples exercise."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pitchcoach.authoring.parts import Part, short
from pitchcoach.authoring.shown import Shown, Trial
from pitchcoach.authoring.worded import Route
from pitchcoach.matching.around import AROUND
from pitchcoach.matching.conditions import COLUMNS, every, specs, strings
from pitchcoach.matching.look import Look, look
from pitchcoach.matching.patterns import Element, Sighting, TokenPattern, compiled_pattern
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.rule import Rule

Spec = Mapping[str, Any]
_LISTED = (*COLUMNS, "is")
_AROUND = tuple(key for key in AROUND if not key.startswith("no_"))


def pattern_parts(
    rule: Rule, examples: Sequence[Shown], trials: Sequence[Trial]
) -> Iterator[Part]:
    """The parts of a rule on grammatical shapes; none for another."""
    if not isinstance(rule.kind, Pattern):
        return
    used = {route for trial in trials for route in _flagged(rule.kind, trial)}
    good = [example for example in examples if example.sort == "good"]
    looks = [each for example in good for each in _looks(example)]
    for (route, tokens), pattern in zip(
        _written(rule.kind), rule.kind.alternatives, strict=True
    ):
        if len(rule.kind.alternatives) > 1:
            number = int(route[-1]) + 1
            yield Part(route, f"pattern no. {number}", "bad", route in used)
        if len(rule.kind.alternatives) > 1 and route not in used:
            continue
        for index, spec in enumerate(tokens):
            yield from _choices(spec, (*route, index), used)
        yield from _refusals(tokens, pattern, route, looks)


def _written(kind: Pattern) -> list[tuple[Route, Sequence[Spec]]]:
    """Each pattern as written, with the keys that lead to it."""
    one: list[tuple[Route, Sequence[Spec]]] = [(("pattern",), kind.pattern)]
    several = [(("patterns", n), tokens) for n, tokens in enumerate(kind.patterns)]
    return [*(one if kind.pattern else []), *several]


def _looks(example: Shown) -> Iterator[Look]:
    for block in example.parsed.blocks:
        seen = look(block.passage)
        if seen is not None:
            yield seen


def _choices(spec: Spec, route: Route, used: set[Route]) -> Iterator[Part]:
    """What a word may be, of several, in the words around it too."""
    if spec.get("op") in ("?", "*") and not any(key in spec for key in _LISTED):
        yield Part(route, "the word that may be absent", "bad", route in used)
    for key, value in spec.items():
        here = (*route, key)
        if key in _LISTED:
            yield from _values(strings(value), here, used)
        elif key in _AROUND:
            for number, inner in enumerate(specs(value)):
                yield from _choices(inner, (*here, *_step(value, number)), used)
        elif key == "any":
            yield from _branches(specs(value), here, used)


def _values(values: Sequence[str], route: Route, used: set[Route]) -> Iterator[Part]:
    """Each of several values of a condition."""
    for number, value in enumerate(values if len(values) > 1 else ()):
        here = (*route, number)
        yield Part(here, short(value), "bad", here in used, str(route[-1]))


def _branches(branches: Sequence[Spec], route: Route, used: set[Route]) -> Iterator[Part]:
    """Each of several sets of conditions, and what is inside those that were used."""
    for number, inner in enumerate(branches):
        here = (*route, number)
        if len(branches) > 1:
            yield Part(here, told(inner), "bad", here in used, "any")
        if here in used:
            yield from _choices(inner, here, used)


def _step(value: object, number: int) -> Route:
    """A single table may be written without the list around it."""
    return () if isinstance(value, Mapping) else (number,)


def told(spec: Spec) -> str:
    """Conditions as a trainer writes them, as far as they fit a line."""
    return short(", ".join(f"{key}: {_value(value)}" for key, value in spec.items()))


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_value(each)}' for key, each in value.items())}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_value, value))}]"
    return str(value)


def _flagged(kind: Pattern, trial: Trial) -> Iterator[Route]:
    """The parts that take part in a finding of a bad or light example."""
    seen = look(trial.candidate.block.passage)
    if seen is None or trial.shown.sort == "good" or trial.stopped:
        return
    for (route, tokens), pattern in zip(_written(kind), kind.alternatives, strict=True):
        if not pattern.is_likely(seen):
            continue
        for sighting in pattern.sightings(seen):
            if sighting.span(seen) == trial.candidate.match.span:
                yield route
                for index, word in _places(pattern, seen, sighting):
                    yield (*route, index)
                    yield from _held(tokens[index], seen, word, (*route, index))


def _places(pattern: TokenPattern, seen: Look, found: Sighting) -> list[tuple[int, int]]:
    """Which word of a sighting stands for which word of the pattern."""
    first, last = sorted((found.first, found.last))
    return _fitted(pattern.elements, 0, seen, first, last) or []


def _fitted(
    elements: Sequence[Element], index: int, seen: Look, word: int, last: int
) -> list[tuple[int, int]] | None:
    if index == len(elements):
        return [] if word == last + 1 else None
    element = elements[index]
    for start in range(word, min(word + element.skip, last) + 1):
        run = _run(element, seen, start, last)
        for count in range(run, max(element.least, 1) - 1, -1):
            rest = _fitted(elements, index + 1, seen, start + count, last)
            if rest is not None:
                return [*((index, start + n) for n in range(count)), *rest]
    return _fitted(elements, index + 1, seen, word, last) if not element.least else None


def _run(element: Element, seen: Look, start: int, last: int) -> int:
    """How many words from one on fulfil an element."""
    count = 0
    while (
        start + count <= last
        and count < element.most
        and element.holds(seen, start + count)
    ):
        count += 1
    return count


def _held(spec: Spec, seen: Look, word: int, route: Route) -> Iterator[Route]:
    """The choices that a word fulfils, in the words around it too."""
    for key, value in spec.items():
        if key in _LISTED:
            kept = enumerate(strings(value))
            yield from ((*route, key, n) for n, v in kept if every({key: v})(seen, word))
        elif key == "any":
            for number, inner in enumerate(specs(value)):
                yield from _held_by([word], inner, seen, (*route, key, number))
        elif key in _AROUND:
            around = AROUND[key](seen, word)
            for number, inner in enumerate(specs(value)):
                here = (*route, key, *_step(value, number))
                yield from _held_by(around, inner, seen, here)


def _held_by(words: Sequence[int], spec: Spec, seen: Look, route: Route) -> Iterator[Route]:
    """The choices that those of some words fulfil which fulfil all of a set."""
    holds = every(spec)
    for word in words:
        if holds(seen, word):
            yield route
            yield from _held(spec, seen, word, route)


def _refusals(
    tokens: Sequence[Spec], pattern: TokenPattern, route: Route, looks: Sequence[Look]
) -> Iterator[Part]:
    """Conditions that must not hold: a good example would be flagged without them."""
    known = [set(_spans(pattern, seen)) for seen in looks]
    for path in _negative(tokens):
        looser = compiled_pattern(_removed(tokens, path))
        used = any(
            not spans.issuperset(_spans(looser, seen))
            for seen, spans in zip(looks, known, strict=True)
        )
        says = told({str(path[-1]): _at(tokens, path)})
        yield Part((*route, *path), says, "good", used)


def _spans(pattern: TokenPattern, seen: Look) -> list[tuple[int, int]]:
    if not pattern.is_likely(seen):
        return []
    return [(each.first, each.last) for each in pattern.sightings(seen)]


def _negative(node: object, path: Route = ()) -> Iterator[Route]:
    """Ways to the conditions that must not hold, but not to those inside them."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            if key == "not" or key.startswith("no_"):
                yield (*path, key)
            elif key in (*_AROUND, "any"):
                yield from _negative(value, (*path, key))
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for number, each in enumerate(node):
            yield from _negative(each, (*path, number))


def _at(node: Any, path: Route) -> Any:
    for step in path:
        node = node[step]
    return node


def _removed(node: Any, path: Route) -> Any:
    """The same without what a path leads to."""
    step, *rest = path
    if isinstance(node, Mapping):
        kept = {key: value for key, value in node.items() if rest or key != step}
        return {**kept, step: _removed(node[step], tuple(rest))} if rest else kept
    return [_removed(v, tuple(rest)) if n == step else v for n, v in enumerate(node)]
