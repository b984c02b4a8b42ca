"""`pitchcoach lint`: plain Vale styles on texts, as a `.vale.ini` says."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchcoach.caches import cache_folder
from pitchcoach.cli import complain, show
from pitchcoach.errors import SettingsError, UnreadableError

if TYPE_CHECKING:
    from pitchcoach.lint.alerts import Alert
    from pitchcoach.lint.blocks import Tagger
    from pitchcoach.rules.vale import ValeConfig


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...", required=True)
@click.option(
    "--config",
    "config_file",
    metavar="FILE",
    envvar="VALE_CONFIG_PATH",
    help="The .vale.ini to use; without it, the nearest one above.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["line", "json"]),
    default="line",
    show_default=True,
    help="Lines as Vale prints them, or Vale's JSON.",
)
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], config_file: str | None, format_name: str
) -> None:
    """Run Vale styles on .md and .txt files, and on all of them in folders.

    Prints `file:line:column:Style.Rule:message`. Rules of the kinds script and spelling are
    skipped, with a note.

    \b
    Example: pitchcoach lint docs notes.txt

    The exit code is 0, or 1 if there are alerts of level error, or 2 if something cannot be
    read or the configuration is wrong.
    """
    from pitchcoach.lint.run import lint
    from pitchcoach.reports.parts import vale

    session = Session()
    places = [Path(path) for path in paths]
    alerts = lint(
        places,
        _config(config_file, places),
        session.tell,
        cache=cache_folder(os.environ),
        tagger=_tagger,
    )
    form = vale.lines if format_name == "line" else vale.objects
    for piece in form(session.watched(alerts)):
        show(piece)
    ctx.exit(session.code)


class Session:
    """One run over some files: tells what goes wrong, and keeps the code to exit with."""

    def __init__(self) -> None:
        self.code = 0

    def tell(self, trouble: object) -> None:
        """Complain; what cannot be read makes the run a failed one."""
        complain(trouble)
        if isinstance(trouble, UnreadableError):
            self.code = 2

    def watched(self, alerts: Iterator["Alert"]) -> Iterator["Alert"]:
        """The alerts as they are."""
        for alert in alerts:
            if alert.level == "error":
                self.code = max(self.code, 1)
            yield alert


def _config(named: str | None, places: Sequence[Path]) -> "ValeConfig":
    from pitchcoach.rules.vale import find_config
    from pitchcoach.rules.vale_config import read_config

    here = Path.cwd()
    found = Path(named) if named else find_config(here, *_folders(places, here), *_home())
    if found is None:
        raise SettingsError(
            "there is no .vale.ini here or above: make one, or name one with --config FILE"
        )
    return read_config(found)


def _folders(places: Sequence[Path], here: Path) -> list[Path]:
    absolute = (Path(here, place) for place in places)
    return [place if place.is_dir() else place.parent for place in absolute]


def _home() -> list[Path]:
    try:
        return [Path.home()]
    except RuntimeError:
        return []


def _tagger() -> "Tagger":
    from pitchcoach.language.parser import Parser

    parser = Parser(need="tags", stamps=cache_folder(os.environ))
    return lambda texts: [analysis.tokens for analysis in parser.analyses(texts)]
