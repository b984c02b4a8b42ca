"""Rules on their way into a pack: what was read of them, and where in the source."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pitchcoach.errors import Mistake, SettingsError

_NAME = re.compile(r"[^\W_][\w-]{0,79}")
_WORD = re.compile(r"\w+")
_LONGEST_NAME = 40
_RESERVED = frozenset(("profiles", "templates"))
_SUGGESTED = "such as --pack OurSchool"


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule as it would be written, and the texts that may become its examples."""

    name: str
    keys: Mapping[str, Any]
    path: str
    line: int
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    file: str = ""
    """Of several rules that stand in one file, its name; else the rule's own."""
    vouched: bool = False
    """People wrote these examples: each must hold, or the rule is wrong."""

    def mistake(self, message: str) -> Mistake:
        """Something wrong with it, at its place in the source."""
        return Mistake(self.path, self.line, 1, message)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read of a source."""

    pack: str
    drafts: tuple[Draft, ...]
    left_out: tuple[Mistake, ...] = ()
    """What could not be taken, each with its place and the reason."""
    notes: tuple[str, ...] = ()
    """How the source was understood."""


def pack_name(wanted: str | None, found: str, shipped: Iterable[str]) -> str:
    """The pack's name: the one asked for, else one made from the source's."""
    name = wanted or (found if _NAME.fullmatch(found) else camel(found))
    if not _NAME.fullmatch(name):
        raise SettingsError(
            f"'{name[:60]}' cannot be a pack's name: begin with a letter, then letters, "
            f"digits, '-' and '_', {_SUGGESTED}."
        )
    if name.lower() in {*(pack.lower() for pack in shipped), *_RESERVED}:
        raise SettingsError(
            f"'{name}' is a name that pitchcoach uses itself. Give the pack another one, "
            f"{_SUGGESTED}."
        )
    return name


def camel(text: str) -> str:
    """Words as a name: `to be honest` is `ToBeHonest`; empty where there are none."""
    words = (word for word in _WORD.findall(text.replace("_", " ")))
    joined = "".join(word[:1].upper() + word[1:] for word in words)
    return joined[:_LONGEST_NAME] if _NAME.fullmatch(joined[:_LONGEST_NAME]) else ""


def unique(name: str, taken: set[str]) -> str:
    """A name that none has yet, with a number behind it where one has; it is taken then."""
    found, number = name, 2
    while found.lower() in taken:
        found, number = f"{name}{number}", number + 1
    taken.add(found.lower())
    return found
