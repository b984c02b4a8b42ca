"""A `prh.yml`, which says what to write in place of what, as substitution rules."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pitchcoach.authoring.importing.drafts import Draft, Taken, camel, unique
from pitchcoach.errors import RuleFileError, did_you_mean
from pitchcoach.rules.located import Listing, Node, Page, Place, Scalar, Table, plain
from pitchcoach.rules.yaml_files import read_yaml

_TOP = ("version", "imports", "rules")
_KEYS = (
    *("expected", "pattern", "patterns", "regexpMustEmpty", "options", "specs", "prh"),
)
_REGEX = re.compile(r"/(.+)/([a-z]*)", re.DOTALL)
_META = re.compile(r"([\\.*+?^$(){}|\[\]])")
_FLAGS = frozenset("gimu")
_GROUP_NUMBER = re.compile(r"\$([1-9])")
_BEFORE = re.compile(r"\(([^()]+)\)\?(.+)", re.DOTALL)
_AFTER = re.compile(r"(.+)\(([^()]+)\)\?", re.DOTALL)
_MESSAGE = "Say '%s', not '%s'."

Entries = Mapping[str, tuple[Scalar, Node]]


def is_prh(text: bytes) -> bool:
    """Whether a YAML file looks like one of prh: a list of rules with what is expected."""
    return bool(re.search(rb"^rules\s*:", text, re.MULTILINE)) and b"expected" in text


def prh(path: Path, content: bytes, pack: str) -> Taken:
    """The pack that such a file becomes; all its mistakes at once, if it has any."""
    page = Page(str(path))
    node = read_yaml(content, page)
    drafts: list[Draft] = []
    if isinstance(node, Table):
        top = _entries(node)
        _check_top(top, page)
        names: set[str] = set()
        drafts = [_draft(entry, page, names, path) for entry in _rules(top, page)]
    elif not len(page):
        page.wrong(Place(1, 1), "This is no prh file: it has a list under 'rules:'.")
    if len(page):
        raise RuleFileError(list(dict.fromkeys((*page.mistakes, *page.doubts))))
    return Taken(pack, tuple(drafts))


def _entries(node: Table) -> Entries:
    return {key.text: (key, value) for key, value in node.entries}


def _check_top(top: Entries, page: Page) -> None:
    for name, (key, value) in top.items():
        if name == "imports" and not (isinstance(value, Listing) and not value.items):
            page.wrong(
                key.place,
                "'imports' would read other files, which is not done here: import each of "
                "them by itself, then take this key out.",
            )
        elif name not in _TOP:
            near = did_you_mean(name, _TOP)
            page.wrong(key.place, f"'{name}' is no key of a prh file.{near}")


def _rules(top: Entries, page: Page) -> Iterator[Table]:
    key, rules = top.get("rules", (None, None))
    if not isinstance(rules, Listing) or not rules.items:
        place = key.place if key else Place(1, 1)
        page.wrong(place, "There are no rules: write a list under 'rules:'.")
        return
    for item in rules.items:
        if isinstance(item, Table):
            yield item
        else:
            message = "A rule is a table of keys such as 'expected: coaching'."
            page.wrong(item.place, message)


@dataclass(frozen=True)
class _Entry:
    """One rule of the file, with the mistakes found in it."""

    keys: Entries
    place: Place
    page: Page

    def text(self, key: str) -> str:
        """What a key says, empty without it."""
        node = self.keys[key][1] if key in self.keys else None
        if node is None or isinstance(node, Scalar):
            return node.text if node else ""
        self.page.wrong(node.place, f"'{key}' is a single text.")
        return ""

    def at(self, key: str) -> Place:
        """Where a key's value stands."""
        return self.keys[key][1].place if key in self.keys else self.place


