"""`pitchcoach rules import`: rules of others as a pack of your own."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchcoach.cli import coach, complain, show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import RuleFileError

if TYPE_CHECKING:
    from pitchcoach.authoring.importing.proving import Pack

_MOST_TOLD = 20


@click.command()
@click.argument("source", metavar="SOURCE")
@click.option("--pack", metavar="NAME", help="The pack's name; else made from SOURCE's.")
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    default="my-rules",
    show_default=True,
    help="The folder of rules in which the pack is made.",
)
@click.option("--force", is_flag=True, help="Write over files that are there already.")
@click.pass_context
def command(
    ctx: click.Context, source: str, pack: str | None, folder: str, force: bool
) -> None:
    """Make a pack of rules from a Vale style, a prh.yml or a spreadsheet.

    SOURCE is a folder with a Vale style, a .vale.ini, a prh.yml, or a table (.csv, .tsv,
    .xlsx) with the columns: say this, not that, why, source, severity. Every rule is loaded
    and its examples are tried before anything is written.

    \b
    Example: pitchcoach rules import our-words.csv --pack OurSchool
    Then:    pitchcoach score my-pitch.md --rules my-rules

    Exit code: 0 if the pack is written, 2 for a mistake to put right.
    """
    from pitchcoach.authoring.importing.saving import place_of, refuse_overwriting, save

    try:
        packs = _packs(Path(source), pack)
    except RuleFileError as error:
        for mistake in error.mistakes:
            click.echo(mistake, err=True)
        count = counted(len(error.mistakes), "mistake")
        complain(f"{count} in {source}, nothing was written.")
        ctx.exit(2)
    places = [place_of(each, Path(folder)) for each in packs]
    for each, place in zip(packs, places, strict=True):
        for told in (*each.notes, *_shortened(list(map(str, each.left_out)))):
            complain(told)
        if each.files and not force:
            refuse_overwriting(each, place)
    for each, place in zip(packs, places, strict=True):
        if each.files:
            save(each, place)
        rules = f"{counted(each.rules, 'rule')} with {counted(each.examples, 'example')}"
        left = f", {len(each.left_out)} left out" if each.left_out else ""
        show(f"{each.name}: {rules} written to {place}{left}.\n")
    complain(f"Next: pitchcoach rules test {packs[0].name} --rules {places[0].parent}")


def _packs(source: Path, pack: str | None) -> "list[Pack]":
    """What becomes of the source, proved."""
    from pitchcoach.authoring.importing import taken
    from pitchcoach.authoring.importing.proving import proved

    found = list(taken(source, pack))
    session = coach()
    return [proved(each, session) for each in found]


def _shortened(told: list[str]) -> list[str]:
    more = len(told) - _MOST_TOLD
    return [*told[:_MOST_TOLD], f"… and {more} more left out."] if more > 0 else told
