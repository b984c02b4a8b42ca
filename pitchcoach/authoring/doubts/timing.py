"""How long each rule takes on a text, measured; and expressions that run away."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from statistics import median
from time import process_time
from typing import cast

from pitchcoach.authoring.doubts.doubt import Doubt
from pitchcoach.authoring.parts import short
from pitchcoach.authoring.samples import samples
from pitchcoach.authoring.worded import Route, worded
from pitchcoach.errors import RunawayRegexError
from pitchcoach.language.parsed import parsed_all
from pitchcoach.language.passage import Passage
from pitchcoach.language.words import words
from pitchcoach.matching.dialects import linear
from pitchcoach.matching.look import look
from pitchcoach.matching.regexes import compiled
from pitchcoach.readers import read
from pitchcoach.review import Coach
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.rule import FileKind, PassageKind, Rule
from pitchcoach.shipped import examples_folder

SLOW = 20
"""Times the median rule's time from which a rule is called slow."""
_DRAFTS = "*-middling.*"
_LEAST = 10_000
"""Microseconds a thousand words: a rule that takes less is never called slow."""
_ROUNDS = 2
_LONG = 1_000
"""Characters of the texts on which an expression is tried to see whether it runs away."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a rule takes, by itself, on the words where it is tried."""

    rule: Rule
    microseconds: float
    """For a thousand words of the example drafts."""


def timings(coach: Coach, rules: Sequence[Rule]) -> list[Timing]:
    """The time each rule on words takes on the drafts that come with pitchcoach."""
    passages = _passages(coach)
    count = sum(len(words(passage.text)) for passage in passages) or 1
    found = []
    for rule in rules:
        if not hasattr(rule.kind, "find_in"):
            seconds = _seconds(rule, passages)
            found.append(Timing(rule, seconds * 1e9 / count))
    return found


def slow(measured: Sequence[Timing], usual: float) -> Iterator[Doubt]:
    """Rules that take many times what the usual rule takes, and why if it can be told."""
    for each in measured:
        if each.microseconds == inf:
            message = "takes so long on the example drafts that it is stopped"
            yield Doubt(each.rule, "slow", f"{message}{_why(each.rule)}")
        elif each.microseconds > max(SLOW * usual, _LEAST):
            yield Doubt(
                each.rule,
                "slow",
                f"takes {each.microseconds:,.0f} µs for 1,000 words, "
                f"{each.microseconds / usual:,.0f} times the usual rule{_why(each.rule)}",
            )


def middle(measured: Sequence[Timing]) -> float:
    """The time of the rule in the middle."""
    return max(median([each.microseconds for each in measured] or [1.0]), 1.0)


def _passages(coach: Coach) -> list[Passage]:
    paths = sorted(examples_folder().glob(_DRAFTS))
    pitches = [read(path) for path in paths]
    return [b.passage for p in parsed_all(pitches, coach.parser) for b in p.blocks]


def _seconds(rule: Rule, passages: Sequence[Passage]) -> float:
    """The shortest of some rounds, after one that makes everything ready."""
    tried = _finder(rule, passages)
    try:
        tried()
        return min(_timed(tried) for _ in range(_ROUNDS))
    except RunawayRegexError:
        return inf


def _timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _finder(rule: Rule, passages: Sequence[Passage]) -> Callable[[], object]:
    if hasattr(rule.kind, "find_across"):
        kind = cast(FileKind, rule.kind)
        return lambda: list(kind.find_across(passages))
    if isinstance(rule.kind, Pattern):
        for passage in passages:
            look(passage)
    found = cast(PassageKind, rule.kind)
    return lambda: [list(found.find(passage)) for passage in passages]


def runaways(rule: Rule) -> Iterator[Doubt]:
    """Expressions that take too long on a text made to tempt them."""
    for route, pattern, ignorecase in _expressions(rule):
        if not _is_swift(pattern, ignorecase) and _runs_away(pattern, ignorecase):
            message = (
                f"'{short(pattern)}' runs away: on some texts it takes so long that it is "
                "stopped. Do not repeat what is itself repeated, as in '(a+)+'"
            )
            yield Doubt(rule, "slow", message, route)


def _expressions(rule: Rule) -> Iterator[tuple[Route, str, bool]]:
    written = worded(rule.kind)
    for route, pattern in written or ():
        yield route, pattern, written.ignorecase if written else False
    for number, kind in enumerate(rule.unless):
        for _, pattern in worded(kind) or ():
            yield ("unless", number), pattern, True


def _is_swift(pattern: str, ignorecase: bool) -> bool:
    """Whether the engine that never looks twice can run an expression."""
    return linear(compiled(pattern, ignorecase=ignorecase).tree) is not None


def _runs_away(pattern: str, ignorecase: bool) -> bool:
    regex = compiled(pattern, ignorecase=ignorecase)
    try:
        for text in _tempting(pattern, ignorecase):
            regex.first(text)
    except RunawayRegexError:
        return True
    return False


def _tempting(pattern: str, ignorecase: bool) -> Iterator[str]:
    """Long texts that nearly match: what the expression repeats, and then a stop."""
    parts = [*samples(pattern, ignorecase=ignorecase)[:2], "a", "7", " ", "word "]
    for part in parts:
        yield part * (_LONG // len(part)) + "\x7f"


def _why(rule: Rule) -> str:
    for _, pattern, ignorecase in _expressions(rule):
        if not _is_swift(pattern, ignorecase):
            return (
                f". '{short(pattern)}' looks ahead or back, or repeats what can be empty, "
                "which the fast engine cannot do"
            )
    return ""
