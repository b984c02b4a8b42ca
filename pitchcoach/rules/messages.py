"""Messages with what was seen put into them, as Vale fills its own."""

import re
from collections.abc import Sequence

_PLACE = re.compile(
    r"""
    %% |
    (?: (?P<quote>['"]) | (?P<french>«[ \u00a0\u202f]?) )?
    % (?:\[(?P<number>\d{1,3})\])? \d{0,2} \.? \d{0,2} [sdvfq]
    (?(quote)(?P=quote)) (?(french)[ \u00a0\u202f]?»)
    """,
    re.VERBOSE,
)
_BETWEEN = re.compile(r"', or '|' or '|', '")


def counted(message: str, times: int) -> str:
    """The message of a habit, with how often it stands in the draft."""
    return f"{message} (×{times})" if times > 1 else message


def format_message(message: str, values: Sequence[str], language: str = "en") -> str:
    """The message with `%s`, `%d` or `%[2]s` filled and `%%` as `%`, all on one line.

    A missing value leaves its place empty, one too many is left out, and a value that
    has quotes of its own (`'a' or 'b'`) gets no second ones. In French quotes are « ».
    """
    used = 0

    def filled(place: re.Match[str]) -> str:
        nonlocal used
        if place[0] == "%%":
            return "%"
        number = int(place["number"]) - 1 if place["number"] else used
        used = number + 1
        value = values[number] if 0 <= number < len(values) else ""
        quote = place["quote"] or place["french"]
        if quote and (language == "fr" or place["french"]):
            return _in_french_quotes(value)
        return value if not quote or _is_quoted(value) else f"{quote}{value}{quote}"

    return _PLACE.sub(filled, message).replace("\n", " ")


def quoted(texts: Sequence[str]) -> str:
    """Texts in quotes, as a sentence lists them: `'a', 'b', or 'c'`."""
    marked = [f"'{text}'" for text in texts]
    if len(marked) < 3:
        return " or ".join(marked)
    return f"{', '.join(marked[:-1])}, or {marked[-1]}"


def _in_french_quotes(value: str) -> str:
    """« a », « b » ou « c », from `'a', 'b', or 'c'` as from a bare value."""
    parts = _BETWEEN.split(value[1:-1]) if _is_quoted(value) else [value]
    *marked, last = (f"« {part} »" for part in parts)
    return f"{', '.join(marked)} ou {last}" if marked else last


def _is_quoted(value: str) -> bool:
    return len(value) > 2 and value[0] == value[-1] == "'"
