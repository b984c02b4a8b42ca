"""Which part of a rule finds some words: a token, a pair of `swap`, one of its patterns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pitchcoach.errors import BadRegexError, RunawayRegexError
from pitchcoach.language.passage import Passage
from pitchcoach.matching.conditions import conditions
from pitchcoach.matching.needs import Spec
from pitchcoach.rules.kinds.existence import Existence
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.rules.rule import Kind, PassageKind
from pitchcoach.text import Span

_LONGEST = 160


def part_that_found(kind: Kind, passage: Passage, span: Span) -> str:
    """The part of a rule that matches at a span; empty if it has no parts."""
    for name, alone in _parts(kind):
        try:
            if any(match.span.overlaps(span) for match in alone.find(passage)):
                return name
        except (BadRegexError, RunawayRegexError):
            continue
    return ""


def _parts(kind: Kind) -> Iterator[tuple[str, PassageKind]]:
    """The parts that find words by themselves, each as a kind that has no other."""
    if isinstance(kind, Existence) and not kind.raw:
        for number, token in enumerate(kind.tokens, 1):
            yield (
                f"tokens, number {number}: '{_cut(token)}'",
                replace(kind, tokens=(token,)),
            )
    elif isinstance(kind, Substitution):
        for worse, better in kind.swap.items():
            yield (
                f"swap: '{_cut(worse)}': '{_cut(better)}'",
                replace(kind, swap={worse: better}),
            )
    elif isinstance(kind, Pattern):
        several = len(kind.patterns) + bool(kind.pattern) > 1
        for number, tokens in enumerate(alternatives(kind), 1):
            name = f"patterns, number {number}" if several else "pattern"
            yield f"{name}: {asked(tokens)}", Pattern(pattern=tuple(tokens))


def alternatives(kind: Pattern) -> tuple[Sequence[Spec], ...]:
    """A rule's patterns as written, the one under `pattern` first."""
    return (*((kind.pattern,) if kind.pattern else ()), *kind.patterns)


def asked(tokens: Sequence[Spec]) -> str:
    """What a pattern asks of each word, on one line."""
    words = (" ".join(each.says for each in conditions(token)) for token in tokens)
    return _cut(" + ".join(f"{{{word}}}" for word in words))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
