"""What a trainer wrote, turned into the plain data that a key's type asks for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import is_dataclass
from re import compile as pattern
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pitchcoach.errors import did_you_mean
from pitchcoach.rules.keys import Key, fitting, keys_of
from pitchcoach.rules.located import Listing, Node, Page, Place, Scalar, Table, plain

_INTEGER = pattern(r"[-+]?\d{1,9}")
_NUMBER = pattern(r"[-+]?(\d{1,9}(\.\d{0,9})?|\.\d{1,9})")
_BOOLS = {
    **dict.fromkeys(("true", "yes", "on", "y", "t", "1"), True),
    **dict.fromkeys(("false", "no", "off", "n", "f", "0"), False),
}

Data = Any
"""Text, number, truth value, list or dict; `None` where there is nothing of use."""


def converted(node: Node, hint: Any, name: str, page: Page) -> Data:
    """The value of a key as its type asks; a value that does not fit is noted on the page.

    Types are met half-way, as in Vale: a single value makes a list of one, `yes` is true.
    """
    if isinstance(node, Scalar) and node.empty:
        return None
    if is_dataclass(hint) and isinstance(hint, type):
        return _whole(table(node, hint, name, page), hint)
    origin = get_origin(hint)
    convert = _BY_ORIGIN.get(origin) or _BY_TYPE.get(hint)
    return convert(node, hint, name, page) if convert else plain(node)


def _whole(data: Data, type_: type) -> Data:
    """A table's data; nothing where a key is missing without which it is of no use."""
    known = keys_of(type_)
    needed = (name for name in known if known[name].required)
    return data if data is not None and all(name in data for name in needed) else None


def table(node: Node, type_: type, name: str, page: Page) -> Data:
    """The keys of a table that become a dataclass; unknown and missing ones are noted."""
    if not isinstance(node, Table):
        keys = ", ".join(keys_of(type_))
        return _unfit(page, node.place, f"'{name}' is a table of these keys: {keys}.")
    entries = lowered(node, page)
    known = keys_of(type_)
    for key, _ in entries.values():
        if key.text.lower() not in known:
            page.wrong(key.place, unknown_key(key.text, known, known))
    missing(entries, known, f"'{name}'", node.place, page)
    return values(entries, known, page)


def lowered(node: Table, page: Page) -> dict[str, tuple[Scalar, Node]]:
    """A table's entries by key in lower case, for keys do not mind case."""
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key, value in node.entries:
        first = entries.setdefault(key.text.lower(), (key, value))[0]
        if first is not key:
            message = (
                f"'{key.text}' is the same key as '{first.text}': keep one of the two."
            )
            page.wrong(key.place, message)
    return entries


def values(
    entries: Mapping[str, tuple[Scalar, Node]], known: Mapping[str, Key], page: Page
) -> dict[str, Data]:
    """The converted values of the known keys that hold something."""
    converted_values = {
        name: converted(entries[name][1], key.hint, name, page)
        for name, key in known.items()
        if name in entries
    }
    return {name: value for name, value in converted_values.items() if value is not None}


def missing(
    entries: Mapping[str, tuple[Scalar, Node]],
    known: Mapping[str, Key],
    what: str,
    place: Place,
    page: Page,
) -> None:
    """Note the required keys that are absent or empty."""
    for name, key in known.items():
        if not key.required:
            continue
        if name not in entries:
            page.wrong(place, f"{what} needs the key '{name}'.")
        elif _is_nothing(entries[name][1]):
            page.wrong(entries[name][0].place, f"'{name}' is empty: give it a value.")


def unknown_key(name: str, known: Iterable[str], listed: Iterable[str]) -> str:
    """That a key does not exist, with the nearest that does, else those worth listing."""
    near = did_you_mean(name, known) or f" There are: {', '.join(sorted(listed))}."
    return f"Unknown key '{name}'.{near}"


def _unfit(page: Page, place: Place, message: str) -> Data:
    page.wrong(place, message)
    return None


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text


