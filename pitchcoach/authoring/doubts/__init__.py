"""Everything in rules that is no mistake, but that their author should look at."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pitchcoach.authoring.doubts.doubt import Doubt
from pitchcoach.authoring.doubts.lacks import lacking
from pitchcoach.authoring.doubts.never_patterns import never_patterns, spellings
from pitchcoach.authoring.doubts.never_rules import never_rules
from pitchcoach.authoring.doubts.never_words import never_words
from pitchcoach.authoring.doubts.timing import Timing, middle, runaways, slow, timings
from pitchcoach.authoring.doubts.twins import flagged_by_others, told, twins
from pitchcoach.authoring.shown import shown
from pitchcoach.review import Coach
from pitchcoach.rules.rule import Rule

_COMPARED = 60
"""Rules by which it is told what is usual, where few are looked at."""


def doubts(coach: Coach, rules: Sequence[Rule]) -> list[Doubt]:
    """What there is to say of some rules of a rulebook, in the order of their files."""
    coach.parser.analyses([text for rule in rules for text in spellings(rule)])
    found = [doubt for rule in rules for doubt in _alone(coach, rule)]
    examples = told(coach, shown(coach, rules))
    found += [*twins(examples), *flagged_by_others(examples)]
    found += [*_timed(coach, rules), *lacking(rules)]
    return sorted(found, key=lambda doubt: (*doubt.place, doubt.message))


def rules_in(rules: Sequence[Rule], folders: Sequence[Path]) -> list[Rule]:
    """The rules whose files stand in one of some folders."""
    inside = [folder.resolve() for folder in folders]
    return [
        rule
        for rule in rules
        if any(Path(rule.path).resolve().is_relative_to(folder) for folder in inside)
    ]


def _alone(coach: Coach, rule: Rule) -> Iterator[Doubt]:
    """What is told of a rule by itself."""

    def words(text: str) -> Sequence[str]:
        tokens = coach.parser.analyses([text])[0].tokens
        return tokens.text if tokens else text.split()

    yield from never_rules(rule, coach.rulebook)
    yield from never_words(rule)
    yield from never_patterns(rule, words)


def _timed(coach: Coach, rules: Sequence[Rule]) -> Iterator[Doubt]:
    """Rules that take long, beside the usual rule of the whole rulebook."""
    stopped = [doubt for rule in rules for doubt in runaways(rule)]
    yield from stopped
    away = {doubt.rule.id for doubt in stopped}
    measured = timings(coach, [rule for rule in rules if rule.id not in away])
    usual = measured if len(rules) > _COMPARED else _usual(coach)
    yield from slow(measured, middle(usual))


def _usual(coach: Coach) -> list[Timing]:
    every = [rule for rule in coach.rulebook.rules if not hasattr(rule.kind, "find_in")]
    return timings(coach, every[:: max(len(every) // _COMPARED, 1)])
