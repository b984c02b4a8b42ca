"""`moves.yml` read and checked: how to tell what a pitch does."""

from collections.abc import Iterator
from typing import Any

from pitchcoach.errors import BadRegexError
from pitchcoach.matching.conditions import mistakes as pattern_mistakes
from pitchcoach.matching.regexes import compiled
from pitchcoach.moves.definition import MoveDefinition, MovesKeys, definitions, mistakes
from pitchcoach.rules.conversion import table
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.located import Node, Page, Place, Route, Table, place_at, scalars
from pitchcoach.rules.sheet import document

Data = dict[str, Any]
"""Plain data, as JSON holds it."""


def read_moves(file: RuleFile, page: Page) -> Data:
    """Checked data of the moves, empty where it cannot be used."""
    node = document(file, page)
    if node is None:
        return {}
    data: Data = table(node, MovesKeys, file.path.name, page)
    for check in (_check_names, _check_expressions):
        if not len(page):
            check(node, data, page)
    return {} if len(page) else data


def _check_names(node: Table, data: Data, page: Page) -> None:
    for route, message in (*mistakes(data), *_pattern_mistakes(data)):
        page.wrong(place_at(node, route), message)


def _pattern_mistakes(data: Data) -> Iterator[tuple[Route, str]]:
    for name, move in data["moves"].items():
        for number, cue in enumerate(move["cues"]):
            for index, spec in enumerate(cue.get("pattern", ())):
                route = ("moves", name, "cues", number, "pattern", index)
                yield from pattern_mistakes(spec, route)


def _check_expressions(node: Table, data: Data, page: Page) -> None:
    for definition in definitions(data):
        for expression in _expressions(definition):
            try:
                compiled(expression, ignorecase=True)
            except BadRegexError as error:
                message = f"This regular expression cannot be read: {error}."
                page.wrong(_place_of(expression, node), message)


def _expressions(definition: MoveDefinition) -> Iterator[str]:
    yield from definition.unless
    for cue in definition.cues:
        yield from cue.phrase
    for feature in definition.features.values():
        yield from (*feature.phrases, *feature.unless)


def _place_of(expression: str, node: Node) -> Place:
    """Where an expression stands; the file's beginning if a part has been put in."""
    written = (scalar.place for scalar in scalars(node) if scalar.text == expression)
    return next(written, node.place)
