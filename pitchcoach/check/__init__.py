"""Rules tried on a parsed pitch: matches become findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from pitchcoach.check.places import Places
from pitchcoach.check.stops import Candidate, stopped
from pitchcoach.language.parsed import Parsed
from pitchcoach.rules.facts import Facts
from pitchcoach.rules.messages import format_message
from pitchcoach.rules.rule import Allowance, FileKind, Level, Match, NumberKind, Rule
from pitchcoach.rules.sweep import Sweep
from pitchcoach.text import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A weak (or missing) thing in a pitch, at its exact place."""

    rule: Rule
    span: Span
    """In the source text; empty where something is missing."""
    message: str
    level: Level
    section: str = ""
    replacement: str | None = None
    points: float = 0
    """What it weighs in its item; 0 when a heavier finding charges the same words."""
    values: tuple[str, ...] = ()
    """What filled the message's `%s`, for the same message in another language."""

    text: str = ""
    """The words themselves, once reviewed; likewise the fields below."""
    line: int = 0
    """Counted from 1, like the column."""
    column: int = 0
    gain: float = 0
    """Points of the total won by putting this one right, when nothing else changes."""

    @property
    def start(self) -> int:
        """Offset of its first code point in the source text."""
        return self.span.start

    @property
    def end(self) -> int:
        """Offset after its last code point."""
        return self.span.end

    @property
    def item(self) -> str:
        """The rubric's item it counts for."""
        return self.rule.item

    @property
    def criterion(self) -> str:
        """`direct`, `efficient`, `sell`, or empty."""
        return self.rule.criterion


def findings(parsed: Parsed, sweep: Sweep, facts: Facts) -> tuple[Finding, ...]:
    """Every finding of every rule in force, in reading order."""
    place = Places(parsed)
    kept = [c for c in candidates(parsed, sweep) if not stopped(c, place)]
    found = [
        _finding(c.rule, c.span, c.match, place) for c in _beyond_allowance(kept, place)
    ]
    found += _about_numbers(sweep.number_rules, facts, place)
    return tuple(sorted(found, key=lambda f: (f.span, f.rule.id)))


def candidates(parsed: Parsed, sweep: Sweep) -> Iterator[Candidate]:
    """Every match of every rule that looks at words, vetoed ones included."""
    for block in parsed.blocks:
        for rule, match, vetoed in sweep.hits(block.passage):
            yield Candidate(rule, match, block, vetoed)
    home = {block.passage: block for block in parsed.blocks}
    for rule in sweep.file_rules:
        kind = cast(FileKind, rule.kind)
        for passage, match in kind.find_across(list(home)):
            yield Candidate(rule, match, home[passage])


def _about_numbers(rules: Sequence[Rule], facts: Facts, place: Places) -> Iterator[Finding]:
    for rule in rules:
        for span, match in cast(NumberKind, rule.kind).find_in(facts):
            if not place.suppressed(rule.id, span):
                yield _finding(rule, span, match, place)


def _finding(rule: Rule, span: Span, match: Match, place: Places) -> Finding:
    return Finding(
        rule=rule,
        span=span,
        message=format_message(rule.english.message, match.values),
        level=rule.level,
        section=place.label(span.start),
        replacement=match.replacements[0] if match.replacements else None,
        points=rule.points,
        values=match.values,
    )


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
