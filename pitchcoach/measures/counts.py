"""What is counted in a sentence, once; every measure is a sum or a ratio of these."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pitchcoach.language.mentions import mentions
from pitchcoach.language.passage import Passage
from pitchcoach.language.passives import passives
from pitchcoach.language.tokens import Tokens
from pitchcoach.language.words import Words, word_ranges, word_set, words
from pitchcoach.measures.phrasing import (
    CONTRASTS,
    contracted,
    contractible,
    hedges,
    will_and_would,
)
from pitchcoach.text import Origin, Span

YOU = word_set("you your yours yourself yourselves")
_WE = word_set("we us our ours ourselves")
_I = word_set("i me my mine myself")
_AUXILIARY = frozenset(("aux", "auxpass"))
_WHOLE_CLAUSES = frozenset(("ccomp", "parataxis"))


class Counts(NamedTuple):
    """Counts of a sentence, or their sums over many."""

    sentences: int = 0
    words: int = 0
    questions: int = 0
    numbers: int = 0
    names: int = 0
    you: int = 0
    we: int = 0
    i: int = 0
    hedges: int = 0
    contrasts: int = 0
    contracted: int = 0
    contractible: int = 0
    will: int = 0
    would: int = 0
    parsed: int = 0
    """Sentences whose tree is known."""
    passives: int = 0
    """Of those, sentences with a passive verb."""
    verbs: int = 0
    """Of those, sentences that hang on a verb."""
    before_verb: int = 0
    """Words before that verb or its first auxiliary."""


def total(counts: Iterable[Counts]) -> Counts:
    """The sums of many sentences' counts."""
    return Counts(*map(sum, zip(Counts(), *counts, strict=True)))


@lru_cache(maxsize=256)
def counts(passage: Passage) -> tuple[Counts, ...]:
    """The counts of each sentence of a passage."""
    return _counts(passage.text, passage.sentences, passage.tokens)


@lru_cache(maxsize=1024)
def _counts(
    text: str, sentences: tuple[Span, ...], tokens: Tokens | None
) -> tuple[Counts, ...]:
    ends = sentences or (Span(0, len(text)),)
    ranges = word_ranges(text, ends)
    mentioned = _mentioned(text, ends, tokens)
    trees = _trees(text, ends, tokens)
    return tuple(
        _sentence(text, spoken, ends[index], mentioned[index])._replace(
            **trees.get(index, {})
        )
        for index, spoken in enumerate(ranges)
    )


def _sentence(text: str, spoken: range, span: Span, mentioned: Counter[str]) -> Counts:
    every = words(text)
    said = [word.partition("'")[0] for word in every.lower[spoken.start : spoken.stop]]
    shouted = every.text[spoken.start : spoken.stop].count("US")
    will, would = will_and_would(every, spoken)
    return Counts(
        sentences=1 if spoken else 0,
        words=len(spoken),
        questions=int(span.cut(text).rstrip(" \"')").endswith("?")),
        numbers=sum(mentioned[sort] for sort in ("number", "money", "percent")),
        names=mentioned["name"],
        you=sum(word in YOU for word in said),
        we=sum(word in _WE for word in said) - shouted,
        i=sum(word in _I for word in said),
        hedges=hedges(every, spoken),
        contrasts=sum(word in CONTRASTS for word in said),
        contracted=contracted(every, spoken),
        contractible=contractible(text, every, spoken),
        will=will,
        would=would,
    )


def _mentioned(
    text: str, sentences: tuple[Span, ...], tokens: Tokens | None
) -> list[Counter[str]]:
    """How many mentions of each sort begin in each sentence."""
    found: list[Counter[str]] = [Counter() for _ in sentences]
    starts = [sentence.start for sentence in sentences]
    for mention in mentions(Passage(text, Origin(((0, 0),)), sentences, tokens)):
        found[max(bisect_right(starts, mention.span.start) - 1, 0)][mention.sort] += 1
    return found


def _trees(
    text: str, sentences: tuple[Span, ...], tokens: Tokens | None
) -> dict[int, dict[str, int]]:
    """What only a parse can tell of each sentence, by the sentence's index."""
    if tokens is None or not any(tokens.dep):
        return {}
    starts = [sentence.start for sentence in sentences]
    found: dict[int, dict[str, int]] = {}
    for span in tokens.sentences:
        index = max(bisect_right(starts, tokens.start[span.start]) - 1, 0)
        found[index] = _tree(words(text), sentences[index], tokens, span)
    return found


def _tree(spoken: Words, sentence: Span, tokens: Tokens, span: Span) -> dict[str, int]:
    own, verb = range(span.start, span.end), _main_verb(tokens, span)
    return {
        "parsed": 1,
        "passives": int(any(p.participle in own for p in passives(tokens))),
        "verbs": int(verb is not None),
        "before_verb": 0
        if verb is None
        else _between(spoken, sentence.start, tokens.start[verb]),
    }


def _between(spoken: Words, start: int, end: int) -> int:
    return spoken.before(end) - spoken.before(start)


def _main_verb(tokens: Tokens, span: Span) -> int | None:
    """The verb a sentence hangs on, or its first auxiliary: what a listener waits for."""
    for index in range(span.start, span.end):
        if tokens.head[index] == index and tokens.tag[index].startswith(("VB", "MD")):
            first = min([index, *_clauses_before(tokens, index)])
            helpers = (c for c in tokens.children[first] if tokens.dep[c] in _AUXILIARY)
            return min(first, *helpers, first)
    return None


def _clauses_before(tokens: Tokens, root: int) -> list[int]:
    """Verbs of whole clauses that stand before the root, as in `we count, so you know`."""
    return [
        child
        for child in tokens.children[root]
        if child < root
        and tokens.dep[child] in _WHOLE_CLAUSES
        and tokens.tag[child].startswith(("VB", "MD"))
    ]
