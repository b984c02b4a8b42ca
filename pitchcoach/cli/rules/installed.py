"""`pitchcoach rules installed`: the packs that are installed."""

import os

import click

from pitchcoach.cli import show
from pitchcoach.settings import folders


@click.command()
def command() -> None:
    """List the installed packs: name, version, author and licence.

    \b
    Example: pitchcoach rules installed
    """
    from pitchcoach.authoring.packs.installing import installed

    home = folders(os.environ)
    packs = installed(home.packs) if home else []
    if not packs:
        click.echo(
            "No pack is installed. Install one with: pitchcoach rules install FILE.zip",
            err=True,
        )
    for pack in packs:
        about = pack.about
        said = (
            f"{about.version}, by {about.author} ({about.licence})"
            if about
            else "damaged: its pack.yml cannot be read; install it again with --force"
        )
        show(f"{pack.name} {said}\n")
