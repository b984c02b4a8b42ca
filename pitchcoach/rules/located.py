"""What a YAML file holds, each key and value with its place and as its author wrote it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from pitchcoach.errors import Mistake

_LONGEST_MESSAGE = 600


class Place(NamedTuple):
    """Line and column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: always a text, so that `no`, `10` and `1.50` stay themselves."""

    text: str
    place: Place
    raw: str = ""
    """As written with its quotes; empty without quotes or on several lines."""
    empty: bool = False
    """Nothing was written, or `null`."""
    block: bool = False
    """Written under a `|` or `>`, or on several lines."""

    def at(self, offset: int) -> Place:
        """Where a character of the text stands; the value's own place if unclear."""
        if self.block:
            return self.place
        step = _raw_offset(self.raw, offset) if self.raw else offset
        return Place(self.place.line, self.place.column + step)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of values."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values, in the order written."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node: TypeAlias = Scalar | Listing | Table
Route: TypeAlias = Sequence[str | int]
"""Keys and list positions that lead to a value."""


@dataclass(frozen=True, slots=True)
class Page:
    """A rule file being read, and what is wrong in it so far."""

    path: str
    mistakes: list[Mistake] = field(default_factory=list)
    """May hold one several times, when several rules of a group share it."""
    doubts: list[Mistake] = field(default_factory=list)
    """Mistakes over which Vale passes in silence."""

    def __len__(self) -> int:
        return len(self.mistakes) + len(self.doubts)

    def wrong(self, place: Place, message: str) -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(self.path, *place, _sentence(message)))

    def doubtful(self, place: Place, message: str) -> None:
        """Note a mistake over which Vale passes in silence."""
        self.doubts.append(Mistake(self.path, *place, _sentence(message)))


def _sentence(message: str) -> str:
    """On one line of readable length, with a capital and a full stop."""
    line = " ".join(message[:_LONGEST_MESSAGE].split())
    shown = "".join(char if char.isprintable() else "\ufffd" for char in line)
    if len(message) > _LONGEST_MESSAGE:
        return f"{shown}…"
    return f"{shown[0].upper()}{shown[1:]}{'' if shown[-1] in '.?!' else '.'}"


def place_at(node: Node, route: Route) -> Place:
    """Where the last key or item of a route stands, as far as it can be followed."""
    place = node.place
    for step in route:
        following = _step(node, step)
        if following is None:
            break
        place, node = following
    return place


def plain(node: Node) -> object:
    """The bare value: text, list or dict, and `None` where nothing was written."""
    if isinstance(node, Table):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return None if node.empty else node.text


def scalars(node: Node) -> Iterator[Scalar]:
    """The texts in a node, keys of its tables included, in the order written."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.entries:
            yield key
            yield from scalars(value)


def _raw_offset(raw: str, offset: int) -> int:
    """How far into a quoted value, quotes included, a character of its text stands."""
    doubled = raw[0] == "'"
    escape = "''" if doubled else "\\"
    lengths = {"x": 4, "u": 6, "U": 10}
    index = 1
    for _ in range(offset):
        if raw.startswith(escape, index):
            index += 2 if doubled else lengths.get(raw[index + 1 : index + 2], 2)
        else:
            index += 1
    return index


def _step(node: Node, step: str | int) -> tuple[Place, Node] | None:
    if isinstance(node, Table) and isinstance(step, str):
        named = ((k.place, v) for k, v in node.entries if k.text in (step, step.lower()))
        return next(named, None) or _ignoring_case(node, step)
    if isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
        return node.items[step].place, node.items[step]
    return (node.place, node) if step == 0 else None


def _ignoring_case(node: Table, step: str) -> tuple[Place, Node] | None:
    return next(
        ((k.place, v) for k, v in node.entries if k.text.lower() == step.lower()), None
    )
