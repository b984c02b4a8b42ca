"""What YAML's parser complains of, in words that say what would be right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import yaml

Explanation: TypeAlias = tuple[int, int, str]
"""Line, column (from 1) and what would be right there."""


@dataclass(frozen=True, slots=True)
class _Complaint:
    """Where the parser stopped, and where what it was reading began."""

    lines: list[str]
    line: int
    column: int
    begun: tuple[int, int]

    @property
    def before(self) -> str:
        """The line up to the place."""
        return self.lines[self.line][: self.column] if self.line < len(self.lines) else ""

    @property
    def here(self) -> str:
        """The line from the place on."""
        return self.lines[self.line][self.column :] if self.line < len(self.lines) else ""

    def says(self, message: str) -> Explanation:
        """The message, at the place."""
        return self.line + 1, self.column + 1, message

    def says_at_start(self, message: str) -> Explanation:
        """The message, where the thing began."""
        return self.begun[0] + 1, self.begun[1] + 1, message


def explained(error: yaml.MarkedYAMLError, text: str) -> Explanation:
    """Where the mistake is and what would be right, without the parser's jargon."""
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    if mark is None or begun is None:
        return 1, 1, _UNCLEAR
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    complaint = _Complaint(lines, mark.line, mark.column, (begun.line, begun.column))
    problem = f"{error.context or ''}: {error.problem or ''}"
    for words, explain in _EXPLANATIONS:
        if words in problem:
            return explain(complaint)
    return complaint.says(_UNCLEAR)


_UNCLEAR = (
    "This is not YAML: compare its quotes, colons and indentation with its neighbours'."
)


def _strange_start(at: _Complaint) -> Explanation:
    if at.here.startswith("\t"):
        return _tab(at)
    return at.says(f"A value that begins with '{at.here[:1]}' needs quotes around it.")


def _tab(at: _Complaint) -> Explanation:
    return at.says("A tab stands here: indent with spaces.")


def _inner_colon(at: _Complaint) -> Explanation:
    previous = at.lines[at.line - 1] if at.line else ""
    indent = len(previous) - len(previous.lstrip())
    line = at.lines[at.line]
    if (
        previous.strip()
        and ":" not in previous
        and indent == len(line) - len(line.lstrip())
    ):
        return at.line, indent + 1, _NO_COLON
    if ":" in at.before:
        return at.says(
            "A second colon on this line: put a value that holds ': ' in quotes."
        )
    return at.says("Indented further than the key above, which has its value already.")


_NO_COLON = "No colon after the key: write 'key: value', or indent a value that goes on."


def _lost_key(at: _Complaint) -> Explanation:
    if at.here.startswith("-"):
        return at.says(
            "A list item where a key is expected: indent it like the items above, further "
            "than its key."
        )
    if "'" in at.before or '"' in at.before:
        return at.says(
            "The quotes end before this, but the value goes on: quote the whole value; "
            "inside single quotes write '' for an apostrophe."
        )
    if not at.before.strip():
        return at.says(
            "Indented unlike every key above: begin it in the column of its kind."
        )
    return at.says("A key is expected here: put the line's value in quotes.")


def _open_quote(at: _Complaint) -> Explanation:
    return at.says_at_start("The quote that opens here is never closed.")


def _open_bracket(closing: str) -> Callable[[_Complaint], Explanation]:
    def explain(at: _Complaint) -> Explanation:
        return at.says_at_start(
            f"The list or table that opens here needs ',' between its parts and "
            f"'{closing}' at its end; if it is a text, put it in quotes."
        )

    return explain


def _simply(message: str) -> Callable[[_Complaint], Explanation]:
    return lambda at: at.says(message)


_EXPLANATIONS: tuple[tuple[str, Callable[[_Complaint], Explanation]], ...] = (
    ("tab character", _tab),
    ("\\t", _tab),
    ("cannot start any token", _strange_start),
    (
        "unknown escape character",
        _simply(
            "In double quotes a backslash has a meaning of its own: write the value in "
            "single quotes."
        ),
    ),
    (
        "hexdecimal number",
        _simply(
            "'\\x', '\\u' in double quotes need digits: write the value in single quotes."
        ),
    ),
    (
        "expected escape sequence",
        _simply(
            "'\\x', '\\u' in double quotes need digits: write the value in single quotes."
        ),
    ),
    ("while scanning a quoted scalar", _open_quote),
    ("expected ',' or ']'", _open_bracket("]")),
    ("expected ',' or '}'", _open_bracket("}")),
    ("while parsing a flow", _open_bracket("]")),
    ("could not find expected ':'", lambda at: at.says_at_start(_NO_COLON)),
    ("mapping values are not allowed", _inner_colon),
    (
        "block sequence entries are not allowed",
        _simply("A list begins on the line after its key: put '-' there, indented."),
    ),
    (
        "mapping keys are not allowed",
        _simply("A value that begins with '?' needs quotes around it."),
    ),
    ("while parsing a block collection", _simply("A list's lines all begin with '- '.")),
    ("expected <block end>, but found '-'", _lost_key),
    ("while parsing a block mapping", _lost_key),
    (
        "while scanning a block scalar",
        _simply("After '|' or '>' the text begins on the next line, indented."),
    ),
    ("while scanning an anchor", _simply("A value that begins with '&' needs quotes.")),
    ("while scanning an alias", _simply("A value that begins with '*' needs quotes.")),
    ("while parsing a tag", _simply("A value that begins with '!' needs quotes.")),
    ("while scanning a tag", _simply("A value that begins with '!' needs quotes.")),
    ("while scanning a directive", _simply("A value that begins with '%' needs quotes.")),
    (
        "document start",
        _simply("Text outside the table of keys: begin every key in the same column."),
    ),
    (
        "node content",
        _simply("A bracket or comma where a value is expected: put the value in quotes."),
    ),
)
