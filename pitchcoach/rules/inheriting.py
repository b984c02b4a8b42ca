"""Rules that begin with another rule: `extends: Direct.HedgedModal`, then what differs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TypeAlias

from pitchcoach.errors import did_you_mean
from pitchcoach.rules.growing import Ground, entries_at, grown, is_change
from pitchcoach.rules.kind_names import KINDS, REFUSED
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.located import Page
from pitchcoach.rules.sheet import Sheet, sheets

_MOST_PARENTS = 10
"""As in Vale: who reads a rule has to be able to follow it."""
_NOT_HANDED_DOWN = frozenset(("extends", "tests"))
_folder = attrgetter("file.folder")
Key: TypeAlias = tuple[str, str]
"""A rule's file and name: another folder may hold one of the same name."""


@dataclass(eq=False)
class Family:
    """Rules as written, among which those are found that others begin with."""

    sheets: Sequence[Sheet]
    """The rules that are being read."""
    beside: Sequence[RuleFile] = ()
    """Files whose rules may be begun with too; a pack is read when one of its is wanted."""
    unread: frozenset[str] = frozenset()
    """Rules whose files cannot be read: they and others of their packs are not missed."""
    _named: dict[str, list[Sheet]] = field(default_factory=dict, init=False)
    _packs: set[str] = field(default_factory=set, init=False)
    _told: set[Key] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        self._add(self.sheets)

    def line(self, sheet: Sheet) -> list[Sheet]:
        """A rule, the one that it begins with, and so on to one of a kind.

        Empty where that leads nowhere, which is noted.
        """
        line = [sheet]
        while name := self.parent_name(line[-1]):
            parent = self._parent(line[-1], name)
            if parent is None:
                self._tell_missing(line, name)
                return []
            line.append(parent)
            if key_of(parent) in map(key_of, line[:-1]):
                self._tell_circle(line)
                return []
            if len(line) > _MOST_PARENTS + 1:
                self._tell_too_many(line)
                return []
        last = line[-1]
        lost = not _kind(last) and (len(line) > 1 or self._is_unread(last))
        return [] if lost else line

    def parent_name(self, sheet: Sheet) -> str:
        """The rule that a rule begins with, as written; empty where that is a kind."""
        name = sheet.extends
        if not name or name in KINDS or name in REFUSED:
            return ""
        return name if "." in name or self._others(sheet, name) else ""

    def siblings(self, sheet: Sheet) -> Iterable[str]:
        """The names of the rules in a rule's pack, which may be named without the pack."""
        pack, _, own = sheet.id.partition(".")
        named = (id.partition(".") for id in self._named)
        return (name for other, _, name in named if other == pack and name != own)

    def _is_unread(self, sheet: Sheet) -> bool:
        """Whether what a rule extends stands in a file that cannot be read."""
        return _full(sheet, sheet.extends) in self.unread

    def _add(self, more: Iterable[Sheet]) -> None:
        for sheet in more:
            self._named.setdefault(sheet.id, []).append(sheet)

    def _read(self, packs: Iterable[str]) -> None:
        """Read the packs that are not yet read of the files beside."""
        wanted = {*packs} - self._packs
        self._packs |= wanted
        for file in self.beside if wanted else ():
            if file.pack in wanted:
                self._add(sheets(file, Page(str(file.path))))

    def _others(self, sheet: Sheet, name: str) -> list[Sheet]:
        """The rules of that name, but for this one and what takes its own place."""
        id = _full(sheet, name)
        self._read([id.partition(".")[0]])
        return [
            other
            for other in self._named.get(id, ())
            if key_of(other) != key_of(sheet)
            and (id != sheet.id or _folder(other) <= _folder(sheet))
        ]

    def _parent(self, sheet: Sheet, name: str) -> Sheet | None:
        """The rule of that name in the nearest folder before, else in one after."""
        others = self._others(sheet, name)
        before = [other for other in others if _folder(other) <= _folder(sheet)]
        return max(before or others, key=_folder, default=None)

    def _tell_missing(self, line: Sequence[Sheet], name: str) -> None:
        sheet, id = line[0], _full(line[-1], name)
        pack = id.partition(".")[0]
        if len(line) > 1 or any(other.startswith(f"{pack}.") for other in self.unread):
            return
        if id == sheet.id:
            message = f"{id} extends itself, and no folder before has a rule of that name."
        else:
            self._read(file.pack for file in self.beside)
            packs = sorted({known.partition(".")[0] for known in self._named})
            near = did_you_mean(id, self._named) or f" The packs are: {', '.join(packs)}."
            message = f"There is no rule '{id[:80]}' to extend.{near}"
        sheet.wrong_value(message, "extends")

    def _tell_circle(self, line: Sequence[Sheet]) -> None:
        """Once for all the rules that it leads through."""
        keys = set(map(key_of, line))
        if self._told.isdisjoint(keys):
            message = f"These rules extend one another in a circle: {_chain(line)}."
            line[0].wrong_value(message, "extends")
        self._told |= keys

    def _tell_too_many(self, line: Sequence[Sheet]) -> None:
        """Of the first rule that goes too far, not of all that begin with it."""
        if not self.parent_name(line[-1]):
            message = (
                f"More than {_MOST_PARENTS} rules that extend one another: {_chain(line)}."
            )
            line[0].wrong_value(message, "extends")


def key_of(sheet: Sheet) -> Key:
    """What tells a rule as written from all others."""
    return str(sheet.file.path), sheet.id


def whole(line: Sequence[Sheet]) -> Sheet:
    """A rule with all that it has from those it begins with; mistakes are noted."""
    *children, made = line
    if not children:
        _tell_changes(made)
    for child in reversed(children):
        made = _child(child, made)
    return made


def _child(sheet: Sheet, parent: Sheet) -> Sheet:
    place = sheet.entries["extends"][1].place
    handed = {k: v for k, v in parent.entries.items() if k not in _NOT_HANDED_DOWN}
    kind = {"extends": parent.entries["extends"]}
    ground = Ground(entries_at(handed, place), parent.extends, parent.id)
    own = {name: entry for name, entry in sheet.entries.items() if name != "extends"}
    entries = grown(ground, own, sheet.page)
    return replace(sheet, entries={**entries, **entries_at(kind, place)})


def _tell_changes(sheet: Sheet) -> None:
    """Note what only a rule that begins with another may hold."""
    for name, (key, _) in sheet.entries.items():
        if is_change(name):
            message = (
                f"'{key.text}' changes what comes from another rule, and {sheet.id} "
                f"extends none: write '{key.text[:-1]}'."
            )
            sheet.page.wrong(key.place, message)


def _kind(sheet: Sheet) -> bool:
    return sheet.extends in KINDS or sheet.extends in REFUSED


def _full(sheet: Sheet, name: str) -> str:
    """A name with its pack, which is the rule's own if none is written."""
    return name if "." in name else f"{sheet.id.partition('.')[0]}.{name}"


def _chain(line: Sequence[Sheet]) -> str:
    return " → ".join(sheet.id for sheet in line)
