"""The command line: a module is a command, named after its file, and `main` starts them.

Each command's module has an object `command`. What several commands need stands here.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from pitchcoach.caches import cache_folder
from pitchcoach.errors import PitchcoachError, RuleFileError, SettingsError

if TYPE_CHECKING:
    from pitchcoach.project import Project
    from pitchcoach.reports.parts.page import Page
    from pitchcoach.review import Coach
    from pitchcoach.settings import Folders

_BROKEN_PIPE = 141
_Command = TypeVar("_Command", bound=Callable[..., Any])


def rules_option(function: _Command) -> _Command:
    """`--rules DIR`, which adds a folder of rules."""
    return click.option(
        "--rules",
        "folders",
        metavar="DIR",
        multiple=True,
        help="Add your own rules: a folder with one folder per pack, or the name of an "
        "installed pack. May be repeated.",
    )(function)


def language_option(function: _Command) -> _Command:
    """`--language en|fr`, in which pitchcoach speaks to you."""
    return click.option(
        "--language",
        type=click.Choice(["en", "fr"]),
        callback=_usual_language,
        show_default="en",
        help="Explain in English or in French.",
    )(function)


def _usual_language(
    ctx: click.Context, parameter: click.Parameter, value: str | None
) -> str:
    """The language asked for, else that of the project."""
    if value is None and not ctx.resilient_parsing and not ctx.params.get("no_project"):
        value = project(ctx.params.get("files", ())).language
    return value or "en"


def project(drafts: Sequence[str] = ()) -> "Project":
    """What holds for drafts: the first one decides, and without any the current folder."""
    from pitchcoach.project import project_of

    # A draft stands where its name says, also if that is a link to elsewhere.
    named = [draft for draft in drafts if draft != "-"]
    first = os.path.abspath(named[0]) if named else None  # noqa: PTH100 - `absolute` keeps `..`
    folder = Path(first).parent if first else Path.cwd()
    try:
        home = Path.home()
    except RuntimeError:
        home = None
    return project_of(folder, packs=_packs(), home=home)


def rules_folders(found: "Project", folders: Sequence[str]) -> list[Path]:
    """The folders of rules in force: those for all drafts, the project's, those named."""
    from pitchcoach.project import rules_folder
    from pitchcoach.settings import folders as kept_in

    home = kept_in(os.environ)
    packs = home.packs if home else None
    named = [rules_folder(name, Path(), packs) for name in folders]
    return [*(_always(home) if home else ()), *found.rules, *named]


def _always(home: "Folders") -> list[Path]:
    """The folders of rules that are set for all drafts."""
    from pitchcoach.project import rules_folder
    from pitchcoach.settings import chosen_rules

    try:
        names = chosen_rules(home)
        return [rules_folder(name, home.config, home.packs) for name in names]
    except SettingsError as error:
        raise SettingsError(f"{home.settings}, in 'rules': {error}") from None


def own_rules(found: "Project", folders: Sequence[str]) -> Path | None:
    """Where a trainer's new rules are written: the last folder named that is no pack.

    Of those that a project names only one below itself, for it may come from a stranger.
    """
    named = [Path(folder) for folder in folders if Path(folder).is_dir()]
    base = found.path.parent.resolve() if found.path else None
    below = [one for one in found.rules if base and one.resolve().is_relative_to(base)]
    return next(iter([*reversed(named), *reversed(below)]), None)


def coach(
    profile: str | None = None,
    folders: Sequence[str] = (),
    drafts: Sequence[str] = (),
    *,
    changed: bool = True,
    alone: bool = False,
) -> "Coach":
    """A coach by the shipped rules, those chosen for the drafts and the folders named.

    Args:
        drafts: those it is for: the `.pitchcoach.toml` beside the first one counts, and
            without any that of the current folder.
        changed: whether rules are as that file changes them, or as they are written.
        alone: whether such a file does not count at all.
    """
    from pitchcoach.project import Project
    from pitchcoach.review import Coach

    found = Project() if alone else project(drafts)
    return Coach(
        profile=profile,
        rules=rules_folders(found, folders),
        cache=cache_folder(os.environ),
        changes=[one for one in found.changes if changed or one.of == "profile"],
        usual=found.profile,
    )


def _packs() -> Path | None:
    """The folder of installed packs."""
    from pitchcoach.settings import folders

    home = folders(os.environ)
    return home.packs if home else None


def page(language: str = "en") -> "Page":
    """Standard output as a page to print on."""
    from pitchcoach.reports.parts.page import page_for

    return page_for(sys.stdout, os.environ, language)


def show(text: str, colour: bool = False) -> None:
    """Print a piece of a report, with signs in place of what the terminal cannot hold."""
    encoding = sys.stdout.encoding or "utf-8"
    held = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        click.echo(held, nl=False, color=colour)
    except BrokenPipeError:
        leave_quietly()
    except OSError as error:
        _drop_output()
        raise PitchcoachError(f"The report cannot be written: {error.strerror}.") from None


def leave_quietly() -> NoReturn:
    """Stop without a word, as nobody reads on: the other end of the pipe is closed."""
    _drop_output()
    sys.exit(_BROKEN_PIPE)


def _drop_output() -> None:
    # What is still buffered would fail again when Python closes the stream.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(message: object) -> None:
    """Tell the user, beside the report, what went wrong."""
    several = isinstance(message, RuleFileError)
    start = "There are mistakes in rule files.\n" if several else ""
    text = f"pitchcoach: {start}{message}"
    click.echo(text.encode("utf-8", "backslashreplace").decode("utf-8"), err=True)
