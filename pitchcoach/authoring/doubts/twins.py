"""Rules that say the same as others, and examples that others flag."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pitchcoach.authoring.doubts.doubt import Doubt
from pitchcoach.authoring.shown import Shown, Sort
from pitchcoach.check import Finding, findings
from pitchcoach.review import DEFAULT_PROFILE, Coach
from pitchcoach.rules.facts import facts
from pitchcoach.rules.rule import LEVELS, Rule
from pitchcoach.rules.sweep import Sweep

SAME = 0.8
"""Share of a rule's bad examples that another flags from which the two say the same."""
_FEWEST = 2
_MOST_NAMED = 3
_HARMLESS = LEVELS[0]


@dataclass(frozen=True, slots=True)
class Told:
    """An example and every finding of every rule in it."""

    shown: Shown
    findings: tuple[Finding, ...]

    @property
    def own(self) -> tuple[Finding, ...]:
        """Those of the rule whose example it is."""
        return tuple(f for f in self.findings if f.rule.id == self.shown.rule.id)

    @property
    def others(self) -> tuple[Finding, ...]:
        """Those of other rules."""
        return tuple(f for f in self.findings if f.rule.id != self.shown.rule.id)


def told(coach: Coach, examples: Iterable[Shown]) -> list[Told]:
    """What all rules that look at words say of the examples."""
    sweeps: dict[str, Sweep] = {}
    found = []
    for example in examples:
        profile = coach.rulebook.profile(next(iter(example.rule.profiles), DEFAULT_PROFILE))
        if profile.name not in sweeps:
            rules = coach.rulebook.for_profile(profile.name)
            worded = [rule for rule in rules if not hasattr(rule.kind, "find_in")]
            sweeps[profile.name] = Sweep(worded, coach.cache)
        known = facts(example.parsed, profile, ())
        found.append(Told(example, findings(example.parsed, sweeps[profile.name], known)))
    return found


def twins(told_of: Sequence[Told]) -> Iterator[Doubt]:
    """Rules most of whose bad examples another rule flags at the same words."""
    seen: set[frozenset[str]] = set()
    for rule, listed in _by_rule(told_of, "bad"):
        for other, count in _rivals(listed):
            pair = frozenset((rule.id, other.id))
            if count >= max(SAME * len(listed), _FEWEST) and pair not in seen:
                seen.add(pair)
                yield Doubt(rule, "same", _same(rule, other, count, len(listed)))


def _rivals(listed: Sequence[Told]) -> list[tuple[Rule, int]]:
    """Rules of the same purpose, and how many examples they flag in the same place."""
    count: Counter[str] = Counter()
    rules: dict[str, Rule] = {}
    for each in listed:
        spans = [finding.span for finding in each.own]
        for finding in each.others:
            rules[finding.rule.id] = finding.rule
        count.update(
            {
                finding.rule.id
                for finding in each.others
                if _same_purpose(finding.rule, each.shown.rule)
                and any(finding.span.overlaps(span) for span in spans)
            }
        )
    return [(rules[name], number) for name, number in count.items()]


def _same_purpose(one: Rule, other: Rule) -> bool:
    return one.item == other.item


def _same(rule: Rule, other: Rule, count: int, examples: int) -> str:
    return (
        f"says the same as {other.id} ({other.path}:{other.line}), which flags {count} of "
        f"its {examples} bad examples at the same words. Delete one of the two, or except "
        "the other's words under 'unless'"
    )


def flagged_by_others(told_of: Sequence[Told]) -> Iterator[Doubt]:
    """Good examples that other rules flag, and bad ones where another says it louder."""
    for rule, listed in _by_rule(told_of, "good"):
        told_there = [(t.shown.number, f) for t in listed for f in t.others if _counts(f)]
        if told_there:
            message = f"{_examples('good', told_there)} flagged by other rules"
            yield Doubt(rule, "example", f"{message}: {_named(told_there)}", ("good",))
    for rule, listed in _by_rule(told_of, "bad"):
        drowned = [(t.shown.number, louder) for t in listed if (louder := _louder(t))]
        if drowned:
            where = _examples("bad", drowned)
            message = f"in {where} another rule on the same words counts more"
            yield Doubt(rule, "example", f"{message}: {_named(drowned)}", ("bad",))


def _counts(finding: Finding) -> bool:
    return finding.level != _HARMLESS and not finding.harmless and len(finding.span) > 0


def _louder(each: Told) -> Finding | None:
    """What is charged for the words of a bad example in place of its own rule."""
    for own in each.own:
        for other in each.others:
            rival = other.criterion == own.criterion and other.points > own.points
            if rival and _counts(other) and other.span.overlaps(own.span):
                return other
    return None


def _examples(sort: Sort, told_there: Sequence[tuple[int, Finding]]) -> str:
    count = len({number for number, _ in told_there})
    verb = " are" if sort == "good" else ""
    if count > 1:
        return f"{count} {sort} examples{verb}"
    return f"{sort} example no. {told_there[0][0]}{' is' if verb else ''}"


def _named(told_there: Sequence[tuple[int, Finding]]) -> str:
    by_rule: dict[str, int] = {}
    for number, finding in told_there:
        by_rule.setdefault(finding.rule.id, number)
    named = [f"no. {number} by {name}" for name, number in by_rule.items()]
    more = len(named) - _MOST_NAMED
    return ", ".join(named[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _by_rule(told_of: Sequence[Told], sort: Sort) -> list[tuple[Rule, list[Told]]]:
    by_id: dict[str, list[Told]] = defaultdict(list)
    for each in told_of:
        if each.shown.sort == sort:
            by_id[each.shown.rule.id].append(each)
    return [(listed[0].shown.rule, listed) for listed in by_id.values()]