def _draft(node: Table, page: Page, names: set[str], path: Path) -> Draft:
    entry = _Entry(_entries(node), node.place, page)
    for name, (key, _) in entry.keys.items():
        if name not in _KEYS:
            page.wrong(key.place, f"'{name}' is no key of prh.{did_you_mean(name, _KEYS)}")
    expected = entry.text("expected")
    if not expected:
        page.wrong(node.place, "This rule needs 'expected', the words to write.")
    pairs = list(_specs(entry))
    reason = entry.text("prh")
    keys = {
        "extends": "substitution",
        "message": _MESSAGE,
        "level": "warning",
        "action": {"name": "replace"},
        "nonword": True,
        "swap": {p: expected.replace("|", r"\|") for p in _patterns(entry, expected)},
        **({"why": reason} if reason else {}),
    }
    return Draft(
        unique(camel(expected) or f"Line{node.place.line}", names),
        keys,
        str(path),
        node.place.line,
        good=tuple(dict.fromkeys(better for _, better in pairs if better)),
        bad=tuple(dict.fromkeys(worse for worse, _ in pairs if worse)),
        file=camel(path.stem) or "Prh",
        vouched=True,
    )


def _patterns(entry: _Entry, expected: str) -> Iterator[str]:
    """The expressions to look for; without one, the expected words in other capitals."""
    named = "patterns" if "patterns" in entry.keys else "pattern"
    node = entry.keys[named][1] if named in entry.keys else None
    items = node.items if isinstance(node, Listing) else (node,) if node else ()
    bounded = _bounded(entry)
    if not items and expected:
        yield _whole(f"(?i:{_literal(expected)})", bounded)
    for item in items:
        if isinstance(item, Scalar) and item.text:
            yield _whole(_emptied(_pattern(item, entry.page), entry), bounded)
        else:
            entry.page.wrong(item.place, f"'{named}' holds an expression or plain words.")


def _pattern(item: Scalar, page: Page) -> str:
    """`/an expression/`, or words as they are, as a regular expression."""
    written = _REGEX.fullmatch(item.text)
    if not written:
        return _literal(item.text)
    strange = sorted(set(written[2]) - _FLAGS)
    if strange:
        page.wrong(item.place, f"The flag '{strange[0]}' is unknown: use g, i, m or u.")
    return f"(?i:{written[1]})" if "i" in written[2] else written[1]


def _literal(words: str) -> str:
    return _META.sub(r"\\\1", words)


def _whole(pattern: str, bounded: bool) -> str:
    return rf"\b{pattern}\b" if bounded else pattern


def _bounded(entry: _Entry) -> bool:
    if "options" not in entry.keys:
        return False
    options = plain(entry.keys["options"][1])
    if not isinstance(options, Mapping) or set(options) - {"wordBoundary"}:
        entry.page.wrong(entry.at("options"), "'options' holds 'wordBoundary: true'.")
        return False
    return str(options.get("wordBoundary", "")).lower() == "true"


def _emptied(pattern: str, entry: _Entry) -> str:
    """The expression with what must be empty at its edge as what must not stand there."""
    if "regexpMustEmpty" not in entry.keys:
        return pattern
    wanted = _GROUP_NUMBER.fullmatch(entry.text("regexpMustEmpty"))
    before, after = _BEFORE.fullmatch(pattern), _AFTER.fullmatch(pattern)
    if wanted and before and wanted[1] == "1":
        return f"(?<!{before[1]}){before[2]}"
    if (
        wanted
        and after
        and int(wanted[1]) == after[1].count("(") - after[1].count("(?") + 1
    ):
        return f"{after[1]}(?!{after[2]})"
    entry.page.wrong(
        entry.at("regexpMustEmpty"),
        "'regexpMustEmpty' is taken where its brackets begin or end the expression, as in "
        "/(un)?kind/ with $1. Write (?<!un)kind in place of it, and take this key out.",
    )
    return pattern


def _specs(entry: _Entry) -> Iterator[tuple[str, str]]:
    node: Any = entry.keys["specs"][1] if "specs" in entry.keys else None
    for item in node.items if isinstance(node, Listing) else ():
        spec = plain(item)
        if isinstance(spec, dict) and isinstance(spec.get("from"), str):
            yield spec["from"], str(spec.get("to") or "")
        else:
            entry.page.wrong(item.place, "A spec has 'from', the words to mend, and 'to'.")
    if node is not None and not isinstance(node, Listing):
        entry.page.wrong(node.place, "'specs' is a list of 'from' and 'to'.")
