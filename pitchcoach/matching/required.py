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
DIGIT = "\x02"
"""Stands for one digit; as a word, for any digit in the text."""
FOLDED = str.maketrans("\u0130\u017f\u212a", "isk")
"""Characters that equal an ASCII letter once case is ignored, and that letter."""
_MOST_VARIANTS = 64
_LONGEST_VARIANT = 300
_MOST_MEMBERS = 6
_UNCLEAR = re.compile("[\x00-\x02\u0130\u017f\u212a]")
_FOREIGN = re.compile("[^\x00-\x7f]")
_WHOLE_WORD = re.compile("(?<![a-z0-9\x01\x02])[a-z0-9]+(?![a-z0-9\x01\x02])")
_MARKED = re.compile("[\x00-\x02]")
_OPENS = re.compile("^[^a-z0-9\x01\x02]")
_CLOSES = re.compile("[^a-z0-9\x01\x02]\\Z")
"""Where no word goes on beyond the beginning of a variant, or beyond its end."""
_NOTHING = (False, 0)
_DIGIT_TELLS = 9
"""A digit tells more than a common word of fewer letters, and less than any other word."""
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
    words: list[str] = _WHOLE_WORD.findall(f"{ANYTHING}{variant}{ANYTHING}")
    return [*words, DIGIT] if DIGIT in variant else words


def telling(word: str) -> tuple[bool, int]:
    """How much it tells that a text holds a word: long ones are rare."""
    return (False, _DIGIT_TELLS) if word == DIGIT else (word not in COMMON, len(word))


def _least_telling(rows: list[str]) -> tuple[bool, int]:
    """The same of the row that tells least, as far as its words do."""
    return min(max(map(telling, whole_words(row)), default=_NOTHING) for row in rows)


def _plain(text: str) -> str:
    lower = text.lower()
    if lower.isascii() and not _MARKED.search(lower):
        return lower
    return _FOREIGN.sub(BREAK, _UNCLEAR.sub(ANYTHING, text).lower())


def _in_a_row(parts: tuple[Node, ...]) -> list[str]:
    """Of the segments of a sequence the one that tells most, the last of equals."""
    return max(reversed(_segments(parts)), key=_least_telling)


def _segments(parts: tuple[Node, ...]) -> list[list[str]]:
    """Variants of a sequence, cut where there would be too many; each segment must fit."""
    before: list[list[str]] = []
    rows = [""]
    for part in parts:
        if len(rows[0]) > _LONGEST_VARIANT:
            return [*before, [f"{row}{ANYTHING}" for row in rows]]
        following = variants(part)
        if len(rows) * len(following) <= max(_MOST_VARIANTS, len(rows), len(following)):
            rows = [row + after for row, after in product(rows, following)]
        else:
            end, start = _cut(following, _OPENS), _cut(rows, _CLOSES)
            before.append([f"{row}{end}" for row in rows])
            rows = [f"{start}{after}" for after in following]
    return [*before, rows]


def _cut(rows: list[str], shut: re.Pattern[str]) -> str:
    """What stands for the rows beyond a cut: words end there if none is cut in two."""
    return BREAK if all(map(shut.search, rows)) else ANYTHING


def branches(node: Node) -> list[list[list[str]]]:
    """The branches of a whole pattern, each as segments that a match must fit, all of them,
    the one that tells most first."""
    match node:
        case Either(each):
            return [found for branch in each for found in branches(branch)]
        case Sequence((Edge() as first, Either(each), Edge() as last)):
            return [
                found
                for branch in each
                for found in branches(Sequence((first, branch, last)))
            ]
        case Sequence(parts):
            return [sorted(_segments(parts), key=_least_telling, reverse=True)]
    return [[variants(node)]]


def _repeated(node: Repeat) -> list[str]:
    once = variants(node.body)
    if node.most == 1:
        return once if node.least else [*once, ""]
    if once == [BREAK]:
        return [BREAK] if node.least else [BREAK, ""]
    if once == [DIGIT] and node.least:
        return [f"{DIGIT}{ANYTHING}"]
    if all(map(_CLOSES.search, once)):
        several = f"{ANYTHING}{BREAK}"
        return [several] if node.least else [several, ""]
    return [ANYTHING]


def _members(node: Class) -> list[str]:
    if node.negated or node.minus:
        excluded = Shorthand("w") in node.items and node.negated
        return [BREAK if excluded and not node.minus else ANYTHING]
    if node.items and all(map(_is_digit, node.items)):
        return [DIGIT]
    ranges = [item for item in node.items if isinstance(item, Range)]
    count = sum(ord(last) - ord(first) + 1 for first, last in ranges)
    if len(ranges) == len(node.items) and count <= _MOST_MEMBERS:
        codes = (
            code for first, last in ranges for code in range(ord(first), ord(last) + 1)
        )
        return list(dict.fromkeys(_plain(chr(code)) for code in codes))
    return [BREAK if all(map(_breaks, node.items)) else ANYTHING]


def _is_digit(item: Item) -> bool:
    match item:
        case Shorthand(letter):
            return letter == "d"
        case Range(first, last):
            return "0" <= first <= last <= "9"
    return False


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
