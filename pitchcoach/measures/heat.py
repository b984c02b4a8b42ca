"""Where a pitch is specific and where it is vague, by sentence and by section."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pitchcoach.language.mentions import mentions
from pitchcoach.language.parsed import Parsed
from pitchcoach.language.speech import Sentence, told
from pitchcoach.language.words import word_set
from pitchcoach.measures.general_words import PRAISE, SIZES
from pitchcoach.measures.phrasing import CONTRASTS
from pitchcoach.measures.specificity import (
    BREATH,
    VAGUE_BELOW,
    Told,
    breaths,
    details,
    specificity,
)
from pitchcoach.text import Span

_COURTESY = word_set("thank thanks hello hi welcome sorry please questions introduce")
_SPARED = _COURTESY | CONTRASTS
"""Nobody wants a number in courtesy, and contrast says enough (Graf-Vlachy et al. 2025)."""
_NUMBERS = frozenset(("number", "money", "percent"))
_MOST_OPINIONS = 3


@dataclass(frozen=True, slots=True)
class Warmth:
    """How specific a sentence is; places are those of the draft's text."""

    span: Span
    section: int
    words: int
    specificity: float
    """Of the sentence alone, 0 to 100."""
    breath: float
    """Of what is said in one breath with it: short sentences are heard together."""


@dataclass(frozen=True, slots=True)
class Vague:
    """What says least in a pitch, and what it could say instead."""

    span: Span
    specificity: float
    lacks: tuple[str, ...]
    """Of `number`, `name` and `date`, what is not in it."""
    opinions: tuple[str, ...]
    """Words that judge or stand for a number: `unique`, `many`."""


@dataclass(frozen=True, slots=True)
class Heat:
    """How specific a pitch is from its beginning to its end."""

    sentences: tuple[Warmth, ...] = ()
    """Those that are said, in reading order."""
    sections: tuple[float | None, ...] = ()
    """The mean of each section, weighted by words; nothing where nothing is said."""
    vaguest: Vague | None = None
    """Nothing where no breath is vague."""


def heat(parsed: Parsed) -> Heat:
    """How specific each sentence and each section of a pitch is."""
    inhaled = [(part, _value(part)) for part in said_in_breaths(parsed)]
    sentences = tuple(
        Warmth(one.source, one.block.section, one.words, specificity([_told(one)]), breath)
        for part, breath in inhaled
        for one in part
    )
    return Heat(
        sentences,
        tuple(_mean(sentences, index) for index in range(len(parsed.pitch.sections))),
        _vaguest(inhaled),
    )


def said_in_breaths(parsed: Parsed) -> Iterator[Sequence[Sentence]]:
    """Sentences that are heard together: some words at least, and in one section."""
    said = (sentence for sentence in told(parsed) if sentence.said)
    for _, section in groupby(said, key=lambda one: one.block.section):
        sentences = list(section)
        for part in breaths([one.words for one in sentences]):
            yield sentences[part.start : part.stop]


def is_judged(part: Sequence[Sentence]) -> bool:
    """Whether there is a breath of words, and neither courtesy nor contrast in it."""
    enough = sum(one.words for one in part) >= BREATH
    return enough and all(_SPARED.isdisjoint(one.lower) for one in part)


def _told(sentence: Sentence) -> Told:
    return details(sentence.block.passage)[sentence.index]


def _value(part: Sequence[Sentence]) -> float:
    """How specific a breath is; a short one as if it went on like that."""
    points = sum(_told(one).points for one in part)
    count = sum(one.words for one in part)
    return specificity([Told(points * max(1, BREATH / count), max(count, BREATH))])


def _mean(sentences: Sequence[Warmth], section: int) -> float | None:
    own = [one for one in sentences if one.section == section]
    count = sum(one.words for one in own)
    return sum(one.words * one.breath for one in own) / count if count else None


def _vaguest(inhaled: Sequence[tuple[Sequence[Sentence], float]]) -> Vague | None:
    vague = [
        (value, part) for part, value in inhaled if value < VAGUE_BELOW and is_judged(part)
    ]
    if not vague:
        return None
    value, part = min(vague, key=lambda each: each[0])
    return Vague(
        Span(part[0].source.start, part[-1].source.end),
        value,
        _lacks(part),
        _opinions(part),
    )


def _lacks(part: Sequence[Sentence]) -> tuple[str, ...]:
    """Of number, name and date, what is not in some sentences."""
    sorts = {
        "number" if mention.sort in _NUMBERS else mention.sort
        for one in part
        for mention in mentions(one.block.passage)
        if mention.span.overlaps(one.span)
    }
    return tuple(sort for sort in ("number", "name", "date") if sort not in sorts)


def _opinions(part: Sequence[Sentence]) -> tuple[str, ...]:
    """The first words that a fact could take the place of."""
    found = dict.fromkeys(word for one in part for word in one.lower if _judges(word))
    return tuple(found)[:_MOST_OPINIONS]


def _judges(word: str) -> bool:
    return word in PRAISE or word in SIZES
