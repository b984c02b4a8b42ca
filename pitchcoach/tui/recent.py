"""Drafts that were open before, as they stand on the disk now."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pitchcoach.tui.beginnings import Recent

if TYPE_CHECKING:
    from pitchcoach.drafts.recovery import Copy

_UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"))
_MINUTE, _WEEK = 60, 604_800
_UNTITLED = "New draft"


def recent(
    paths: Iterable[Path], copies: Iterable["Copy"], now: float, home: Path
) -> tuple[Recent, ...]:
    """What can be gone on with: copies never saved, then drafts, the last one first.

    Args:
        now: seconds since 1970.
        home: the founder's folder, told as `~`.
    """
    unsaved = sorted(copies, key=lambda copy: -copy.when)
    recovered = {copy.path for copy in unsaved}
    others = (path for path in paths if path not in recovered)
    return (
        *(_recovered(copy, now, home) for copy in unsaved),
        *_opened(others, now, home),
    )


def ago(seconds: float, now: float) -> str:
    """How long ago that was, in words; after a week the date."""
    passed = now - seconds
    if passed < _MINUTE:
        return "just now"
    if passed >= _WEEK:
        return f"{datetime.fromtimestamp(seconds):%Y-%m-%d}"
    length, unit = next(each for each in _UNITS if passed >= each[0])
    count = int(passed // length)
    return f"{count} {unit}{'s' if count > 1 else ''} ago"


def _recovered(copy: "Copy", now: float, home: Path) -> Recent:
    return Recent(
        copy.path,
        copy.name or _UNTITLED,
        _folder(copy.path, home) if copy.path else "",
        ago(copy.when, now),
        copy=copy.id,
    )


def _opened(paths: Iterable[Path], now: float, home: Path) -> Iterator[Recent]:
    for path in paths:
        try:
            when = ago(path.stat().st_mtime, now)
        except (OSError, ValueError):
            when = ""
        yield Recent(path, path.name, _folder(path, home), when, gone=not when)


def _folder(path: Path, home: Path) -> str:
    folder = path.parent
    if folder.is_relative_to(home):
        return str(Path("~") / folder.relative_to(home))
    return str(folder)