def _what(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"'{node.text[:40]}'"
    return "a list" if isinstance(node, Listing) else "a table"


def _text(node: Node, _: Any, name: str, page: Page) -> Data:
    if isinstance(node, Scalar):
        return node.text
    advice = "if it is meant as a text, put it in quotes"
    return _unfit(page, node.place, f"'{name}' is a text, not {_what(node)}; {advice}.")


def _truth(node: Node, _: Any, name: str, page: Page) -> Data:
    text = node.text.lower() if isinstance(node, Scalar) else ""
    if text in _BOOLS:
        return _BOOLS[text]
    return _unfit(page, node.place, f"'{name}' is true or false, not {_what(node)}.")


def _integer(node: Node, _: Any, name: str, page: Page) -> Data:
    if isinstance(node, Scalar) and _INTEGER.fullmatch(node.text):
        return int(node.text)
    return _unfit(page, node.place, f"'{name}' is a whole number, not {_what(node)}.")


def _number(node: Node, _: Any, name: str, page: Page) -> Data:
    if isinstance(node, Scalar) and _NUMBER.fullmatch(node.text):
        return float(node.text)
    return _unfit(
        page, node.place, f"'{name}' is a number such as 2 or 0.5, not {_what(node)}."
    )


def _choice(node: Node, hint: Any, name: str, page: Page) -> Data:
    choices = [choice for choice in get_args(hint) if choice]
    text = node.text if isinstance(node, Scalar) else None
    if text in choices:
        return text
    near = did_you_mean(text, choices) if text else ""
    message = f"'{name}' is one of {', '.join(choices)}, not {_what(node)}.{near}"
    return _unfit(page, node.place, message)


def _listed(node: Node, hint: Any, name: str, page: Page) -> Data:
    items = node.items if isinstance(node, Listing) else (node,)
    converted_items = (_item(item, get_args(hint)[0], name, page) for item in items)
    return [item for item in converted_items if item is not None]


def _item(node: Node, hint: Any, name: str, page: Page) -> Data:
    if isinstance(node, Scalar) and node.empty:
        message = (
            f"An empty item in '{name}': remove it, or put a word like null in quotes."
        )
        page.doubtful(node.place, message)
        return None
    if hint is str and not isinstance(node, Scalar):
        message = f"Each item of '{name}' is a text, not {_what(node)}: put it in quotes."
        return _unfit(page, node.place, message)
    return converted(node, hint, name, page)


def _mapped(node: Node, hint: Any, name: str, page: Page) -> Data:
    if isinstance(node, Listing) and all(isinstance(item, Table) for item in node.items):
        parts = [_mapped(item, hint, name, page) for item in node.items]
        return {key: value for part in parts for key, value in part.items()}
    if not isinstance(node, Table):
        message = f"'{name}' is a table, one 'key: value' a line, not {_what(node)}."
        return _unfit(page, node.place, message)
    value_hint = get_args(hint)[1]
    values = (
        (key.text, _mapped_value(value, value_hint, key.text, page))
        for key, value in node.entries
    )
    return {key: value for key, value in values if value is not None}


def _mapped_value(node: Node, hint: Any, name: str, page: Page) -> Data:
    if hint is str and isinstance(node, Scalar):
        return node.text
    return converted(node, hint, name, page)


def _either(node: Node, hint: Any, name: str, page: Page) -> Data:
    shape = {Scalar: "", Listing: [], Table: {}}[type(node)]
    hints = tuple(each for each in get_args(hint) if each is not type(None))
    chosen = hints[0] if len(hints) == 1 else fitting(shape, hints)
    return converted(node, chosen, name, page)


_Convert = Callable[[Node, Any, str, Page], Data]
_BY_TYPE: Mapping[Any, _Convert] = {str: _text, bool: _truth, int: _integer, float: _number}
_BY_ORIGIN: Mapping[Any, _Convert] = {
    Literal: _choice,
    tuple: _listed,
    Mapping: _mapped,
    dict: _mapped,
    Union: _either,
    UnionType: _either,
}
