"""Regular expressions written out again for the engines that run them."""

import re
from typing import NamedTuple

from pitchcoach.matching.shadow import STAND_INS
from pitchcoach.matching.syntax import (
    Atomic,
    Class,
    Dot,
    Edge,
    Either,
    Group,
    Item,
    Look,
    Node,
    Phrases,
    Property,
    Range,
    Reference,
    Repeat,
    Sequence,
    Shorthand,
    Text,
    Tree,
    can_be_empty,
    weight,
)

_SPECIAL = re.compile(r"[\\\[\](){}|*+?.^$#&~\x00-\x1f\x7f]")
_SPECIAL_IN_CLASS = re.compile(r"[\\\[\]^&~|\x00-\x1f\x7f-]")
_ODD = re.compile("[^\x00-\x7f]")
_FOLDED = "\u0130\u017f\u212a"
"""Characters that equal an ASCII letter once case is ignored."""
_STANDING_IN = re.compile("[{}]".format("".join(map(re.escape, STAND_INS))))
_EDGES = {"^": "(?m:^)", "$": "(?m:$)", "A": r"\A", "z": r"\Z", "b": r"\b", "B": r"\B"}
_SPACES = {"s": r"\t-\r ", "S": r"\x00-\x08\x0e-\x1f!-\xff"}
"""The engine's own `\\s` does not know the vertical tab."""
_HEAVIEST_REPEAT = 200
"""Beyond this, counted repeats can make the linear engine slow."""
_NEVER = r"\xff"
"""Matches no character of an ASCII text."""


class Linear(NamedTuple):
    """A regular expression for RE2, to be run on ASCII bytes."""

    pattern: str
    shadow: bool
    """Whether it finds the same in the shadow of a text as in the text."""


class _NotLinearError(Exception):
    """RE2 cannot say this, or would not find the same."""


def backtracking(tree: Tree) -> str:
    """The pattern as the `regex` package takes it."""
    return _Backtracking(tree).written(tree.root)


def linear(tree: Tree) -> Linear | None:
    """The pattern as RE2 takes it; nothing where RE2 would not find the same."""
    if can_be_empty(tree.root):
        return None
    writer = _Linear(tree)
    try:
        pattern = writer.written(tree.root)
    except _NotLinearError:
        return None
    return Linear(pattern, writer.shadow)


def loosened(tree: Tree) -> Linear | None:
    """A pattern for RE2 and the shadow of any text that matches wherever this one does."""
    found = linear(tree._replace(root=_loosened(tree.root)))
    return found if found is not None and found.shadow else None


def _loosened(node: Node) -> Node:
    """A part that matches wherever this one does, in linear time."""
    match node:
        case Look():
            return Sequence(())
        case Reference():
            return Repeat(Dot(newline=True), 0, None, lazy=False)
        case Atomic(body):
            return _loosened(body)
        case Group() | Repeat():
            return node._replace(body=_loosened(node.body))
        case Sequence(parts):
            return Sequence(tuple(map(_loosened, parts)))
        case Either(branches):
            return Either(tuple(map(_loosened, branches)))
        case Class(minus=Class()):
            return node._replace(minus=None)
    return node


def is_run(tree: Tree) -> bool:
    """Whether a pattern is no more than characters of one class in a row."""
    return isinstance(tree.root, Repeat) and isinstance(tree.root.body, Class)


