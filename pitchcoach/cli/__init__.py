"""The command line: a module is a command, named after its file, and `main` starts them.

Each command's module has an object `command`. What several commands need stands here.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from pitchcoach.caches import cache_folder
from pitchcoach.errors import PitchcoachError, RuleFileError, SettingsError

if TYPE_CHECKING:
    from pitchcoach.reports.parts.page import Page
    from pitchcoach.review import Coach

_BROKEN_PIPE = 141
_Command = TypeVar("_Command", bound=Callable[..., Any])


def rules_option(function: _Command) -> _Command:
    """`--rules DIR`, which adds a folder of rules."""
    return click.option(
        "--rules",
        "folders",
        metavar="DIR",
        multiple=True,
        help="Add your own rules: a folder with one folder per pack. May be repeated.",
    )(function)


def language_option(function: _Command) -> _Command:
    """`--language en|fr`, in which pitchcoach speaks to you."""
    return click.option(
        "--language",
        type=click.Choice(["en", "fr"]),
        default="en",
        show_default=True,
        help="Explain in English or in French.",
    )(function)


def coach(profile: str | None = None, folders: tuple[str, ...] = ()) -> "Coach":
    """A coach by the shipped rules and those of the folders named."""
    from pitchcoach.review import Coach

    for folder in folders:
        if not Path(folder).is_dir():
            raise SettingsError(
                f"There is no folder '{folder}'. Name one that holds packs of rules."
            )
    rules = [Path(folder) for folder in folders]
    return Coach(profile=profile, rules=rules, cache=cache_folder(os.environ))


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
