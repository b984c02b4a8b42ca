"""`pitchcoach rules check`: every mistake in rule files, and what looks like one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchcoach.cli import coach, complain, rules_option, show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import RuleFileError

if TYPE_CHECKING:
    from pitchcoach.authoring.doubts.doubt import Doubt
    from pitchcoach.review import Coach
    from pitchcoach.rules.rulebook import Rulebook

_MOST_HINTS = 30


@click.command()
@click.argument("more", nargs=-1, metavar="[DIR]...")
@rules_option
@click.option("--strict", is_flag=True, help="Exit with 1 if there is a warning.")
@click.option("--all", "every", is_flag=True, help="Show every hint, however many.")
@click.pass_context
def command(
    ctx: click.Context,
    more: tuple[str, ...],
    folders: tuple[str, ...],
    strict: bool,
    every: bool,
) -> None:
    """Show every mistake in rule files, and what looks like one.

    A mistake is shown with its place and what would be right. Where there is none, each
    rule is tried: a warning says that it (or a word of it) can never be found, that another
    rule says the same, that it takes long, or what it lacks; a hint names examples that
    other rules flag.

    DIR is a folder of rules, named with or without --rules; without one the shipped rules
    are checked.

    \b
    Example: pitchcoach rules check my-rules

    Exit code: 0 if there is no mistake, 1 if there is a warning and --strict, 2 if there is
    a mistake.
    """
    from pitchcoach.shipped import rules_folder

    shipped = rules_folder()
    named = [Path(folder) for folder in dict.fromkeys((*folders, *more))]
    own = [folder for folder in named if folder.resolve() != shipped.resolve()]
    session = coach(folders=tuple(map(str, own)))
    rulebook = _loaded(ctx, session)
    found = _doubts(session, named or [shipped])
    warnings = [doubt for doubt in found if not doubt.is_hint]
    hints = [doubt for doubt in found if doubt.is_hint]
    shown = hints if every else hints[:_MOST_HINTS]
    for doubt in (*warnings, *shown):
        show(f"{doubt}.\n")
    if len(hints) > len(shown):
        show(f"{len(hints) - len(shown)} more hints: --all shows them.\n")
    show(_summary(rulebook, len(warnings), len(hints)))
    ctx.exit(1 if strict and warnings else 0)


def _loaded(ctx: click.Context, session: "Coach") -> "Rulebook":
    """The rulebook, or all mistakes in it and the end."""
    try:
        return session.rulebook
    except RuleFileError as error:
        for mistake in error.mistakes:
            show(f"{mistake}\n")
        complain(f"{counted(len(error.mistakes), 'mistake')} in rule files.")
        ctx.exit(2)


def _doubts(session: "Coach", folders: list[Path]) -> list["Doubt"]:
    from pitchcoach.authoring.doubts import doubts, rules_in

    rules = rules_in(session.rulebook.rules, folders)
    if sys.stderr.isatty():
        click.echo(f"Trying {counted(len(rules), 'rule')} …", err=True)
    return doubts(session, rules)


def _summary(rulebook: "Rulebook", warnings: int, hints: int) -> str:
    packs = {rule.pack for rule in rulebook.rules}
    rules = counted(len(rulebook.rules), "rule")
    told = [f"{rules} in {counted(len(packs), 'pack')}", "no mistakes"]
    told += [counted(warnings, "warning")] if warnings else []
    told += [counted(hints, "hint")] if hints else []
    return f"{', '.join(told)}.\n"
