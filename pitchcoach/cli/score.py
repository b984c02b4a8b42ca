"""`pitchcoach score`: what a draft is worth, what to fix first, and every finding."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchcoach.cli import coach, complain, language_option, page, rules_option, show
from pitchcoach.errors import RuleFileError, SettingsError, UnreadableError

if TYPE_CHECKING:
    from pitchcoach.pitch import Pitch
    from pitchcoach.review import Coach, Review

_REPORTS = Path(__file__).parent.parent / "reports"
FORMATS = sorted(path.stem for path in _REPORTS.glob("[a-z]*.py"))
"""Each module in `reports` is a format."""


def _mark(
    ctx: click.Context, parameter: click.Parameter, value: str | None
) -> float | None:
    if value is None:
        return None
    try:
        mark = float(value)
    except ValueError:
        mark = -1
    if not 0 <= mark <= 100:
        raise click.BadParameter(f"'{value}' is no mark: give a number from 0 to 100.")
    return mark


@click.command()
@click.argument("files", nargs=-1, metavar="[FILES|-]")
@click.option("--profile", metavar="NAME", help="For whom: see pitchcoach profiles.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Text to read, or JSON for programs.",
)
@click.option(
    "--min",
    "minimum",
    callback=_mark,
    metavar="MARK",
    help="Exit with 1 if a total is below this mark (0 to 100).",
)
@rules_option
@click.option(
    "--no-project", is_flag=True, help="Leave the .pitchcoach.toml beside the draft aside."
)
@language_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    profile: str | None,
    format_name: str,
    minimum: float | None,
    folders: tuple[str, ...],
    no_project: bool,
    language: str,
) -> None:
    """Score drafts: .txt or .md files, or what is piped in.

    Shows three scores, the fixes that gain most, and every finding with what to say
    instead.

    \b
    Example: pitchcoach score my-pitch.md --profile demo-day-2min

    Without --profile, the draft's own counts (a line `profile: NAME` between two lines
    `---` at its top), else that of the .pitchcoach.toml beside the first draft or above,
    else investor-meeting. The exit code is 0, or 1 below --min, or 2
    if something cannot be read.
    """
    session = Session(coach(profile, folders, files, alone=no_project), minimum)
    rulebook = session.coach.rulebook
    if profile:
        rulebook.profile(profile)
    report = import_module(f"pitchcoach.reports.{format_name}").report
    sheet = page(language)
    for piece in report(session.reviews(_sources(files)), sheet):
        show(piece, sheet.colour)
    ctx.exit(2 if session.failed else 1 if session.below else 0)


def _sources(files: Sequence[str]) -> Sequence[str]:
    """The drafts named, or standard input when something is piped in."""
    if files:
        return files
    if sys.stdin is None or sys.stdin.isatty():
        raise SettingsError(
            "Name a draft: pitchcoach score my-pitch.txt (or - to paste one)."
        )
    return ["-"]


class Session:
    """One run over some drafts: reviews them, and remembers what went wrong."""

    def __init__(self, coach: "Coach", minimum: float | None) -> None:
        self.coach = coach
        self.failed = False
        self.below = False
        self._minimum = minimum

    def reviews(self, sources: Sequence[str]) -> Iterator["Review"]:
        """A review of each draft that can be read; the others are complained of."""
        for review in self.coach.reviews(self._pitches(sources)):
            if self._minimum is not None and not review.score.reaches(self._minimum):
                self.below = True
            yield review

    def _pitches(self, sources: Sequence[str]) -> Iterator["Pitch"]:
        for source in sources:
            try:
                pitch = _read(source)
                # A draft may name a profile itself, and name it wrongly.
                self.coach.profile_of(pitch)
            except (UnreadableError, RuleFileError) as error:
                self._fail(error)
            except SettingsError as error:
                self._fail(f"{source}: {error}")
            else:
                yield pitch

    def _fail(self, trouble: object) -> None:
        complain(trouble)
        self.failed = True


def _read(source: str) -> "Pitch":
    from pitchcoach.readers import read, read_bytes
    from pitchcoach.rules.dismissals import dismissals_of

    if source == "-":
        if sys.stdin is None:
            raise UnreadableError("Standard input is closed. Pipe a draft in, or name one.")
        return read_bytes(sys.stdin.buffer.read(), "standard input")
    pitch = read(Path(source))
    return replace(pitch, dismissals=dismissals_of(Path(source)))
