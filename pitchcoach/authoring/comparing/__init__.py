"""What other rules change: findings gained and lost, scores before and after."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pitchcoach.authoring.comparing.shared_sweep import SharedSweep
from pitchcoach.check import Finding
from pitchcoach.check.groundwork import Groundwork
from pitchcoach.language.parsed import Parsed, parsed_all
from pitchcoach.language.plan import NEEDS
from pitchcoach.pitch import Pitch
from pitchcoach.review import Coach, Review
from pitchcoach.rules.profiles import Profile


@dataclass(frozen=True, eq=False)
class Change:
    """A pitch as two rulebooks judge it."""

    pitch: Pitch
    before: Review
    after: Review
    gained: tuple[Finding, ...]
    """Found by the later rules only; in reading order, like what is lost."""
    lost: tuple[Finding, ...]
    """Found by the earlier rules only."""


def changes(before: Coach, after: Coach, pitches: Iterable[Pitch]) -> Iterator[Change]:
    """Each pitch as the rules of two coaches judge it, in order.

    The pitches are parsed once, by one parser that both coaches keep; what both rulebooks
    hold is tried once.
    """
    _share_parser(before, after)
    return before.together(pitches, _Comparison(before, after).changes)


def changed(before: Review, after: Review) -> Change:
    """What differs between two reviews of one pitch.

    A finding is the same if its rule, its words and their place are.
    """
    gained = tuple(_beyond(after.findings, before.findings))
    lost = tuple(_beyond(before.findings, after.findings))
    return Change(after.pitch, before, after, gained, lost)


@dataclass(eq=False)
class _Comparison:
    """Two coaches side by side, with what the later one need not do again."""

    before: Coach
    after: Coach
    _sweeps: dict[str, SharedSweep] = field(default_factory=dict)

    def changes(self, pitches: Sequence[Pitch]) -> list[Change]:
        return [self._change(each) for each in parsed_all(pitches, self.before.parser)]

    def _change(self, parsed: Parsed) -> Change:
        ground = self.before.groundwork(parsed)
        again = self._again(ground)
        sweep = self._sweep(again.profile, ground.profile)
        return changed(self.before.judged(ground), self.after.judged(again, sweep))

    def _again(self, ground: Groundwork) -> Groundwork:
        """The same for the later rules: only what they see otherwise is worked out anew."""
        profile = self.after.profile_of(ground.parsed.pitch)
        if not self._same_moves or profile.pace != ground.profile.pace:
            return self.after.groundwork(ground.parsed)
        return ground if profile == ground.profile else ground.for_profile(profile)

    @cached_property
    def _same_moves(self) -> bool:
        # They are told apart by identity, but shown with everything that they hold.
        return repr(self.before.rulebook.moves) == repr(self.after.rulebook.moves)

    def _sweep(self, profile: Profile, earlier: Profile) -> SharedSweep:
        if profile.name not in self._sweeps:
            self._sweeps[profile.name] = SharedSweep(
                self.after.rulebook.for_profile(profile.name),
                self.after.cache,
                basis=self.before.sweep(earlier),
            )
        return self._sweeps[profile.name]


def _share_parser(before: Coach, after: Coach) -> None:
    """Let both coaches parse with the parser that does more; its parses fit both."""
    most = max(before, after, key=lambda coach: NEEDS.index(coach.parser.need))
    before.parser = after.parser = most.parser


def _beyond(findings: Iterable[Finding], known: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that are not among those known."""
    left = Counter(map(_identity, known))
    for finding in findings:
        identity = _identity(finding)
        if left[identity]:
            left[identity] -= 1
        else:
            yield finding


def _identity(finding: Finding) -> tuple[str, int, int]:
    return finding.rule.id, finding.start, finding.end
