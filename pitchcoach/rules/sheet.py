"""One rule as it stands in its file: its keys with their places, and the mistakes found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from re import compile as pattern
from typing import TypeAlias

from pitchcoach.rules.conversion import lowered
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.located import (
    Node,
    Page,
    Place,
    Route,
    Scalar,
    Table,
    place_at,
    scalars,
)
from pitchcoach.rules.yaml_files import read_yaml

_START = Place(1, 1)
_NAME = pattern(r"[^\W_][\w-]{0,79}")

Entries: TypeAlias = Mapping[str, tuple[Scalar, Node]]
"""Keys in lower case, each as written and with its value."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One rule as written, in a file of its own or as a member of a group."""

    id: str
    entries: Entries
    place: Place
    page: Page
    file: RuleFile

    @property
    def extends(self) -> str:
        """What stands under `extends`: a kind, or a rule; empty if that is no text."""
        node = self.entries["extends"][1] if "extends" in self.entries else None
        return node.text if isinstance(node, Scalar) else ""

    def wrong(self, message: str, *route: str | int) -> None:
        """Note a mistake at the key to which the route leads, else at the rule."""
        self.page.wrong(self.place_of(route), message)

    def wrong_value(self, message: str, key: str) -> None:
        """Note a mistake at a key's value."""
        self.page.wrong(
            self.entries[key][1].place if key in self.entries else self.place, message
        )

    def place_of(self, route: Route) -> Place:
        """Where the last key or item of the route stands, as far as it can be followed."""
        return place_at(Table(tuple(self.entries.values()), self.place), route)

    def has(self, key: str) -> bool:
        """Whether the key is there and holds something."""
        node = self.entries[key][1] if key in self.entries else None
        return node is not None and not (isinstance(node, Scalar) and not node.text.strip())

    def scalars(self, key: str) -> Iterator[Scalar]:
        """The texts under a key, keys of its tables included, in the order written."""
        if key in self.entries:
            yield from scalars(self.entries[key][1])


def sheets(file: RuleFile, page: Page) -> list[Sheet]:
    """The rules of a file: one, or the members of its `rules:` group."""
    node = document(file, page)
    if node is None:
        return []
    entries = lowered(node, page)
    if "rules" in entries:
        return list(_members(entries, file, page))
    name = file.path.name.partition(".")[0]
    return [Sheet(f"{file.pack}.{name}", entries, node.place, page, file)]


def document(file: RuleFile, page: Page) -> Table | None:
    """The table of keys that a file is; anything else is noted as a mistake."""
    if file.trouble:
        page.wrong(_START, file.trouble)
        return None
    node = read_yaml(file.content, page)
    if isinstance(node, Table):
        return node
    if node is not None:
        page.wrong(
            node.place, "This file is no table of keys such as 'extends: existence'."
        )
    elif not len(page):
        page.wrong(_START, "This file is empty: write its keys, or delete it.")
    return None


def _members(group: Entries, file: RuleFile, page: Page) -> Iterator[Sheet]:
    """Each rule of a group, with the group's other keys where it has none of its own."""
    key, rules = group["rules"]
    if not isinstance(rules, Table):
        page.wrong(
            key.place, "'rules' is a table: 'Name:', and the rule's keys indented below."
        )
        return
    shared = {name: entry for name, entry in group.items() if name != "rules"}
    for name, member in rules.entries:
        if not _NAME.fullmatch(name.text):
            page.wrong(name.place, "A rule's name is made of letters, digits, '-' and '_'.")
        elif not isinstance(member, Table):
            page.wrong(
                name.place, f"'{name.text}' has no keys: indent them below its name."
            )
        else:
            entries = _merged(shared, lowered(member, page))
            yield Sheet(f"{file.pack}.{name.text}", entries, name.place, page, file)


def _merged(shared: Entries, own: Entries) -> Entries:
    """A member's keys over its group's; texts in French are merged one by one."""
    merged = {**shared, **own}
    if "fr" in shared and "fr" in own:
        key, french = own["fr"]
        group = shared["fr"][1]
        if isinstance(french, Table) and isinstance(group, Table):
            written = {name.text for name, _ in french.entries}
            rest = tuple(entry for entry in group.entries if entry[0].text not in written)
            merged["fr"] = (key, Table((*french.entries, *rest), french.place))
    return merged
