"""`pitchcoach rules list`: the rules there are, a line each."""

import click

from pitchcoach.cli import coach, page, rules_option, show


@click.command()
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option("--pack", default="", metavar="PACK", help="Only the rules of this pack.")
@click.option(
    "--criterion",
    type=click.Choice(["direct", "efficient", "sell"]),
    help="Only what counts for one criterion of the score.",
)
@click.option("--item", default="", metavar="ITEM", help="Only one line of the rubric.")
@click.option(
    "--level",
    type=click.Choice(["suggestion", "warning", "error"]),
    help="Only rules of this level.",
)
@click.option("--profile", default="", metavar="NAME", help="Only what is in force for it.")
@rules_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to print: a table, or JSON.",
)
def command(
    words: tuple[str, ...], folders: tuple[str, ...], **options: str | None
) -> None:
    """List rules: id, level, criterion and item, points, and what they say.

    WORDS are looked for in a rule's id, its message and its reasons; all must be there.

    \b
    Examples: pitchcoach rules list --pack Direct
              pitchcoach rules list --criterion sell --level error
              pitchcoach rules list passive
    """
    import json

    from pitchcoach.authoring.listing import Wanted, counts, listed, rule_facts
    from pitchcoach.reports.parts.rule_table import rule_table

    as_json = options.pop("format_name") == "json"
    given = {name: value for name, value in options.items() if value}
    rules = listed(coach(folders=folders).rulebook, Wanted(**given, words=words))
    if as_json:
        data = {"rules": [rule_facts(rule) for rule in rules], "packs": counts(rules)}
        show(json.dumps(data, indent=2, ensure_ascii=False) + "\n")
    else:
        sheet = page()
        show(rule_table(rules, sheet), sheet.colour)
