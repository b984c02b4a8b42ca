"""A Vale style, or the styles of a `.vale.ini`, as packs of our own."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pitchcoach.authoring.exporting.keys import action_keys, kind_name, own_keys
from pitchcoach.authoring.importing.drafts import Draft, Taken, unique
from pitchcoach.authoring.importing.examples import bad_examples, good_examples
from pitchcoach.errors import Mistake, SettingsError
from pitchcoach.rules.load import load_rules
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.scope_names import scope_mistake
from pitchcoach.rules.vale_config import read_config
from pitchcoach.rules.vale_styles import BUILT_IN, style_rules

_PLACE = re.compile(r"""(['"]?)%(?:\[\d{1,3}\])?\d{0,2}\.?\d{0,2}[sdvfq]\1""")
_NO_PITCH = frozenset(
    ("raw", "summary", "frontmatter", "comment", "attr", "alt", "figure", "code", "link")
)
"""Scopes that no part of a pitch belongs to."""
_MOST_FILES = 5_000


def style(folder: Path, pack: str) -> Taken:
    """The pack that a folder of Vale rules becomes."""
    files = sorted(folder.rglob("*.yml"))[: _MOST_FILES + 1]
    if not files:
        raise SettingsError(
            f"There are no rules in {folder}: name a Vale style, a folder with files such "
            "as Jargon.yml."
        )
    if len(files) > _MOST_FILES:
        raise SettingsError(f"More than {_MOST_FILES:,} files in {folder}: name one style.")
    left: list[Mistake] = []
    rules = load_rules(files, left_out=left.append)
    return _taken(rules, pack, left)


def configured(path: Path) -> Iterator[tuple[str, tuple[Rule, ...], tuple[Mistake, ...]]]:
    """Each style that a `.vale.ini` uses, with its rules in its words and at its levels."""
    config = read_config(path)
    told: list[str] = []
    rules = style_rules(config, told.append)
    off = {name for s in config.sections for name, on in s.switches.items() if not on}
    styles = [name for name in config.styles if name != BUILT_IN]
    if not styles:
        raise SettingsError(f"{path} uses no style: name one behind BasedOnStyles.")
    for name in styles:
        own = tuple(rule for rule in rules if rule.pack == name)
        kept = tuple(rule for rule in own if rule.id not in off)
        left = [_off(rule, path) for rule in own if rule.id in off]
        yield name, kept, (*left, *_skipped(told, name))


def from_rules(rules: Sequence[Rule], pack: str, left: Sequence[Mistake]) -> Taken:
    """The pack that the rules of a style become."""
    return _taken(rules, pack, left)


def _off(rule: Rule, path: Path) -> Mistake:
    return Mistake(rule.path, rule.line, 1, f"{rule.id} is switched off in {path.name}.")


def _skipped(told: Sequence[str], style: str) -> Iterator[Mistake]:
    """Rules of the style that cannot run here, from what the loader said of them."""
    for message in told:
        found = re.fullmatch(r"skipped: (.+?):(\d+):(\d+): (.+)", message)
        if found and Path(found[1]).parent.name == style:
            yield Mistake(found[1], int(found[2]), int(found[3]), found[4])


def _taken(rules: Sequence[Rule], pack: str, left: Sequence[Mistake]) -> Taken:
    drafts: list[Draft] = []
    refused: list[Mistake] = []
    names: set[str] = set()
    for rule in rules:
        if reason := _beyond(rule):
            refused.append(Mistake(rule.path, rule.line, 1, f"{rule.id}: {reason}"))
        else:
            drafts.append(_draft(rule, unique(rule.id.partition(".")[2], names)))
    return Taken(pack, tuple(drafts), (*left, *refused))


def _beyond(rule: Rule) -> str:
    """Why a rule could never find anything in a pitch."""
    for scope in rule.scope:
        names = set(scope.removeprefix("~").replace("&", ".").replace(" ", "").split("."))
        alone = sorted(names & _NO_PITCH)
        if alone and not scope.startswith("~"):
            return f"it looks at the scope '{alone[0]}', which no part of a pitch has."
        if mistake := scope_mistake(scope):
            return f"{mistake}."
    return ""


def _draft(rule: Rule, name: str) -> Draft:
    return Draft(
        name,
        _keys(rule),
        rule.path,
        rule.line,
        good=good_examples(rule.kind),
        bad=bad_examples(rule.kind),
    )


def _keys(rule: Rule) -> dict[str, Any]:
    said = rule.english
    told = {
        "message": said.message,
        "level": rule.level,
        "scope": [] if rule.scope == ("text",) else rule.scope,
        "link": rule.link,
        "limit": rule.limit,
        "action": action_keys(rule),
        "why": said.why or rule.description or _plainly(said.message),
        "advice": said.advice or (f"Read more: {rule.link}" if rule.link else ""),
    }
    kept = {key: value for key, value in told.items() if value}
    return {"extends": kind_name(rule.kind), **kept, **own_keys(rule.kind)}


def _plainly(message: str) -> str:
    """A message that speaks of no words in particular."""
    return _PLACE.sub("“…”", message).replace("%%", "%")
