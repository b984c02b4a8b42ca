"""Where everything starts; also `python -m pitchcoach`."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_DRAFTS = (".txt", ".md", ".markdown")


def main() -> None:
    """Open a draft, if that is all there is to do; else read the command line.

    A draft alone is opened without what reads command lines: that takes a tenth of the time
    until it is seen.
    """
    path = _draft_alone(sys.argv[1:])
    if path is None or not all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr))):
        _by_command_line()
        return
    from pitchcoach.caches import cache_folder  # noqa: PLC0415 - see above
    from pitchcoach.errors import PitchcoachError  # noqa: PLC0415
    from pitchcoach.tui.opening import app_for  # noqa: PLC0415

    try:
        app = app_for(path, os.environ, cache=cache_folder(os.environ))
    except PitchcoachError:
        # It knows how to tell what is wrong.
        _by_command_line()
    else:
        app.run()


def _by_command_line() -> None:
    from pitchcoach.cli.main import main as command_line  # noqa: PLC0415 - see above

    command_line()


def _draft_alone(arguments: Sequence[str]) -> Path | None:
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return None
    path = Path(arguments[0])
    return path if path.suffix.lower() in _DRAFTS else None


def _is_terminal(stream: object) -> bool:
    return bool(stream and getattr(stream, "isatty", bool)())


if __name__ == "__main__":
    main()
