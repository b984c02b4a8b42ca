"""The condition at which a pattern of words failed, and the word that came nearest."""

from collections.abc import Iterable, Iterator

from pitchcoach.language.passage import Passage
from pitchcoach.matching.look import Look, look
from pitchcoach.matching.patterns import Element, TokenPattern
from pitchcoach.rules.kinds.pattern import Pattern

_ORDER = (
    "every word of the pattern is there, but not in its order, or further apart than "
    "'skip' lets them be"
)
_Near = tuple[float, str]
"""How much of a pattern holds, from 0 to 1, and what does not."""


def pattern_misses(kind: Pattern, passages: Iterable[Passage]) -> Iterator[str]:
    """What failed in the pattern that came nearest, in each passage."""
    for passage in passages:
        seen = look(passage)
        near = [_nearest(pattern, seen) for pattern in kind.alternatives] if seen else []
        if near:
            yield max(near, key=lambda each: each[0])[1]


def _nearest(pattern: TokenPattern, seen: Look) -> _Near:
    """How near a pattern came in a passage: its words are looked for one by one."""
    needed = [element for element in pattern.elements if element.least]
    answers = [_best(element, seen) for element in needed]
    failed = [told for share, told in answers if share < 1]
    whole = sum(share for share, _ in answers) / max(len(answers), 1)
    return whole, failed[0] if failed else _ORDER


def _best(element: Element, seen: Look) -> _Near:
    """The word that fulfils most conditions of one place in a pattern."""
    return max(
        (_at(element, seen, word) for word in range(len(seen.tokens))),
        key=lambda each: each[0],
        default=(0, "the text holds no words"),
    )


def _at(element: Element, seen: Look, word: int) -> _Near:
    """The first of a word's conditions that fails, after those that hold."""
    asked = element.conditions
    failed = [condition.says for condition in asked if not condition.holds(seen, word)]
    if not failed:
        return 1, ""
    if len(failed) == len(asked):
        return 0, f"no word fulfils {' and '.join(each.says for each in asked)}"
    share = 1 - len(failed) / len(asked)
    # A word the pattern names is nearer than one that only has the right tag.
    named = bool(asked[0].holds(seen, word))
    return (
        share - 0.01 + 0.01 * named,
        f"'{seen.tokens.text[word]}' does not fulfil {failed[0]}",
    )
