"""What the parts of a line of YAML are: keys, texts in quotes, comments."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Sort = Literal["key", "text", "comment"]
_LONGEST = 2_000
"""Characters of a line that are looked at: nobody reads on after that."""
_PARTS = re.compile(
    r"""
    (?P<comment>(?:(?<=\s)|^)\#.*$)
    | (?P<text>"(?:\\.|[^"\\])*"(?!\s*:\s)|'(?:[^']|'')*'(?!\s*:\s))
    | (?P<key>(?:(?<=^)|(?<=[\s{,]))(?:[\w.+*-]+|"[^"]*"|'[^']*')(?=\s*:(?:\s|$)))
    | \S+
    """,
    re.VERBOSE,
)


class Part(NamedTuple):
    """A stretch of a line, from and up to, and what it is."""

    start: int
    end: int
    sort: Sort


@lru_cache(maxsize=4096)
def parts(line: str) -> tuple[Part, ...]:
    """The parts of a line that have a look of their own."""
    found = _PARTS.finditer(line[:_LONGEST])
    return tuple(
        Part(*match.span(), match.lastgroup)  # type: ignore[arg-type]  # one of the three
        for match in found
        if match.lastgroup
    )
