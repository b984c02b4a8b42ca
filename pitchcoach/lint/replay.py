"""What Vale still sees of a Markdown file's source as it walks through its blocks."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from pitchcoach.lint.searching import length
from pitchcoach.lint.tags import Event

_INFO_STRING = re.compile(r"`{3,}.+")
_REFERENCE = re.compile(r"\]\[[^]\n]+\]")
_DEFINITION = re.compile(r"\[[^]\n]+\]:")
_NUMBER = re.compile(r"^\d+\.", re.MULTILINE)
_SHOWN = ("img", "a", "p", "script", "h1", "h2", "h3", "h4", "h5", "h6", "span")
_ADDRESSES = ("href", "id", "src", "alt")
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ESCAPE = re.compile(b"%([0-9A-Fa-f]{2})")
_PLAIN = bytes(0x40 if byte < 0x80 and byte != 10 else byte for byte in range(256))


def prepared(source: str) -> str:
    """The source without what is no prose but could be taken for it: names of links …"""
    text = _INFO_STRING.sub(lambda found: _only_ticks(found[0]), source)
    text = _REFERENCE.sub(lambda found: f"][{'*' * (len(found[0]) - 3)}]", text)
    text = _DEFINITION.sub(lambda found: f"[{'*' * (len(found[0]) - 3)}]:", text)
    return _NUMBER.sub(lambda found: "*" * len(found[0]), text)


def _only_ticks(opening: str) -> str:
    parts = opening.split("`")
    return "`" * (len(parts) - 1) + "*" * len(parts[-1])


class Replay:
    """Walks past tags and words once more; words of blocks passed are out of sight."""

    def __init__(self, source: str) -> None:
        self._context = bytearray(source.encode("utf-8", "replace"))
        ends = re.finditer(b"\n", self._context)
        self._starts = [0, *(end.end() for end in ends)]
        self._line = 0
        self._waiting: list[str] = []

    @property
    def context(self) -> bytes:
        """The source as it is seen now."""
        return bytes(self._context)

    def line(self, block: str) -> int:
        """The line, counted from 0, in which a block is looked for."""
        return max(self._line, self._line_of(block))

    def read(self, event: Event) -> None:
        """Take notice of words that stand in the next block."""
        if event.kind == "text" and (text := event.name.strip()):
            self._line = max(self._line, self._line_of(text))
            self._waiting.append(text)
        elif event.kind == "comment":
            self._hide(event.name)

    def close(self) -> None:
        """Put the words of a block out of sight."""
        for text in self._waiting:
            self._hide(text)
        self._waiting = []

    def leave(self, event: Event) -> None:
        """Put the addresses of a tag out of sight."""
        if event.attributes and event.name in _SHOWN:
            for name, value in event.attributes.items():
                if name in _ADDRESSES:
                    self._hide(_unquoted(value) if name == "href" else value)

    def _line_of(self, text: str) -> int:
        at = 0
        for part in text.encode().split(b"\n"):
            at = self._context.find(part)
            if at < 0:
                for word in part.split():
                    at = self._context.find(word)
        return bisect_right(self._starts, at) - 1

    def _hide(self, text: str) -> None:
        if text:
            for line in text.encode().split(b"\n"):
                if not self._hide_first(line):
                    self._hide_all(line.split())

    def _hide_all(self, words: Iterable[bytes]) -> None:
        for word in words:
            self._hide_first(word)

    def _hide_first(self, part: bytes) -> bool:
        at = self._context.find(part)
        if at >= 0:
            self._context[at : at + len(part)] = part.translate(_PLAIN)
        return at >= 0


def _unquoted(address: str) -> str:
    if _BAD_ESCAPE.search(address):
        return ""
    plain = address.replace("+", " ").encode()
    read = _ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()), plain)
    return read.decode("utf-8", "replace")


def line_lengths(lines: Iterable[bytes]) -> list[int]:
    """How many characters there are up to the end of each line."""
    total, ends = 0, []
    for line in lines:
        total += length(line)
        ends.append(total)
    return ends
