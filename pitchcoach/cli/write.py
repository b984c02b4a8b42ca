"""`pitchcoach write`: the room to write a pitch in; `pitchcoach FILE` is short for it."""

import os
import sys
from pathlib import Path

import click

from pitchcoach.caches import cache_folder
from pitchcoach.cli import own_rules, project, rules_folders, rules_option
from pitchcoach.errors import SettingsError

_NO_TERMINAL = (
    "Writing needs a terminal of its own, without pipes. "
    "To score a draft, type: pitchcoach score {}"
)


@click.command()
@click.argument("file", required=False, metavar="[FILE]")
@click.option("--profile", metavar="NAME", help="For whom: see pitchcoach profiles.")
@rules_option
@click.option(
    "--language",
    type=click.Choice(["en", "fr"]),
    help="Explain in English or in French.",
)
def command(
    file: str | None,
    profile: str | None,
    folders: tuple[str, ...],
    language: str | None,
) -> None:
    """Write a pitch, with your coach reading along: pitchcoach FILE

    Underlines what weakens the draft while you type, says why and what to say instead,
    and shows the scores moving. A file that does not exist yet is a new draft; without a
    file you choose a template, an example or a recent draft.

    \b
    Example: pitchcoach my-pitch.md --profile demo-day-2min
    """
    if not all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr))):
        raise SettingsError(_NO_TERMINAL.format(file or "my-pitch.txt"))
    from pitchcoach.tui.opening import app_for

    found = project([file] if file else [])
    app_for(
        Path(file) if file else None,
        os.environ,
        profile=profile,
        rules=rules_folders(found, folders),
        cache=cache_folder(os.environ),
        language=language or found.language,
        project=found.path,
        own_rules=own_rules(found, folders),
    ).run()


def _is_terminal(stream: object) -> bool:
    return bool(stream and getattr(stream, "isatty", bool)())
