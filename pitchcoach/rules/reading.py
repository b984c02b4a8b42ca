"""Rule files read with all their mistakes: YAML in, checked plain data out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any

from pitchcoach.errors import RuleFileError, did_you_mean
from pitchcoach.rules.change import Change
from pitchcoach.rules.changing import (
    changed,
    of_rules,
    switched_off,
    tell_unknown,
)
from pitchcoach.rules.checks import Known, check, check_references
from pitchcoach.rules.conversion import missing, values
from pitchcoach.rules.inheriting import Family, Key, key_of, whole
from pitchcoach.rules.keys import keys_of
from pitchcoach.rules.kind_names import KINDS, REFUSED
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.located import Page, Scalar
from pitchcoach.rules.options import check_kind, exceptions_of, options_of
from pitchcoach.rules.reading_weights import Table, weights_of
from pitchcoach.rules.shared import Shared, rule_data
from pitchcoach.rules.sheet import Sheet, sheets

_SHARED = keys_of(Shared)
_NEEDED = {name: key for name, key in _SHARED.items() if name != "extends"}
_NUMBER_KINDS = frozenset(("measure", "move"))
_NONE: Table = {}
Entry = dict[str, Any]
"""A rule's checked data: its fields, its kind with options, the number of its file."""
_Read = Callable[[Sheet, int], Entry | None]
"""Checks a rule in a file of some number."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where rule files are read, and what is wrong in any of them is gathered."""

    pages: list[Page] = field(default_factory=list)
    left_out: list[tuple[int, int, str, int]] | None = None
    """Rules of kinds that cannot run here; without a list they are mistakes."""

    def page(self, file: RuleFile) -> Page:
        """A new page for a file's mistakes."""
        self.pages.append(Page(str(file.path)))
        return self.pages[-1]

    def page_at(self, path: str) -> Page:
        """The page for mistakes in a file that holds no rules."""
        known = [page for page in self.pages if page.path == path]
        if not known:
            self.pages.append(Page(path))
        return (known or self.pages)[-1]

    def leaves_out(self, page: Page, number: int) -> bool:
        """Whether a file's rules are left out, for doubts that are no mistakes here."""
        if self.left_out is None:
            return False
        doubts = dict.fromkeys(page.doubts)
        self.left_out.extend((d.line, d.column, d.message, number) for d in doubts)
        return bool(page.doubts)

    def finish(self) -> None:
        """Raise every mistake of every file at once, if there is one."""
        mistakes = [mistake for page in self.pages for mistake in page.mistakes]
        if self.left_out is None:
            mistakes += [doubt for page in self.pages for doubt in page.doubts]
        if mistakes:
            raise RuleFileError(list(dict.fromkeys(mistakes)))


def read_rules(files: Sequence[RuleFile], *, tolerant: bool) -> dict[str, Any]:
    """Checked data of style rules."""
    desk = Desk(left_out=[] if tolerant else None)
    entries = rules(files, desk, None)
    desk.finish()
    return {"rules": entries, "left_out": desk.left_out or []}


def rules(
    files: Sequence[RuleFile],
    desk: Desk,
    known: Known | None,
    weights: Table = _NONE,
    *,
    beside: Sequence[RuleFile] = (),
    changes: Sequence[Change] = (),
) -> list[Entry]:
    """Checked data of the rules in files, in order; in one folder each has its own name.

    Args:
        weights: those that rules may name.
        beside: further files, whose rules these may begin with.
        changes: what is other than the files say.
    """
    pages = [desk.page(file) for file in files]
    written = _written(files, pages)
    unread = frozenset(
        f"{file.pack}.{file.path.name.partition('.')[0]}"
        for file, page in zip(files, pages, strict=True)
        if len(page)
    )
    family = Family([sheet for sheet, _ in written], beside, unread)
    read = partial(_entry, desk=desk, known=known, weights=weights, family=family)
    made = _inherited(written, family, read)
    out = {number for number, page in enumerate(pages) if desk.leaves_out(page, number)}
    if changes:
        made = _changed(made, changes, desk, read, known=not any(map(len, pages)))
    return [entry for _, entry in made if entry["file"] not in out]


def _written(files: Sequence[RuleFile], pages: Sequence[Page]) -> list[tuple[Sheet, int]]:
    """The rules of files as written, each with the number of its file."""
    places: dict[tuple[Path, str], str] = {}
    written = []
    for number, (file, page) in enumerate(zip(files, pages, strict=True)):
        for sheet in sheets(file, page):
            here = f"{file.path}:{sheet.place.line}"
            there = places.setdefault((file.path.parent, sheet.id), here)
            if there != here:
                sheet.wrong(f"{sheet.id} is already the name of the rule at {there}.")
            written.append((sheet, number))
    return written


