"""Messages with what was seen put into them, as Vale fills its own."""

import re
from collections.abc import Sequence

_PLACE = re.compile(
    r"""
    %% |
    (?P<quote>['"])?
    % (?:\[(?P<number>\d{1,3})\])? \d{0,2} \.? \d{0,2} [sdvfq]
    (?(quote)(?P=quote))
    """,
    re.VERBOSE,
)


def format_message(message: str, values: Sequence[str]) -> str:
    """The message with `%s`, `%d` or `%[2]s` filled and `%%` as `%`, all on one line.

    A missing value leaves its place empty, one too many is left out, and a value that
    has quotes of its own (`'a' or 'b'`) gets no second ones.
    """
    used = 0

    def filled(place: re.Match[str]) -> str:
        nonlocal used
        if place[0] == "%%":
            return "%"
        number = int(place["number"]) - 1 if place["number"] else used
        used = number + 1
        value = values[number] if 0 <= number < len(values) else ""
        quote = "" if _is_quoted(value) else place["quote"] or ""
        return f"{quote}{value}{quote}"

    return _PLACE.sub(filled, message).replace("\n", " ")


def quoted(texts: Sequence[str]) -> str:
    """Texts in quotes, as a sentence lists them: `'a', 'b', or 'c'`."""
    marked = [f"'{text}'" for text in texts]
    if len(marked) < 3:
        return " or ".join(marked)
    return f"{', '.join(marked[:-1])}, or {marked[-1]}"


def _is_quoted(value: str) -> bool:
    return len(value) > 2 and value[0] == value[-1] == "'"
