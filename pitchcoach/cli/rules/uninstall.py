"""`pitchcoach rules uninstall`: an installed pack taken away."""

import os

import click

from pitchcoach.cli import show
from pitchcoach.errors import SettingsError
from pitchcoach.settings import folders


@click.command()
@click.argument("name")
def command(name: str) -> None:
    """Take an installed pack away.

    Its files are kept beside the other packs until the next one of that name.

    \b
    Example: pitchcoach rules uninstall OurSchool

    Exit code: 0 if it is gone, 2 if there is no such pack.
    """
    from pitchcoach.authoring.packs.installing import uninstall

    home = folders(os.environ)
    if home is None:
        raise SettingsError("There is no home folder, so no pack is installed.")
    aside = uninstall(name, home.packs)
    show(f"{aside.name} is gone. Its files are kept in {aside}.\n")
