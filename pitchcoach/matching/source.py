"""A regular expression being read, character by character."""

from dataclasses import dataclass
from typing import NamedTuple

from pitchcoach.errors import BadRegexError


class Flags(NamedTuple):
    """Flags in force at a place, by their letters, as in `(?i)`."""

    i: bool = False
    m: bool = False
    n: bool = False
    s: bool = False
    x: bool = False

    def switched(self, on: str, off: str) -> "Flags":
        """The same with some switched on and some off."""
        return self._replace(**{**dict.fromkeys(on, True), **dict.fromkeys(off, False)})


@dataclass
class Source:
    """What a trainer wrote, and how far it has been read."""

    pattern: str
    at: int = 0

    @property
    def left(self) -> bool:
        """Whether there is more to read."""
        return self.at < len(self.pattern)

    def peek(self) -> str:
        """The next character, empty at the end."""
        return self.pattern[self.at : self.at + 1]

    def take(self) -> str:
        """The next character, read."""
        char = self.peek()
        self.at += 1
        return char

    def took(self, expected: str) -> bool:
        """Read on if exactly this comes next."""
        if not self.pattern.startswith(expected, self.at):
            return False
        self.at += len(expected)
        return True

    def until(self, end: str, start: int) -> str:
        """What stands before the next `end`, both read; `start` is where the part began."""
        stop = self.pattern.find(end, self.at)
        if stop < 0:
            raise self.wrong(f"'{end}' is missing after this", start)
        text = self.pattern[self.at : stop]
        self.at = stop + len(end)
        return text

    def wrong(self, reason: str, position: int | None = None) -> BadRegexError:
        """The mistake at a position, by default here."""
        return BadRegexError(
            self.pattern, self.at if position is None else position, reason
        )
