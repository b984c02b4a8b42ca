"""Tests that trainers write as Vale does: `tests:` in a rule, `*.test.yml` beside rules."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pitchcoach.authoring.located import sheet_of
from pitchcoach.errors import RuleFileError, did_you_mean
from pitchcoach.rules.conversion import lowered, table, unknown_key
from pitchcoach.rules.load import rule_file
from pitchcoach.rules.located import Listing, Node, Page, Place, place_at
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.sheet import document

ENDING = ".test.yml"
_ASSERTS = ("want", "contains", "absent")


@dataclass(frozen=True)
class CaseKeys:
    """The keys of a test."""

    name: str
    """What the test is called; each of a file has its own."""
    input: str
    """The text that is read."""
    about: str = ""
    """What it shows, for those who read the file."""
    format: Literal["md", "txt"] = "md"
    """How the text is read: as Markdown or as plain text."""
    rule: str = ""
    """The only rule that is tried; in a rule file the rule itself, else all of the pack."""
    want: str | None = None
    """All findings, a line each: `line:column:Pack.Rule:message`; "" for none."""
    contains: tuple[str, ...] = ()
    """What must stand somewhere in those lines."""
    absent: tuple[str, ...] = ()
    """What must stand in none of those lines."""


@dataclass(frozen=True)
class Case(CaseKeys):
    """A test, and where it stands."""

    pack: str = ""
    path: str = ""
    line: int = 1
    column: int = 1


def cases(rules: Sequence[Rule]) -> tuple[Case, ...]:
    """Every test of some rules and beside them; raises all mistakes in them at once."""
    pages: list[Page] = []
    found = [*_in_rules(rules, pages), *_beside(rules, pages)]
    mistakes = [mistake for page in pages for mistake in page.mistakes]
    if mistakes:
        raise RuleFileError(mistakes)
    return tuple(found)


def chosen(
    cases_: Iterable[Case], rules: Sequence[Rule], every: Sequence[Rule]
) -> list[Case]:
    """The tests of the rules chosen; those of a whole pack only where all of it is."""
    ids = {rule.id for rule in rules}
    partial = {rule.pack for rule in every if rule.id not in ids}
    return [
        case
        for case in cases_
        if (case.rule in ids if case.rule else case.pack not in partial)
    ]


def _in_rules(rules: Sequence[Rule], pages: list[Page]) -> Iterator[Case]:
    for rule in rules:
        sheet = sheet_of(rule) if _mentions_tests(Path(rule.path)) else None
        if sheet is not None and "tests" in sheet.entries:
            page = Page(rule.path)
            pages.append(page)
            node = sheet.entries["tests"][1]
            yield from _listed(node, page, rule.pack, rules, rule.id)


def _mentions_tests(path: Path) -> bool:
    """Whether a file may hold tests: reading YAML takes long, and few do."""
    return b"tests" in rule_file(path).content.lower()


def _beside(rules: Sequence[Rule], pages: list[Page]) -> Iterator[Case]:
    folders = dict.fromkeys(Path(rule.path).parent for rule in rules if rule.path)
    for folder in folders:
        for path in sorted(folder.glob(f"*{ENDING}")):
            page = Page(str(path))
            pages.append(page)
            node = _test_list(path, page)
            if node is not None:
                yield from _listed(node, page, folder.absolute().name, rules)


def _test_list(path: Path, page: Page) -> Node | None:
    """What stands under `tests:` in a file of tests."""
    node = document(rule_file(path), page)
    if node is None:
        return None
    entries = lowered(node, page)
    for name, (key, _) in entries.items():
        if name != "tests":
            page.wrong(key.place, unknown_key(key.text, ["tests"], ["tests"]))
    if "tests" not in entries:
        page.wrong(node.place, "A file of tests holds a list under the key 'tests'.")
        return None
    return entries["tests"][1]


def _listed(
    node: Node, page: Page, pack: str, rules: Sequence[Rule], rule: str = ""
) -> Iterator[Case]:
    items = node.items if isinstance(node, Listing) else (node,)
    names: dict[str, Place] = {}
    for item in items:
        before = len(page)
        data: dict[str, Any] | None = table(item, CaseKeys, "tests", page)
        if data is not None and len(page) == before:
            _check(item, data, names, rules, page)
        if data is not None and len(page) == before:
            place, named = item.place, _named(data.get("rule", rule), rules)
            data["rule"] = named.id if named else ""
            lists = {key: tuple(data[key]) for key in _ASSERTS[1:] if key in data}
            yield Case(
                **{**data, **lists},
                pack=pack,
                path=page.path,
                line=place.line,
                column=place.column,
            )


def _check(
    item: Node,
    data: dict[str, Any],
    names: dict[str, Place],
    rules: Sequence[Rule],
    page: Page,
) -> None:
    """Note what in a test cannot be right."""
    if not any(_says(data, key) for key in _ASSERTS):
        page.wrong(
            item.place,
            f"The test '{data['name']}' asserts nothing: add 'want' (the lines it should "
            "give, \"\" for none), 'contains' or 'absent'.",
        )
    if not data["input"].strip():
        page.wrong(place_at(item, ["input"]), "'input' is empty: give it a text.")
    first = names.setdefault(data["name"], item.place)
    if first != item.place:
        message = (
            f"A test of the name '{data['name']}' stands in line {first.line} already."
        )
        page.wrong(item.place, message)
    if data.get("rule") and _named(data["rule"], rules) is None:
        near = did_you_mean(data["rule"], (rule.id for rule in rules))
        message = f"There is no rule '{data['rule'][:60]}'.{near}"
        page.wrong(place_at(item, ["rule"]), message)


def _says(data: dict[str, Any], key: str) -> bool:
    return key in data if key == "want" else bool(data.get(key))


def _named(name: str, rules: Sequence[Rule]) -> Rule | None:
    return next((rule for rule in rules if rule.id.lower() == name.lower()), None)
