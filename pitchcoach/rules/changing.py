"""Changes made in rules as they are written: rules switched off, other levels, any key."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pitchcoach.errors import did_you_mean
from pitchcoach.rules.change import Change
from pitchcoach.rules.conversion import lowered, unknown_key
from pitchcoach.rules.growing import Ground, entries_at, grown, is_change
from pitchcoach.rules.keys import keys_of
from pitchcoach.rules.located import Node, Page, Place, Scalar, Table
from pitchcoach.rules.rule import LEVELS
from pitchcoach.rules.shared import Shared
from pitchcoach.rules.sheet import Sheet

_SWITCHES = ("off", "on")
_MOST_NEAR = 20
_EXAMPLE = 'such as "off", "suggestion" or { max = 25 }'

PageOf = Callable[[str], Page]
"""The page on which mistakes in a file are noted."""


def of_rules(changes: Iterable[Change], page_of: PageOf) -> list[Change]:
    """The changes of rules that can be made; those of packs first, for rules go before."""
    chosen = [one for one in changes if one.of == "change" and _is_sound(one, page_of)]
    return sorted(chosen, key=lambda change: "." in change.name)


def tell_unknown(changes: Iterable[Change], ids: Collection[str], page_of: PageOf) -> None:
    """Note the changes of rules and packs that there are none of."""
    packs = dict.fromkeys(id.partition(".")[0] for id in ids)
    known = [*ids, *packs]
    unknown = [change for change in changes if change.name not in known]
    for number, change in enumerate(unknown):
        # Looking for what is near takes its time.
        near = did_you_mean(change.name, known) if number < _MOST_NEAR else ""
        message = f"There is no rule or pack '{change.name[:80]}'."
        message += near or f" The packs are: {', '.join(packs)}."
        page_of(change.path).wrong(change.place, message)


def switched_off(id: str, changes: Sequence[Change]) -> bool:
    """Whether a rule is not in force, by the last change that says so."""
    said = [_word(one) for one in changes if one.fits(id) and _word(one) in _SWITCHES]
    return bool(said) and said[-1] == "off"


def changed(sheet: Sheet, changes: Sequence[Change], page_of: PageOf) -> Sheet:
    """A rule as written with the changes made in it; those that cannot be are noted."""
    for change in changes:
        own = _own(change, page_of) if change.fits(sheet.id) else {}
        if own and "extends" in sheet.entries:
            page, place = page_of(change.path), change.place
            held = entries_at(sheet.entries, place)
            entries = grown(Ground(held, sheet.extends, sheet.id), own, page)
            # What a project has otherwise needs no reasons in two languages.
            file = replace(sheet.file, ours=False)
            sheet = Sheet(sheet.id, entries, place, page, file)
    return sheet


def _own(change: Change, page_of: PageOf) -> dict[str, tuple[Scalar, Node]]:
    """The keys that a change has for a rule."""
    node = change.node()
    if isinstance(node, Table):
        return lowered(node, page_of(change.path))
    if _word(change) in LEVELS:
        place = change.spot().value
        return {"level": (Scalar("level", place), node)}
    return {}


def _word(change: Change) -> str:
    """The one word that a change may be."""
    if isinstance(change.value, bool):
        return _SWITCHES[change.value]
    return change.value if isinstance(change.value, str) else ""


def _is_sound(change: Change, page_of: PageOf) -> bool:
    page, wrong = page_of(change.path), list(_mistakes(change))
    for place, message in wrong:
        page.wrong(place, message)
    return not wrong


def _mistakes(change: Change) -> Iterator[tuple[Place, str]]:
    if isinstance(change.value, Mapping):
        for key in change.value:
            if message := _wrong_key(change.name, key.lower()):
                yield change.spot(key).key, message
    elif _word(change) not in (*_SWITCHES, *LEVELS):
        words = (*_SWITCHES, *LEVELS)
        near = did_you_mean(_word(change), words) if _word(change) else ""
        listed = ", ".join(words)
        message = f"'{change.name[:80]}' is {listed}, or a table of keys, {_EXAMPLE}.{near}"
        yield change.spot().value, message


def _wrong_key(name: str, key: str) -> str:
    """Why a key cannot stand in a change; empty if it may."""
    if key == "extends":
        return "'extends' cannot be changed here: write a rule of your own that has it."
    bare, shared = key[:-1] if is_change(key) else key, keys_of(Shared)
    if "." in name or bare in shared:
        return ""
    about = (
        f"'{name[:80]}' is a pack, of which only keys can be changed that all rules know."
    )
    return f"{about} {unknown_key(key, shared, shared)}"
