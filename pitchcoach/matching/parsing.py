"""Regular expressions of rule files read into parts; their dialect is Vale's: .NET's."""

import re
from functools import lru_cache
from typing import Literal

from pitchcoach.matching.brackets import character, one_of, several
from pitchcoach.matching.source import Flags, Source
from pitchcoach.matching.syntax import (
    Atomic,
    Class,
    Dot,
    Edge,
    Either,
    Group,
    Look,
    Node,
    Phrases,
    Reference,
    Repeat,
    Sequence,
    Text,
    Tree,
    weight,
)

LONGEST_PATTERN = 256_000
"""Characters of a regular expression."""
HEAVIEST = 100_000
"""Characters of a regular expression whose counted repeats are written out."""
_DEEPEST = 50
_PLAIN = re.compile(r"[^\\\[\](){}|*+?.^$]+(?:\|[^\\\[\](){}|*+?.^$]+)*")
_QUANTIFIER = re.compile(r"(?:([*+?])|\{(\d{1,7})(?:(,)(\d{0,7}))?\})(\??)")
_OPENING = re.compile(
    r"\((?:\?(?:(?P<sort><?[=!]|[:>])|P?<(?P<name>[A-Za-z_]\w*)>|'(?P<quoted>[A-Za-z_]\w*)'"
    r"|(?P<on>[imnsx]*)(?:-(?P<off>[imnsx]*))?(?P<end>[:)])))?"
)
_REFERENCE = re.compile(r"k(?:<(\w+)>|'(\w+)')|([1-9]\d*)")
_EDGES: dict[str, Literal["A", "z", "b", "B", "G"]] = {
    "A": "A",
    "b": "b",
    "B": "B",
    "G": "G",
    "z": "z",
    "Z": "z",
}
_COUNTS = {"*": (0, None), "+": (1, None), "?": (0, 1)}


@lru_cache(maxsize=2_048)
def parsed_regex(pattern: str, ignorecase: bool = False) -> Tree:
    """The parts of a regular expression; `BadRegexError` where it cannot be read."""
    return _Parser(Source(pattern), Flags(i=ignorecase)).tree()


