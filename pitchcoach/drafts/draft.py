"""A draft as it was opened, and whether its file is still the same."""

import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from pitchcoach.drafts.encoding import UTF_8, Encoding, encoded, encoding_of
from pitchcoach.drafts.rows import RowEnds, as_edited
from pitchcoach.errors import UnreadableError
from pitchcoach.readers.decode import decoded, refuse_binary
from pitchcoach.readers.files import contents, refuse_other

State = Literal["same", "changed", "deleted"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """By which a file that was written since is told without being read."""

    changed: int
    """When, in nanoseconds."""
    size: int
    inode: int


@dataclass(frozen=True)
class Draft:
    """A draft as it was last opened or saved; what is typed since is the editor's."""

    source: str = ""
    """The text with the line ends of its file."""
    path: Path | None = None
    """Absolute, as the user named it; none for a draft that was never saved."""
    encoding: Encoding = UTF_8
    stamp: Stamp | None = None
    """None while there is no file."""
    called: str = "New draft"
    """What to call it while it has no path."""

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name if self.path else self.called

    @property
    def format(self) -> str:
        """Its extension, `md`; empty without a path."""
        return self.path.suffix.lstrip(".").lower() if self.path else ""

    @cached_property
    def text(self) -> str:
        """The text for the editor: every row ends in `\\n`."""
        return as_edited(self.source)

    @cached_property
    def bytes(self) -> bytes:
        """What its file holds."""
        return encoded(self.source, self.encoding)[0] if self.stamp else b""

    @cached_property
    def _ends(self) -> RowEnds:
        return RowEnds(self.source)

    def written(self, edited: str) -> str:
        """The editor's text with the line ends that it has to have in the file."""
        return self._ends.put_back(edited)

    def as_read(self, edited: str) -> str:
        """The editor's text as the coach has to read it, with every place unmoved."""
        return self._ends.as_read(edited)


def open_draft(path: Path) -> Draft:
    """The draft in a file; an empty one if there is no such file yet."""
    path = located(path)
    try:
        stamp = stamp_of(path)
    except (OSError, ValueError):
        stamp = None
    else:
        if stamp is None:
            return _new(path)
    data = contents(path, unknown=_extension(path))
    source = decoded(data, str(path))
    refuse_binary(source, str(path))
    return Draft(source, path, encoding_of(data, source), stamp)


def located(path: Path) -> Path:
    """The absolute path, with `~` as the home folder; symbolic links stay."""
    try:
        return path.expanduser().absolute()
    except (RuntimeError, OSError):
        return path


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file; none if there is no such file."""
    try:
        about = path.stat()
    except FileNotFoundError:
        return None
    return Stamp(about.st_mtime_ns, about.st_size, about.st_ino)


def state_on_disk(draft: Draft, *, closely: bool = False) -> State:
    """Whether another program wrote or deleted the file since it was opened or saved.

    Args:
        closely: read the file even if it looks untouched: on some disks a file that is
            written twice in two seconds does.
    """
    if draft.path is None:
        return "same"
    try:
        stamp = stamp_of(draft.path)
        if stamp == draft.stamp and not (stamp and closely):
            return "same"
        if stamp is None:
            return "deleted"
        return "same" if _holds(draft, stamp) else "changed"
    except NotADirectoryError:
        return "deleted" if draft.stamp else "same"
    except OSError:
        # It cannot be looked at: nobody can say that it changed, saving will tell.
        return "same"


def _holds(draft: Draft, stamp: Stamp) -> bool:
    """Whether the file still has the draft's bytes, even if it was written again."""
    assert draft.path
    if draft.stamp is None or stamp.size != len(draft.bytes):
        return False
    return stat.S_ISREG(draft.path.stat().st_mode) and (
        draft.path.read_bytes() == draft.bytes
    )


def _new(path: Path) -> Draft:
    """A draft that will be in a file; says why if there could be no such file."""
    refuse_other(_extension(path), str(path))
    folder = path.resolve().parent
    if not folder.is_dir():
        raise UnreadableError(f"There is no folder {folder}: check its name, or create it")
    return Draft(path=path)


def _extension(path: Path) -> str:
    return path.suffix.lstrip(".").lower()
