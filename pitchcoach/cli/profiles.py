"""`pitchcoach profiles`: for whom one can pitch."""

import click

from pitchcoach.cli import coach, language_option, page, rules_option, show


@click.command()
@rules_option
@language_option
def command(folders: tuple[str, ...], language: str) -> None:
    """List the profiles: slot, pace, and for whom.

    A profile sets the time you have, what must be said, and what weighs most.

    \b
    Example: pitchcoach score my-pitch.txt --profile elevator-30s
    """
    from pitchcoach.reports.parts.profile_table import profile_table

    sheet = page(language)
    profiles = coach(folders=folders).rulebook.profiles.values()
    show(profile_table(profiles, sheet), sheet.colour)
