"""What is otherwise than the rule files say, as a project or a program asks for it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from pitchcoach.rules.located import Listing, Node, Place, Scalar, Table

Of = Literal["change", "weights", "profiles", "profile"]
Route = tuple[str | int, ...]
"""Keys and list positions that lead to a value."""
_START = Place(1, 1)


class Spot(NamedTuple):
    """Where a key stands, and where its value does."""

    key: Place = _START
    value: Place = _START


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is other than the rule files say."""

    name: str
    """A rule or a pack; of weights an item of the rubric, of profiles a profile."""
    value: Any
    """Of a rule or pack: `off`, `on`, a level, or a table of keys. Of an item: its weight.
    Of a profile: a table of keys."""
    of: Of = "change"
    """`profile` only says that one of that name is meant to exist."""
    path: str = "changes"
    """The file that says so."""
    spots: Mapping[Route, Spot] = field(default_factory=dict)
    """Where the keys of that file stand."""
    route: Route = ()
    """The way to this change in it."""

    @property
    def identity(self) -> bytes:
        """Everything that rules depend on."""
        return json.dumps([self.of, self.name, self.value], default=str).encode()

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.spot().key

    def spot(self, *route: str | int) -> Spot:
        """Where a part of it stands, as far as that is known."""
        whole = (*self.route, *route)
        while len(whole) > len(self.route) and whole not in self.spots:
            whole = whole[:-1]
        return self.spots.get(whole, Spot())

    def node(self) -> Node:
        """Its value as if it were written in a rule file."""
        return _node(self.value, self, ())

    def fits(self, id: str) -> bool:
        """Whether it is about a rule, by the rule's name or its pack's."""
        return self.name in (id, id.partition(".")[0])


def _node(value: Any, change: Change, route: Route) -> Node:
    place = change.spot(*route).value
    if isinstance(value, Mapping):
        entries = (
            (
                Scalar(str(key), change.spot(*route, key).key),
                _node(v, change, (*route, key)),
            )
            for key, v in value.items()
        )
        return Table(tuple(entries), place)
    if isinstance(value, list | tuple):
        items = (_node(item, change, (*route, n)) for n, item in enumerate(value))
        return Listing(tuple(items), place)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return Scalar(text, place, block=True)
