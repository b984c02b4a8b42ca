"""How far an expression that is not found in a text got there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pitchcoach.errors import BadRegexError, RunawayRegexError
from pitchcoach.language.passage import Passage
from pitchcoach.matching.regexes import compiled
from pitchcoach.rules.kinds.existence import Existence
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.rules.rule import Kind

_SHORTEST = 3
"""Characters found that tell more than chance."""
_MOST_TRIES = 3_000
_LONGEST = 400


class _Reach(NamedTuple):
    """The beginning of an expression that stands in a text."""

    found: str
    start: str
    rest: str


def nearest(kind: Kind, passages: Sequence[Passage]) -> Iterator[str]:
    """What a trainer can do about words that a rule does not find, and where it stopped."""
    if not isinstance(kind, Existence | Substitution):
        return
    hint = _by_switch(kind, passages)
    if hint:
        yield hint
        return
    written = kind.tokens if isinstance(kind, Existence) else tuple(kind.swap)
    reached = _furthest(written, [passage.text for passage in passages])
    if reached is None:
        yield "not even the beginning of one of its expressions stands in it"
    elif reached.rest.strip():
        found, start, rest = reached
        yield f"'{found}' fits '{start}', but '{rest}' does not follow"
    else:
        yield f"'{reached.start}' stands in it only as a part of longer words"


def _by_switch(kind: Existence | Substitution, passages: Sequence[Passage]) -> str:
    """A key with which the rule as it is would find the words."""
    if not kind.ignorecase and _finds(replace(kind, ignorecase=True), passages):
        return "only capitals are in the way: write 'ignorecase: true'"
    if kind.exceptions and _finds(replace(kind, exceptions=()), passages):
        return "one of its 'exceptions' lets the words pass"
    if not kind.nonword and _finds(replace(kind, nonword=True), passages):
        return (
            "they stand inside longer words or beside signs, and a token is a whole word: "
            "write the whole word, or 'nonword: true'"
        )
    return ""


def _finds(kind: Existence | Substitution, passages: Sequence[Passage]) -> bool:
    try:
        return any(True for passage in passages for _ in kind.find(passage))
    except (BadRegexError, RunawayRegexError):
        return False


def _furthest(patterns: Sequence[str], texts: Sequence[str]) -> _Reach | None:
    """The beginning of a pattern that is found with the most characters."""
    best: _Reach | None = None
    tries = 0
    for pattern in patterns:
        for cut in range(min(len(pattern), _LONGEST), 0, -1):
            tries += 1
            found = _longest_hit(pattern[:cut], texts)
            if len(found) >= max(_SHORTEST, len(best.found) + 1 if best else 0):
                best = _Reach(found, pattern[:cut], pattern[cut:])
            if found or tries > _MOST_TRIES:
                break
    return best


def _longest_hit(pattern: str, texts: Sequence[str]) -> str:
    """The longest stretch that a piece of a pattern finds at the beginning of a word."""
    try:
        regex = compiled(rf"(?m)\b(?:{pattern})", ignorecase=True)
        found = [text[hit.start : hit.end] for text in texts for hit in regex.hits(text)]
    except (BadRegexError, RunawayRegexError):
        return ""
    return max(found, key=len, default="")
