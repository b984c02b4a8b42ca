"""A `.pitchcoach.toml` read and checked; every mistake is told with its place."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from re import compile as pattern
from typing import Any, cast

from pitchcoach.errors import RuleFileError, did_you_mean
from pitchcoach.project.places import Lines, spots
from pitchcoach.rules.change import Change, Of, Route, Spot
from pitchcoach.rules.located import Page, Place

LARGEST = 64_000
"""Bytes of such a file: some hundred lines do."""
_DEEPEST = 20
_MOST_FOLDERS = 20
_MOST_CHANGES = 300
_AT = pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_MANY_DOTS = pattern(
    rf"(?<![\w-])(?:(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\.[ \t]*){{{_DEEPEST}}}"
)
"""Python reads keys in a time that grows with the square of their dots."""
_TOO_DEEP = f"Nested more than {_DEEPEST} levels deep."
_LANGUAGES = ("en", "fr")
_TABLES = ("change", "weights", "profiles")
_KEYS = ("rules", "profile", "language", *_TABLES)
_EXAMPLES = {
    "rules": 'a list of folders or installed packs: rules = ["my-rules"]',
    "profile": 'the name of one in quotes: profile = "demo-day-2min"',
    "language": '"en" or "fr"',
    "change": 'a table: [change], and below it lines such as "Direct.KindOf" = "off"',
    "weights": "a table: [weights], and below it lines such as hedging = 6",
    "profiles": "a table: [profiles.demo-day-2min], and below it seconds = 150",
}
_CUT_OFF = "The file ends too early: a list, a table or a quote is opened and never closed."
_TWICE = {
    "Cannot overwrite a value": "this key stands here a second time: keep one of the two",
    "Cannot declare": "this table begins a second time: put its lines below the first",
}
_REASONS = {
    "Invalid value": 'this value needs quotes, as in profile = "demo-day-2min"',
    "Expected '=' after a key in a key/value pair": "after a key stands '=' and its value; "
    'a key with dots or spaces needs quotes: "Direct.KindOf" = "off"',
    "Unclosed array": "items of a list stand between '[' and ']', with commas between",
    "Unclosed inline table": "a table stands between '{' and '}', on one line",
    "Illegal character '\\n'": "the quote is never closed on this line",
    "Expected newline or end of document after a statement": "one line holds one key: the "
    "rest of this line belongs elsewhere, or needs quotes",
}


@dataclass(frozen=True, slots=True)
class Written:
    """What a project's file says, each thing of the right type."""

    rules: tuple[tuple[str, Place], ...] = ()
    """Folders or packs as named, each with its place."""
    profile: str | None = None
    language: str = ""
    changes: tuple[Change, ...] = ()


def read_project(path: Path, content: bytes) -> Written:
    """What a file says, or every mistake in it."""
    page = Page(str(path))
    text = _decoded(content, page)
    data = _parsed(text, page)
    written = _Reader(page, spots(text) if data else {}).written(data)
    if page.mistakes:
        raise RuleFileError(list(dict.fromkeys(page.mistakes)))
    return written


def _decoded(content: bytes, page: Page) -> str:
    if len(content) > LARGEST:
        page.wrong(Place(1, 1), f"Larger than {LARGEST // 1000} kB: nothing is that long.")
        return ""
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        page.wrong(Place(1, 1), "Not UTF-8 text: save the file as UTF-8.")
        return ""


def _parsed(text: str, page: Page) -> dict[str, Any]:
    deep = _MANY_DOTS.search(text)
    if deep:
        page.wrong(Lines(text).place(deep.start()), _TOO_DEEP)
        return {}
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        page.wrong(*_explained(str(error), text))
        return {}
    except RecursionError:
        data = None
    if data is None or _is_deep(data):
        page.wrong(Place(1, 1), _TOO_DEEP)
        return {}
    return data


def _explained(message: str, text: str) -> tuple[Place, str]:
    """Where a file cannot be read on, and what would be right."""
    found = _AT.search(message)
    reason = message[: found.start()] if found else message
    if reason.startswith("Cannot declare"):
        reason = "Cannot declare"
    place = Lines(text).place(len(text.rstrip("\n")))
    if found and found[1]:
        place = Place(int(found[1]), int(found[2]))
    elif reason not in _TWICE:
        return place, _CUT_OFF
    said = _TWICE.get(reason) or _REASONS.get(reason, reason)
    return place, f"This cannot be read: {said}."


