"""Packs in the user's own folder: put there whole or not at all, and taken away."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pitchcoach import kept
from pitchcoach.authoring.packs.about import PAGE, About, read_about
from pitchcoach.authoring.packs.archive import Members
from pitchcoach.authoring.packs.checking import Pack
from pitchcoach.errors import RuleFileError, SettingsError, did_you_mean
from pitchcoach.rules.load import LARGEST_FILE

_EARLIER = ".previous"
"""Where a pack goes whose place another takes, or that is taken away."""
_UNFINISHED = ".new-"


@dataclass(frozen=True, slots=True)
class Installed:
    """An installed pack."""

    name: str
    folder: Path
    about: About | None
    """Nothing if its page was damaged since."""


def installed(packs: Path) -> list[Installed]:
    """The packs in a folder, by name."""
    try:
        found = sorted(p for p in packs.iterdir() if p.name[0] != "." and p.is_dir())
    except OSError:
        return []
    return [Installed(path.name, path, _about(path)) for path in found]


def install(pack: Pack, packs: Path, *, force: bool = False) -> Path | None:
    """Put a pack into its folder; answers where the one that was there is kept now.

    Args:
        force: whether it may take the place of one that is there.
    """
    name = pack.about.name
    there = _there(name, packs)
    if there and not force:
        raise SettingsError(_refusal(there, pack))
    new = packs / f"{_UNFINISHED}{name}-{os.getpid()}-{os.urandom(4).hex()}"
    try:
        _write(pack.members, new)
        return _take_place(new, packs / name, there.folder if there else None, packs)
    except OSError as error:
        trouble = error.strerror or error
        raise SettingsError(f"The pack cannot be written to {packs}: {trouble}.") from None
    finally:
        shutil.rmtree(new, ignore_errors=True)


def uninstall(name: str, packs: Path) -> Path:
    """Take a pack away; answers where it is kept."""
    there = _there(name, packs)
    if not there:
        held = [pack.name for pack in installed(packs)]
        listed = f" Installed: {', '.join(held)}." if held else " No pack is installed."
        near = did_you_mean(name, held) or listed
        raise SettingsError(f"There is no installed pack '{name[:60]}'.{near}")
    try:
        return _put_aside(there.folder, packs)
    except OSError as error:
        trouble = error.strerror or error
        raise SettingsError(f"{there.folder} cannot be moved: {trouble}.") from None


def _there(name: str, packs: Path) -> Installed | None:
    """The installed pack of a name, in whatever capitals."""
    named = (pack for pack in installed(packs) if pack.name.lower() == name.lower())
    return next(named, None)


def _refusal(there: Installed, pack: Pack) -> str:
    version = f" {there.about.version}" if there.about else ""
    return (
        f"{there.name}{version} is installed already. To put {pack.about.name} "
        f"{pack.about.version} in its place, add --force."
    )


def _about(folder: Path) -> About | None:
    try:
        with (folder / PAGE).open("rb") as file:
            return read_about(file.read(LARGEST_FILE + 1), str(folder / PAGE))
    except (OSError, RuleFileError):
        return None


def _write(members: Members, folder: Path) -> None:
    for path, content in members.items():
        kept.keep(folder / path, content)


def _take_place(new: Path, place: Path, old: Path | None, packs: Path) -> Path | None:
    """Put the new pack in its place; if that fails, the old one comes back."""
    aside = _put_aside(old, packs) if old else None
    try:
        new.rename(place)
    except OSError:
        if aside and old:
            aside.rename(old)
        raise
    return aside


def _put_aside(folder: Path, packs: Path) -> Path:
    """Move a pack to where the previous version is kept, in place of an earlier one."""
    aside = packs / _EARLIER / folder.name
    aside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    older = aside.with_name(f".{folder.name}-{os.urandom(4).hex()}")
    with suppress(FileNotFoundError):
        aside.rename(older)
    folder.rename(aside)
    _remove(older)
    return aside


def _remove(path: Path) -> None:
    """Delete a folder; of a link only the link."""
    if path.is_symlink():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)
