"""A block's text as rules and the model read it: plain quotes, single spaces."""

import re

from pitchcoach.text import Origin

_PLAIN = {
    **dict.fromkeys(map(ord, "‘’‛ʼ′´"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″"), '"'),
    **dict.fromkeys(map(ord, "«»"), '"'),
    **dict.fromkeys(map(ord, "\n\r\t\v\f\u0085\u00a0\u2028\u2029\u202f\u2007\u2009"), " "),
    **dict.fromkeys(map(ord, "‐‑"), "-"),
}
_LOOSE = re.compile(r"^\s+|\s{2,}|\s+$")


def prose(text: str) -> tuple[str, Origin]:
    """The text with plain quotes and hyphens, white space collapsed and trimmed, and where
    each of its characters stood."""
    plain = text.translate(_PLAIN)
    if not _LOOSE.search(plain):
        return plain, Origin(((0, 0),))
    return _tightened(plain)


def _tightened(text: str) -> tuple[str, Origin]:
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    length = 0
    for word in re.finditer(r"\S+", text):
        if parts:
            parts.append(" ")
            pieces.append((length, word.start() - 1))
            length += 1
        pieces.append((length, word.start()))
        parts.append(word[0])
        length += len(word[0])
    return "".join(parts), Origin(tuple(pieces) or ((0, 0),))
