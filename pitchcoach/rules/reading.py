"""Rule files read with all their mistakes: YAML in, checked plain data out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from pitchcoach.errors import RuleFileError, did_you_mean
from pitchcoach.rules import kinds
from pitchcoach.rules.checks import Known, check, check_references
from pitchcoach.rules.conversion import missing, values
from pitchcoach.rules.keys import keys_of
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.located import Page, Scalar
from pitchcoach.rules.options import check_kind, exceptions_of, options_of
from pitchcoach.rules.reading_weights import Table, weights_of
from pitchcoach.rules.shared import Shared, rule_data
from pitchcoach.rules.sheet import Sheet, sheets

KINDS = tuple(sorted(module.name for module in iter_modules(kinds.__path__)))
"""Every kind of rule, by its module."""
_SHARED = keys_of(Shared)
_NEEDED = {name: key for name, key in _SHARED.items() if name != "extends"}
_NUMBER_KINDS = frozenset(("measure", "move"))
_REFUSED = {
    "script": "'script' rules hold Tengo programs, not run here: use another kind.",
    "spelling": "'spelling' rules need a Hunspell dictionary, which is not read here: list "
    "the words in an 'existence' or 'substitution' rule.",
}
_NONE: Table = {}
Entry = dict[str, Any]
"""A rule's checked data: its fields, its kind with options, the number of its file."""


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
    files: Sequence[RuleFile], desk: Desk, known: Known | None, weights: Table = _NONE
) -> list[Entry]:
    """Checked data of the rules in files, in order; in one folder each has its own name.

    Args:
        weights: those that rules may name.
    """
    entries: list[Entry] = []
    places: dict[tuple[Path, str], str] = {}
    for number, file in enumerate(files):
        page = desk.page(file)
        found = []
        for sheet in sheets(file, page):
            here = f"{file.path}:{sheet.place.line}"
            there = places.setdefault((file.path.parent, sheet.id), here)
            if there != here:
                sheet.wrong(f"{sheet.id} is already the name of the rule at {there}.")
            found.append(_entry(sheet, number, desk, known, weights))
        if not desk.leaves_out(page, number):
            entries += filter(None, found)
    return entries


def _entry(
    sheet: Sheet, number: int, desk: Desk, known: Known | None, weights: Table
) -> Entry | None:
    name = _kind_name(sheet)
    if name in _REFUSED:
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
        sheet.wrong_value(_REFUSED[name], "extends")
    else:
        place = sheet.entries["extends"][1].place
        desk.left_out.append((*place, _REFUSED[name], number))


def _kind_name(sheet: Sheet) -> str:
    """The kind a rule names, empty if there is none such."""
    if not sheet.has("extends"):
        sheet.wrong(f"Missing 'extends', the kind of rule: one of {', '.join(KINDS)}.")
        return ""
    node = sheet.entries["extends"][1]
    name = node.text if isinstance(node, Scalar) else ""
    if name in KINDS or name in _REFUSED:
        return name
    if "." in name:
        message = f"'{name}' is a rule: only a kind can be extended, such as 'existence'."
    else:
        near = did_you_mean(name, KINDS) or f" There are: {', '.join(KINDS)}."
        message = f"There is no kind of rule called '{name}'.{near}"
    sheet.wrong_value(message, "extends")
    return ""
