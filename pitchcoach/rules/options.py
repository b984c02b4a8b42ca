"""A kind's own keys read from a rule: known, of the right type, and of use."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from pitchcoach.errors import BadRegexError, ExpressionError
from pitchcoach.matching.regexes import compiled
from pitchcoach.rules.conversion import lowered, missing, unknown_key, values
from pitchcoach.rules.keys import Key, keys_of, kind, kind_class
from pitchcoach.rules.located import Listing, Node, Route, Scalar, Table
from pitchcoach.rules.sheet import Sheet

_TOLERANT = frozenset(("consistency",))
"""Kinds in which Vale overlooks unknown keys."""

Options = dict[str, Any]
"""Plain data of a kind's keys."""


def options_of(sheet: Sheet, name: str, shared: Mapping[str, Key]) -> Options:
    """The plain data of a kind's keys; those that do not fit are noted.

    Args:
        shared: keys that may stand beside the kind's own.
    """
    own = keys_of(kind_class(name))
    if name not in _TOLERANT:
        for lower, (key, _) in sheet.entries.items():
            if lower not in own and lower not in shared:
                sheet.page.wrong(key.place, unknown_key(key.text, {**own, **shared}, own))
    missing(sheet.entries, own, f"'{name}'", sheet.place, sheet.page)
    return values(sheet.entries, own, sheet.page)


def check_kind(sheet: Sheet, name: str, options: Options) -> None:
    """Note what a kind cannot use though each of its keys fits."""
    own = keys_of(kind_class(name))
    needed = {key for key in own if own[key].required or key in sheet.entries}
    if not (options and needed <= options.keys()):
        return
    before = len(sheet.page)
    _check_structure(sheet, name, options)
    if len(sheet.page) == before:
        _check_expressions(sheet, name, options)


def exceptions_of(sheet: Sheet) -> list[str | Options]:
    """The plain data under `unless`: expressions, and patterns of words."""
    if "unless" not in sheet.entries:
        return []
    node = sheet.entries["unless"][1]
    items = node.items if isinstance(node, Listing) else (node,)
    return [_exception(sheet, item) for item in items]


def _exception(sheet: Sheet, node: Node) -> str | Options:
    if isinstance(node, Scalar):
        _check_scalar(sheet, node)
        return node.text
    if isinstance(node, Table):
        inner = Sheet(
            sheet.id, lowered(node, sheet.page), node.place, sheet.page, sheet.file
        )
        options = options_of(inner, "pattern", {})
        check_kind(inner, "pattern", options)
        return options
    return ""


def _check_structure(sheet: Sheet, name: str, options: Options) -> None:
    """Let the kind look at the deeper parts of its own keys."""
    look: Callable[[Options], Iterable[tuple[Route, str]]] | None
    look = getattr(kind_class(name), "mistakes", None)
    for route, message in look(options) if look else ():
        sheet.wrong(message, *route)


def _check_expressions(sheet: Sheet, name: str, options: Options) -> None:
    """Note the expressions that cannot be read, one by one where possible."""
    try:
        _work_out(kind(name, options))
    except ExpressionError as error:
        before = len(sheet.page)
        for scalar in _expressions(sheet, options):
            if scalar.text == error.expression:
                _unreadable(sheet, scalar, error)
            elif isinstance(error, BadRegexError):
                _check_scalar(sheet, scalar)
        if len(sheet.page) == before:
            sheet.wrong(f"The expressions cannot be read together. {error}.")


def _expressions(sheet: Sheet, options: Options) -> Iterator[Scalar]:
    """The texts of a rule that may be expressions; of `swap`, the left sides."""
    for key in options:
        node = sheet.entries[key][1]
        if key == "swap" and isinstance(node, Table):
            yield from (left for left, _ in node.entries)
        elif key != "replace":
            yield from sheet.scalars(key)


def _check_scalar(sheet: Sheet, scalar: Scalar) -> None:
    try:
        compiled(scalar.text, ignorecase=True)
    except BadRegexError as error:
        _unreadable(sheet, scalar, error)


def _unreadable(sheet: Sheet, scalar: Scalar, error: ExpressionError) -> None:
    what = "regular expression" if isinstance(error, BadRegexError) else "formula"
    message = f"This {what} cannot be read: {error.reason}."
    sheet.page.wrong(scalar.at(error.position), message)


def _work_out(made: object) -> None:
    """Ask for everything that a kind works out once from its keys."""
    for class_ in type(made).__mro__:
        for attribute, value in vars(class_).items():
            if isinstance(value, cached_property | property):
                getattr(made, attribute)
