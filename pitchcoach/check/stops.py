"""What keeps a match from being a finding, each reason in words a trainer understands."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from pitchcoach.check.places import Places
from pitchcoach.language.french import is_french_sentence
from pitchcoach.language.parsed import ParsedBlock
from pitchcoach.matching.look import quotations
from pitchcoach.rules.rule import Match, Rule
from pitchcoach.rules.scopes import selects
from pitchcoach.rules.weights import Weight
from pitchcoach.text import Span, touching


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match on its way to become a finding: where it stands, what may still stop it."""

    rule: Rule
    match: Match
    block: ParsedBlock
    vetoed: bool = False
    weights: tuple[Weight, ...] = ()
    """What it may weigh, the first with room left."""

    @property
    def span(self) -> Span:
        """The matched words in the source text."""
        return self.block.passage.origin.span(self.match.span)


def stopped(candidate: Candidate, place: Places) -> str:
    """Why a match is no finding here, in a few words; empty where it is one."""
    for why, holds in _STOPS.items():
        if holds(candidate, place):
            return why
    return ""


def _vetoed(candidate: Candidate, _: Places) -> bool:
    return candidate.vetoed


def _elsewhere(candidate: Candidate, place: Places) -> bool:
    rule = candidate.rule
    if rule.scope == ("text",):
        return False
    scope = place.scope(candidate.block, candidate.span.start)
    return not any(selects(expression, scope) for expression in rule.scope)


def _lacks_company(candidate: Candidate, place: Places) -> bool:
    near = candidate.rule.only_near
    return near is not None and not place.near(candidate.span, near)


def _has_proof(candidate: Candidate, place: Places) -> bool:
    near = candidate.rule.needs_near
    return near is not None and place.near(candidate.span, near)


def _in_code(candidate: Candidate, _: Places) -> bool:
    return any(candidate.match.span.overlaps(code) for code in candidate.block.passage.code)


def _in_quotation(candidate: Candidate, _: Places) -> bool:
    span = candidate.match.span
    return any(span.within(quoted) for quoted in quotations(candidate.block.passage.text))


def _in_french(candidate: Candidate, _: Places) -> bool:
    passage = candidate.block.passage
    here = touching(passage.sentences, candidate.match.span)
    return bool(here) and _french(passage.sentences[here[0]].cut(passage.text))


def _suppressed(candidate: Candidate, place: Places) -> bool:
    return place.dismissal(candidate.rule.id, candidate.span) is not None


DISMISSED = "a comment in the text, or the file beside it, dismisses it"
_french = lru_cache(maxsize=5_000)(is_french_sentence)

_STOPS: dict[str, Callable[[Candidate, Places], bool]] = {
    "one of its 'unless' exceptions holds": _vetoed,
    "it stands outside the rule's scope": _elsewhere,
    "what 'only_near' asks for is not near": _lacks_company,
    "what the words need stands near them ('needs_near')": _has_proof,
    "it stands in code": _in_code,
    "it stands in a quotation": _in_quotation,
    "the sentence is French": _in_french,
    DISMISSED: _suppressed,
}
