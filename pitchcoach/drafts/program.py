"""Which program keeps a copy, and whether it is still running."""

import os
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

_QUIET = 120.0
"""Seconds without a new copy, after which a program that cannot be seen counts as gone."""


class Program(NamedTuple):
    """A running program, told from a later one with the same number."""

    pid: int
    started: str
    """When, in the system's own way; empty where the system does not say."""
    host: str
    boot: str
    """This start of the machine; empty where the system does not say."""


def this_program() -> Program:
    """The one that asks."""
    return _program(os.getpid())


def running(program: Program, quiet: float) -> bool:
    """Whether it still runs, for all that can be known.

    Args:
        quiet: seconds since it last kept a copy; this alone tells about other machines.
    """
    here = this_program()
    if program.host != here.host or not here.started:
        return program == here or abs(quiet) < _QUIET
    return program.boot == here.boot and program.started == _started(program.pid)


@cache
def _program(pid: int) -> Program:
    return Program(pid, _started(pid), socket.gethostname(), _boot())


def _started(pid: int) -> str:
    """Empty for a program that has ended."""
    if sys.platform == "linux":
        return _started_on_linux(pid)
    if sys.platform == "win32":
        return ""
    command = ["ps", "-o", "lstart=", "-p", str(pid)]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return said.stdout.strip()


def _started_on_linux(pid: int) -> str:
    try:
        about = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    # The second field is a name in brackets, which may hold anything.
    state, *others = about.rpartition(")")[2].split()
    return "" if state in "ZX" else others[18]


def _boot() -> str:
    """Of the machine, and of the container in which numbers are counted anew."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()}"
    except OSError:
        return ""
