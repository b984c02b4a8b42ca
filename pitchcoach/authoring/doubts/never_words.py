"""Expressions of a rule that can never be found, told by trying what they were made for."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, cast

from pitchcoach.authoring.doubts.doubt import Doubt
from pitchcoach.authoring.expressions import Watched, watched
from pitchcoach.authoring.located import place
from pitchcoach.authoring.parts import short
from pitchcoach.authoring.samples import samples
from pitchcoach.authoring.worded import Route, Worded, worded
from pitchcoach.errors import RunawayRegexError
from pitchcoach.language.passage import Passage
from pitchcoach.rules.kinds.occurrence import Occurrence
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.rules.rule import PassageKind, Rule
from pitchcoach.text import Origin, Span

_AROUND = (("", ""), ("So ", " too."), ("So ", ", too."), ("So ", ": it is."))
"""What may stand around words in a sentence."""


class _Tried(NamedTuple):
    """A text made up for an expression, in a sentence."""

    text: str
    span: Span


def never_words(rule: Rule) -> Iterator[Doubt]:
    """What is wrong with each expression that cannot be found, and with each exception."""
    written = worded(rule.kind)
    seen = written and watched(
        written.patterns, written.template, ignorecase=written.ignorecase
    )
    if not (written and seen) or (
        getattr(rule.kind, "raw", None) and getattr(rule.kind, "tokens", None)
    ):
        return
    try:
        for number, (route, pattern) in enumerate(written):
            yield from _about(rule, written, seen, number, route, pattern)
        yield from _twice(rule)
    except RunawayRegexError:
        return


def _about(
    rule: Rule, written: Worded, seen: Watched, number: int, route: Route, pattern: str
) -> Iterator[Doubt]:
    """Why an expression never fires; nothing as soon as it fires on one text."""
    found: list[_Tried] = []
    finders: set[int] = set()
    for tried in _tried(pattern, written):
        finder = _finder(seen, tried)
        if number in finder and _fires(rule, tried):
            return
        finders |= finder
        found += [tried] if number in finder else []
    if found:
        yield Doubt(rule, "never", _taken_back(rule, pattern, found), route)
    elif finders:
        yield Doubt(rule, "never", _covered(rule, written, number, min(finders)), route)
    elif samples(pattern, ignorecase=written.ignorecase):
        yield Doubt(rule, "never", _unfound(rule, pattern), route)


def _tried(pattern: str, written: Worded) -> Iterator[_Tried]:
    for sample in samples(pattern, ignorecase=written.ignorecase):
        for before, after in _AROUND:
            start = len(before)
            yield _Tried(f"{before}{sample}{after}", Span(start, start + len(sample)))


def _finder(seen: Watched, tried: _Tried) -> frozenset[int]:
    """The expressions that take part in a hit on a sample's place."""
    return frozenset(
        number
        for hit in seen.regex.hits(tried.text)
        if tried.span.overlaps(Span(hit.start, hit.end))
        for number, piece in seen.used(hit.groups)
        if piece is None
    )


def _unfound(rule: Rule, pattern: str) -> str:
    said = f"'{short(pattern)}' can never be found: "
    if getattr(rule.kind, "nonword", False) or not hasattr(rule.kind, "nonword"):
        return f"{said}nothing that it asks for can stand in a text"
    return (
        f"{said}a whole word is looked for, and it begins or ends with a sign or a space. "
        "Remove that, or write 'nonword: true'"
    )


def _covered(rule: Rule, written: Worded, number: int, other: int) -> str:
    pattern, first = written.patterns[number], written.patterns[other]
    line = place(rule, *written.routes[other]).line
    if pattern == first:
        again = f"stands here a second time (first in line {line})"
        return f"'{short(pattern)}' {again}: delete it"
    order = "" if isinstance(rule.kind, Substitution) else ", or put it before the other"
    return (
        f"'{short(pattern)}' is never used: '{short(first)}' (line {line}) is tried first "
        f"and finds the same words. Delete it{order}"
    )


def _fires(rule: Rule, tried: _Tried) -> bool:
    """Whether words are flagged; exceptions that need a parse are passed over."""
    if not hasattr(rule.kind, "find") or isinstance(rule.kind, Occurrence):
        return True
    if not _finds(cast(PassageKind, rule.kind), tried):
        return False
    return not any(_finds(kind, tried) for kind in rule.unless if kind.needs == "text")


def _finds(kind: PassageKind, tried: _Tried) -> bool:
    passage = Passage(tried.text, Origin(((0, 0),)), (Span(0, len(tried.text)),))
    return any(match.span.overlaps(tried.span) for match in kind.find(passage))


def _taken_back(rule: Rule, pattern: str, found: list[_Tried]) -> str:
    """Why what an expression finds is never flagged."""
    kind = cast(PassageKind, rule.kind)
    kept = [tried for tried in found if _finds(kind, tried)]
    if not kept:
        return _reason(rule, pattern, found)
    word_exceptions = [k for k in enumerate(rule.unless, 1) if k[1].needs == "text"]
    for number, exception in word_exceptions:
        if all(_finds(exception, tried) for tried in kept):
            return (
                f"'{short(pattern)}' never fires: unless no. {number} takes back all that "
                "it finds. Narrow the exception, or delete the words"
            )
    return (
        f"'{short(pattern)}' never fires: what stands under 'unless' takes back all that "
        "it finds. Narrow the exceptions, or delete the words"
    )


def _reason(rule: Rule, pattern: str, found: list[_Tried]) -> str:
    said = f"'{short(pattern)}' never fires: "
    terms = getattr(rule.kind, "exceptions", ())
    for term in terms:
        alone = replace(rule.kind, exceptions=(term,))  # type: ignore[type-var] # every kind is a dataclass
        if not any(_finds(cast(PassageKind, alone), tried) for tried in found):
            return f"{said}the exception '{short(term)}' lets all of it pass"
    if terms:
        return f"{said}the exceptions let all of it pass"
    return f"{said}what is offered instead is what was found"


def _twice(rule: Rule) -> Iterator[Doubt]:
    """Exceptions that stand twice."""
    terms = getattr(rule.kind, "exceptions", ())
    for number, term in enumerate(terms):
        if term in terms[:number]:
            message = f"the exception '{short(term)}' stands here a second time: delete it"
            yield Doubt(rule, "never", message, ("exceptions", number))
    for number, kind in enumerate(rule.unless):
        if kind in rule.unless[:number]:
            message = f"unless no. {number + 1} stands here a second time: delete it"
            yield Doubt(rule, "never", message, ("unless", number))
