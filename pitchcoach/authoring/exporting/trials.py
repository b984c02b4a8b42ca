"""Texts made up from a rule's words and its exceptions, on which an export is tried too."""

from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import cast

from pitchcoach.authoring.samples import samples
from pitchcoach.language.passage import Passage
from pitchcoach.rules.kinds.existence import Existence
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.rules.rule import PassageKind, Rule
from pitchcoach.text import UNMOVED, Span

_MOST = 4_000
"""Texts made up for one rule: enough for all shipped ones, and a fraction of a second."""


def parting_text(rule: Rule, vale: Rule) -> str:
    """A text in which the rule and its export find different words; empty if there is none.

    Exceptions are where the two may part: here they count wherever they touch the words, in
    Vale where they lie inside these or around them.
    """
    if not rule.unless:
        return ""
    texts = islice(dict.fromkeys(_texts(rule)), _MOST)
    return next((text for text in texts if _spared(rule, text) != _found(vale, text)), "")


def _spared(rule: Rule, text: str) -> list[Span]:
    passage = Passage(text, UNMOVED)
    vetoes = [veto.span for kind in rule.unless for veto in kind.find(passage)]
    found = _found(rule, text)
    return [span for span in found if not any(span.overlaps(veto) for veto in vetoes)]


def _found(rule: Rule, text: str) -> list[Span]:
    kind = cast(PassageKind, rule.kind)
    return sorted(match.span for match in kind.find(Passage(text, UNMOVED)))


def _texts(rule: Rule) -> Iterator[str]:
    found = _samples(_expressions(rule.kind))
    spared = _samples(u.tokens[0] for u in rule.unless if isinstance(u, Existence))
    for words in (*found, *spared):
        yield from _around(words)
    for one, other in product(found, spared):
        for words in (*_joined(one, other), *_joined(other, one)):
            yield from _around(words)


def _around(words: str) -> Iterator[str]:
    yield words
    yield f"So {words} today."


def _expressions(kind: object) -> tuple[str, ...]:
    if isinstance(kind, Substitution):
        return tuple(kind.swap)
    return kind.tokens if isinstance(kind, Existence) else ()


def _samples(expressions: Iterable[str]) -> list[str]:
    return [text for each in expressions for text in samples(each, ignorecase=True)]


def _joined(one: str, other: str) -> Iterator[str]:
    """The second after the first, with words that both have in common written once."""
    first, second = one.split(), other.split()
    for shared in range(1, min(len(first), len(second))):
        if [w.lower() for w in first[-shared:]] == [w.lower() for w in second[:shared]]:
            yield " ".join((*first, *second[shared:]))
