"""The parts a regular expression is made of, once it has been read."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias


class Text(NamedTuple):
    """Characters that stand for themselves."""

    text: str
    ignorecase: bool


class Phrases(NamedTuple):
    """Alternatives that are all plain text, in the order in which they are tried."""

    phrases: tuple[str, ...]
    ignorecase: bool


class Range(NamedTuple):
    """Characters from one to another, both included."""

    first: str
    last: str


class Shorthand(NamedTuple):
    """One of `\\d \\D \\w \\W \\s \\S`, by its letter."""

    letter: str


class Property(NamedTuple):
    """Characters of a Unicode category or script, as in `\\p{Lu}`."""

    name: str
    negated: bool


Item: TypeAlias = Range | Shorthand | Property


class Class(NamedTuple):
    """One character out of several."""

    items: tuple[Item, ...]
    negated: bool
    ignorecase: bool
    minus: "Class | None" = None


class Dot(NamedTuple):
    """Any character, line ends only where the flag `s` is set."""

    newline: bool


class Edge(NamedTuple):
    """A place without width: `^` and `$` of a line, `A` and `z` of the text, `\\b` …"""

    sort: Literal["^", "$", "A", "z", "b", "B", "G"]


class Group(NamedTuple):
    """Brackets whose content is kept, counted from 0 in reading order."""

    body: "Node"
    number: int


class Look(NamedTuple):
    """What must, or must not, stand before or after."""

    body: "Node"
    behind: bool
    negated: bool


class Atomic(NamedTuple):
    """A part that is never tried a second way."""

    body: "Node"


class Reference(NamedTuple):
    """What a group has kept, again; the group by name or by Vale's number."""

    group: str | int
    ignorecase: bool
    position: int


class Repeat(NamedTuple):
    """A part several times; `most` is `None` where there is no limit."""

    body: "Node"
    least: int
    most: int | None
    lazy: bool


class Sequence(NamedTuple):
    """Parts one after the other."""

    parts: tuple["Node", ...]


class Either(NamedTuple):
    """Alternatives, in the order in which they are tried."""

    branches: tuple["Node", ...]


Node: TypeAlias = (
    Text
    | Phrases
    | Class
    | Dot
    | Edge
    | Group
    | Look
    | Atomic
    | Reference
    | Repeat
    | Sequence
    | Either
)


class Tree(NamedTuple):
    """A whole regular expression."""

    root: Node
    groups: tuple[str, ...]
    """Names of the groups in reading order, empty where a group has none."""
    ignorecase: bool
    """Whether case is ignored throughout."""

    @property
    def order(self) -> tuple[int, ...]:
        """Groups as Vale numbers them: first those without a name, then the named ones."""
        numbers = range(len(self.groups))
        return tuple(sorted(numbers, key=lambda number: bool(self.groups[number])))

    def group(self, reference: Reference) -> int | None:
        """The group meant, in reading order; nothing if there is no such group."""
        if isinstance(reference.group, str):
            known = reference.group in self.groups
            return self.groups.index(reference.group) if known else None
        known = 0 < reference.group <= len(self.groups)
        return self.order[reference.group - 1] if known else None

    def lost_references(self) -> Iterator[Reference]:
        """References to groups that do not exist."""
        return (found for found in _references(self.root) if self.group(found) is None)


def _references(node: Node) -> Iterator[Reference]:
    if isinstance(node, Reference):
        yield node
    for part in inner(node):
        yield from _references(part)


def inner(node: Node) -> tuple[Node, ...]:
    """The parts that a part is made of."""
    match node:
        case Sequence(parts) | Either(parts):
            return parts
        case Group() | Look() | Atomic() | Repeat():
            return (node.body,)
    return ()


def can_be_empty(node: Node) -> bool:
    """Whether a part may match without taking any character."""
    match node:
        case Text() | Class() | Dot():
            return False
        case Phrases(phrases):
            return "" in phrases
        case Sequence(parts):
            return all(map(can_be_empty, parts))
        case Either(branches):
            return any(map(can_be_empty, branches))
        case Group(body) | Atomic(body):
            return can_be_empty(body)
        case Repeat(body, least):
            return least == 0 or can_be_empty(body)
    return True


def weight(node: Node) -> int:
    """How many characters a part is written out without counted repeats."""
    match node:
        case Text(text):
            return len(text)
        case Phrases(phrases):
            return sum(map(len, phrases))
        case Repeat(body, least, most):
            return max(least, most or 0, 1) * weight(body)
    return max(sum(map(weight, inner(node))), 1)
