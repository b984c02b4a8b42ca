"""Examples made up for a rule from its own words, to be tried before they are kept."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice, zip_longest

from pitchcoach.authoring.samples import samples
from pitchcoach.rules.kinds.existence import Existence
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.rules.rule import Kind

_MOST = 4
"""Examples of a sort: enough to see what a rule means."""
_SIGNS = re.compile(r"\\[^bAzZ]|[\[\].*+{]|\(\?<?[=!]")
"""In an expression, what a made-up text cannot fill with sensible words."""


def bad_examples(kind: Kind) -> tuple[str, ...]:
    """Words that the rule should find; none where they would be no words at all."""
    return _few(_said(each, kind) for each in _expressions(kind))


def good_examples(kind: Kind) -> tuple[str, ...]:
    """Words that it should leave alone: the better ones, and its exceptions."""
    exceptions = (_said(each, kind) for each in getattr(kind, "exceptions", ()))
    return _few([*_better(kind), *exceptions])


def _expressions(kind: Kind) -> tuple[str, ...]:
    if isinstance(kind, Substitution):
        return tuple(kind.swap)
    if isinstance(kind, Existence):
        return kind.tokens if not kind.raw else ()
    return ()


def _better(kind: Kind) -> Iterator[tuple[str, ...]]:
    for better in kind.swap.values() if isinstance(kind, Substitution) else ():
        first = better.split("|")[0]
        if not _SIGNS.search(first) and "$" not in first and "(" not in first:
            yield (first,)


def _said(expression: str, kind: Kind) -> tuple[str, ...]:
    if _SIGNS.search(expression):
        return ()
    return samples(expression, ignorecase=bool(getattr(kind, "ignorecase", False)))


def _few(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """One of each list, then the second of each …, until there are enough."""
    spread = chain.from_iterable(zip_longest(*lists))
    sensible = (text.strip() for text in spread if text and re.search(r"\w", text))
    return tuple(islice(dict.fromkeys(sensible), _MOST))
