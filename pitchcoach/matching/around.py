"""The words around a word that nested conditions look at."""

from collections.abc import Callable, Mapping, Sequence

from pitchcoach.matching.look import Look


def _head(look: Look, word: int) -> Sequence[int]:
    head = look.tokens.head[word]
    return () if head == word else (head,)


def _children(look: Look, word: int) -> Sequence[int]:
    return look.tokens.children[word]


def _ancestors(look: Look, word: int) -> Sequence[int]:
    return look.chain(word)[1:]


def _about(look: Look, word: int) -> Sequence[int]:
    return (look.about(word),)


def _clause(look: Look, word: int) -> Sequence[int]:
    return look.clause(word)


def _sentence(look: Look, word: int) -> Sequence[int]:
    return look.sentence(word)


def _before(look: Look, word: int) -> Sequence[int]:
    return (word - 1,) if word - 1 in look.sentence(word) else ()


def _after(look: Look, word: int) -> Sequence[int]:
    return (word + 1,) if word + 1 in look.sentence(word) else ()


AROUND: Mapping[str, Callable[[Look, int], Sequence[int]]] = {
    "head": _head,
    "child": _children,
    "no_child": _children,
    "ancestor": _ancestors,
    "about": _about,
    "clause": _clause,
    "no_clause": _clause,
    "sentence": _sentence,
    "no_sentence": _sentence,
    "before": _before,
    "after": _after,
}
"""The words that each nested condition looks at, seen from a word."""
