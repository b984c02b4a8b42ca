"""A pack's own page, `pack.yml`: its name, version, author and licence."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from re import compile as pattern
from typing import cast

from pitchcoach.errors import Mistake, RuleFileError, SettingsError, did_you_mean
from pitchcoach.rules.load import LARGEST_FILE
from pitchcoach.rules.located import Node, Page, Place, Scalar, Table
from pitchcoach.rules.yaml_files import read_yaml

PAGE = "pack.yml"
_NAME = pattern(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_VERSION = pattern(r"\d{1,6}(?:\.\d{1,6}){0,3}(?:[-+.][A-Za-z0-9]{1,10}){0,3}")
_LONGEST = 100
_TAKEN = frozenset(("shipped", "con", "prn", "aux", "nul", "pack", "packs"))
"""Names that mean something else, here or to Windows."""
_DEVICE = pattern(r"(?i:com|lpt)\d")


@dataclass(frozen=True, slots=True)
class About:
    """What a pack says of itself."""

    name: str
    """Letters, digits, `-` and `_`: how it is called in settings and with `--rules`."""
    version: str
    """Numbers and dots, such as 1.0."""
    author: str
    licence: str
    """What others may do with it: a name such as MIT or CC BY 4.0, or a sentence."""


KEYS = tuple(field.name for field in fields(About))


def read_about(content: bytes, path: str) -> About:
    """The page, or every mistake in it with its place."""
    page = Page(path)
    node = read_yaml(content[: LARGEST_FILE + 1], page)
    if not page.mistakes and not isinstance(node, Table):
        page.wrong(Place(1, 1), f"A table of {_listed(KEYS)} should stand here.")
    values = dict(_values(node, page)) if isinstance(node, Table) else {}
    mistakes = [*page.mistakes, *page.doubts]
    if mistakes:
        raise RuleFileError(list(dict.fromkeys(mistakes)))
    return About(**values)


def about_of(values: Mapping[str, str]) -> About:
    """The page from what was asked for or given as options."""
    for key in KEYS:
        if trouble := trouble_with(key, values.get(key, "")):
            raise SettingsError(trouble)
    return About(**{key: values[key].strip() for key in KEYS})


def written(about: About) -> bytes:
    """The page as it stands in its file."""
    lines = (f"{key}: {_quoted(getattr(about, key))}\n" for key in KEYS)
    return "".join(lines).encode()


def trouble_with(key: str, value: str) -> str:
    """What is wrong with a value of the page, in a sentence; empty if it is fine."""
    value = value.strip()
    if not value:
        return f"The pack needs '{key}': {_MEANT[key]}."
    return "" if _FITS[key](value) else f"'{value[:60]}' is no {key}: write {_MEANT[key]}."


def _values(node: Table, page: Page) -> Iterator[tuple[str, str]]:
    held = {key.text: (key, value) for key, value in node.entries}
    for name, (key, value) in held.items():
        if name not in KEYS:
            near = did_you_mean(name, KEYS) or f" The keys are {_listed(KEYS)}."
            page.wrong(key.place, f"'{name}' is no key of {PAGE}.{near}")
        else:
            text = _text(value)
            if trouble := trouble_with(name, text):
                page.wrong(value.place, trouble)
            yield name, text.strip()
    for name in KEYS:
        if name not in held:
            page.wrong(node.place, trouble_with(name, ""))


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _quoted(value: str) -> str:
    """A text in quotes, as both JSON and YAML read it."""
    return json.dumps(value, ensure_ascii=False)


def _is_name(value: str) -> bool:
    taken = value.lower() in _TAKEN or _DEVICE.fullmatch(value)
    return bool(_NAME.fullmatch(value)) and not taken


def _is_line(value: str) -> bool:
    return len(value) <= _LONGEST and value.isprintable()


_MEANT = {
    "name": "up to 40 letters, digits, '-' and '_' that begin with a letter, such as "
    "OurSchool (not 'shipped')",
    "version": "numbers and dots, such as 1.0",
    "author": "who wrote it, in one line of at most 100 characters",
    "licence": "what others may do with it, such as CC BY 4.0, in one line of at most 100 "
    "characters",
}
_FITS = cast(
    Mapping[str, Callable[[str], object]],
    {
        "name": _is_name,
        "version": _VERSION.fullmatch,
        "author": _is_line,
        "licence": _is_line,
    },
)


def _listed(keys: tuple[str, ...]) -> str:
    return f"{', '.join(keys[:-1])} and {keys[-1]}"


def mistake(path: str, message: str) -> RuleFileError:
    """A mistake about a whole file."""
    return RuleFileError([Mistake(path, 1, 1, message)])
