"""Rules tried on short texts, one after the other: each text is parsed once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pitchcoach.check import Finding, candidates, findings
from pitchcoach.check.places import Places
from pitchcoach.check.stops import Candidate
from pitchcoach.language.parsed import Parsed, parsed_all
from pitchcoach.moves import moves
from pitchcoach.readers import read_text
from pitchcoach.review import DEFAULT_PROFILE, Coach
from pitchcoach.rules.facts import Facts
from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.sweep import Sweep


@dataclass(eq=False)
class Bench:
    """Where rules are tried, with the language model and the profiles of a coach."""

    coach: Coach
    _last: tuple[tuple[Rule, ...], Sweep] | None = field(default=None, repr=False)

    def prepare(self, texts: Iterable[str]) -> None:
        """Parse many examples together, which takes a third of the time."""
        drafts = [read_text(text, "example") for text in texts if text.strip()]
        parsed_all(drafts, self.coach.parser)

    def parsed(self, text: str, format_: str = "txt") -> Parsed:
        """A text, analysed."""
        return parsed_all([read_text(text, "example", format_)], self.coach.parser)[0]

    def tried(self, text: str, rule: Rule) -> tuple[Finding, ...]:
        """What one rule finds in a text, as in a founder's draft."""
        return self.found(self.parsed(text), [rule]) if text.strip() else ()

    def found(self, parsed: Parsed, rules: Sequence[Rule]) -> tuple[Finding, ...]:
        """What some rules find in a parsed text."""
        return findings(parsed, self.sweep(rules), self.facts(parsed, rules))

    def matches(self, parsed: Parsed, rule: Rule) -> list[tuple[Candidate, Places]]:
        """Every match of a rule, those that are no findings included."""
        place = Places(parsed)
        return [(each, place) for each in candidates(parsed, self.sweep([rule]))]

    def sweep(self, rules: Sequence[Rule]) -> Sweep:
        """The rules made ready, once for all texts that follow one another."""
        wanted = tuple(rules)
        if self._last is None or not _are_same(self._last[0], wanted):
            self._last = (wanted, Sweep(wanted))
        return self._last[1]

    def facts(self, parsed: Parsed, rules: Sequence[Rule]) -> Facts:
        """The numbers of a text, and its moves where a rule asks for them."""
        profile = self.profile(rules)
        if not any(hasattr(rule.kind, "find_in") for rule in rules):
            return Facts(parsed, profile, ())
        known, cache = self.coach.rulebook.moves, self.coach.cache
        return Facts(parsed, profile, moves(parsed, known, pace=profile.pace, cache=cache))

    def profile(self, rules: Sequence[Rule]) -> Profile:
        """The first profile that the rules are for, else the usual one."""
        named = next((name for rule in rules for name in rule.profiles), DEFAULT_PROFILE)
        return self.coach.rulebook.profile(self.coach.profile or named)


def _are_same(some: Sequence[Rule], others: Sequence[Rule]) -> bool:
    pairs = zip(some, others, strict=False)
    return len(some) == len(others) and all(one is other for one, other in pairs)