class _Parser:
    """Reads a pattern once from left to right, with the flags in force at each place."""

    def __init__(self, source: Source, flags: Flags) -> None:
        self._source = source
        self._flags = flags
        self._groups: list[str] = []
        self._cases: set[bool] = set()
        self._depth = 0

    def tree(self) -> Tree:
        """The whole pattern."""
        source = self._source
        if len(source.pattern) > LONGEST_PATTERN:
            raise source.wrong(f"longer than {LONGEST_PATTERN:,} characters: divide it", 0)
        root = self._alternatives()
        if source.left:
            raise source.wrong(
                "nothing is open for ')' to close: '\\)' is the bracket itself"
            )
        tree = Tree(root, tuple(self._groups), self._cases == {True})
        for reference in tree.lost_references():
            reason = f"there is no group '{reference.group}'"
            raise source.wrong(reason, reference.position)
        return tree

    def _alternatives(self) -> Node:
        branches: list[Node] = []
        parts: list[Node] = []
        while self._source.left and self._source.peek() != ")":
            if plain := self._plain():
                parts = self._spread(plain, branches, parts)
            elif self._source.took("|"):
                branches.append(_sequence(parts))
                parts = []
            else:
                parts += self._piece()
        branches.append(_sequence(parts))
        return branches[0] if len(branches) == 1 else Either(tuple(branches))

    def _plain(self) -> str:
        """Plain text ahead, alternatives of plain text included, now read."""
        found = _PLAIN.match(self._source.pattern, self._source.at)
        if self._flags.x or not found:
            return ""
        end = found.end()
        if _QUANTIFIER.match(self._source.pattern, end):
            end -= 1
        plain = self._source.pattern[self._source.at : end]
        self._source.at = end
        return plain

    def _spread(self, plain: str, branches: list[Node], parts: list[Node]) -> list[Node]:
        """Add plain text to the alternatives; returned is the last one, still open."""
        first, *others = plain.split("|")
        if not others:
            return [*parts, self._text(first)]
        last = others.pop()
        if parts:
            branches.append(_sequence([*parts, self._text(first)]))
        else:
            others.insert(0, first)
        if others:
            self._cases.add(self._flags.i)
            branches.append(Phrases(tuple(others), self._flags.i))
        return [self._text(last)] if last else []

    def _text(self, text: str) -> Text:
        self._cases.add(self._flags.i)
        return Text(text, self._flags.i)

    def _piece(self) -> list[Node]:
        """The next character, class or group with its repeats; nothing for mere flags."""
        source, start = self._source, self._source.at
        char = source.peek()
        if _QUANTIFIER.match(source.pattern, start):
            raise source.wrong(
                f"there is nothing before '{char}' to repeat: '\\{char}' is itself"
            )
        if char == "(":
            node = self._bracket()
        elif self._flags.x and (char.isspace() or char == "#"):
            source.at = start + 1 if char != "#" else _line_end(source)
            node = None
        else:
            node = self._single(source.take())
        return [] if node is None else [self._repeated(node, start)]

    def _single(self, char: str) -> Node:
        match char:
            case "[":
                return self._class(one_of(self._source, self._flags.i))
            case "\\":
                return self._escape()
            case ".":
                return Dot(self._flags.s)
            case "^":
                return Edge("^" if self._flags.m else "A")
            case "$":
                return Edge("$" if self._flags.m else "z")
        return self._text(char)

    def _class(self, node: Class) -> Class:
        self._cases.add(self._flags.i)
        return node

    def _escape(self) -> Node:
        source, start = self._source, self._source.at - 1
        char = source.peek()
        if char in _EDGES:
            source.take()
            return Edge(_EDGES[char])
        item = several(source)
        if item is not None:
            return self._class(Class((item,), negated=False, ignorecase=self._flags.i))
        found = _REFERENCE.match(source.pattern, source.at)
        if not found:
            return self._text(character(source))
        source.at = found.end()
        name = found[1] or found[2] or found[3]
        return Reference(int(name) if name.isdigit() else name, self._flags.i, start)

    def _repeated(self, node: Node, start: int) -> Node:
        source = self._source
        found = _QUANTIFIER.match(source.pattern, source.at)
        if not found:
            return node
        source.at = found.end()
        if _QUANTIFIER.match(source.pattern, source.at):
            raise source.wrong("a repeat of a repeat: put the first one in '(?:…)'")
        least, most = _COUNTS.get(found[1] or "", (int(found[2] or 0), None))
        if found[2]:
            most = least if not found[3] else int(found[4]) if found[4] else None
        if most is not None and most < least:
            raise source.wrong(f"'{found[0]}' is the wrong way round", found.start())
        repeat = Repeat(node, least, most, bool(found[5]))
        if found[2] and weight(repeat) > HEAVIEST:
            raise source.wrong("this repeats too much: use smaller numbers", start)
        return repeat

    def _bracket(self) -> Node | None:
        source, start = self._source, self._source.at
        if source.took("(?#"):
            source.until(")", start)
            return None
        opening = _OPENING.match(source.pattern, start)
        assert opening is not None
        source.at = opening.end()
        if opening[0] == "(" and source.peek() == "?":
            raise source.wrong("unknown kind of group: '\\(' is the bracket itself", start)
        if opening["end"] is None:
            return self._group(opening, start)
        flags = self._flags.switched(opening["on"], opening["off"] or "")
        if opening["end"] == ")":
            self._flags = flags
            return None
        return self._body(start, flags)

    def _group(self, opening: re.Match[str], start: int) -> Node:
        name = opening["name"] or opening["quoted"] or ""
        sort = opening["sort"]
        if sort is None and (name or not self._flags.n):
            if name and name in self._groups:
                raise self._source.wrong(f"there is already a group '{name}'", start)
            self._groups.append(name)
            number = len(self._groups) - 1
            return Group(self._body(start, self._flags), number)
        body = self._body(start, self._flags)
        if sort in (None, ":"):
            return body
        return Atomic(body) if sort == ">" else Look(body, "<" in sort, "!" in sort)

    def _body(self, start: int, flags: Flags) -> Node:
        """What stands up to the closing bracket; flags set inside end there."""
        outside, self._flags = self._flags, flags
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._source.wrong(f"more than {_DEEPEST} brackets in one another", start)
        body = self._alternatives()
        if not self._source.took(")"):
            raise self._source.wrong("')' is missing: '\\(' is the bracket itself", start)
        self._depth -= 1
        self._flags = outside
        return body


def _sequence(parts: list[Node]) -> Node:
    return parts[0] if len(parts) == 1 else Sequence(tuple(parts))


def _line_end(source: Source) -> int:
    stop = source.pattern.find("\n", source.at)
    return stop + 1 if stop >= 0 else len(source.pattern)