class _Backtracking:
    """Writes each part so that `regex` takes it as it was meant."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def written(self, node: Node) -> str:
        """A part; alternatives are without brackets around them."""
        match node:
            case Text(text, ignorecase):
                return self._cased(self.literal(text, ignorecase), ignorecase)
            case Phrases(phrases, ignorecase):
                joined = "|".join(self.literal(phrase, ignorecase) for phrase in phrases)
                return self._cased(joined, ignorecase)
            case Sequence(parts):
                return "".join(map(self._part, parts))
            case Either(branches):
                return "|".join(map(self.written, branches))
            case Class():
                return self._cased(self.one_of(node), node.ignorecase)
            case Repeat():
                return self.repeat(node)
            case Group(body):
                return f"({self.written(body)})"
        return self.special(node)

    def _part(self, node: Node) -> str:
        written = self.written(node)
        return f"(?:{written})" if isinstance(node, Either | Phrases) else written

    def _cased(self, written: str, ignorecase: bool) -> str:
        if ignorecase == self._tree.ignorecase:
            return written
        return f"(?{'i' if ignorecase else '-i'}:{written})"

    def literal(self, text: str, ignorecase: bool) -> str:
        """Plain text, with everything escaped that means something."""
        return _SPECIAL.sub(_escape, text)

    def one_of(self, node: Class) -> str:
        """A class in brackets."""
        items = "".join(self.item(item, node.ignorecase) for item in node.items)
        written = f"[{'^' if node.negated else ''}{items}]"
        return f"(?!{self.one_of(node.minus)}){written}" if node.minus else written

    def item(self, item: Item, ignorecase: bool) -> str:
        """An item of a class."""
        match item:
            case Range(first, last):
                return _span(first, last)
            case Property(name, negated):
                return rf"\{'P' if negated else 'p'}{{{name}}}"
        return f"\\{item.letter}"

    def repeat(self, node: Repeat) -> str:
        """A part with its counts."""
        most = "" if node.most is None else node.most
        counts = f"{{{node.least},{most}}}{'?' if node.lazy else ''}"
        return f"(?:{self.written(node.body)}){counts}"

    def special(self, node: Node) -> str:
        """Dots, edges, and what only a backtracking engine can do."""
        match node:
            case Dot(newline):
                return "(?s:.)" if newline else r"[^\n]"
            case Edge(sort):
                return _EDGES.get(sort, rf"\{sort}")
            case Look(body, behind, negated):
                sign = f"{'<' if behind else ''}{'!' if negated else '='}"
                return f"(?{sign}{self.written(body)})"
            case Atomic(body):
                return f"(?>{self.written(body)})"
        assert isinstance(node, Reference)
        number = self._tree.group(node)
        assert number is not None
        return self._cased(rf"\g<{number + 1}>", node.ignorecase)


class _Linear(_Backtracking):
    """Writes for RE2 and ASCII; notes whether a shadow may stand for the text."""

    def __init__(self, tree: Tree) -> None:
        super().__init__(tree)
        self.shadow = True

    def literal(self, text: str, ignorecase: bool) -> str:
        if text.isascii():
            self.shadow &= not _STANDING_IN.search(text)
            return super().literal(text, ignorecase)
        if ignorecase and any(char in text for char in _FOLDED):
            raise _NotLinearError
        self.shadow = False
        return _ODD.sub(lambda _: _NEVER, super().literal(text, ignorecase))

    def one_of(self, node: Class) -> str:
        if node.minus:
            raise _NotLinearError
        written = super().one_of(node)
        return {"[]": _NEVER, "[^]": "(?s:.)"}.get(written, written)

    def item(self, item: Item, ignorecase: bool) -> str:
        match item:
            case Range(first, last):
                return self._range(first, last, ignorecase)
            case Property():
                raise _NotLinearError
        assert isinstance(item, Shorthand)
        return _SPACES.get(item.letter, f"\\{item.letter}")

    def _range(self, first: str, last: str, ignorecase: bool) -> str:
        if ignorecase and any(first <= char <= last for char in _FOLDED):
            raise _NotLinearError
        if last > "\x7f" or any(first <= char <= last for char in STAND_INS):
            self.shadow = False
        return _span(first, min(last, "\x7f")) if first <= "\x7f" else ""

    def repeat(self, node: Repeat) -> str:
        counted = node.least > 1 or (node.most or 0) > 1
        if can_be_empty(node.body) or (counted and weight(node) > _HEAVIEST_REPEAT):
            raise _NotLinearError
        return super().repeat(node)

    def special(self, node: Node) -> str:
        match node:
            case Dot() | Edge("^" | "$" | "A" | "b" | "B"):
                return super().special(node)
            case Edge("z"):
                return r"\z"
        raise _NotLinearError


def _span(first: str, last: str) -> str:
    written = [_SPECIAL_IN_CLASS.sub(_escape, char) for char in (first, last)]
    return written[0] if first == last else "-".join(written)


def _escape(char: re.Match[str]) -> str:
    code = ord(char[0])
    return f"\\{char[0]}" if 32 <= code < 127 else f"\\x{code:02x}"
