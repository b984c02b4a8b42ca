"""`pitchcoach rules check`: every mistake in rule files."""

import os
from pathlib import Path

import click

from pitchcoach.caches import cache_folder
from pitchcoach.cli import complain, rules_option, show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import RuleFileError


@click.command()
@click.argument("more", nargs=-1, metavar="[DIR]...")
@rules_option
@click.pass_context
def command(ctx: click.Context, more: tuple[str, ...], folders: tuple[str, ...]) -> None:
    """Show every mistake in rule files, with its place and what would be right.

    DIR is a folder of rules, named with or without --rules; without one the shipped rules
    are checked.

    \b
    Example: pitchcoach rules check my-rules

    Exit code: 0 if there is no mistake, 2 if there is one.
    """
    from pitchcoach.rules.rulebook import load_rulebook
    from pitchcoach.shipped import rules_folder

    shipped = rules_folder()
    named = map(Path, (*folders, *more))
    own = [folder for folder in named if folder.resolve() != shipped.resolve()]
    try:
        rulebook = load_rulebook([shipped, *own], cache=cache_folder(os.environ))
    except RuleFileError as error:
        for mistake in error.mistakes:
            show(f"{mistake}\n")
        complain(f"{counted(len(error.mistakes), 'mistake')} in rule files.")
        ctx.exit(2)
    packs = {rule.pack for rule in rulebook.rules}
    rules = counted(len(rulebook.rules), "rule")
    show(f"{rules} in {counted(len(packs), 'pack')}, no mistakes.\n")
