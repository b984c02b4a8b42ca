"""Texts that a regular expression is meant to find, made up from its parts."""

from pitchcoach.errors import BadRegexError
from pitchcoach.matching.parsing import parsed_regex
from pitchcoach.matching.regexes import RunawayRegexError, compiled
from pitchcoach.matching.syntax import (
    Atomic,
    Class,
    Dot,
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

_MOST = 60
"""Samples of one expression, in the first of which each alternative occurs."""
_LONGEST = 400
_MORE = 2
"""What may be there several times is there once, and so many times more."""
_SHORTHANDS = {"d": "7", "w": "a", "s": " ", "D": "x", "W": ",", "S": "x"}
_COMMON = "xa7 ,-X%"
"""Tried for a class that says what it does not want."""


def samples(pattern: str, *, ignorecase: bool = False) -> tuple[str, ...]:
    """Texts that the expression finds whole, every alternative of it in one of them.

    None where no text could be made up, as when it looks at what stands around.
    """
    try:
        made = _texts(parsed_regex(pattern, ignorecase).root)
        alone = compiled(rf"\A(?:{pattern})\z", ignorecase=ignorecase)
        kept = (text for text in dict.fromkeys(made) if text and len(text) < _LONGEST)
        return tuple(text for text in kept if alone.first(text))
    except (BadRegexError, RunawayRegexError):
        return ()


def _texts(node: Node) -> list[str]:
    """Texts of a part, in which each of its alternatives occurs."""
    match node:
        case Text(text):
            return [text]
        case Phrases(phrases):
            return list(phrases[:_MOST])
        case Either(branches):
            return _spread([_texts(branch) for branch in branches])
        case Sequence(parts):
            return _in_a_row([_texts(part) for part in parts])
        case Group(body) | Atomic(body):
            return _texts(body)
    return _vague(node)


def _vague(node: Node) -> list[str]:
    """Texts of a part that is no plain text; of a look around, none."""
    match node:
        case Repeat():
            return _repeated(node)
        case Dot():
            return ["x"]
        case Class():
            return [_member(node)]
    return [""]


def _spread(lists: list[list[str]]) -> list[str]:
    """The first of each list, then the second of each …"""
    longest = max(map(len, lists), default=0)
    return [each[n] for n in range(longest) for each in lists if n < len(each)][:_MOST]


def _in_a_row(lists: list[list[str]]) -> list[str]:
    """One of each list after the other, so often that each was used."""
    rounds = min(max(map(len, lists), default=1), _MOST)
    return ["".join(each[n % len(each)] for each in lists) for n in range(rounds)]


def _repeated(node: Repeat) -> list[str]:
    fewest = max(min(node.least, _LONGEST), 1)
    counts = (fewest, min(node.most or fewest + _MORE, fewest + _MORE))
    once = _texts(node.body)
    several = [text * count for count in dict.fromkeys(counts) for text in once]
    return several if node.least else [*several, ""]


def _member(node: Class) -> str:
    if not node.negated:
        return next(map(_first, node.items), "")
    wanted = compiled(rf"[^{''.join(map(_written, node.items))}]")
    return next((char for char in _COMMON if wanted.first(char)), "")


def _first(item: Item) -> str:
    match item:
        case Range(first):
            return first
        case Shorthand(letter):
            return _SHORTHANDS[letter]
    return "x"


def _written(item: Item) -> str:
    match item:
        case Range(first, last):
            return f"\\x{{{ord(first):x}}}-\\x{{{ord(last):x}}}"
        case Shorthand(letter):
            return f"\\{letter}"
    return ""
