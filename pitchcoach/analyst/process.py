"""The process that reviews, started by `client`: `python -m pitchcoach.analyst.process`.

Its arguments are the folder for compiled rules and the project's file (each may be empty),
and further folders of rules.
"""

import os
import signal
import sys
import traceback
from collections.abc import Iterator
from typing import BinaryIO

from pitchcoach.analyst import wire
from pitchcoach.analyst.feedback import Asked, Fault
from pitchcoach.errors import PitchcoachError

_LESS_URGENT = 10
"""Of 19 steps."""


def main() -> None:
    """Answer what comes in by standard input, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _yield_to_typing()
    answers = _own_output()
    try:
        # Takes most of the time of starting, and may fail where something is missing.
        from pitchcoach.analyst.beginning import coach_for  # noqa: PLC0415
        from pitchcoach.analyst.serving import serve  # noqa: PLC0415

        cache, project, *folders = sys.argv[1:] or ["", ""]
        coach = coach_for(cache, project, folders)
        serve(coach, _requests(sys.stdin.buffer), lambda word: wire.write(answers, word))
    except BrokenPipeError:
        os._exit(0)
    except PitchcoachError as error:
        wire.write(answers, Fault(0, str(error)))
    except Exception:
        # Whatever it is, such as a library that is missing, the founder hears of it.
        wire.write(answers, Fault(0, traceback.format_exc(), ours=True))


def _yield_to_typing() -> None:
    """Where processors are short, the key that was just pressed comes first."""
    if hasattr(os, "nice"):
        os.nice(_LESS_URGENT)


def _own_output() -> BinaryIO:
    """Standard output for answers alone: what libraries print goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return answers


def _requests(stream: BinaryIO) -> Iterator[Asked]:
    while (request := wire.read(stream)) is not None:
        yield request


if __name__ == "__main__":
    main()
