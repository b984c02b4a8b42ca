"""How the programs that are driven are started: away from the user's own files."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.driving.terminal import Terminal

PITCHCOACH = (sys.executable, "-m", "pitchcoach")


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment in which everything that is kept is kept in this folder."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PITCHCOACH_HOME": str(home / "pitchcoach"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".data"),
        "XDG_STATE_HOME": str(home / ".state"),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **more,
    }


def pitchcoach(
    home: Path,
    *arguments: str | Path,
    columns: int = 120,
    lines: int = 40,
    more: Mapping[str, str] | None = None,
) -> Terminal:
    """`pitchcoach` with these arguments, started in a folder that is its home too."""
    return started([*PITCHCOACH, *map(str, arguments)], home, columns, lines, more or {})


def started(
    command: Sequence[str], home: Path, columns: int, lines: int, more: Mapping[str, str]
) -> Terminal:
    """Any program, started in a folder that is its home too."""
    return Terminal(
        command,
        columns=columns,
        lines=lines,
        environment=environment(home, **more),
        folder=home,
    )
