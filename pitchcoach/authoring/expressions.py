"""The alternatives and optional parts of a regular expression, as its author wrote them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from pitchcoach.errors import BadRegexError
from pitchcoach.matching.regexes import Regex, compiled

_STEP = re.compile(
    r"\\k<\w+>|\\[pP]\{\w+\}|\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|\(\?#[^)]*\)"
    r"|\((?:\?(?:<?[=!]|[:>]|P?<\w+>|'\w+'|[imnsx-]*[:)]))?|.",
    re.DOTALL,
)
_OPTIONAL = re.compile(r"[?*]|\{0,")
_FLAGS = re.compile(r"\(\?[imnsx-]+\)")
_LETTER = re.compile(r"[^\W\d_]")


class Piece(NamedTuple):
    """A part of an expression that an example may need or not."""

    start: int
    end: int
    sort: Literal["alternative", "optional", "forbidden"]
    """One of several; there or not; what must not stand there, with its brackets."""

    def cut(self, pattern: str) -> str:
        """The part as written."""
        return pattern[self.start : self.end]


@dataclass(slots=True)
class _Bracket:
    start: int
    opening: str
    inside: int
    bars: list[int] = field(default_factory=list)
    brackets: int = 0

    @property
    def forbids(self) -> bool:
        return self.opening in ("(?!", "(?<!")


def pieces(pattern: str) -> tuple[Piece, ...]:
    """The parts, in the order of their beginnings; none where flags change midway."""
    if _FLAGS.search(pattern, 1):
        return ()
    return tuple(sorted(set(_pieces(pattern)), key=lambda p: (p.start, -p.end)))


def _pieces(pattern: str) -> Iterator[Piece]:
    opening = _FLAGS.match(pattern)
    start = opening.end() if opening else 0
    stack = [_Bracket(start, "", start)]
    for step in _STEP.finditer(pattern, start):
        if step[0].startswith("(") and not step[0].endswith(")"):
            stack[-1].brackets += 1
            stack.append(_Bracket(step.start(), step[0], step.end()))
        elif step[0] == "|":
            stack[-1].bars.append(step.start())
        elif step[0] == ")" and len(stack) > 1:
            yield from _closed(pattern, stack, step.start())
    if not any(bracket.forbids for bracket in stack):
        yield from _alternatives(pattern, stack[0], len(pattern))


def _closed(pattern: str, stack: list[_Bracket], end: int) -> Iterator[Piece]:
    bracket = stack.pop()
    if any(outer.forbids for outer in stack):
        return
    if bracket.forbids:
        yield Piece(bracket.start, end + 1, "forbidden")
    elif bracket.bars:
        yield from _alternatives(pattern, bracket, end)
    elif _is_optional(pattern, bracket, end):
        yield Piece(bracket.inside, end, "optional")


def _is_optional(pattern: str, bracket: _Bracket, end: int) -> bool:
    """Whether brackets without others inside hold letters that may be absent."""
    if bracket.brackets or not _OPTIONAL.match(pattern, end + 1):
        return False
    return _LETTER.search(pattern, bracket.inside, end) is not None


def _alternatives(pattern: str, bracket: _Bracket, end: int) -> Iterator[Piece]:
    if bracket.bars:
        edges = [bracket.inside - 1, *bracket.bars, end]
        for before, after in pairwise(edges):
            if before + 1 < after:
                yield Piece(before + 1, after, "alternative")


class Watched(NamedTuple):
    """An expression of several, made so that each piece tells whether it was used."""

    regex: Regex
    names: tuple[tuple[int, Piece | None], ...]
    """Number of the expression, and its piece; without one the whole expression."""

    def used(self, groups: Sequence[str | None]) -> Iterator[tuple[int, Piece | None]]:
        """What took part in a hit with these groups."""
        kept = groups[len(groups) - len(self.names) :]
        return (
            name for name, group in zip(self.names, kept, strict=True) if group is not None
        )


def watched(
    patterns: Sequence[str], template: str, *, ignorecase: bool = False
) -> Watched | None:
    """The expressions in a template such as `\\b(?:%s)\\b`; nothing where it cannot be."""
    names: list[tuple[int, Piece | None]] = []
    written: list[str] = []
    for number, pattern in enumerate(patterns):
        inside = [piece for piece in pieces(pattern) if piece.sort != "forbidden"]
        first = len(names)
        names += [(number, None), *((number, piece) for piece in inside)]
        written.append(f"(?<watched_{first}>{_marked(pattern, inside, first + 1)})")
    whole = template.replace("%s", "|".join(written), 1)
    try:
        regex = compiled(whole, ignorecase=ignorecase)
    except BadRegexError:
        return None
    named = sum(map(bool, regex.tree.groups))
    return Watched(regex, tuple(names)) if named == len(names) else None


def _marked(pattern: str, inside: Iterable[Piece], first: int) -> str:
    """The pattern with a name for each piece, outer ones before inner ones."""
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    for number, piece in enumerate(inside, first):
        opens[piece.start] = f"{opens.get(piece.start, '')}(?<watched_{number}>"
        closes[piece.end] = f"){closes.get(piece.end, '')}"
    parts = []
    for at in range(len(pattern) + 1):
        parts += [closes.get(at, ""), opens.get(at, ""), pattern[at : at + 1]]
    return "".join(parts)


def without(pattern: str, piece: Piece) -> str:
    """The pattern without a piece."""
    return pattern[: piece.start] + pattern[piece.end :]
