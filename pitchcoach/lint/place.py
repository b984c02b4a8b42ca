"""The places, in the source, of words that a Markdown parser hands over without them."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from re import compile as pattern

_WORD = pattern(r"\S+")
_SPACE = pattern(r"\s*")
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});")
_NEAR, _REACH = 40, 4000
"""Code points that a word, spelled otherwise or as it is, is looked for ahead: more is not
needed and would cost time."""

Pieces = tuple[tuple[int, int], ...]
"""Where stretches of a text begin: offset in the text, offset in the source."""


@dataclass(eq=False)
class Placer:
    """Walks through the source while the parser's words come by in the same order."""

    source: str
    cursor: int = 0
    limit: int = 0

    def enter(self, start: int, end: int) -> None:
        """Look only in this stretch of the source, from where the walk has come to."""
        self.cursor, self.limit = max(self.cursor, start), end

    def place(self, text: str) -> Pieces:
        """Where the characters of the next text stand."""
        at = self._found(text)
        if at is not None:
            return ((0, at),)
        words = _WORD.finditer(text)
        return tuple(p for word in words for p in self._word(word[0], word.start()))

    def skip(self, text: str) -> None:
        """Go past a text that is no prose: a tag, an address."""
        at = self.source.find(text, self.cursor, self.limit)
        self.cursor = at + len(text) if at >= 0 else self.cursor

    def skip_link(self) -> None:
        """Go past the address after a link's words."""
        bracket = self.source.find("]", self.cursor, self.limit)
        if bracket < 0:
            return
        opening = self.source[bracket + 1 : bracket + 2]
        self.cursor = bracket + 1
        if opening == "[":
            self.skip("]")
        elif opening == "(":
            self.cursor = self._closing(bracket + 2)

    def _closing(self, start: int) -> int:
        """Past the `)` that ends an address, which may itself hold pairs of them."""
        at, depth = start, 1
        while at < self.limit:
            char = self.source[at]
            depth += (char == "(") - (char == ")")
            at += 2 if char == "\\" else 1
            if not depth:
                return at
        return start

    def _found(self, text: str) -> int | None:
        """Where a text stands as it is, unless it stands nearer in another spelling."""
        start = self.cursor
        if not self.source.startswith(text, start):
            if self._is_spelled_near(text):
                return None
            start = self.source.find(
                text, start, min(self.limit, start + _REACH + len(text))
            )
        if start < 0 or start + len(text) > self.limit:
            return None
        self.cursor = start + len(text)
        return start

    def _is_spelled_near(self, text: str) -> bool:
        start = self._after_space()
        near = self.source[start : start + _NEAR]
        if "&" not in near and "\\" not in near:
            return False
        for at in range(start, start + len(near)):
            if self.source.startswith(text, at):
                return False
            if self._spelled(text, at):
                return True
        return False

    def _after_space(self) -> int:
        found = _SPACE.match(self.source, self.cursor, self.limit)
        return found.end() if found else self.cursor

    def _word(self, word: str, offset: int) -> Iterator[tuple[int, int]]:
        at = self._found(word)
        if at is not None:
            yield offset, at
            return
        start = self._after_space()
        tries = (
            self._spelled(word, at) for at in range(start, min(self.limit, start + _NEAR))
        )
        places = next(filter(None, tries), [(self.cursor, self.cursor)] * len(word))
        yield from ((offset + step, at) for step, (at, _) in enumerate(places))
        self.cursor = places[-1][1]

    def _spelled(self, word: str, at: int) -> list[tuple[int, int]]:
        """Where a word's characters begin and end, escapes and entities read; or none."""
        places: list[tuple[int, int]] = []
        for char in word:
            place = self._character(char, at)
            if place is None:
                return []
            places.append(place)
            at = place[1]
        return places

    def _character(self, char: str, at: int) -> tuple[int, int] | None:
        if self.source.startswith(f"\\{char}", at):
            return at + 1, at + 2
        entity = _ENTITY.match(self.source, at, self.limit)
        if entity and unescape(entity[0]) == char:
            return at, entity.end()
        return (at, at + 1) if self.source.startswith(char, at) else None
