"""`pitchcoach rules install`: a pack that someone shared, checked and put in place."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchcoach.caches import cache_folder
from pitchcoach.cli import show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import SettingsError
from pitchcoach.settings import folders

if TYPE_CHECKING:
    from pitchcoach.authoring.packs.checking import Pack

_MOST = 12


@click.command()
@click.argument("file", metavar="FILE.zip")
@click.option("--force", is_flag=True, help="Put it in the place of one of that name.")
def command(file: str, force: bool) -> None:
    """Install a pack of rules from a zip file.

    Everything in it is checked before anything is written: only rules and texts, nothing
    that leads elsewhere, no mistakes in rule files. With --force the pack takes the place
    of an installed one of the same name, which is kept.

    \b
    Example: pitchcoach rules install OurSchool-1.0.zip

    Exit code: 0 if it is installed, 2 if it cannot be.
    """
    from pitchcoach.authoring.packs.archive import unzipped
    from pitchcoach.authoring.packs.checking import checked_pack
    from pitchcoach.authoring.packs.installing import install

    home = folders(os.environ)
    if home is None:
        raise SettingsError(
            "There is no home folder to install packs in: set PITCHCOACH_HOME to a folder."
        )
    pack = checked_pack(unzipped(Path(file)), file, cache_folder(os.environ))
    before = install(pack, home.packs, force=force)
    show(_told(pack, home.packs / pack.about.name))
    if before:
        click.echo(f"The version before is kept in {before}.", err=True)


def _told(pack: "Pack", folder: Path) -> str:
    about = pack.about
    lines = [
        f"{about.name} {about.version} by {about.author} ({about.licence}) is installed in "
        f"{folder}.",
        _added(pack),
    ]
    if pack.replaces:
        lines.append(f"In place of shipped rules: {_some(pack.replaces)}.")
    if pack.others:
        lines.append(f"Also: {_some(pack.others)}.")
    lines += [
        "Switch it on for the drafts of a folder with this line in its .pitchcoach.toml:",
        f'  rules = ["{about.name}"]',
        "or for once:",
        f"  pitchcoach score my-pitch.md --rules {about.name}",
    ]
    return "".join(f"{line}\n" for line in lines)


def _added(pack: "Pack") -> str:
    new = [rule.id for rule in pack.rules if rule.id not in pack.replaces]
    return f"It adds {counted(len(new), 'rule')}{': ' if new else ''}{_some(new)}."


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more
