"""The command line run as a user runs it, in a process of its own or in this one."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from pitchcoach.cli.main import main

ROOT = Path(__file__).parents[2]
START = "from pitchcoach.cli.main import main; main()"


@dataclass(frozen=True, slots=True)
class Run:
    """What a run printed, and its exit code."""

    code: int
    out: str
    err: str


Runner = Callable[..., Run]


def run_apart(
    *arguments: str,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
    python: str = START,
) -> Run:
    """A run in a process of its own, with nothing but this environment."""
    done = subprocess.run(
        [sys.executable, "-c", python, *arguments],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env={"PITCHCOACH_CACHE": "", "PYTHONUTF8": "1", **(environment or {})},
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def run_here(capsys: pytest.CaptureFixture[str], *arguments: str) -> Run:
    """A run in this process."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    printed = capsys.readouterr()
    assert isinstance(stopped.value.code, int)
    return Run(stopped.value.code, printed.out, printed.err)
