"""The settings at the top of a Markdown file, whose texts Vale lints as well."""

from collections.abc import Iterator
from re import DOTALL, MULTILINE
from re import compile as pattern

from pitchcoach.lint.walk import Stretch
from pitchcoach.text import Origin

_BLOCK = pattern(r"(?:---|\+\+\+)\n(.+?)\n(?:---|\+\+\+)", DOTALL)
_SETTING = pattern(r"^([A-Za-z_][\w-]*)[ \t]*[:=][ \t]+(\S.*?)[ \t]*$", MULTILINE)
_NO_TEXT = pattern(
    r"[-+.]?\d[\d_.,:eE+-]*|true|false|null|~|yes|no|on|off|[\[{&*!|>].*"
    r"|\d{4}-\d\d?-\d\d?.*"
)
_BEFORE_ALL = -1


def front_matter(source: str) -> int:
    """Where the settings end; 0 where a file has none."""
    found = _BLOCK.match(source)
    return found.end() if found else 0


def line_above(settings: str, text: str) -> int:
    """The line, counted from 0, above the longest one with the first line of a text."""
    first = text.partition("\n")[0]
    lines = settings.split("\n")
    having = [number for number, line in enumerate(lines) if first in line]
    return max(having, key=lambda number: len(lines[number]), default=0) - 1


def settings(source: str, end: int) -> Iterator[Stretch]:
    """The settings that are texts."""
    for found in _SETTING.finditer(source, 0, end):
        value, start = found[2], found.start(2)
        if value[0] == value[-1] and value[0] in "\"'" and len(value) > 1:
            value, start = value[1:-1], start + 1
        elif _NO_TEXT.fullmatch(value):
            continue
        if value.strip():
            scope = f"text.frontmatter.{found[1]}"
            yield Stretch(value, Origin(((0, start),)), scope, _BEFORE_ALL)
