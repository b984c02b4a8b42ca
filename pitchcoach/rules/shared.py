"""The keys every rule shares, whatever its kind, and what becomes of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pitchcoach.rules.keys import Action
from pitchcoach.rules.rule import Level
from pitchcoach.rules.weights import Weight

Sort = Literal["number", "money", "percent", "date", "name"]

Data = dict[str, Any]
"""Plain data, as JSON holds it."""


@dataclass(frozen=True)
class Nearby:
    """What must, or must not, stand near the words."""

    any: tuple[Sort, ...]
    sentences: int = 0


@dataclass(frozen=True)
class French:
    """What a rule says, in French."""

    message: str = ""
    why: str = ""
    asks: str = ""
    advice: str = ""


@dataclass(frozen=True)
class Shared:
    """The keys any rule may hold, whatever its kind."""

    extends: str
    message: str
    level: Level = "warning"
    scope: tuple[str, ...] = ("text",)
    link: str = ""
    description: str = ""
    limit: int = 0
    action: Action | None = None
    criterion: str = ""
    item: str = ""
    points: float | None = None
    why: str = ""
    asks: str = ""
    advice: str = ""
    source: str = ""
    fr: French | None = None
    fix: Literal["", "safe", "unsafe"] = ""
    profiles: tuple[str, ...] = ()
    unless: tuple[str | Mapping[str, object], ...] = ()
    needs_near: Nearby | None = None
    only_near: Nearby | None = None
    allow: int | None = None
    per: str = ""
    weights: str | tuple[Weight, ...] = ""
    good: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    tests: tuple[Mapping[str, object], ...] = ()


_AS_THEY_ARE = (
    *("level", "scope", "link", "description", "limit", "criterion", "item", "source"),
    *("fix", "profiles", "weights", "good", "light", "bad"),
)
_SAID = ("message", "why", "asks", "advice")


def rule_data(keys: Data) -> Data:
    """The plain data of a rule's fields, from that of its keys."""
    data = {name: keys[name] for name in _AS_THEY_ARE if name in keys}
    data["english"] = {name: keys.get(name, "") for name in _SAID}
    if "fr" in keys:
        data["french"] = {**data["english"], **keys["fr"]}
    if "action" in keys:
        data["action"] = [keys["action"].get("name"), *keys["action"].get("params", [])]
    # A rule that counts for an item weighs one, unless it says otherwise.
    data["points"] = keys.get("points", 1.0 if "item" in keys else 0.0)
    for name in ("needs_near", "only_near"):
        if name in keys:
            near = keys[name]
            data[name] = {"sorts": near.get("any"), "sentences": near.get("sentences", 0)}
    if "allow" in keys:
        data["allow"] = _allowance(keys)
    return data


def _allowance(keys: Data) -> Data:
    number, _, unit = keys.get("per", "pitch").rpartition(" ")
    words = {"words": int(number)} if number.isdecimal() else {}
    return {"count": keys["allow"], "per": unit, **words}
