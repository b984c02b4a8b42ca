"""Rules tried on a parsed pitch: matches become findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import cast

from pitchcoach.check.finding import Finding, said_of
from pitchcoach.check.places import Places
from pitchcoach.check.stops import DISMISSED, Candidate, stopped
from pitchcoach.errors import RunawayRegexError
from pitchcoach.language.parsed import Parsed
from pitchcoach.pitch import Dismissal
from pitchcoach.rules.facts import Facts
from pitchcoach.rules.messages import counted, format_message
from pitchcoach.rules.rule import Allowance, FileKind, Level, Match, NumberKind, Rule
from pitchcoach.rules.sweep import Sweep
from pitchcoach.rules.weights import Weight
from pitchcoach.text import Span

__all__ = ["Dismissed", "Finding", "Judged", "candidates", "findings", "judged"]


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that somebody decided to live with."""

    finding: Finding
    dismissal: Dismissal


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules say of a pitch, and what they are kept from saying."""

    findings: tuple[Finding, ...]
    dismissed: tuple[Dismissed, ...] = ()
    stale: tuple[Dismissal, ...] = ()
    """Dismissals by which nothing is dismissed any more."""


def findings(parsed: Parsed, sweep: Sweep, facts: Facts) -> tuple[Finding, ...]:
    """Every finding of every rule in force, in reading order."""
    return judged(parsed, sweep, facts).findings


def judged(parsed: Parsed, sweep: Sweep, facts: Facts) -> Judged:
    """Every finding of every rule in force, those that were dismissed apart."""
    place = Places(parsed)
    reasons = [(c, stopped(c, place)) for c in candidates(parsed, sweep)]
    kept = [c for c, why in reasons if not why]
    found = list(_weighed(_beyond_allowance(kept, place), place))
    silent = list(_weighed((c for c, why in reasons if why == DISMISSED), place))
    for finding in _about_numbers(sweep, facts, place):
        quiet = place.dismissal(finding.rule.id, finding.span) is not None
        (silent if quiet else found).append(finding)
    dismissed = tuple(_dismissed(sorted(silent, key=_in_order), place))
    return Judged(
        tuple(_told_once(sorted(found, key=_in_order))),
        dismissed,
        tuple(_stale(place, {each.dismissal for each in dismissed})),
    )


def _in_order(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.rule.id


def _dismissed(silent: Iterable[Finding], place: Places) -> Iterator[Dismissed]:
    for finding in silent:
        dismissal = place.dismissal(finding.rule.id, finding.span)
        if dismissal is not None:
            yield Dismissed(finding, dismissal)


def _stale(place: Places, used: Set[Dismissal]) -> Iterator[Dismissal]:
    for dismissal in (*place.commented.values(), *place.parsed.pitch.dismissals):
        if dismissal not in used:
            yield dismissal


def _told_once(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, of a habit only the first with a count."""
    times = Counter(each.rule.id for each in found if each.rule.once)
    for each in found:
        if not each.rule.once:
            yield each
        elif count := times.pop(each.rule.id, 0):
            yield replace(each, times=count, message=counted(each.message, count))


def candidates(parsed: Parsed, sweep: Sweep) -> Iterator[Candidate]:
    """Every match of every rule that looks at words, vetoed ones included."""
    for block in parsed.blocks:
        for rule, match, vetoed, weights in sweep.hits(block.passage):
            yield Candidate(rule, match, block, vetoed, weights)
    home = {block.passage: block for block in parsed.blocks}
    for rule in sweep.file_rules:
        kind = cast(FileKind, rule.kind)
        for passage, match in kind.find_across(list(home)):
            yield Candidate(rule, match, home[passage])


def _about_numbers(sweep: Sweep, facts: Facts, place: Places) -> Iterator[Finding]:
    for rule in sweep.number_rules:
        try:
            found = list(cast(NumberKind, rule.kind).find_in(facts))
        except RunawayRegexError as error:
            sweep.runaways[rule.id] = str(error)
            continue
        for span, match in found:
            yield _finding(rule, span, match, place)


def _weighed(kept: Iterable[Candidate], place: Places) -> Iterator[Finding]:
    """The matches as findings; of its weights each has the first with room left."""
    used: Counter[str] = Counter()
    for candidate in kept:
        weight = next(
            (w for w in candidate.weights if not w.first or used[w.scope] < w.first), None
        )
        used[weight.scope if weight else ""] += 1
        yield _finding(candidate.rule, candidate.span, candidate.match, place, weight)


def _finding(
    rule: Rule, span: Span, match: Match, place: Places, weight: Weight | None = None
) -> Finding:
    level, points = _level_and_points(rule, weight)
    offered = match.replacements if points == rule.points else ()
    return Finding(
        rule=rule,
        span=span,
        message=format_message(said_of(rule, weight).message, match.values),
        level=level,
        section=place.label(span.start),
        replacement=offered[0] if offered else None,
        points=points * match.times,
        values=match.values,
        weight=weight,
    )


def _level_and_points(rule: Rule, weight: Weight | None) -> tuple[Level, float]:
    """The rule's, or the weight's own; what weighs less than the rule says is a hint."""
    if weight is None or weight.points is None:
        return (weight and weight.level) or rule.level, rule.points
    lighter = weight.points < rule.points
    return weight.level or ("suggestion" if lighter else rule.level), weight.points


def _beyond_allowance(kept: Sequence[Candidate], place: Places) -> Iterator[Candidate]:
    """The matches left when each rule's free ones are taken out, up to its limit."""
    counts: dict[tuple[str, object], int] = {}
    shown: dict[str, int] = {}
    for candidate in sorted(kept, key=lambda c: (c.span, c.rule.id)):
        rule = candidate.rule
        key = (rule.id, _basket(rule.allow, candidate, place))
        counts[key] = counts.get(key, 0) + 1
        if counts[key] <= _free(rule.allow, place.words):
            continue
        shown[rule.id] = shown.get(rule.id, 0) + 1
        if not rule.limit or shown[rule.id] <= rule.limit:
            yield candidate


def _free(allow: Allowance | None, words: int) -> int:
    if allow is None:
        return 0
    if allow.per == "words":
        return max(round(allow.count * words / allow.words), allow.count)
    return allow.count


def _basket(allow: Allowance | None, candidate: Candidate, place: Places) -> object:
    """Matches that share an allowance share a basket."""
    if allow is None or allow.per in ("words", "pitch"):
        return None
    if allow.per == "sentence":
        return place.sentence(candidate.span.start)
    return candidate.block.section
