"""A draft reviewed: the one call that every front end makes."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pitchcoach.check import Dismissed, Finding, Judged, findings, judged
from pitchcoach.check.groundwork import Groundwork, groundwork
from pitchcoach.check.near_misses import NearMiss, near_misses
from pitchcoach.garbage import left_alone
from pitchcoach.language.known_files import MODEL
from pitchcoach.language.parsed import Parsed, parsed_all
from pitchcoach.language.parser import Parser
from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import NEEDS
from pitchcoach.measures import Measure
from pitchcoach.measures.heat import Heat
from pitchcoach.moves import Move, MoveDefinition, moves, runaways
from pitchcoach.pitch import Dismissal, Pitch
from pitchcoach.readers import likely_format, read_text
from pitchcoach.rules.change import Change
from pitchcoach.rules.facts import facts
from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.rubric import Rubric
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import Rulebook, load_rulebook
from pitchcoach.rules.sweep import Sweep
from pitchcoach.score import Score, charged, score
from pitchcoach.shipped import rules_folder
from pitchcoach.text import Lines, Span

DEFAULT_PROFILE = "investor-meeting"
TOGETHER = 32
"""Pitches whose blocks travel through the model together."""
SEARCHED = 256
"""After so many batches, memory is searched for garbage."""
_Work = TypeVar("_Work")


@dataclass(frozen=True, eq=False)
class Review:
    """A pitch and everything there is to say of it."""

    pitch: Pitch
    profile: Profile
    rubric: Rubric
    findings: tuple[Finding, ...]
    """In reading order; what each costs and gains is in `score.charges`, likewise."""
    moves: tuple[Move, ...]
    measures: Mapping[str, Measure]
    score: Score
    move_definitions: tuple[MoveDefinition, ...] = ()
    """What the moves are called, and what makes them strong."""
    sentences: tuple[Span, ...] = ()
    """Every sentence, in the source text."""
    section_words: tuple[int, ...] = ()
    """Words said in each section of the pitch."""
    heat: Heat = field(default_factory=Heat)
    """How specific each sentence and each section is."""
    dismissed: tuple[Dismissed, ...] = ()
    """Findings that somebody decided to live with: not scored, but counted and listed."""
    stale: tuple[Dismissal, ...] = ()
    """Dismissals by which nothing is dismissed any more."""
    notices: tuple[str, ...] = ()
    """What happened to this review that the founder should know, such as a rule stopped."""
    rulebook_hash: str = ""
    model: str = ""

    @property
    def name(self) -> str:
        """The draft's name."""
        return self.pitch.name


@dataclass(frozen=True, eq=False)
class Explanation:
    """How a text is read: parsed passages, the rules that fire, those that nearly do."""

    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]
    near_misses: tuple[NearMiss, ...]


