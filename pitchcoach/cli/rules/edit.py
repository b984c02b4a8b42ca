"""`pitchcoach rules edit`: the room to write rules in."""

import os
import sys

import click

from pitchcoach.caches import cache_folder
from pitchcoach.cli import own_rules, project, rules_folders, rules_option
from pitchcoach.errors import SettingsError

_NO_TERMINAL = (
    "Editing rules needs a terminal of its own, without pipes. A rule file is plain text: "
    "any editor will do, and 'pitchcoach rules check' shows its mistakes."
)


@click.command()
@click.argument("rule", required=False, metavar="[RULE]")
@rules_option
def command(rule: str | None, folders: tuple[str, ...]) -> None:
    """Browse rules with their manual, and write your own.

    While you write, mistakes are underlined, the examples are tried, and you see where the
    rule fires in pitches and what it does to their scores. RULE is opened at once.

    \b
    Example: pitchcoach rules edit Direct.KindOf --rules my-rules
    """
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise SettingsError(_NO_TERMINAL)
    from pitchcoach.tui.opening import app_for

    found = project()
    app_for(
        None,
        os.environ,
        rules=rules_folders(found, folders),
        cache=cache_folder(os.environ),
        language=found.language,
        project=found.path,
        own_rules=own_rules(found, folders),
        rule=rule or "",
    ).run()
