"""Rules that nearly fired, and why they did not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pitchcoach.check import candidates
from pitchcoach.check.places import Places
from pitchcoach.check.stops import Candidate, stopped
from pitchcoach.language.parsed import Parsed
from pitchcoach.language.passage import Passage
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.sweep import Sweep


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule that might have fired on some words, and why it did not."""

    rule: Rule
    words: str
    reason: str


def near_misses(parsed: Parsed, sweep: Sweep) -> tuple[NearMiss, ...]:
    """Every match that is held back, then every pattern that failed at a word."""
    passages = [block.passage for block in parsed.blocks]
    return (*_held_back(parsed, sweep, Places(parsed)), *_nearly(passages, sweep))


def _held_back(parsed: Parsed, sweep: Sweep, place: Places) -> Iterator[NearMiss]:
    """Matches that are no findings here."""
    for candidate in candidates(parsed, sweep):
        reason = stopped(candidate, place)
        if reason:
            yield NearMiss(candidate.rule, _words(candidate), f"matches, but {reason}")


def _words(candidate: Candidate) -> str:
    return candidate.match.span.cut(candidate.block.passage.text)


def _nearly(passages: Sequence[Passage], sweep: Sweep) -> Iterator[NearMiss]:
    """Patterns that were tried at a word of theirs and failed."""
    for passage in passages:
        for rule in sweep.tried_on(passage):
            if isinstance(rule.kind, Pattern):
                for words, reason in rule.kind.near_misses(passage):
                    yield NearMiss(rule, words, reason)
