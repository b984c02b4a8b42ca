"""`pitchcoach rules`: rule files tested on their own examples, and checked for mistakes."""

import os
from pathlib import Path

import click

from pitchcoach.caches import cache_folder
from pitchcoach.cli import coach, complain, rules_option, show
from pitchcoach.errors import RuleFileError, SettingsError


@click.group()
def command() -> None:
    """Test and check rule files."""


@command.command()
@click.argument("names", nargs=-1, metavar="[RULE]...")
@rules_option
@click.pass_context
def test(ctx: click.Context, names: tuple[str, ...], folders: tuple[str, ...]) -> None:
    """Try rules on their own good and bad examples.

    RULE is a rule (Direct.KindOf) or a pack (Direct); all are tried if none is named.

    \b
    Example: pitchcoach rules test KindOf --rules my-rules

    Exit code: 0 if every example is judged as it should be, 1 if one is not, 2 for a
    mistake in a rule file or a name that does not exist.
    """
    from pitchcoach.rules.examples import failures, selected

    session = coach(folders=folders)
    for name in names:
        if not selected(session.rulebook.rules, [name]):
            session.rulebook.rule(name)
    rules = selected(session.rulebook.rules, names)
    examples = sum(len(rule.good) + len(rule.light) + len(rule.bad) for rule in rules)
    if not examples:
        raise SettingsError("These rules have no examples. Add some under good: and bad:.")
    failed = 0
    for failure in failures(rules, session.tried):
        show(f"{failure}\n")
        failed += 1
    tried = f"{_counted(len(rules), 'rule')}, {_counted(examples, 'example')}"
    show(f"{tried}, {failed} failed.\n")
    ctx.exit(1 if failed else 0)


@command.command()
@click.argument("more", nargs=-1, metavar="[DIR]...")
@rules_option
@click.pass_context
def check(ctx: click.Context, more: tuple[str, ...], folders: tuple[str, ...]) -> None:
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
        complain(f"{_counted(len(error.mistakes), 'mistake')} in rule files.")
        ctx.exit(2)
    packs = {rule.pack for rule in rulebook.rules}
    rules = _counted(len(rulebook.rules), "rule")
    show(f"{rules} in {_counted(len(packs), 'pack')}, no mistakes.\n")


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
