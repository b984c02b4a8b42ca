"""A folder of rules as a pack: one zip file to share."""

import os
from collections.abc import Iterator
from pathlib import Path

from pitchcoach.authoring.packs.about import PAGE
from pitchcoach.authoring.packs.archive import Members
from pitchcoach.authoring.packs.contents import (
    MOST_BYTES,
    MOST_FILES,
    clashes,
    trouble_with_content,
    trouble_with_path,
)
from pitchcoach.errors import SettingsError
from pitchcoach.rules.load import LARGEST_FILE

_FRAME = (PAGE, "rubric.yml", "moves.yml", "weights.yml")
_MOST_SEEN = 20_000
"""Files in a folder, after which it is no folder of rules."""


def packed(folder: Path) -> tuple[Members, tuple[str, ...]]:
    """The files of a folder that belong in a pack, and what is left out and why.

    Rule files that stand in the folder itself are a pack of the folder's name, as when
    they are read; they get a folder of that name.
    """
    members: dict[str, bytes] = {}
    left_out: list[str] = []
    size = 0
    for path, inside in _found(folder):
        place = _place(inside, folder)
        if why := _trouble(path, place):
            left_out.append(f"{inside} {why}")
        else:
            members[place] = _content(path)
            size += len(members[place])
            _refuse_large(len(members), size, folder)
    _refuse_clashes(members, folder)
    return members, tuple(left_out)


def _found(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file that is not hidden, with its path in the folder."""
    if not folder.is_dir():
        raise SettingsError(f"There is no folder {folder}: name one that holds rules.")
    number = 0
    for place, inside, names in os.walk(folder):
        inside[:] = sorted(name for name in inside if name[0] not in "._")
        for name in sorted(name for name in names if name[0] not in "._"):
            number += 1
            if number > _MOST_SEEN:
                raise SettingsError(
                    f"More than {_MOST_SEEN:,} files in {folder}: name a folder of rules."
                )
            path = Path(place, name)
            yield path, path.relative_to(folder).as_posix()


def _place(inside: str, folder: Path) -> str:
    """Where a file stands in the zip."""
    is_rule = "/" not in inside and inside.endswith(".yml") and inside not in _FRAME
    return f"{folder.absolute().name}/{inside}" if is_rule else inside


def _trouble(path: Path, place: str) -> str:
    if path.is_symlink():
        return "is a link: put the file itself there"
    if not path.is_file():
        return "is no ordinary file"
    return trouble_with_path(place)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        trouble = error.strerror or error
        raise SettingsError(f"{path} cannot be read: {trouble}.") from None
    if why := trouble_with_content(content):
        raise SettingsError(f"{path} {why}.")
    return content


def _refuse_large(number: int, size: int, folder: Path) -> None:
    if number > MOST_FILES:
        raise SettingsError(f"{folder}: a pack holds at most {MOST_FILES:,} files.")
    if size > MOST_BYTES:
        raise SettingsError(f"{folder}: a pack holds at most {MOST_BYTES // 10**6} MB.")


def _refuse_clashes(members: Members, folder: Path) -> None:
    for first, second in clashes(members):
        raise SettingsError(
            f"{folder}: '{first}' and '{second}' are the same where capitals do not count: "
            "give one of them another name."
        )
