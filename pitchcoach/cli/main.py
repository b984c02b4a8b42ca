"""Starts the command that was asked for; a mistake is told as a message, not as a trace."""

import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import NoReturn

import click

from pitchcoach.cli import complain, leave_quietly
from pitchcoach.cli.groups import Commands
from pitchcoach.errors import PitchcoachError

_INTERRUPTED = 130
_WELCOME = """\
pitchcoach reads your pitch and shows what weakens it for an American listener, why,
and what to say instead.

  pitchcoach my-pitch.txt              write, with your coach reading along
  pitchcoach score my-pitch.txt        score a draft (.txt or .md)
  pitchcoach profiles                  for an investor, a buyer, an elevator …
  pitchcoach explain Direct.KindOf     what a rule means
  pitchcoach --help                    everything else
"""


class _Main(Commands):
    """All commands; a draft named without one is opened."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with, or `write` where they name a draft."""
        name = args[0]
        if name not in self.list_commands(ctx) and name[0] != "-" and _is_draft(name):
            args = ["write", *args]
        return super().resolve_command(ctx, args)


_DRAFTS = (".txt", ".md", ".markdown")


def _is_draft(name: str) -> bool:
    """Whether it names a file rather than a command; the file may not exist yet."""
    path = Path(name)
    return path.suffix.lower() in _DRAFTS or path.name != name or path.is_file()


def _version(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        from pitchcoach import __version__

        click.echo(f"pitchcoach {__version__}")
        ctx.exit()


@click.command(
    cls=_Main,
    package="pitchcoach.cli",
    folder=Path(__file__).parent,
    invoke_without_command=True,
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Coach your pitch in American English: be direct, be efficient, sell yourself.

    Drafts stay on this machine. A command's own help: pitchcoach score --help

    To complete commands with the Tab key, add this line to ~/.bashrc (for zsh: zsh_source,
    to ~/.zshrc):

    \b
    eval "$(_PITCHCOACH_COMPLETE=bash_source pitchcoach)"
    """
    if ctx.invoked_subcommand is None:
        if sys.stdin and sys.stdin.isatty() and sys.stdout.isatty():
            from pitchcoach.cli.write import command as write

            ctx.invoke(write)
        else:
            click.echo(_WELCOME, nl=False)


def _told(error: click.ClickException) -> str:
    """What is wrong with the command line, and where to read how it is used."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    help_ = f"\nFor help, type: {context.command_path} --help" if context else ""
    return f"{error.format_message()}{help_}"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line, and leave with its exit code."""
    if sys.stdout is None:
        sys.stdout = StringIO()
    try:
        code = command.main(arguments, prog_name="pitchcoach", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = error.exit_code
    except click.ClickException as error:
        complain(_told(error))
        code = error.exit_code
    except PitchcoachError as error:
        complain(error)
        code = 2
    except (click.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except BrokenPipeError:
        leave_quietly()
    sys.exit(code or 0)
