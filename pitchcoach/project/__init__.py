"""What holds for the drafts of a folder: its `.pitchcoach.toml`, read and never written.

It chooses packs of rules, switches rules, and has other thresholds and weights than the
rule files. It may come from a stranger, so all it can do is name folders to be read.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pitchcoach.errors import Mistake, RuleFileError, SettingsError, did_you_mean

if TYPE_CHECKING:
    from pitchcoach.project.reading import Written
    from pitchcoach.rules.change import Change

NAME = ".pitchcoach.toml"
_MOST_FOLDERS = 40
"""That are looked into, from the draft upwards."""


class Project(NamedTuple):
    """What holds for the drafts of a folder, and of those in it."""

    path: Path | None = None
    """Its file."""
    rules: tuple[Path, ...] = ()
    """Folders of packs beside the shipped ones."""
    profile: str | None = None
    """For whom, where a draft does not say."""
    language: str = ""
    """In which pitchcoach explains; empty for the usual one."""
    changes: tuple["Change", ...] = ()


def project_of(
    folder: Path, *, packs: Path | None = None, home: Path | None = None
) -> Project:
    """The project of a folder: its own, else that of the nearest folder above it.

    Args:
        packs: the folder of installed packs, which may be named.
        home: the user's folder, above which is no project; nor is there above a repository.
    """
    for place in _upwards(folder, home):
        path = place / NAME
        if _is_file(path):
            return _project(path, packs)
    return Project()


def written_in(path: Path) -> "Written":
    """What a project's file says, or every mistake in it."""
    # TOML is read only where there is such a file.
    from pitchcoach.project.reading import LARGEST, read_project  # noqa: PLC0415

    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        trouble = error.strerror or error
        raise SettingsError(f"{path} cannot be read: {trouble}.") from None
    return read_project(path, content)


def _project(path: Path, packs: Path | None) -> Project:
    written = written_in(path)
    mistakes, folders = [], []
    for name, place in written.rules:
        try:
            folders.append(rules_folder(name, path.parent, packs))
        except SettingsError as error:
            mistakes.append(Mistake(str(path), *place, str(error)))
    if mistakes:
        raise RuleFileError(mistakes)
    return Project(path, tuple(folders), written.profile, written.language, written.changes)


def rules_folder(name: str, beside: Path, packs: Path | None) -> Path:
    """The folder of rules of that name: a folder as seen from another, or a pack's.

    Args:
        packs: the folder of installed packs.
    """
    if name and _is_folder(beside / name):
        return beside / name
    held = {pack.name: pack for pack in _installed(packs)}
    if name in held:
        return held[name]
    listed = f" Installed packs: {', '.join(sorted(held))}." if held else ""
    near = did_you_mean(name, [*held, *_folders(beside)]) or listed
    message = f"There is no folder '{name[:80]}'. Name one that holds packs of rules."
    raise SettingsError(f"{message}{near}")


def _upwards(folder: Path, home: Path | None) -> Iterator[Path]:
    for place in (folder, *folder.parents)[:_MOST_FOLDERS]:
        yield place
        if place == home or _exists(place / ".git"):
            return


def _installed(packs: Path | None) -> list[Path]:
    return [path for path in _inside(packs) if path.name[0] != "."] if packs else []


def _folders(folder: Path) -> list[str]:
    """Names of folders in a folder, for one that was mistyped."""
    return [path.name for path in _inside(folder)]


def _inside(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir()][:1000]
    except OSError:
        return []


def _is_file(path: Path) -> bool:
    """Whether it is a file, and no pipe that would be waited for."""
    try:
        return path.is_file()
    except OSError:
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return True
