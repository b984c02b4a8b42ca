"""Rules tried on their own examples: good ones to leave alone, bad ones to flag.

Where findings have weights, light examples are found at less than the rule's own points,
and bad ones at these.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from pitchcoach.rules.rule import Rule


class Found(Protocol):
    """What a rule says of a place in a text."""

    @property
    def message(self) -> str:
        """What is wrong there."""
        ...

    @property
    def points(self) -> float:
        """What it weighs."""
        ...


Try: TypeAlias = Callable[[str, Rule], Sequence[Found]]
"""Tries one rule on a text, as on a founder's draft."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that its rule judges wrongly."""

    rule: Rule
    sort: Literal["good", "light", "bad"]
    number: int
    """Which of the rule's examples of that sort, counted from 1."""
    text: str
    messages: tuple[str, ...] = ()
    """What the rule said of it."""

    def __str__(self) -> str:
        place = f"{self.rule.path}:{self.rule.line}: {self.rule.id}"
        example = f"{self.sort} example {self.number}, '{self.text}'"
        said = "; ".join(self.messages)
        if self.messages and self.sort == "light":
            return f"{place} flags its {example} with full weight. It says: {said}"
        if self.messages and self.sort == "bad":
            return f"{place} flags its {example} with too little weight. It says: {said}"
        if self.sort != "good":
            return f"{place} finds nothing in its {example}: it should be flagged."
        return f"{place} flags its {example}: it should be left alone. It says: {said}"


def failures(rules: Iterable[Rule], tried: Try) -> Iterator[Failure]:
    """The examples that their rules judge wrongly, rule by rule."""
    for rule in rules:
        for number, text in enumerate(rule.good, 1):
            messages = tuple(found.message for found in tried(text, rule))
            if messages:
                yield Failure(rule, "good", number, text, messages)
        for number, text in enumerate(rule.light, 1):
            found = tried(text, rule)
            heavy = tuple(each.message for each in found if _is_full(each, rule))
            if heavy or not found:
                yield Failure(rule, "light", number, text, heavy)
        for number, text in enumerate(rule.bad, 1):
            found = tried(text, rule)
            if not any(_is_full(each, rule) for each in found):
                messages = tuple(each.message for each in found)
                yield Failure(rule, "bad", number, text, messages)


def _is_full(found: Found, rule: Rule) -> bool:
    return not rule.weights or found.points >= rule.points


def selected(rules: Sequence[Rule], names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules whose id, name without pack, or pack is named; all where nothing is."""
    wanted = {name.lower() for name in names}
    return tuple(rule for rule in rules if not wanted or wanted & _called(rule))


def _called(rule: Rule) -> set[str]:
    pack, _, name = rule.id.lower().partition(".")
    return {rule.id.lower(), pack, name}
