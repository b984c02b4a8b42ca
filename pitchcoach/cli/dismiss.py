"""`pitchcoach dismiss`: a finding stays as it is, for a reason kept beside the draft."""

from pathlib import Path

import click

from pitchcoach.cli import coach, rules_option, show
from pitchcoach.errors import UnreadableError


@click.command()
@click.argument("draft")
@click.argument("rule")
@click.option("--words", default="", help="Only these words; else all the rule finds.")
@click.option("--reason", default="", help="Why, for those who read it later.")
@rules_option
def command(
    draft: str, rule: str, words: str, reason: str, folders: tuple[str, ...]
) -> None:
    """Live with a finding: RULE is not scored any more in DRAFT.

    It is written to DRAFT.dismissed.yml beside the draft, which you may edit. `score`
    counts and lists what is dismissed, and tells of what matches nothing any more. In a
    Markdown draft a comment does the same from where it stands:
    <!-- pitchcoach Direct.KindOf["sort of"] = NO: the name of our product -->

    \b
    Example: pitchcoach dismiss my-pitch.md KindOf --words "sort of" --reason "a quote"
    """
    from pitchcoach.pitch import Dismissal
    from pitchcoach.rules.dismissals import dismiss

    if not Path(draft).is_file():
        raise UnreadableError(f"There is no file '{draft}'. Name the draft first.")
    book = coach(folders=folders).rulebook
    packs = {each.pack.lower(): each.pack for each in book.rules}
    name = packs.get(rule.lower()) or book.rule(rule).id
    try:
        path = dismiss(Path(draft), Dismissal(name, words, reason))
    except OSError as error:
        told = error.strerror or error
        raise UnreadableError(f"Nothing is dismissed: {draft}: {told}.") from None
    which = f"'{words}' of {name}" if words else f"all of {name}"
    show(f"{path}: {which} is dismissed from now on.\n")
