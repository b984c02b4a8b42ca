"""Keys over those of another rule: in their place, added (`key+`), taken (`key-`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, is_dataclass, replace
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pitchcoach.errors import did_you_mean
from pitchcoach.rules.conversion import unknown_key
from pitchcoach.rules.keys import Key, keys_of, kind_class
from pitchcoach.rules.kind_names import KINDS
from pitchcoach.rules.located import Listing, Node, Page, Place, Scalar, Table, plain
from pitchcoach.rules.shared import Shared
from pitchcoach.rules.sheet import Entries

_ADD, _TAKE = "+", "-"
"""At the end of a key."""
Grown = dict[str, tuple[Scalar, Node]]
"""Keys in lower case, each as written and with its value."""
Shape = Literal["", "list", "table"]


@dataclass(frozen=True, slots=True)
class Ground:
    """The keys that a rule begins with."""

    entries: Entries
    kind: str
    id: str
    """The rule they are from."""

    @property
    def own(self) -> Mapping[str, Key]:
        """The keys of its kind alone."""
        return keys_of(kind_class(self.kind)) if self.kind in KINDS else {}

    @property
    def known(self) -> Mapping[str, Key]:
        """Every key that a rule of this kind may hold."""
        return {**keys_of(Shared), **self.own}

    def shape(self, name: str) -> Shape:
        """Whether a key holds a list or a table, to which something can be added."""
        known = self.known
        return _shape(known[name].hint) if name in known else ""


def is_change(name: str) -> bool:
    """Whether a key adds to another or takes from it."""
    return len(name) > 1 and name[-1] in (_ADD, _TAKE)


def grown(ground: Ground, own: Entries, page: Page) -> Grown:
    """The keys with others over them; changes that cannot be made are noted."""
    entries = dict(ground.entries)
    entries.update((name, entry) for name, entry in own.items() if not is_change(name))
    # What is taken goes first, so that one word can be exchanged for another.
    for name in sorted(filter(is_change, own), key=lambda name: name[-1] == _ADD):
        key, value = own[name]
        bare = replace(key, text=key.text[:-1])
        if name[:-1] in own:
            message = f"'{bare.text}' replaces all, so '{key.text}' does nothing: keep one."
            page.wrong(key.place, message)
        elif name[:-1] not in ground.known:
            page.wrong(key.place, unknown_key(key.text, ground.known, ground.own))
        elif name[-1] == _ADD:
            _add(ground, entries, bare, value, page)
        else:
            _take(ground, entries, bare, value, page)
    return entries


def at(node: Node, place: Place) -> Node:
    """A node as if all of it stood at one place: what is inherited has none of its own."""
    if isinstance(node, Scalar):
        return _scalar_at(node, place)
    if isinstance(node, Listing):
        return Listing(tuple(at(item, place) for item in node.items), place)
    pairs = ((_scalar_at(key, place), at(value, place)) for key, value in node.entries)
    return Table(tuple(pairs), place)


def entries_at(entries: Entries, place: Place) -> Grown:
    """A rule's keys and values as if all of them stood at one place."""
    return {
        name: (_scalar_at(key, place), at(value, place))
        for name, (key, value) in entries.items()
    }


def _scalar_at(scalar: Scalar, place: Place) -> Scalar:
    return replace(scalar, place=place, raw="", block=True)


def _add(ground: Ground, entries: Grown, key: Scalar, value: Node, page: Page) -> None:
    name = key.text.lower()
    held = entries[name][1] if name in entries else None
    shape = ground.shape(name)
    if not shape or _is_name(ground, name, held):
        page.wrong(key.place, _no_list(key.text, ground))
    elif held is None:
        entries[name] = (key, value)
    elif shape == "table":
        entries[name] = (key, _merged(held, value))
    else:
        entries[name] = (key, _joined(held, value))


def _take(ground: Ground, entries: Grown, key: Scalar, value: Node, page: Page) -> None:
    name = key.text.lower()
    held = entries[name][1] if name in entries else None
    if not ground.shape(name) or _is_name(ground, name, held):
        page.wrong(key.place, _no_list(key.text, ground))
    elif held is None:
        page.wrong(key.place, f"{ground.id} has no '{key.text}' to take something from.")
    else:
        held = _as_table(held) if ground.shape(name) == "table" else held
        taken = _parts(value)
        _tell_absent(key.text, held, taken, ground.id, page)
        entries[name] = (key, _without(held, [plain(one) for one in taken]))


def _is_name(ground: Ground, name: str, held: Node | None) -> bool:
    """Whether a name stands where there could be a list, as for `weights`."""
    hint = ground.known[name].hint
    texts = get_origin(hint) in (Union, UnionType) and str in get_args(hint)
    return texts and isinstance(held, Scalar) and not held.empty


def _no_list(name: str, ground: Ground) -> str:
    return (
        f"'{name}' of {ground.id} is no list or table that can be added to or taken from: "
        f"write '{name}:', which replaces it."
    )


def _tell_absent(name: str, held: Node, taken: Sequence[Node], id: str, page: Page) -> None:
    there = [plain(one) for one in _parts(held)]
    texts = [text for text in there if isinstance(text, str)]
    for one in taken:
        if plain(one) in there:
            continue
        said, near = "This", ""
        if isinstance(one, Scalar):
            said, near = f"'{one.text[:60]}'", did_you_mean(one.text, texts)
        page.wrong(one.place, f"{said} is not in the '{name}' of {id}.{near}")


def _parts(node: Node) -> Sequence[Node]:
    """The items of a list, the keys of a table, or the one value."""
    if isinstance(node, Listing):
        return node.items
    return [key for key, _ in node.entries] if isinstance(node, Table) else [node]


def _without(held: Node, taken: Sequence[object]) -> Node:
    if isinstance(held, Table):
        kept = tuple(entry for entry in held.entries if entry[0].text not in taken)
        return Table(kept, held.place)
    items = tuple(item for item in _parts(held) if plain(item) not in taken)
    return Listing(items, held.place)


def _joined(held: Node, more: Node) -> Listing:
    """The items of both, each once."""
    both = [*_items(held), *_items(more)]
    return Listing(tuple({repr(plain(item)): item for item in both}.values()), more.place)


def _items(node: Node) -> Sequence[Node]:
    return node.items if isinstance(node, Listing) else [node]


def _merged(held: Node, more: Node) -> Node:
    """The entries of both, the later ones going before; what is no table is told later."""
    first, second = _as_table(held), _as_table(more)
    if not (isinstance(first, Table) and isinstance(second, Table)):
        return more
    both = {key.text: (key, value) for key, value in (*first.entries, *second.entries)}
    return Table(tuple(both.values()), more.place)


def _as_table(node: Node) -> Node:
    """A list of tables as one, for both are ways to write a table."""
    if not isinstance(node, Listing):
        return node
    tables = [item for item in node.items if isinstance(item, Table)]
    entries = tuple(entry for table in tables for entry in table.entries)
    return Table(entries, node.place) if len(tables) == len(node.items) else node


def _shape(hint: Any) -> Shape:
    if is_dataclass(hint):
        return "table"
    origin = get_origin(hint)
    if origin is tuple:
        return "list"
    if origin in (Mapping, dict):
        return "table"
    if origin is Literal:
        return ""
    shapes = {_shape(one) for one in get_args(hint)} - {""}
    return shapes.pop() if shapes else ""
