"""`pitchcoach rules export`: rules as a style that Vale runs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchcoach.cli import coach, complain, rules_option, show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import SettingsError

if TYPE_CHECKING:
    from pitchcoach.authoring.exporting import Exported, LeftOut
    from pitchcoach.language.parser import Parser
    from pitchcoach.lint.blocks import Tagger
    from pitchcoach.review import Coach
    from pitchcoach.rules.rule import Rule


@click.command()
@click.argument("names", nargs=-1, metavar="[RULE]...")
@click.option("--vale", is_flag=True, help="As a style for Vale 3: the one format so far.")
@click.option(
    "-o", "--output", "folder", metavar="DIR", required=True, help="Where to write it."
)
@click.option("--force", is_flag=True, help="Write over an earlier export in DIR.")
@rules_option
def command(
    names: tuple[str, ...],
    vale: bool,
    folder: str,
    force: bool,
    folders: tuple[str, ...],
) -> None:
    """Write rules as a style that Vale runs, for editors and websites that know Vale.

    RULE is a rule (Direct.KindOf) or a pack (Direct); all are written if none is named. A
    rule is written only if Vale finds in its own examples what pitchcoach finds. The others
    are listed with their reasons, here and in DIR/LEFT-OUT.md.

    \b
    Example: pitchcoach rules export --vale OurSchool --rules my-rules -o vale
    Then:    vale --config vale/.vale.ini my-pitch.md

    Exit code: 0 if the style is written, 2 for a mistake to put right.
    """
    from pitchcoach.authoring.exporting import LeftOut
    from pitchcoach.authoring.exporting.files import style_files, write_style
    from pitchcoach.rules.examples import selected

    if not vale:
        raise SettingsError("Say in which format: pitchcoach rules export --vale -o DIR")
    session = coach(folders=folders)
    for name in names:
        if not selected(session.rulebook.rules, [name]):
            session.rulebook.rule(name)
    outcome = _outcome(session, selected(session.rulebook.rules, names))
    files = style_files(outcome)
    write_style(files, Path(folder), force)
    left = [each for each in outcome if isinstance(each, LeftOut)]
    for each in left:
        complain(f"left out: {each.rule.id}: {each.reason}.")
    kept = counted(len(outcome) - len(left), "rule")
    note = Path(folder, "LEFT-OUT.md")
    show(f"{kept} written to {folder}, {len(left)} left out (see {note}).\n")


def _outcome(session: "Coach", rules: "tuple[Rule, ...]") -> "list[Exported | LeftOut]":
    """What becomes of each rule, with a bar that tells how far it is."""
    from pitchcoach.authoring.exporting import exported

    work = exported(rules, session.tried, _tagger(session))
    if not sys.stderr.isatty():
        return list(work)
    with click.progressbar(
        work, length=len(rules), label="Trying rules in Vale's way", file=sys.stderr
    ) as bar:
        return list(bar)


def _tagger(session: "Coach") -> "Tagger":
    parser: Parser = session.parser
    return lambda texts: [each.tokens for each in parser.analyses(texts)]
