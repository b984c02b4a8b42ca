"""Where the keys and values of a TOML file stand, which Python's reader does not tell."""

import tomllib
from bisect import bisect_right
from re import DOTALL
from re import compile as pattern

from pitchcoach.rules.change import Route, Spot
from pitchcoach.rules.located import Place

_BLANK = pattern(r"(?:[ \t\r\n]+|#[^\n]*)*")
_KEY = pattern(r"[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_DOT = pattern(r"[ \t]*\.[ \t]*")
_SCALAR = pattern(
    r'"""(?:\\.|(?!""")[^\\])*"""(?:"{0,2})'
    r"|'''(?:(?!''').)*'''(?:'{0,2})"
    r"|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'"
    r"|[^\s,\]}#]+(?: \d\d:[^\s,\]}#]*)?",
    DOTALL,
)


def spots(text: str) -> dict[Route, Spot]:
    """The place of each key and value of a text that is known to be TOML."""
    walk = _Walk(text)
    walk.document()
    return walk.spots


class Lines:
    """Places in a text, by offset."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts += [at + 1 for at, char in enumerate(text) if char == "\n"]

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)


class _Walk:
    """Goes once through a text, noting what stands where."""

    def __init__(self, text: str) -> None:
        self.spots: dict[Route, Spot] = {}
        self._text = text
        self._lines = Lines(text)
        self._at = 0

    def document(self) -> None:
        """Every table and key."""
        table: Route = ()
        while self._skip() < len(self._text):
            if self._next("["):
                self._next("[")
                self._skip()
                table = self._key(())
                self._skip()
                self._next("]")
                self._next("]")
            else:
                self._pair(table)

    def _pair(self, table: Route) -> None:
        route = self._key(table)
        self._skip()
        self._next("=")
        self._value(route)

    def _key(self, table: Route) -> Route:
        """A key, or several with dots between, each noted with its place."""
        route = table
        while found := _KEY.match(self._text, self._at):
            route = (*route, _name(found[0]))
            place = self._lines.place(found.start())
            self.spots.setdefault(route, Spot(place, place))
            self._at = found.end()
            dot = _DOT.match(self._text, self._at)
            if not dot:
                break
            self._at = dot.end()
        return route

    def _value(self, route: Route) -> None:
        self._skip()
        place = self._lines.place(self._at)
        self.spots[route] = Spot(self.spots.get(route, Spot(place)).key, place)
        if self._next("["):
            self._items(route)
        elif self._next("{"):
            while self._skip() < len(self._text) and not self._next("}"):
                self._pair(route)
                self._skip()
                self._next(",")
        else:
            found = _SCALAR.match(self._text, self._at)
            self._at = found.end() if found else self._at + 1

    def _items(self, route: Route) -> None:
        number = 0
        while self._skip() < len(self._text) and not self._next("]"):
            self._value((*route, number))
            self._skip()
            self._next(",")
            number += 1

    def _skip(self) -> int:
        """Go on to what is no space, line end or comment; answers where that is."""
        found = _BLANK.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at

    def _next(self, char: str) -> bool:
        """Whether this character follows; if so it is passed."""
        follows = self._text.startswith(char, self._at)
        self._at += follows
        return follows


def _name(written: str) -> str:
    if written[0] not in "\"'":
        return written
    name: str = tomllib.loads(f"name = {written}")["name"]
    return name
