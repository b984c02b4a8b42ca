"""Weights read and checked, in `weights.yml` for many rules or in a rule for itself."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pitchcoach.errors import BadRegexError, did_you_mean
from pitchcoach.matching.conditions import mistakes
from pitchcoach.rules.conversion import converted
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.located import Page, Route, place_at
from pitchcoach.rules.sheet import Sheet, document
from pitchcoach.rules.weights import Weight

Data = dict[str, Any]
"""A weight's plain data, as JSON holds it."""
Table = Mapping[str, Sequence[Data]]
"""Weights by the name under which rules speak of them."""

_MOST_POINTS = 100
_SAID = ("scope", "message", "why", "asks", "advice")


def read_weights(files: Sequence[RuleFile], pages: Sequence[Page]) -> Table:
    """The named weights of all files; a later file's go before an earlier one's."""
    found: dict[str, Sequence[Data]] = {}
    for file, page in zip(files, pages, strict=True):
        node = document(file, page)
        if node is None:
            continue
        hint = Mapping[str, tuple[Weight, ...]]
        named: Table = converted(node, hint, file.path.name, page)
        for name, weights in named.items():
            for route, message in _wrong(weights, french=file.ours):
                page.wrong(place_at(node, (name, *route)), message)
        found.update(named)
    return found


def weights_of(sheet: Sheet, written: str | Sequence[Data], named: Table) -> Sequence[Data]:
    """A rule's weights, by their name or as they stand in it; what is wrong is noted."""
    if isinstance(written, str):
        return _called(sheet, written, named)
    if not isinstance(written, list):
        message = "'weights' is a list of weights, or the name of one in weights.yml"
        sheet.wrong_value(message, "weights")
        return []
    for route, message in _wrong(written, french=sheet.file.ours):
        sheet.wrong(message, "weights", *route)
    return written


def _called(sheet: Sheet, name: str, named: Table) -> Sequence[Data]:
    if name and name not in named:
        listed = f" There are: {', '.join(sorted(named))}." if named else ""
        near = did_you_mean(name, named) or listed
        sheet.wrong_value(f"weights.yml holds no weights called '{name}'.{near}", "weights")
    return named.get(name, [])


def _wrong(weights: Sequence[Data], *, french: bool) -> Iterator[tuple[Route, str]]:
    """What is wrong in a list of weights, each with the keys that lead to it."""
    for index, weight in enumerate(weights):
        yield from (((index, *route), message) for route, message in _mistakes(weight))
        last = index == len(weights) - 1
        if not last and not weight.get("when") and not weight.get("first"):
            yield (index,), "a weight without 'when' holds always: put it last"
        if french:
            lacking = [f"fr.{key}" for key in _SAID if _untold(weight, key)]
            if lacking:
                yield (index,), f"this weight still needs: {', '.join(lacking)}"


def _untold(weight: Data, key: str) -> bool:
    return bool(weight.get(key)) and not (weight.get("fr") or {}).get(key)


def _mistakes(weight: Data) -> Iterator[tuple[Route, str]]:
    if not 0 <= weight.get("points", 0) <= _MOST_POINTS:
        yield ("points",), f"'points' is a number from 0 to {_MOST_POINTS}"
    if not 0 <= weight.get("first", 0) <= _MOST_POINTS:
        yield ("first",), f"'first' is a number from 0 to {_MOST_POINTS}"
    for index, spec in enumerate(weight.get("when", ())):
        found = list(mistakes(spec, ("when", index)))
        yield from found or _expressions(spec, ("when", index))


def _expressions(spec: object, route: Route) -> Iterator[tuple[Route, str]]:
    """The set of conditions if a regular expression in it cannot be read."""
    try:
        assert Weight("", (spec,)).tests  # type: ignore[arg-type] # found to be a mapping just before
    except BadRegexError as error:
        yield route, f"this regular expression cannot be read: {error}"
