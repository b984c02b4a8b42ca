"""`pitchcoach rules`: what trainers do with rule files; a module is a command."""

from pathlib import Path

import click

from pitchcoach.cli.groups import Commands


@click.command(cls=Commands, package=__name__, folder=Path(__file__).parent)
def command() -> None:
    """Write, prove, preview and share rule files."""


def counted(number: int, thing: str) -> str:
    """A number of things: `1 rule`, `2 rules`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
