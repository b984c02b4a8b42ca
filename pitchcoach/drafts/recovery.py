"""Copies of drafts that are being written, found again after a crash."""

import json
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from os import urandom
from pathlib import Path
from threading import Lock

from pitchcoach import kept
from pitchcoach.drafts.draft import Draft, open_draft
from pitchcoach.drafts.program import Program, running, this_program
from pitchcoach.drafts.trouble import shown
from pitchcoach.errors import UnreadableError

FOLDER = "recovery"
"""In the data folder."""
_ENDING = ".draft"
_DAYS_KEPT = 60
_DAY = 86_400.0


@dataclass(frozen=True)
class Copy:
    """A draft as it was at some moment while it was written."""

    id: str
    text: str
    """As in the editor."""
    path: Path | None
    name: str
    profile: str | None
    cursor: tuple[int, int]
    """Line and column, from 0."""
    when: float
    """Seconds since 1970."""
    program: Program

    @property
    def draft(self) -> Draft:
        """The draft that it belongs to, as its file is now; a new one without a file."""
        with suppress(UnreadableError):
            if self.path:
                return open_draft(self.path)
        return Draft(called=self.name)


def new_id() -> str:
    """A name for one draft, being written by one program."""
    return urandom(8).hex()


@dataclass
class SafetyCopy:
    """The copy of one draft: `note` what is written, and `write` it in a thread."""

    data: Path | None
    """The data folder; without one nothing can be kept."""
    id: str = field(default_factory=new_id)
    """That of an older copy, to take its place."""
    clock: Callable[[], float] = time.time
    _noted: Copy | None = field(default=None, init=False)
    _written: Copy | None = field(default=None, init=False)
    _lock: Lock = field(default_factory=Lock, init=False)
    _failed: bool = field(default=False, init=False)

    def note(
        self,
        text: str,
        path: Path | None = None,
        name: str = "",
        profile: str | None = None,
        cursor: tuple[int, int] = (0, 0),
    ) -> None:
        """Remember what is to be written next; at once."""
        self._noted = Copy(
            self.id, text, path, name, profile, cursor, self.clock(), this_program()
        )

    def write(self) -> str:
        """Write what was noted last; a sentence at the first time that it cannot be."""
        with self._lock:
            noted = self._noted
            if noted is None or noted is self._written:
                return ""
            try:
                self._keep(noted)
            except OSError as error:
                return self._told(error.strerror or str(error))
            self._written, self._failed = noted, False
            return ""

    def drop(self) -> None:
        """There is nothing to recover: the draft was saved, or is given up."""
        with self._lock:
            self._noted = self._written = None
            if self.data:
                with suppress(OSError):
                    _place(self.data, self.id).unlink()

    def _keep(self, copy: Copy) -> None:
        if self.data is None:
            raise OSError("there is no home folder")
        kept.keep(_place(self.data, self.id), packed(copy), lasting=False)

    def _told(self, reason: str) -> str:
        if self._failed:
            return ""
        self._failed = True
        where = f" in {shown(self.data / FOLDER)}" if self.data else ""
        return f"No safety copy can be kept{where} ({reason}): save your draft often."


def left_over(data: Path | None, now: float) -> tuple[Copy, ...]:
    """Copies whose program has ended with words that are not in a file, the newest first.

    Those that are no news, or older than two months, are deleted; damaged ones stay.
    """
    news = []
    for copy in sorted(copies_in(data), key=lambda copy: -copy.when):
        if running(copy.program, now - copy.when):
            continue
        if copy.draft.text == copy.text or now - copy.when > _DAYS_KEPT * _DAY:
            drop(data, copy)
        else:
            news.append(copy)
    _sweep(data, now)
    return tuple(news)


def copies_in(data: Path | None) -> Iterator[Copy]:
    """Every copy that can be read, whoever keeps it."""
    for place in sorted((data / FOLDER).glob(f"*{_ENDING}")) if data else ():
        if copy := read_copy(place):
            yield copy


def _sweep(data: Path | None, now: float) -> None:
    """Delete what programs left that were stopped while they wrote."""
    for unfinished in kept.unfinished(data / FOLDER) if data else ():
        with suppress(OSError):
            if now - unfinished.stat().st_mtime > _DAY:
                unfinished.unlink()


def drop(data: Path | None, copy: Copy) -> None:
    """Delete a copy, unless another program has taken it over."""
    if data is None:
        return
    place = _place(data, copy.id)
    now = read_copy(place)
    if now and now.program == copy.program:
        with suppress(OSError):
            place.unlink()


def packed(copy: Copy) -> bytes:
    """A copy as it stands in its file: a line about it, then the words themselves."""
    words = copy.text.encode("utf-8", "surrogatepass")
    about = {
        "path": str(copy.path) if copy.path else None,
        "name": copy.name,
        "profile": copy.profile,
        "cursor": copy.cursor,
        "when": copy.when,
        "program": copy.program,
        "sum": zlib.crc32(words),
    }
    return json.dumps(about).encode("ascii") + b"\n" + words


def read_copy(place: Path) -> Copy | None:
    """The copy in a file; none if it is damaged or cannot be read."""
    try:
        line, _, words = place.read_bytes().partition(b"\n")
        about = json.loads(line)
        if zlib.crc32(words) != about["sum"]:
            return None
        pid, *program = about["program"]
        return Copy(
            id=place.name.removesuffix(_ENDING),
            text=words.decode("utf-8", "surrogatepass"),
            path=Path(about["path"]) if about["path"] else None,
            name=str(about["name"]),
            profile=str(about["profile"]) if about["profile"] else None,
            cursor=(int(about["cursor"][0]), int(about["cursor"][1])),
            when=float(about["when"]),
            program=Program(int(pid), *map(str, program)),
        )
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def _place(data: Path, id: str) -> Path:
    return data / FOLDER / f"{id}{_ENDING}"
