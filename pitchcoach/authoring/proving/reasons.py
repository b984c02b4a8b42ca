"""Why a rule judges a text as it does: what stopped a match, which part of it found one."""

from collections.abc import Iterator

from pitchcoach.authoring.proving.nearest import nearest
from pitchcoach.authoring.proving.numbers import told_numbers
from pitchcoach.authoring.proving.parts_of_rules import alternatives, asked, part_that_found
from pitchcoach.authoring.proving.pattern_misses import pattern_misses
from pitchcoach.authoring.proving.trying import Bench
from pitchcoach.check import Finding
from pitchcoach.check.places import Places
from pitchcoach.check.stops import Candidate, stopped
from pitchcoach.language.parsed import Parsed
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.rule import PassageKind, Rule

_MOST = 3
"""Reasons of one sort; more would not help."""
_VETOED = "one of its 'unless' exceptions holds"


def why_missed(bench: Bench, rule: Rule, text: str) -> tuple[str, ...]:
    """What kept a rule from a finding of full weight, nearest things first."""
    parsed = bench.parsed(text)
    runaway = bench.sweep([rule]).runaways.get(rule.id)
    if runaway:
        return (runaway,)
    light = [_light(each, rule) for each in bench.found(parsed, [rule])]
    if light:
        return tuple(light[:_MOST])
    if hasattr(rule.kind, "find_in"):
        return tuple(told_numbers(rule.kind, bench.facts(parsed, [rule])))
    held = [_held_back(*each) for each in bench.matches(parsed, rule)]
    return tuple((held or list(_no_match(rule, parsed)))[:_MOST])


def why_flagged(bench: Bench, rule: Rule, text: str) -> tuple[str, ...]:
    """Which words a rule flags, and which part of it finds them."""
    parsed = bench.parsed(text)
    found = bench.found(parsed, [rule])
    if hasattr(rule.kind, "find_in"):
        return tuple(told_numbers(rule.kind, bench.facts(parsed, [rule])))
    return tuple(_found_by(each, bench, parsed) for each in found[:_MOST])


def _light(finding: Finding, rule: Rule) -> str:
    about = f", as they are about {finding.scope()}" if finding.scope() else ""
    return (
        f"its words weigh {finding.points:g} and not {rule.points:g}{about}: see 'weights'"
    )


def _held_back(candidate: Candidate, place: Places) -> str:
    """What stops a match; without a reason it is one of those that are free."""
    words = candidate.match.span.cut(candidate.block.passage.text)
    reason = stopped(candidate, place) or "so many are free: see 'allow' and 'limit'"
    exception = f": {_exception(candidate)}" if reason == _VETOED else ""
    return f"'{words}' matches, but {reason}{exception}"


def _exception(candidate: Candidate) -> str:
    """The entry under `unless` that takes a match back, by its number, as it is written."""
    passage = candidate.block.passage
    for number, kind in enumerate(candidate.rule.unless, 1):
        for veto in kind.find(passage):
            if veto.span.overlaps(candidate.match.span):
                return (
                    f"number {number}, {_shown(kind)}, by '{veto.span.cut(passage.text)}'"
                )
    return ""


def _shown(kind: PassageKind) -> str:
    if isinstance(kind, Pattern):
        return " or ".join(map(asked, alternatives(kind)))
    return f"'{' '.join(getattr(kind, 'tokens', ()))}'"


def _no_match(rule: Rule, parsed: Parsed) -> Iterator[str]:
    passages = [block.passage for block in parsed.blocks]
    if isinstance(rule.kind, Pattern):
        yield from pattern_misses(rule.kind, passages)
    else:
        yield from nearest(rule.kind, passages)


def _found_by(finding: Finding, bench: Bench, parsed: Parsed) -> str:
    """The words that are flagged and the part of the rule that finds them."""
    words = finding.span.cut(parsed.pitch.text)
    for candidate, _ in bench.matches(parsed, finding.rule):
        if candidate.span == finding.span:
            passage, span = candidate.block.passage, candidate.match.span
            part = part_that_found(finding.rule.kind, passage, span)
            return f"'{words}' is found by {part}" if part else f"'{words}' is found"
    return f"'{words}' is found"