@dataclass(eq=False)
class Coach:
    """Reviews drafts by a rulebook; keeps the model and what it has parsed.

    Args:
        profile: audience and format; without one a draft's front matter decides, else
            `investor-meeting`.
        rules: folders of packs beside the shipped ones.
        cache: folder for compiled rules; without one they are read anew.
        model: an installed spaCy pipeline, in place of the one that comes with pitchcoach.
        changes: what is other than the rule files say, such as rules that are switched off.
        usual: audience and format where the draft names none, in place of
            `investor-meeting`.
    """

    profile: str | None = None
    rules: Sequence[Path] = ()
    cache: Path | None = None
    model: str = MODEL
    changes: Sequence[Change] = ()
    usual: str | None = None
    _sweeps: dict[str, Sweep] = field(default_factory=dict, repr=False)
    _batches: int = field(default=0, repr=False)

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rules, rubric and profiles in force."""
        folders = [rules_folder(), *self.rules]
        return load_rulebook(folders, cache=self.cache, changes=self.changes)

    @cached_property
    def parser(self) -> Parser:
        """Does only the language work that some rule needs."""
        needs = {rule.needs for rule in self.rulebook.rules}
        most = max(needs, key=NEEDS.index, default=NEEDS[0])
        return Parser(need=most, model=self.model, stamps=self.cache)

    def review(self, text: str | Pitch, name: str = "draft") -> Review:
        """The review of one draft, given as text or as read from a file."""
        return next(self.reviews([_pitch(text, name)]))

    def reviews(self, texts: Iterable[str | Pitch]) -> Iterator[Review]:
        """Reviews of many drafts, in order; their blocks are parsed together."""
        pitches = (_pitch(text, f"draft {number}") for number, text in enumerate(texts, 1))
        return self.together(pitches, self._reviewed)

    def together(
        self, pitches: Iterable[Pitch], work: Callable[[Sequence[Pitch]], list[_Work]]
    ) -> Iterator[_Work]:
        """What some work makes of pitches, done on as many at a time as parse best."""
        left = iter(pitches)
        while batch := list(islice(left, TOGETHER)):
            self._batches += 1
            with left_alone():
                done = work(batch)
            if gc.isenabled() and not self._batches % SEARCHED:
                gc.collect()
            yield from done

    def _reviewed(self, pitches: Sequence[Pitch]) -> list[Review]:
        parsed = parsed_all(pitches, self.parser)
        return list(map(self.judged, map(self.groundwork, parsed)))

    def profile_of(self, pitch: Pitch) -> Profile:
        """The profile in force for a draft."""
        named = self.profile or pitch.front_matter.get("profile")
        return self.rulebook.profile(named or self.usual or DEFAULT_PROFILE)

    def explain(self, text: str) -> Explanation:
        """How a text is read, which rules fire on it, which nearly do and why not."""
        pitch = read_text(text, "text")
        parsed = parsed_all([pitch], self.parser)[0]
        profile = self.profile_of(pitch)
        sweep = self.sweep(profile)
        passages = tuple(block.passage for block in parsed.blocks)
        return Explanation(
            passages,
            tuple(f for f in self._findings(parsed, profile, sweep) if len(f.span)),
            near_misses(parsed, sweep),
        )

    def tried(self, text: str, rule: Rule) -> tuple[Finding, ...]:
        """What one rule finds in a text: how its examples are tested."""
        named = self.profile or next(iter(rule.profiles), DEFAULT_PROFILE)
        profile = self.rulebook.profile(named)
        parsed = parsed_all([read_text(text, "example")], self.parser)[0]
        return self._findings(parsed, profile, Sweep((rule,)))

    def sweep(self, profile: Profile) -> Sweep:
        """The rules in force for a profile, and what they found so far."""
        if profile.name not in self._sweeps:
            rules = self.rulebook.for_profile(profile.name)
            self._sweeps[profile.name] = Sweep(rules, self.cache)
        return self._sweeps[profile.name]

    def _moves(self, parsed: Parsed, profile: Profile) -> tuple[Move, ...]:
        known = self.rulebook.moves
        return moves(parsed, known, pace=profile.pace, cache=self.cache)

    def _findings(
        self, parsed: Parsed, profile: Profile, sweep: Sweep
    ) -> tuple[Finding, ...]:
        made = self._moves(parsed, profile)
        return findings(parsed, sweep, facts(parsed, profile, made))

    def groundwork(self, parsed: Parsed) -> Groundwork:
        """What is known of a parsed draft before the rules are tried."""
        profile = self.profile_of(parsed.pitch)
        return groundwork(parsed, profile, self.rulebook.moves, self.cache)

    def judged(self, ground: Groundwork, sweep: Sweep | None = None) -> Review:
        """The review of a draft by the rules in force, or by some that were made ready."""
        sweep = sweep or self.sweep(ground.profile)
        numbers, rubric = ground.facts.measures, self.rulebook.rubric
        found = judged(ground.parsed, sweep, ground.facts) if ground.english else Judged(())
        counted = charged(found.findings)
        words = round(numbers["words"].value)
        result = score(counted, words, rubric, ground.profile, english=ground.english)
        return Review(
            pitch=ground.parsed.pitch,
            profile=ground.profile,
            rubric=rubric,
            findings=_placed(counted, result, ground.parsed.pitch.text),
            moves=ground.moves,
            measures=numbers,
            score=result,
            move_definitions=self.rulebook.moves,
            sentences=ground.sentences,
            section_words=ground.section_words,
            heat=ground.heat,
            dismissed=found.dismissed,
            stale=found.stale,
            notices=self._notices(sweep),
            rulebook_hash=self.rulebook.hash,
            model=self.parser.model_version,
        )

    def _notices(self, sweep: Sweep) -> tuple[str, ...]:
        stopped = runaways(self.rulebook.moves, self.cache)
        return (
            *(f"{rule}: {why}" for rule, why in sorted(sweep.runaways.items())),
            *(f"moves.yml: {why}" for why in stopped),
        )


def _placed(found: Sequence[Finding], result: Score, text: str) -> tuple[Finding, ...]:
    """The findings with their words, line and column, and what each would gain."""
    lines = Lines(text)
    places = [lines.position(finding.start) for finding in found]
    return tuple(
        replace(f, text=f.span.cut(text), line=line, column=column, gain=charge.gain)
        for f, (line, column), charge in zip(found, places, result.charges, strict=True)
    )


def _pitch(text: str | Pitch, name: str) -> Pitch:
    """The pitch, read as Markdown where its text looks like it."""
    return text if isinstance(text, Pitch) else read_text(text, name, likely_format(text))
