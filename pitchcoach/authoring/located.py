"""Where a key of a rule stands in its file."""

from functools import lru_cache
from pathlib import Path

from pitchcoach.rules.load import rule_file
from pitchcoach.rules.located import Page, Place, Route, Scalar
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.sheet import Sheet, sheets


def place(rule: Rule, *route: str | int) -> Place:
    """Line and column of what a route of keys leads to, else of the rule."""
    sheet = sheet_of(rule)
    if sheet is None or not route or str(route[0]) not in sheet.entries:
        return Place(rule.line, 1)
    return sheet.place_of(_usual(route))


def names_weights(rule: Rule) -> bool:
    """Whether a rule uses weights by their name, in place of its own."""
    sheet = sheet_of(rule)
    return sheet is None or isinstance(sheet.entries.get("weights", (0, 0))[1], Scalar)


def sheet_of(rule: Rule) -> Sheet | None:
    """The rule as written; nothing where the file has changed since it was read."""
    return _sheets(rule.path).get(rule.id)


def _usual(route: Route) -> Route:
    """A single item may be written without the list around it."""
    return [step for step in route if step != ""]


@lru_cache(maxsize=64)
def _sheets(path: str) -> dict[str, Sheet]:
    file = rule_file(Path(path))
    return {sheet.id: sheet for sheet in sheets(file, Page(path))}
