"""`pitchcoach rules diff`: what an edit of the rules changes over many pitches."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchcoach.caches import cache_folder
from pitchcoach.cli import complain, page, show
from pitchcoach.errors import SettingsError, UnreadableError
from pitchcoach.settings import folders

if TYPE_CHECKING:
    from pitchcoach.authoring.comparing.tally import Tally
    from pitchcoach.pitch import Pitch
    from pitchcoach.reports.parts.rules_diff import RulesDiff
    from pitchcoach.review import Coach

_SHOWN_EACH = 16
"""Pitches after which the number on the terminal goes on."""


@click.command()
@click.argument("old")
@click.argument("new")
@click.argument("corpus", nargs=-1, required=True, metavar="CORPUS...")
@click.option("--profile", metavar="NAME", help="For whom: see pitchcoach profiles.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["json", "text"]),
    default="text",
    show_default=True,
    help="Text to read, or JSON for programs.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=3,
    show_default=True,
    metavar="N",
    help="Show so many findings of each rule in context, gained and lost each.",
)
def command(
    old: str,
    new: str,
    corpus: tuple[str, ...],
    profile: str | None,
    format_name: str,
    limit: int,
) -> None:
    """Show what other rules change over a folder of pitches.

    OLD and NEW are folders of rules, each used together with the shipped ones, or names
    of installed packs, or `shipped` for the shipped rules alone. A whole copy of the
    shipped folder takes their place. CORPUS are drafts (.txt, .md), folders of them, or
    a .jsonl file whose lines have a `text` and perhaps an `id`.

    \b
    Example: pitchcoach rules diff shipped my-rules pitches/

    Shows the findings gained and lost, in context, the scores before and after, and who
    overtakes whom. A draft that cannot be read is told of and left out.

    Exit code: 0, or 2 for a mistake in rule files or if no draft can be read.
    """
    from pitchcoach.authoring.comparing.rules_changed import rules_changed
    from pitchcoach.authoring.comparing.sides import coach_of, title_of
    from pitchcoach.reports.parts.rules_diff import RulesDiff

    home = folders(os.environ)
    packs = home.packs if home else None
    cache = cache_folder(os.environ)
    before, after = (coach_of(n, packs, profile=profile, cache=cache) for n in (old, new))
    changed = rules_changed(before.rulebook, after.rulebook)
    tally = _tally(before, after, corpus, limit)
    titles = title_of(old, before), title_of(new, after)
    _print(RulesDiff(*titles, changed, tally), format_name)


def _tally(before: "Coach", after: "Coach", corpus: tuple[str, ...], limit: int) -> "Tally":
    from pitchcoach.authoring.comparing import changes
    from pitchcoach.authoring.comparing.corpus import Corpus
    from pitchcoach.authoring.comparing.tally import Tally

    for coach in (before, after):
        if coach.profile:
            coach.rulebook.profile(coach.profile)
    tally = Tally(limit)
    drafts = Corpus(tuple(map(Path, corpus)), complain).pitches()
    for number, change in enumerate(changes(before, after, _fit(drafts, before, after))):
        _tell(number)
        tally.add(change)
    _tell(None)
    if not tally.scores:
        named = " ".join(corpus)[:200]
        raise UnreadableError(
            f"No draft can be read in {named}: name .txt, .md or .jsonl files, or folders."
        )
    return tally


def _fit(pitches: "Iterator[Pitch]", before: "Coach", after: "Coach") -> "Iterator[Pitch]":
    """The drafts whose own profile, where they name one, is known to both sides."""
    for pitch in pitches:
        try:
            before.profile_of(pitch)
            after.profile_of(pitch)
        except SettingsError as error:
            complain(f"{pitch.name}: {error}")
        else:
            yield pitch


def _tell(number: int | None) -> None:
    """Count the pitches on a terminal, and wipe the number away at the end."""
    if not sys.stderr.isatty() or (number is not None and number % _SHOWN_EACH):
        return
    told = "\r\x1b[K" if number is None else f"\r{number} pitches …"
    click.echo(told, err=True, nl=False)


def _print(diff: "RulesDiff", format_name: str) -> None:
    sheet = page()
    if format_name == "json":
        import json

        from pitchcoach.reports.parts.rules_diff_data import data

        show(json.dumps(data(diff), ensure_ascii=not sheet.unicode, indent=1) + "\n")
    else:
        from pitchcoach.reports.parts.rules_diff import text

        show(text(diff, sheet), sheet.colour)
