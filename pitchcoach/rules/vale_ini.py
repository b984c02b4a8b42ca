"""The lines of a `.vale.ini`: sections, keys and values, each with its place."""

from collections.abc import Iterator
from re import compile as pattern
from typing import NamedTuple

from pitchcoach.errors import Mistake, RuleFileError

_SECTION = pattern(r"\[(.*)\]")
_KEY = pattern(r"([^=:]*?)\s*[=:]\s*")
_QUOTES = ('"""', "`")
_COMMENT = pattern(r"\s[#;]")


class Entry(NamedTuple):
    """A key with its value, the section it stands in (empty at the top), and its line."""

    section: str
    key: str
    value: str
    line: int = 1
    column: int = 1

    @property
    def items(self) -> tuple[str, ...]:
        """The value as a comma-separated list."""
        return tuple(filter(None, (item.strip() for item in self.value.split(","))))


def entries(text: str, path: str) -> tuple[Entry, ...]:
    """Everything an ini file says; all its mistakes at once, if it has any."""
    found = list(_entries(text, path))
    mistakes = [entry for entry in found if isinstance(entry, Mistake)]
    if mistakes:
        raise RuleFileError(mistakes)
    return tuple(entry for entry in found if isinstance(entry, Entry))


def _entries(text: str, path: str) -> Iterator[Entry | Mistake]:
    section = ""
    lines = enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
    for number, full in lines:
        line = full.strip()
        column = len(full) - len(full.lstrip()) + 1
        if not line or line[0] in "#;":
            continue
        if line[0] == "[":
            named = _SECTION.match(line)
            section = named[1] if named else section
            if named is None:
                yield Mistake(
                    path, number, column, "a section is closed with `]`: `[*.md]`"
                )
        elif (named := _KEY.match(line)) is None:
            yield Mistake(path, number, column, f"`{line}` needs a value: `Key = value`")
        else:
            key = named[1].strip('"`')
            yield Entry(section, key, _value(line[named.end() :], lines), number, column)


def _value(rest: str, lines: Iterator[tuple[int, str]]) -> str:
    quote = next((quote for quote in _QUOTES if rest.startswith(quote)), "")
    if quote:
        return _quoted(rest[len(quote) :], quote, lines)
    if rest.endswith("\\"):
        return _continued(rest[:-1], lines)
    if found := _COMMENT.search(rest):
        rest = rest[: found.start()].strip()
    if (
        len(rest) > 1
        and rest[0] == rest[-1]
        and rest[0] in "\"'"
        and rest.count(rest[0]) == 2
    ):
        return rest[1:-1]
    return rest


def _quoted(rest: str, quote: str, lines: Iterator[tuple[int, str]]) -> str:
    parts = [rest]
    while quote not in parts[-1] and (following := next(lines, None)):
        parts.append(following[1])
    return "\n".join(parts).rpartition(quote)[0]


def _continued(value: str, lines: Iterator[tuple[int, str]]) -> str:
    for _, line in lines:
        value += line.strip()
        if not value.endswith("\\"):
            break
        value = value[:-1]
    return value