def _is_deep(data: object) -> bool:
    level = [data]
    for _ in range(_DEEPEST):
        level = [inner for value in level for inner in _inside(value)]
    return bool(level)


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes what is in the file; what does not fit is noted."""

    page: Page
    spots: Mapping[Route, Spot]

    def written(self, data: Mapping[str, Any]) -> Written:
        """What the file says."""
        for key in data:
            if key not in _KEYS:
                self._wrong((key,), _unknown(key))
        return Written(
            rules=tuple(self._rules(data.get("rules", []))),
            profile=self._text(data, "profile"),
            language=self._language(data),
            changes=self._bounded(data),
        )

    def _bounded(self, data: Mapping[str, Any]) -> tuple[Change, ...]:
        changes = tuple(islice(self._changes(data), _MOST_CHANGES + 1))
        if len(changes) > _MOST_CHANGES:
            message = f"More than {_MOST_CHANGES} changes: write a pack of rules instead."
            self.page.wrong(changes[-1].place, message)
        return changes

    def _rules(self, value: object) -> Iterator[tuple[str, Place]]:
        """The folders and packs; a single one needs no list around it."""
        named = [value] if isinstance(value, str) else value
        if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
            self._unfit("rules")
        elif len(named) > _MOST_FOLDERS:
            message = (
                f"'rules' names more than {_MOST_FOLDERS} folders: put packs together."
            )
            self._wrong(("rules",), message)
        else:
            for number, name in enumerate(named):
                route = ("rules", number) if named is value else ("rules",)
                yield name, self._spot(route).value

    def _text(self, data: Mapping[str, Any], key: str) -> str | None:
        value = data.get(key)
        if value is not None and not (isinstance(value, str) and value):
            self._unfit(key)
            return None
        return value

    def _language(self, data: Mapping[str, Any]) -> str:
        language = self._text(data, "language") or ""
        if language and language not in _LANGUAGES:
            self._unfit("language")
        return language

    def _changes(self, data: Mapping[str, Any]) -> Iterator[Change]:
        if profile := self._text(data, "profile"):
            yield self._change(profile, "", ("profile",))
        for table in _TABLES:
            held = data.get(table, {})
            if not isinstance(held, dict):
                self._unfit(table)
            elif table == "change":
                for route, name, value in _flat(held):
                    yield self._change(name, value, (table, *route))
            else:
                for name, value in held.items():
                    yield self._change(name, value, (table, name))

    def _change(self, name: str, value: object, route: Route) -> Change:
        of = cast(Of, route[0])
        return Change(name, value, of, self.page.path, self.spots, route)

    def _spot(self, route: Route) -> Spot:
        return self.spots.get(route, Spot())

    def _wrong(self, route: Route, message: str) -> None:
        self.page.wrong(self._spot(route).key, message)

    def _unfit(self, key: str) -> None:
        self.page.wrong(self._spot((key,)).value, f"'{key}' is {_EXAMPLES[key]}.")


def _flat(held: Mapping[str, Any]) -> Iterator[tuple[Route, str, Any]]:
    """The changes by rule and pack, also where `Direct.KindOf` is written without quotes.

    TOML then takes the dot for a step down. Rules begin with a capital, keys do not.
    """
    for name, value in held.items():
        keys = value if isinstance(value, dict) and "." not in name else {}
        rules = {key: below for key, below in keys.items() if key[:1].isupper()}
        for key, below in rules.items():
            yield (name, key), f"{name}.{key}", below
        if not rules:
            yield (name,), name, value
        elif len(rules) < len(keys):
            own = {key: below for key, below in keys.items() if key not in rules}
            yield (name,), name, own


def _unknown(key: str) -> str:
    if "." in key or key[:1].isupper():
        return f"'{key[:80]}' belongs below a line [change]."
    near = did_you_mean(key, _KEYS) or f" There are: {', '.join(_KEYS)}."
    return f"Unknown key '{key[:80]}'.{near}"
