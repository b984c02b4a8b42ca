"""Escapes and character classes of regular expressions, read as .NET reads them."""

import re

from pitchcoach.matching.source import Source
from pitchcoach.matching.syntax import Class, Item, Property, Range, Shorthand

_CONTROLS = {
    "a": "\a",
    "e": "\x1b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
}
_OCTAL = re.compile("[0-7]{1,3}")
_HEX = re.compile(r"x\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})")
_POSIX = {
    "alnum": "09AZaz",
    "alpha": "AZaz",
    "ascii": "\x00\x7f",
    "blank": "\t\t  ",
    "cntrl": "\x00\x1f\x7f\x7f",
    "digit": "09",
    "graph": "!~",
    "lower": "az",
    "print": " ~",
    "punct": "!/:@[`{~",
    "space": "\t\r  ",
    "upper": "AZ",
    "word": "09AZ__az",
    "xdigit": "09AFaf",
}
_DEEPEST = 20


def character(source: Source) -> str:
    """The one character an escape stands for, the backslash being read already."""
    start = source.at - 1
    found = _OCTAL.match(source.pattern, source.at)
    if found:
        source.at = found.end()
        return chr(int(found[0], 8))
    found = _HEX.match(source.pattern, source.at)
    if found:
        source.at = found.end()
        return _numbered(int(found[found.lastindex or 0], 16), source, start)
    char = source.take()
    if char == "c":
        return _control(source, start)
    if char in _CONTROLS:
        return _CONTROLS[char]
    if not char or (char.isalnum() and char.isascii()):
        raise source.wrong(_unknown(char), start)
    return char


def _numbered(code: int, source: Source, start: int) -> str:
    if code > 0x10FFFF:
        raise source.wrong("there is no character with such a number", start)
    return chr(code)


def _control(source: Source, start: int) -> str:
    code = ord(source.take().upper() or "?") - ord("@")
    if not 0 <= code < 32:
        raise source.wrong("'\\c' needs a letter after it, as in '\\cI'", start)
    return chr(code)


def _unknown(char: str) -> str:
    if not char:
        return "nothing stands after the backslash: write '\\\\' for a backslash itself"
    return (
        f"'\\{char}' means nothing here: write '{char}', or '\\\\' for a backslash itself"
    )


def one_of(source: Source, ignorecase: bool, depth: int = 0) -> Class:
    """A class in square brackets, the first bracket being read already."""
    start = source.at - 1
    if depth > _DEEPEST:
        raise source.wrong("classes are taken out of one another too often", start)
    negated = source.took("^")
    items: list[Item] = []
    minus: Class | None = None
    first = source.at
    while source.at == first or source.peek() != "]":
        if not source.left:
            raise source.wrong("']' is missing: '\\[' is the bracket itself", start)
        if source.at > first and source.took("-["):
            minus = one_of(source, ignorecase, depth + 1)
            if source.peek() != "]":
                raise source.wrong(
                    "']' must follow what is taken out of a class", source.at
                )
        else:
            items += _member(source)
    source.take()
    return Class(tuple(items), negated, ignorecase, minus)


def _member(source: Source) -> list[Item]:
    start = source.at
    lower = _atom(source)
    if not isinstance(lower, str):
        return lower
    if source.peek() != "-" or source.pattern[source.at + 1 : source.at + 2] in (
        "]",
        "[",
        "",
    ):
        return [Range(lower, lower)]
    source.take()
    upper = _atom(source)
    if not isinstance(upper, str):
        raise source.wrong("a range needs a character at both ends, as in 'a-z'", start)
    if lower > upper:
        raise source.wrong(f"'{lower}-{upper}' is the wrong way round", start)
    return [Range(lower, upper)]


def _atom(source: Source) -> str | list[Item]:
    """One character, or what stands for several."""
    if source.took("[:"):
        return _posix(source)
    char = source.take()
    if char != "\\":
        return char
    if source.took("b"):
        return "\b"
    shorthand = several(source)
    return character(source) if shorthand is None else [shorthand]


def several(source: Source) -> Item | None:
    """What stands for several characters after a backslash, such as `\\d` or `\\p{L}`."""
    char = source.peek()
    if char and char in "dDwWsS":
        return Shorthand(source.take())
    if char and char in "pP":
        return _property(source)
    return None


def _property(source: Source) -> Property:
    start = source.at - 1
    negated = source.take() == "P"
    if not source.took("{"):
        raise source.wrong("a Unicode category stands in braces, as in '\\p{L}'", start)
    name = source.until("}", start)
    if not re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII):
        raise source.wrong(
            f"'{name}' is no Unicode category such as 'L', 'Lu' or 'P'", start
        )
    return Property(name, negated)


def _posix(source: Source) -> str | list[Item]:
    start = source.at - 2
    name = re.compile(r"(\^?)(\w+):\]").match(source.pattern, source.at)
    if not name:
        source.at = start + 1
        return "["
    if name[2] not in _POSIX:
        known = ", ".join(_POSIX)
        raise source.wrong(f"'[:{name[2]}:]' is not one of {known}", start)
    source.at = name.end()
    bounds = _POSIX[name[2]]
    ranges = [Range(*bounds[at : at + 2]) for at in range(0, len(bounds), 2)]
    return list(_others(ranges)) if name[1] else list(ranges)


def _others(ranges: list[Range]) -> list[Range]:
    """All characters outside some ranges, which are in order."""
    edges = [0]
    for first, last in ranges:
        edges += [ord(first), ord(last) + 1]
    edges.append(0x110000)
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [Range(chr(low), chr(high - 1)) for low, high in pairs if low < high]
