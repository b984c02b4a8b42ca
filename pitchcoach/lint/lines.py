"""Lines of what Vale sees of a file, told by the bytes they begin at."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_LINE_END = re.compile(b"\n")


def chosen_line(
    context: bytes, starts: Sequence[int], wanted: int, span: tuple[int, int], match: bytes
) -> tuple[int, bytes] | None:
    """The first line with the match in the very columns it has in its block, or the one
    that is wanted, if it comes first."""
    first, last = span
    number = wanted if 0 <= wanted < len(starts) - 1 else None
    limit = len(context) if number is None else starts[number]
    at = context.find(match, 0, limit) if match else -1
    while at >= 0:
        line = bisect_right(starts, at, hi=len(starts) - 1) - 1
        if at - starts[line] == first and starts[line + 1] - starts[line] > last:
            number = line
            break
        at = context.find(match, at + 1, limit)
    if not match:
        number = _first_longer(starts, last, number)
    return (
        None if number is None else (number, context[starts[number] : starts[number + 1]])
    )


def _first_longer(starts: Sequence[int], length: int, wanted: int | None) -> int | None:
    """The first line that is longer, or the one that is wanted, if it comes first."""
    lines = range(len(starts) - 1 if wanted is None else wanted)
    return next((n for n in lines if starts[n + 1] - starts[n] > length), wanted)


def line_starts(context: bytes) -> list[int]:
    """Where the lines begin, and where the last one ends."""
    return [0, *(end.end() for end in _LINE_END.finditer(context)), len(context)]
