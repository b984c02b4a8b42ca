"""`pitchcoach rules explain`: the manual page of a rule."""

import click

from pitchcoach.cli import coach, language_option, rules_option


@click.command()
@click.argument("rule", metavar="RULE")
@rules_option
@language_option
def command(rule: str, folders: tuple[str, ...], language: str) -> None:
    """Explain a rule: what it finds, why it matters, what to say, what it costs.

    Also its examples, its source, the question an investor asks because of it, the profiles
    it is for, and where its file is.

    \b
    Example: pitchcoach rules explain Direct.KindOf --language fr
    """
    from pitchcoach.cli.explain import show_rule

    show_rule(rule, coach(folders=folders).rulebook, language)
