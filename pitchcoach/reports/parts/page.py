"""The page a report is printed on: how wide, in colour or not, in which language."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import TextIO
from unicodedata import category, east_asian_width, normalize

WIDTH = 80
"""Columns where nothing says otherwise, as in a pipe."""
_NARROWEST, _NARROW, _WIDEST = 40, 60, 100

MARK, UNMARK = "\ue000", "\ue001"
"""Stand around words to be marked until they are painted."""

_STYLES = {
    "bold": 1,
    "dim": 2,
    "underline": 4,
    "red": 31,
    "green": 32,
    "yellow": 33,
    "cyan": 36,
}
_PLAIN = {
    "█": "#",
    "░": ".",
    "▒": "=",
    "▁": "_",
    "✓": "+",
    "✗": "x",
    "─": "-",
    "├": "|",
    "│": "|",
    "└": "`",
    "→": "->",
    "·": "-",
    "…": "...",
    "–": "-",
    "—": "-",
    "−": "-",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "«": '"',
    "»": '"',
    "œ": "oe",
    "€": "EUR",
    "\u00a0": " ",
    "\u202f": " ",
}
"""What stands in for a character that a page cannot hold."""
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
_LOOSE = re.compile(r"(?<=«) | (?=[»:;?!%])")
"""Spaces at which a French line must not break."""
_STEERING = ("Cc", "Cf", "Co", "Cs")
"""Characters that are not written but do something, by category."""
_GLYPHS = "█░▁✓✗→…−“”─├"
_INSIDE = re.compile(r"(?<=«)[ \u00a0\u202f]|[ \u00a0\u202f](?=»)")
"""Spaces inside French quotation marks, which others have not."""
_WIDE = "\ue002"
"""Stands after a character two columns wide while lines are measured."""


@dataclass(frozen=True, slots=True)
class Page:
    """Where a report will stand."""

    width: int = WIDTH
    colour: bool = False
    encoding: str = "utf-8"
    language: str = "en"

    @property
    def narrow(self) -> bool:
        """Whether there is no room for columns."""
        return self.width < _NARROW

    @property
    def unicode(self) -> bool:
        """Whether it can hold drawing characters."""
        return self._holds(_GLYPHS)

    def paint(self, text: str, *styles: str) -> str:
        """The text in styles (`bold`, `dim`, `red` …), bare on a page without colour."""
        if not (self.colour and text and styles):
            return text
        codes = ";".join(str(_STYLES[style]) for style in styles)
        return f"\x1b[{codes}m{text}\x1b[0m"

    def marked(self, lines: list[str], *styles: str) -> list[str]:
        """Lines whose marked words are painted, or in brackets on a page without colour."""
        painted, opened = [], False
        for line in lines:
            painted.append(self._marked(line, opened, styles))
            if MARK in line or UNMARK in line:
                opened = line.rfind(MARK) > line.rfind(UNMARK)
        return painted

    def _marked(self, line: str, opened: bool, styles: tuple[str, ...]) -> str:
        if not self.colour:
            return line.replace(MARK, "[").replace(UNMARK, "]")
        indent = line[: len(line) - len(line.lstrip())]
        body = (MARK if opened else "") + line[len(indent) :]
        pieces = re.split(f"{MARK}([^{UNMARK}]*){UNMARK}?", body)
        return indent + "".join(
            self.paint(piece, *styles) if number % 2 else piece
            for number, piece in enumerate(pieces)
        )

    def wrapped(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        """Lines no wider than the page, with an indent of the first and one of the rest.

        Without the latter they are aligned, or on a narrow page moved in a little.
        """
        if rest is None:
            rest = " " * (min(len(first), 4) if self.narrow else len(first))
        if self.language == "fr":
            text = _LOOSE.sub("\u00a0", text)
        padded = "".join(f"{char}{_WIDE}" if _is_wide(char) else char for char in text)
        lines = wrap(
            padded,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )
        return [line.replace(_WIDE, "") for line in lines]

    def heading(self, text: str) -> list[str]:
        """Lines over a part of a report."""
        return [self.paint(line, "bold") for line in self.wrapped(text)]

    def finished(self, text: str) -> str:
        """The text with plain signs in place of what the page cannot hold."""
        if self._holds(text):
            return text
        closed = text if self._holds("«") else _INSIDE.sub("", text)
        return "".join(char if self._holds(char) else _plain(char) for char in closed)

    def _holds(self, text: str) -> bool:
        try:
            text.encode(self.encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True


def page_for(stream: TextIO, environment: Mapping[str, str], language: str = "en") -> Page:
    """The page that a stream is, by what it can show and what the environment asks for."""
    return Page(
        width=max(_NARROWEST, min(_WIDEST, _columns(stream, environment))),
        colour=_colour(stream, environment),
        encoding=stream.encoding or "ascii",
        language=language,
    )


def shown(text: str) -> str:
    """A text on one line, without characters that would steer the terminal."""
    line = _SPACE.sub(" ", text).strip()
    if line.isprintable():
        return line
    return "".join(char for char in line if category(char) not in _STEERING)


def _columns(stream: TextIO, environment: Mapping[str, str]) -> int:
    told = environment.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and 0 < len(told) < 6:
        return int(told)
    try:
        return os.get_terminal_size(stream.fileno()).columns or WIDTH
    except (OSError, ValueError):
        return WIDTH


def _colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    if environment.get("NO_COLOR"):
        return False
    forced = environment.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    return stream.isatty() and environment.get("TERM") != "dumb"


def _is_wide(char: str) -> bool:
    return not char.isascii() and east_asian_width(char) in "WF"


def _plain(char: str) -> str:
    """A sign like it, or a letter without its accent; other characters as they are."""
    letters = normalize("NFKD", char).encode("ascii", "ignore").decode()
    return _PLAIN.get(char) or letters or char
