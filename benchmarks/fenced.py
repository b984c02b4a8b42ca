"""Runs a command that can write in one folder and nowhere else (Linux's Landlock).

python benchmarks/fenced.py FOLDER COMMAND…
"""

import ctypes
import os
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION = 1
_BENEATH = 1
_NO_NEW_PRIVILEGES = 38
_WRITE, _FROM, _TO = 1 << 1, 4, 12
_MOVE, _TRUNCATE = 1 << 13, 1 << 14


class NoFenceError(SystemExit):
    """This machine cannot keep a program from writing elsewhere."""


def fence(folders: Sequence[Path]) -> None:
    """Forbid this process, and all that it starts, to write outside these folders."""
    system = ctypes.CDLL(None, use_errno=True)
    version = system.syscall(_CREATE, None, 0, _VERSION)
    if version < 2:
        raise NoFenceError(
            "This needs Linux with Landlock, so that nothing else is touched."
        )
    writing = _WRITE | _MOVE | sum(1 << bit for bit in range(_FROM, _TO + 1))
    writing |= _TRUNCATE if version > 2 else 0
    rules = system.syscall(_CREATE, struct.pack("Q", writing), 8, 0)
    for folder in folders:
        beneath = os.open(folder, os.O_PATH)
        allowed = struct.pack("=Qi", writing, beneath)
        _checked(system.syscall(_ADD, rules, _BENEATH, allowed, 0))
        os.close(beneath)
    _checked(system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    _checked(system.syscall(_RESTRICT, rules, 0))
    os.close(rules)


def _checked(outcome: int) -> None:
    if outcome:
        raise NoFenceError(f"No fence could be made: {os.strerror(ctypes.get_errno())}")


def main() -> None:
    """Become the command, within the fence."""
    folder, *command = sys.argv[1:]
    fence([Path(folder), Path("/dev")])
    os.execvp(command[0], command)


if __name__ == "__main__":
    main()
