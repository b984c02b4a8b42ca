"""Whether what a rule says makes sense: names that exist, numbers in range, proof given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from re import compile as pattern
from typing import Any

from pitchcoach.errors import did_you_mean
from pitchcoach.rules.scope_names import scope_mistake
from pitchcoach.rules.sheet import Sheet

_PER = pattern(r"(\d{1,4} )?words|sentence|section|pitch|minute")
_UNITS = ("words", "seconds", "share")
_EXAMPLES = 2
"""Good ones, and bad ones, that prove a rule which counts in the score."""
_LARGEST = {"limit": 10_000, "allow": 1_000, "points": 100.0}
_PROMISES = ("why", "asks", "advice", "source", "item", "fr")
_IN_FRENCH = ("message", "why", "asks", "advice")

Data = Mapping[str, Any]
"""A rule's shared keys, converted."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the rules of a rulebook may speak of."""

    items: Mapping[str, str]
    """Items of the rubric, each with its criterion."""
    profiles: frozenset[str]
    moves: tuple[str, ...]
    """Empty where they cannot be read themselves."""
    measures: tuple[str, ...]


def check(sheet: Sheet, data: Data, known: Known | None) -> None:
    """Note whatever in the shared keys does not make sense."""
    _check_scopes(sheet, data, foreign=known is None)
    _check_numbers(sheet, data)
    _check_allowance(sheet, data)
    _check_examples(sheet, data)
    if known:
        _check_item(sheet, data, known.items)
        check_names(sheet, "profiles", data.get("profiles", ()), known.profiles)
    if sheet.file.ours:
        _check_promises(sheet, data)


def check_references(sheet: Sheet, options: Data, known: Known) -> None:
    """Note the measures, moves and units a number rule names that do not exist."""
    for key in ("measure", "move", "before"):
        names = known.measures if key == "measure" else known.moves
        if options.get(key) and names:
            check_names(sheet, key, [options[key]], names)
    for key in ("by", "after"):
        for unit in options.get(key, {}):
            if unit not in _UNITS:
                message = f"'{key}' counts {', '.join(_UNITS)}, not '{unit}'."
                sheet.wrong(message, key, unit)


def check_names(sheet: Sheet, key: str, names: Iterable[str], known: Iterable[str]) -> None:
    """Note the names under a key that do not exist."""
    listed = sorted(known)
    for number, name in enumerate(names):
        if name not in listed:
            near = did_you_mean(name, listed) or f" There are: {', '.join(listed)}."
            sheet.wrong(f"'{key}' names '{name}', which does not exist.{near}", key, number)


def _check_scopes(sheet: Sheet, data: Data, *, foreign: bool) -> None:
    for number, scope in enumerate(data.get("scope", ())):
        message = scope_mistake(scope)
        if message and not (foreign and message.startswith("unknown scope")):
            sheet.wrong(message, "scope", number)


def _check_numbers(sheet: Sheet, data: Data) -> None:
    for key, largest in _LARGEST.items():
        if not 0 <= data.get(key, 0) <= largest:
            sheet.wrong_value(f"'{key}' is a number from 0 to {largest:g}.", key)
    for key in ("needs_near", "only_near"):
        if not 0 <= data.get(key, {}).get("sentences", 0) <= _LARGEST["limit"]:
            sheet.wrong("'sentences' is a number from 0 up.", key, "sentences")


def _check_allowance(sheet: Sheet, data: Data) -> None:
    per = data.get("per")
    if per and not _PER.fullmatch(per):
        units = "'100 words', 'sentence', 'section', 'pitch' or 'minute'"
        sheet.wrong_value(f"'per' is {units}, not '{per}'.", "per")
    elif per and "allow" not in data:
        sheet.wrong("'per' goes with 'allow', the number that is free: 'allow: 1'.", "per")


def _check_examples(sheet: Sheet, data: Data) -> None:
    good, bad = data.get("good", []), data.get("bad", [])
    if data.get("light") and not data.get("weights"):
        sheet.wrong("'light' goes with 'weights', by which a finding weighs less.", "light")
    for number, text in enumerate(bad):
        if text in good:
            sheet.wrong(
                "The same example is under 'good' and 'bad': keep one.", "bad", number
            )
    if not sheet.file.ours and not data.get("item"):
        return
    for key, examples in (("good", good), ("bad", bad)):
        if len(examples) < _EXAMPLES:
            sheet.wrong(
                f"{sheet.id} needs at least {_EXAMPLES} examples under '{key}', "
                f"and has {len(examples)}.",
                *([key] if key in sheet.entries else []),
            )


def _check_item(sheet: Sheet, data: Data, items: Mapping[str, str]) -> None:
    """A rule's item has to exist, and to belong to the criterion named beside it."""
    item, criterion = data.get("item", ""), data.get("criterion", "")
    criteria = {name for name in items.values() if name}
    if criterion:
        check_names(sheet, "criterion", [criterion], criteria)
    if item:
        check_names(sheet, "item", [item], items)
    elif criterion:
        own = ", ".join(name for name, of in items.items() if of == criterion) or "hedging"
        sheet.wrong(f"'criterion' goes with an 'item', one of: {own}.", "criterion")
    if item in items and criterion in criteria - {items[item]}:
        belongs = (
            f"belongs to '{items[item]}'" if items[item] else "belongs to no criterion"
        )
        advice = (
            f"write 'criterion: {items[item]}'" if items[item] else "remove the criterion"
        )
        sheet.wrong_value(f"'{item}' {belongs}: {advice}.", "criterion")


def _check_promises(sheet: Sheet, data: Data) -> None:
    """The shipped rules give reasons, a source, and all of it in French too."""
    lacking = [key for key in _PROMISES if not sheet.has(key)]
    french = data.get("fr") or {}
    if "fr" not in lacking:
        lacking += [f"fr.{key}" for key in _IN_FRENCH if not french.get(key)]
    if lacking:
        sheet.wrong(f"{sheet.id} still needs: {', '.join(lacking)}.")
