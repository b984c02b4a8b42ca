"""The rules there are: those of a pack, a criterion, a profile, or that hold some words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pitchcoach.authoring.located import sheet_of
from pitchcoach.errors import SettingsError, did_you_mean
from pitchcoach.rules.messages import format_message
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import Rulebook

_GAP = "…"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rules are asked for; what is left empty does not matter."""

    pack: str = ""
    criterion: str = ""
    profile: str = ""
    level: str = ""
    item: str = ""
    words: tuple[str, ...] = ()
    """All of them stand in the rule's id, its message or its reasons, in any case."""


def listed(rulebook: Rulebook, wanted: Wanted) -> tuple[Rule, ...]:
    """The rules asked for, pack by pack; a name that does not exist is told of."""
    packs = {rule.pack for rule in rulebook.rules}
    pack = _known(wanted.pack, packs, "pack") if wanted.pack else ""
    items = rulebook.rubric.weights
    item = _known(wanted.item, items, "item") if wanted.item else ""
    rules = rulebook.for_profile(wanted.profile) if wanted.profile else rulebook.rules
    found = [
        rule
        for rule in rules
        if pack in ("", rule.pack)
        and item in ("", rule.item)
        and wanted.criterion in ("", rule.criterion)
        and wanted.level in ("", rule.level)
        and _holds(rule, wanted.words)
    ]
    return tuple(sorted(found, key=lambda rule: (rule.pack, rule.id)))


def short_message(rule: Rule, language: str = "en") -> str:
    """What a rule says, with a sign where the words found will stand."""
    message = rule.says(language).message
    spoken = language if rule.french else "en"
    return format_message(message, [_GAP] * message.count("%"), spoken)


def parent(rule: Rule) -> str:
    """The rule that it inherits from, by its id; empty where it begins from a kind."""
    sheet = sheet_of(rule)
    named = next(sheet.scalars("extends"), None) if sheet else None
    return named.text if named and "." in named.text else ""


def rule_facts(rule: Rule) -> dict[str, Any]:
    """What a list tells of a rule, as plain data."""
    return {
        "id": rule.id,
        "pack": rule.pack,
        "level": rule.level,
        "criterion": rule.criterion,
        "item": rule.item,
        "points": rule.points,
        "message": short_message(rule),
        "kind": type(rule.kind).__name__.lower(),
        "profiles": list(rule.profiles),
        "path": rule.path,
        "line": rule.line,
    }


def counts(rules: Sequence[Rule]) -> dict[str, int]:
    """How many rules each pack has, in the order of the list."""
    found: dict[str, int] = {}
    for rule in rules:
        found[rule.pack] = found.get(rule.pack, 0) + 1
    return found


def _holds(rule: Rule, words: Iterable[str]) -> bool:
    said = rule.english
    text = " ".join((rule.id, said.message, said.why, said.asks, said.advice)).lower()
    return all(word.lower() in text for word in words)


def _known(name: str, names: Iterable[str], what: str) -> str:
    """A name as it is written, in whatever case it was asked for."""
    by_lower = {each.lower(): each for each in names}
    if name.lower() in by_lower:
        return by_lower[name.lower()]
    listed_names = f" There are: {', '.join(sorted(by_lower.values()))}."
    near = did_you_mean(name, by_lower.values()) or listed_names
    raise SettingsError(f"There is no {what} '{name[:60]}'.{near}")
