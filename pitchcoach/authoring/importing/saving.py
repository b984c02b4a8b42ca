"""A proved pack written to its place: all of it or nothing, and over no other file."""

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from pitchcoach.authoring.importing.proving import Pack
from pitchcoach.errors import SettingsError
from pitchcoach.kept import written_whole


def place_of(pack: Pack, folder: Path) -> Path:
    """The pack's folder in a folder of rules, which may be named itself."""
    return folder if folder.absolute().name == pack.name else folder / pack.name


def refuse_overwriting(pack: Pack, place: Path) -> None:
    """Say so when a file of the pack is there already."""
    there = [name for name in pack.files if os.path.lexists(place / name)]
    if there:
        more = f" and {len(there) - 1} more" if len(there) > 1 else ""
        raise SettingsError(
            f"{place / there[0]}{more} is there already. Give the pack another name with "
            "--pack, or write over it with --force."
        )


def save(pack: Pack, place: Path) -> None:
    """Write the pack; a new folder appears in one step, in an old one each file does."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists():
            _write(pack, place)
        else:
            _write_new(pack, place)
    except OSError as error:
        reason = f"cannot be written to {place} ({error.strerror or error})"
        message = f"The pack {reason}: name another folder with -o."
        raise SettingsError(message) from None


def _write_new(pack: Pack, place: Path) -> None:
    making = Path(mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        _write(pack, making)
        making.chmod(0o777 & ~_umask())
        making.rename(place)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _write(pack: Pack, place: Path) -> None:
    for name, text in pack.files.items():
        written_whole(place / name, text.encode(), mode=0o666, lasting=False)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
