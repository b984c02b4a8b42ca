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
    """One of these is looked for."""
    sentences: int = 0
    """How many sentences away it may stand; 0 for the same sentence."""


@dataclass(frozen=True)
class French:
    """What a rule says, in French."""

    message: str = ""
    """What is wrong, in one line."""
    why: str = ""
    """Why the listener minds."""
    asks: str = ""
    """The question the listener asks because of it."""
    advice: str = ""
    """What to say instead."""


@dataclass(frozen=True)
class Shared:
    """The keys any rule may hold, whatever its kind."""

    extends: str
    """The kind of rule, such as `existence`; or the rule it begins with, `Pack.Rule`."""
    message: str
    """What is wrong, in one line; `%s` stands for the words found."""
    level: Level = "warning"
    """`suggestion` is a hint, `warning` weakens the pitch, `error` changes the meaning."""
    scope: tuple[str, ...] = ("text",)
    """Where the rule looks: `text`, `opening`, `closing`, `title` …"""
    link: str = ""
    """A page on the web that says more."""
    description: str = ""
    """What the rule is for, for those who read the file."""
    limit: int = 0
    """The most findings shown in one draft; 0 for all."""
    action: Action | None = None
    """What an editor does with the words, as in Vale: `{name: replace}`."""
    criterion: str = ""
    """What the score counts it for: `direct`, `efficient` or `sell`."""
    item: str = ""
    """The line of `rubric.yml` that it counts for."""
    points: float | None = None
    """What one finding weighs in its item: 1 if nothing is said; 0 costs nothing."""
    why: str = ""
    """Why the listener minds, in one or two short sentences."""
    asks: str = ""
    """The question the listener asks because of it."""
    advice: str = ""
    """What to say instead, with an example to copy."""
    source: str = ""
    """The study, the expert or the practice it rests on."""
    fr: French | None = None
    """Message, why, asks and advice in French."""
    fix: Literal["", "safe", "unsafe"] = ""
    """`safe`: the better words may be put in as they are; `unsafe`: after a look."""
    profiles: tuple[str, ...] = ()
    """The rule is only for these profiles; without one for all."""
    unless: tuple[str | Mapping[str, object], ...] = ()
    """Expressions or patterns: where one covers the same words, nothing is flagged."""
    needs_near: Nearby | None = None
    """Flagged only where none of these is near, such as a number."""
    only_near: Nearby | None = None
    """Flagged only where one of these is near."""
    allow: int | None = None
    """So many are free, for each `per`."""
    per: str = ""
    """`100 words`, `sentence`, `section`, `pitch` (if nothing is said) or `minute`."""
    weights: str | tuple[Weight, ...] = ""
    """What a finding weighs by the words around it, or a name from `weights.yml`."""
    good: tuple[str, ...] = ()
    """Sentences it must leave alone; at least two if it has an `item`."""
    light: tuple[str, ...] = ()
    """Sentences it finds, but not at full weight; only with `weights`."""
    bad: tuple[str, ...] = ()
    """Sentences it must flag; at least two if it has an `item`."""
    tests: tuple[Mapping[str, object], ...] = ()
    """More examples, as Vale has them: a name, an input, what is wanted."""


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
