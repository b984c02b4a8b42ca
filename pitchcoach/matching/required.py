"""What a text must hold for a regular expression to match in it, as far as can be told."""

import re
from itertools import product

from pitchcoach.matching.common_words import COMMON
from pitchcoach.matching.syntax import (
    Atomic,
    Class,
    Edge,
    Either,
    Group,
    Item,
    Node,
    Phrases,
    Range,
    Repeat,
    Sequence,
    Shorthand,
    Text,
)

BREAK = "\x00"
"""Stands where words end: an edge, or a character that is no ASCII letter or digit."""
ANYTHING = "\x01"
"""Stands for any text, also none."""
FOLDED = str.maketrans("\u0130\u017f\u212a", "isk")
"""Characters that equal an ASCII letter once case is ignored, and that letter."""
_MOST_VARIANTS = 64
_LONGEST_VARIANT = 300
_MOST_MEMBERS = 6
_UNCLEAR = re.compile("[\x00\x01\u0130\u017f\u212a]")
_FOREIGN = re.compile("[^\x00-\x7f]")
_WHOLE_WORD = re.compile("(?<![a-z0-9\x01])[a-z0-9]+(?![a-z0-9\x01])")
_NOTHING = (False, 0)
_BREAKS = {"^", "$", "A", "z", "b"}


def variants(node: Node) -> list[str]:
    """Lower-case texts with marks, one of which every match must fit."""
    match node:
        case Text(text):
            return [_plain(text)]
        case Phrases(phrases):
            return _plain("|".join(phrases)).split("|")
        case Either(branches):
            return [variant for branch in branches for variant in variants(branch)]
        case Sequence(parts):
            return _in_a_row(parts)
        case Group(body) | Atomic(body):
            return variants(body)
    return _vague(node)


def _vague(node: Node) -> list[str]:
    """Variants of a part that need not be plain text."""
    match node:
        case Class():
            return _members(node)
        case Edge(sort):
            return [BREAK if sort in _BREAKS else ANYTHING]
        case Repeat():
            return _repeated(node)
    return [ANYTHING]


def whole_words(variant: str) -> list[str]:
    """Words of a variant that a fitting text holds as words, not as parts of others."""
    return _WHOLE_WORD.findall(f"{ANYTHING}{variant}{ANYTHING}")


def telling(word: str) -> tuple[bool, int]:
    """How much it tells that a text holds a word: long ones are rare."""
    return word not in COMMON, len(word)


def _least_telling(rows: list[str]) -> tuple[bool, int]:
    """The same of the row that tells least, as far as its words do."""
    return min(max(map(telling, whole_words(row)), default=_NOTHING) for row in rows)


def _plain(text: str) -> str:
    lower = text.lower()
    if lower.isascii() and BREAK not in lower and ANYTHING not in lower:
        return lower
    return _FOREIGN.sub(BREAK, _UNCLEAR.sub(ANYTHING, text).lower())


def _in_a_row(parts: tuple[Node, ...]) -> list[str]:
    rows = [""]
    for part in parts:
        if len(rows[0]) > _LONGEST_VARIANT:
            return [f"{row}{ANYTHING}" for row in rows]
        following = variants(part)
        if len(following) == 1:
            rows = [before + following[0] for before in rows]
        elif len(rows) == 1:
            rows = [rows[0] + after for after in following]
        elif len(rows) * len(following) <= _MOST_VARIANTS:
            rows = [before + after for before, after in product(rows, following)]
        elif _NOTHING < _least_telling(rows) >= _least_telling(following):
            rows = [f"{before}{ANYTHING}" for before in rows]
        else:
            rows = [f"{ANYTHING}{after}" for after in following]
    return rows


def _repeated(node: Repeat) -> list[str]:
    once = variants(node.body)
    if node.most == 1:
        return once if node.least else [*once, ""]
    if once == [BREAK]:
        return [BREAK] if node.least else [BREAK, ""]
    return [ANYTHING]


def _members(node: Class) -> list[str]:
    if node.negated or node.minus:
        excluded = Shorthand("w") in node.items and node.negated
        return [BREAK if excluded and not node.minus else ANYTHING]
    ranges = [item for item in node.items if isinstance(item, Range)]
    count = sum(ord(last) - ord(first) + 1 for first, last in ranges)
    if len(ranges) == len(node.items) and count <= _MOST_MEMBERS:
        codes = (
            code for first, last in ranges for code in range(ord(first), ord(last) + 1)
        )
        return list(dict.fromkeys(_plain(chr(code)) for code in codes))
    return [BREAK if all(map(_breaks, node.items)) else ANYTHING]


def _breaks(item: Item) -> bool:
    """Whether no character of an item is part of a word in ASCII."""
    match item:
        case Shorthand(letter):
            return letter in ("s", "W")
        case Range(first, last):
            letters = "09AZaz\u0130\u017f\u212a"
            apart = not any(first <= char <= last for char in letters)
            return apart and not any(
                low <= first <= high for low, high in ("09", "AZ", "az")
            )
    return False