def _inherited(
    written: Sequence[tuple[Sheet, int]], family: Family, read: _Read
) -> list[tuple[Sheet, Entry]]:
    """The rules with all that they inherit, in the order written."""
    lines = [(family.line(sheet), at) for at, (sheet, _) in enumerate(written)]
    found: list[tuple[int, Sheet, Entry]] = []
    broken: set[Key] = set()
    # Parents first: what is wrong in one is not told again of those that inherit it.
    for line, at in sorted(lines, key=lambda each: len(each[0])):
        if not line:
            broken.add(key_of(written[at][0]))
            continue
        before = len(line[0].page)
        sheet = whole(line)
        entry = read(sheet, written[at][1])
        if not broken.isdisjoint(map(key_of, line[1:])):
            _forget_inherited(sheet)
        if len(sheet.page) > before:
            broken.add(key_of(sheet))
        if entry:
            found.append((at, sheet, entry))
    return [(sheet, entry) for _, sheet, entry in sorted(found, key=itemgetter(0))]


def _forget_inherited(sheet: Sheet) -> None:
    """Take back the mistakes in what a rule has from another: they are told of that."""
    place = sheet.entries["extends"][1].place
    for noted in (sheet.page.mistakes, sheet.page.doubts):
        noted[:] = [one for one in noted if (one.line, one.column) != place]


def _changed(
    made: Sequence[tuple[Sheet, Entry]],
    changes: Sequence[Change],
    desk: Desk,
    read: _Read,
    *,
    known: bool,
) -> list[tuple[Sheet, Entry]]:
    """The rules that are in force, with the changes made in them.

    Args:
        known: whether all rules could be read, so that others are known to be none.
    """
    chosen = of_rules(changes, desk.page_at)
    last = {sheet.id: (sheet, entry) for sheet, entry in made}
    if known:
        tell_unknown(chosen, last, desk.page_at)
    kept = []
    for id, (sheet, entry) in last.items():
        if switched_off(id, chosen):
            continue
        other = changed(sheet, chosen, desk.page_at)
        again = entry if other is sheet else read(other, entry["file"])
        if again:
            again["rule"]["line"] = sheet.place.line
            kept.append((other, again))
    return kept


def _entry(
    sheet: Sheet,
    number: int,
    desk: Desk,
    known: Known | None,
    weights: Table,
    family: Family,
) -> Entry | None:
    name = _kind_name(sheet, family)
    if name in REFUSED:
        _refuse(sheet, name, number, desk)
        return None
    missing(sheet.entries, _NEEDED, sheet.id, sheet.place, sheet.page)
    shared = values(sheet.entries, _SHARED, sheet.page)
    options = options_of(sheet, name, _SHARED) if name else {}
    if name:
        check_kind(sheet, name, options)
    if known and name in _NUMBER_KINDS:
        check_references(sheet, options, known)
    check(sheet, shared, known)
    if "weights" in shared:
        shared["weights"] = weights_of(sheet, shared["weights"], weights)
    if known and shared.get("item") in known.items:
        shared["criterion"] = known.items[shared["item"]]
    return {
        "rule": {"id": sheet.id, "line": sheet.place.line, **rule_data(shared)},
        "kind": name,
        "options": options,
        "unless": exceptions_of(sheet),
        "file": number,
    }


def _refuse(sheet: Sheet, name: str, number: int, desk: Desk) -> None:
    if desk.left_out is None:
        sheet.wrong_value(REFUSED[name], "extends")
    else:
        place = sheet.entries["extends"][1].place
        desk.left_out.append((*place, REFUSED[name], number))


def _kind_name(sheet: Sheet, family: Family) -> str:
    """The kind a rule names, empty if there is none such."""
    if not sheet.has("extends"):
        sheet.wrong(f"Missing 'extends', the kind of rule: one of {', '.join(KINDS)}.")
        return ""
    node = sheet.entries["extends"][1]
    name = node.text if isinstance(node, Scalar) else ""
    if name in KINDS or name in REFUSED:
        return name
    near = did_you_mean(name, [*KINDS, *family.siblings(sheet)])
    near = near or f" There are: {', '.join(KINDS)}."
    sheet.wrong_value(f"There is no kind of rule called '{name[:80]}'.{near}", "extends")
    return ""
