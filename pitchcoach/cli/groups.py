"""Groups of commands: each module of a folder is a command, imported when asked for."""

from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any

import click

from pitchcoach.errors import SettingsError, did_you_mean

_NO_COMMANDS = {"__init__", "main", "groups"}


def _command_name(module: str) -> str:
    """A module's name as a command's: `import_` is `import`, a word that Python keeps."""
    return module.rstrip("_").replace("_", "-")


def _module_name(command: str) -> str:
    """The module that a command is."""
    return f"{command}_" if iskeyword(command) else command.replace("-", "_")


class Commands(click.Group):
    """The commands that a package's modules are, named after their files.

    Args:
        package: its dotted name.
        folder: where its modules are.
    """

    def __init__(self, *args: Any, package: str, folder: Path, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._package = package
        self._folder = folder

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name."""
        modules = {path.stem for path in self._folder.glob("*.py")}
        modules |= {path.parent.name for path in self._folder.glob("*/__init__.py")}
        return sorted(map(_command_name, modules - _NO_COMMANDS))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        if name not in self.list_commands(ctx):
            return None
        module = import_module(f"{self._package}.{_module_name(name)}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with, or the nearest one as a question."""
        name = args[0]
        known = name.startswith("-") or name in self.list_commands(ctx)
        if not (known or ctx.resilient_parsing):
            raise SettingsError(f"There is no command '{name}'.{self._nearest(ctx, name)}")
        return super().resolve_command(ctx, args)

    def _nearest(self, ctx: click.Context, name: str) -> str:
        names = self.list_commands(ctx)
        return did_you_mean(name, names) or f" The commands are: {', '.join(names)}."
