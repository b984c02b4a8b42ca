"""Drafts to try rules on: files, folders of them, and lines of a `.jsonl` file."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pitchcoach.errors import UnreadableError
from pitchcoach.pitch import Pitch
from pitchcoach.readers import likely_format, read, read_text

_DRAFTS = (".txt", ".md", ".markdown")
_LINES = ".jsonl"
_LONGEST_LINE = 8_000_000
"""Bytes: a text of the longest draft, however its letters are written."""
_LONGEST_NAME = 60

Complain = Callable[[str], object]
"""Told of each draft that cannot be read."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Drafts named by files and folders; one that cannot be read stops no other."""

    paths: tuple[Path, ...]
    complain: Complain

    def pitches(self) -> Iterator[Pitch]:
        """Each draft in turn."""
        for path in dict.fromkeys(_files(self.paths)):
            try:
                if path.suffix.lower() == _LINES:
                    yield from self._lines(path)
                else:
                    yield read(path)
            except UnreadableError as error:
                self.complain(str(error))

    def _lines(self, path: Path) -> Iterator[Pitch]:
        try:
            with path.open("rb") as file:
                for number, line in _bounded(file, path):
                    yield from self._line(line, f"{path}:{number}")
        except OSError as error:
            trouble = error.strerror or error
            raise UnreadableError(f"{path} cannot be read: {trouble}") from None

    def _line(self, line: bytes, place: str) -> Iterator[Pitch]:
        try:
            yield _pitch(line, place)
        except UnreadableError as error:
            self.complain(str(error))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files themselves, and the drafts in folders."""
    for path in paths:
        if path.is_dir():
            yield from _drafts(path)
        else:
            yield path


def _drafts(folder: Path) -> Iterator[Path]:
    """Drafts in a folder and in those inside it, in order; hidden ones are left out."""
    for place, inside, names in os.walk(folder):
        inside[:] = sorted(name for name in inside if name[0] != ".")
        for name in sorted(names):
            if name[0] != "." and name.lower().endswith((*_DRAFTS, _LINES)):
                yield Path(place, name)


def _bounded(file: BinaryIO, path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their numbers."""
    number = 0
    while line := file.readline(_LONGEST_LINE + 1):
        number += 1
        if len(line) > _LONGEST_LINE:
            raise UnreadableError(f"{path}:{number}: a line is longer than 8 MB")
        if line.strip():
            yield number, line


def _pitch(line: bytes, place: str) -> Pitch:
    """The draft in a line, called by its id."""
    try:
        held = json.loads(line)
    except (ValueError, RecursionError):
        held = None
    text = held.get("text") if isinstance(held, dict) else None
    if not isinstance(text, str):
        hint = 'each line is an object such as {"id": "Bakery", "text": "We bake …"}'
        raise UnreadableError(f"{place}: no text: {hint}")
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise UnreadableError(f"{place}: half a character (\\ud800 to \\udfff): remove it")
    try:
        return read_text(text, _name(held.get("id")) or place, likely_format(text))
    except UnreadableError as error:
        raise UnreadableError(f"{place}: {error}") from None


def _name(id_: object) -> str:
    return str(id_)[:_LONGEST_NAME].strip() if isinstance(id_, str | int) else ""
