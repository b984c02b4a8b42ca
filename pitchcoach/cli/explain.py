"""`pitchcoach explain`: what a rule means, or what pitchcoach sees in a sentence."""

from typing import TYPE_CHECKING

import click

from pitchcoach.cli import coach, language_option, page, rules_option, show
from pitchcoach.errors import SettingsError

if TYPE_CHECKING:
    from pitchcoach.rules.rulebook import Rulebook


@click.command()
@click.argument("rule", required=False)
@click.option("--text", help="Explain a sentence in place of a rule.")
@rules_option
@language_option
def command(
    rule: str | None, text: str | None, folders: tuple[str, ...], language: str
) -> None:
    """Explain a rule, or how a sentence is seen.

    A rule: what it finds, why it matters, what to say instead, with examples. A sentence:
    its words, their tags, how they hang together, which rules fire and which nearly do.

    \b
    Examples: pitchcoach explain Direct.KindOf
              pitchcoach explain --text "We hope to sign 40 clinics."
    """
    if (rule is None) == (text is None):
        raise SettingsError("Name a rule (Direct.KindOf), or give --text 'a sentence'.")
    from pitchcoach.reports.parts.explanation import sentence_page

    reader = coach(folders=folders)
    if text is not None:
        sheet = page(language)
        show(sentence_page(reader.explain(text), sheet), sheet.colour)
    elif rule is not None:
        show_rule(rule, reader.rulebook, language)


def show_rule(name: str, rulebook: "Rulebook", language: str) -> None:
    """Print the manual page of a rule."""
    from pitchcoach.reports.parts.manual import rule_page

    _refuse_pack(name, rulebook)
    rule, sheet = rulebook.rule(name), page(language)
    profiles = [
        profile
        for profile in rulebook.profiles.values()
        if not rule.profiles or profile.name in rule.profiles
    ]
    show(rule_page(rule, rulebook.rubric, sheet, profiles), sheet.colour)


def _refuse_pack(name: str, rulebook: "Rulebook") -> None:
    """Name the rules of a pack to those who ask for the pack."""
    ids = [rule.id for rule in rulebook.rules if rule.pack.lower() == name.lower()]
    if ids:
        raise SettingsError(f"'{name}' is a pack. Name one of its rules: {', '.join(ids)}.")
