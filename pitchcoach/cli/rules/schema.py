"""`pitchcoach rules schema`: what editors need to complete and check rule files."""

from pathlib import Path

import click

from pitchcoach.cli import coach, rules_option, show

_SORTS = ("rule", "tests", "rubric", "profile", "weights", "moves")


@click.command()
@click.argument("sort", type=click.Choice(_SORTS), default="rule")
@click.option(
    "--all-in-one",
    is_flag=True,
    help="One schema for every file of a rules folder, whatever it holds.",
)
@click.option("-o", "--output", metavar="FILE", help="Write it to a file.")
@rules_option
def command(
    sort: str, all_in_one: bool, output: str | None, folders: tuple[str, ...]
) -> None:
    """Print the JSON Schema of rule files, or of another sort of file that trainers write.

    With it VS Code and other editors complete keys while you type, and underline what is
    wrong. Put this line at the top of a rule file in my-rules/MyPack (rules new does so):

    \b
    # yaml-language-server: $schema=../.pitchcoach-rule.schema.json

    and write the schema to that place, anew whenever you add an item, profile or move:

    \b
    pitchcoach rules schema --rules my-rules -o my-rules/.pitchcoach-rule.schema.json

    In VS Code, install the extension "YAML" (redhat.vscode-yaml).
    """
    from pitchcoach.authoring.schema import all_in_one as whole
    from pitchcoach.authoring.schema import schema
    from pitchcoach.authoring.starting.written import schema_text, write_schema

    rulebook = coach(folders=folders).rulebook
    made = whole(rulebook) if all_in_one else schema(rulebook, sort)
    text = schema_text(made)
    if output is None:
        show(text)
    else:
        write_schema(Path(output), text)
        click.echo(f"Written: {output}", err=True)
