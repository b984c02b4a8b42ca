"""What a passage must hold for a token pattern to have a chance in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pitchcoach.matching.conditions import OPERATORS, specs, strings, tags

Spec = Mapping[str, object]
Need = tuple[str, frozenset[str]]
"""A column, and values of which one must occur."""

_BESIDE = ("head", "child", "ancestor", "about", "clause", "sentence", "before", "after")
"""Conditions on another word that must be there."""
_RANK = ("lower", "dep", "lemma", "tag")
"""Columns an anchor may use, the rarest values first."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word every match holds, named by a column's values: where matching starts."""

    element: int
    column: str
    values: frozenset[str]


def anchor_of(tokens: Sequence[Spec]) -> Anchor:
    """The word of a pattern that few passages hold."""
    choices = [
        (_RANK.index(column), len(strings(spec[column])), index, column)
        for index, spec in enumerate(tokens)
        for column in _RANK
        if column in spec and least(spec)
    ]
    if not choices:
        first = next((i for i, spec in enumerate(tokens) if least(spec)), 0)
        return Anchor(first, "", frozenset())
    *_, index, column = min(choices)
    return Anchor(index, column, _values(column, strings(tokens[index][column])))


def needs(tokens: Sequence[Spec]) -> tuple[Need, ...]:
    """Columns, each with values of which a passage must hold one for a pattern to."""
    return tuple(need for spec in tokens if least(spec) for need in _needs(spec))


def least(spec: Spec) -> int:
    """How many words a token stands for at least."""
    return OPERATORS[str(spec.get("op", ""))][0]


def _needs(spec: Spec) -> Iterator[Need]:
    """What a token asks for, itself or in a word beside it."""
    for column in ("lower", "tag", "dep"):
        if column in spec:
            yield column, _values(column, strings(spec[column]))
    for key in _BESIDE:
        for inner in specs(spec.get(key)):
            yield from _needs(inner)


def _values(column: str, values: tuple[str, ...]) -> frozenset[str]:
    if column == "tag":
        return tags(values)
    return frozenset(values if column == "dep" else map(str.lower, values))
