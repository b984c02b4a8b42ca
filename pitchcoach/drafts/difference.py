"""What differs between two versions of a draft."""

from typing import NamedTuple

from pitchcoach.drafts.rows import blocks, split


class Line(NamedTuple):
    """A line of either version."""

    sign: str
    """`+` only in the new one, `-` only in the old one, a space in both."""
    text: str


def difference(old: str, new: str) -> tuple[Line, ...]:
    """All lines of both, those taken out before those that came in their place."""
    rows, others = split(old), split(new)
    lines: list[Line] = []
    for block in blocks(rows, others):
        if not block.same:
            lines += [Line("-", rows[at]) for at in block.old]
        sign = " " if block.same else "+"
        lines += [Line(sign, others[at]) for at in block.new]
    return tuple(lines)
