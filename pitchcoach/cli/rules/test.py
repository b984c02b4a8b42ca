"""`pitchcoach rules test`: rules tried on their own examples."""

import click

from pitchcoach.cli import coach, rules_option, show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import SettingsError


@click.command()
@click.argument("names", nargs=-1, metavar="[RULE]...")
@rules_option
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], folders: tuple[str, ...]) -> None:
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
    tried = f"{counted(len(rules), 'rule')}, {counted(examples, 'example')}"
    show(f"{tried}, {failed} failed.\n")
    ctx.exit(1 if failed else 0)
