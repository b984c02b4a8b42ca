"""The settings at the top of a Markdown file, between two `---` lines."""

import re
from dataclasses import dataclass, field

from pitchcoach.readers.rows import Row

_SETTING = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_CARRIED_ON = re.compile(r"[ \t]|#|-[ \t]|$")


@dataclass(frozen=True)
class FrontMatter:
    """Settings by lower-case name, and how many rows of the file they take."""

    settings: dict[str, str] = field(default_factory=dict)
    rows: int = 0


def front_matter(text: str, rows: list[Row]) -> FrontMatter:
    """The `key: value` lines that open the text; none unless every line up to the closing
    `---` could be one."""
    settings: dict[str, str] = {}
    for count, row in enumerate(rows):
        line = text[row.start : row.end].rstrip()
        if count == 0:
            if line != "---":
                break
        elif line in ("---", "..."):
            return FrontMatter(settings, count + 1) if settings else FrontMatter()
        elif setting := _SETTING.match(line):
            settings[setting[1].lower()] = _unquoted(setting[2] or "")
        elif not _CARRIED_ON.match(line):
            break
    return FrontMatter()


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
