"""The examples of rules, parsed once for everything that looks at them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pitchcoach.check import candidates
from pitchcoach.check.places import Places
from pitchcoach.check.stops import Candidate, stopped
from pitchcoach.language.parsed import Parsed, parsed_all
from pitchcoach.readers import read_text
from pitchcoach.review import Coach
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.sweep import Sweep

Sort: TypeAlias = Literal["good", "light", "bad"]
SORTS: tuple[Sort, ...] = ("good", "light", "bad")
_TOGETHER = 64


@dataclass(frozen=True, slots=True)
class Shown:
    """An example of a rule, parsed as a founder's draft would be."""

    rule: Rule
    sort: Sort
    number: int
    """Which of the rule's examples of that sort, counted from 1."""
    text: str
    parsed: Parsed


@dataclass(frozen=True, slots=True)
class Trial:
    """A place in an example where its rule matches, and what holds it back there."""

    shown: Shown
    candidate: Candidate
    stopped: str = ""
    """Why it is no finding, empty where it is one."""


def shown(coach: Coach, rules: Iterable[Rule]) -> list[Shown]:
    """Every example of the rules, in order."""
    listed = [
        (rule, sort, number, text)
        for rule in rules
        for sort in SORTS
        for number, text in enumerate(getattr(rule, sort), 1)
    ]
    return [
        Shown(*written, parsed)
        for written, parsed in zip(
            listed, _parsed(coach, [text for *_, text in listed]), strict=True
        )
    ]


def _parsed(coach: Coach, texts: Sequence[str]) -> Iterator[Parsed]:
    for start in range(0, len(texts), _TOGETHER):
        pitches = [read_text(text, "example") for text in texts[start : start + _TOGETHER]]
        yield from parsed_all(pitches, coach.parser)


def trials(rule: Rule, examples: Iterable[Shown]) -> list[Trial]:
    """Every match of a rule that looks at words in its examples."""
    sweep = Sweep((rule,))
    return [
        Trial(example, candidate, stopped(candidate, Places(example.parsed)))
        for example in examples
        for candidate in candidates(example.parsed, sweep)
    ]
