"""How specific words are: whether they say who, what, where, when and how many.

Every word is worth so many points of detail, ten for one that names something. Their sum
`s`, in tens, makes the specificity of a text: `100 × (1 − exp(−s / 10))`, from 0 to 100. It
grows with every detail, fast at first and then ever more slowly.

| worth | words | why |
|---|---|---|
| 15, then 8 | a number, sum, share or date, and its further words | Larrimore et al. 2011 |
| 13, then 8 | a name, and its further words | Louis & Nenkova 2011 |
| 11 | other words of seven letters and more | rare words: Li & Nenkova 2015 |
| 10 | other words: they name or picture something | Ko, Durrett & Li 2019 |
| 8 | an address on the web | there the details are |
| 6 | abstract nouns by their ending: `optimization` | Li & Nenkova 2015 |
| 5 | adverbs in -ly | they colour, and name nothing |
| 4 | words of everyday use: `people`, `get`, `solution` | Louis & Nenkova 2011 |
| 3 | `in`, `with`, `because`, `when` …; `@somebody` | they tie details together |
| 2.5 | words that judge: `great`, `unique`, `huge` | an opinion stands for a fact |
| 1 | other words of grammar | length itself: the strongest sign in all of these studies |
| 0.5 | `very`, `maybe`, `thanks` | heat, doubt and courtesy |
| 0 | `something`, `many`, `all`; `it`, `this`, `we`, `you` | what they mean is elsewhere |

A sentence that exclaims or asks counts nine tenths. Beyond twenty words, what one breath
holds, only the root of the length counts, so that length alone makes no sentence specific.
No trained model is asked, and small letters, hashtags and addresses do no harm.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import exp
from typing import NamedTuple

from pitchcoach.language.mentions import mentions
from pitchcoach.language.passage import Passage
from pitchcoach.language.prose import prose
from pitchcoach.language.sentences import sentences
from pitchcoach.language.words import Words, word_ranges, word_set, words
from pitchcoach.measures.general_words import (
    ABSTRACT,
    EMPTY,
    GENERAL,
    HEAT,
    LINKS,
    PRAISE,
    SIZES,
    VAGUE,
    VERDICTS,
)
from pitchcoach.text import Span

BREATH = 15
"""Words up to which sentences are heard as one: short sentences are no fault."""
VAGUE_BELOW, SPECIFIC_FROM = 50, 65
"""Of 2,124 breaths of 603 companies that Y Combinator took, 6% are vague, 61% specific."""

_FULL = 20
"""Words of a breath after which length counts by its root."""
_TENS = 100
"""Points at which a text has 63 of 100; fitted to 160 sentences rated for this project."""
_LONG = 7
_POINTER = word_set(
    "it its itself he him his himself she her hers herself they them their theirs "
    "themselves we us our ours ourselves i me my mine myself you your yours yourself "
    "yourselves this that these those im ive u ur"
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_JUDGING = PRAISE | SIZES | VERDICTS
_ENDINGS = ("ed", "ing", "er", "est", "ly")


class Told(NamedTuple):
    """How much a sentence, or several together, tell."""

    points: float
    """Of detail; ten for a word that names something."""
    words: int


def specificity_of(text: str) -> float:
    """How specific a text is as a whole, from 0 (nothing is told) to 100."""
    plain, origin = prose(text)
    return specificity(details(Passage(plain, origin, sentences(plain))))


def specificity(told: Iterable[Told]) -> float:
    """How specific some sentences are that are heard as one."""
    points, count = (sum(column) for column in zip(Told(0, 0), *told, strict=True))
    crowd = min(1.0, _FULL / max(count, 1)) ** 0.5
    return 100 * (1 - exp(-points * crowd / _TENS))


def mean_specificity(told: Sequence[Told]) -> float:
    """How specific some sentences are a breath at a time, weighted by words."""
    parts = [told[at.start : at.stop] for at in breaths([one.words for one in told])]
    words = [sum(one.words for one in part) for part in parts]
    weighted = (specificity(part) * count for part, count in zip(parts, words, strict=True))
    return sum(weighted) / max(sum(words), 1)


def breaths(counted: Sequence[int]) -> Iterator[range]:
    """Sentences by their words, joined until there is a breath of them.

    What is left over at the end belongs to the last one.
    """
    ends: list[int] = []
    begun = 0
    for end, said in enumerate(accumulate(counted), 1):
        if said - begun >= BREATH:
            ends.append(end)
            begun = said
    ends[-1:] = [len(counted)]
    return (range(*pair) for pair in zip([0, *ends], ends, strict=False) if pair[1])


@lru_cache(maxsize=256)
def details(passage: Passage) -> tuple[Told, ...]:
    """How much each sentence of a passage tells."""
    text = passage.text
    ends = passage.sentences or (Span(0, len(text)),)
    spoken = words(text)
    points = _points(passage, spoken)
    return tuple(
        Told(_felt(sum(points[of.start : of.stop]), end.cut(text)), len(of))
        for of, end in zip(word_ranges(text, ends), ends, strict=True)
    )


def _felt(points: float, sentence: str) -> float:
    """Feelings are exclaimed, and who asks does not tell yet."""
    return points * (0.9 if sentence.rstrip(" \"')").endswith(("!", "?")) else 1.0)


def _points(passage: Passage, spoken: Words) -> list[float]:
    """What each word of a passage is worth."""
    points = [worth(word) for word in spoken.lower]
    for mention in mentions(passage):
        of = _of(spoken, mention.span)
        # "One great day" counts nothing.
        if spoken.lower[of.start : of.stop] != ("one",):
            first = 13.0 if mention.sort == "name" else 15.0
            points[of.start : of.stop] = [first, *[8.0] * (len(of) - 1)][: len(of)]
    text = passage.text
    for at in _signs(text, "@"):
        of = _of(spoken, Span(at + 1, at + 2))
        points[of.start : of.stop] = [3.0] * len(of)
    if "www." in text or "://" in text:
        for address in _ADDRESS.finditer(text):
            of = _of(spoken, Span(*address.span()))
            points[of.start : of.stop] = [8.0, *[0.0] * (len(of) - 1)][: len(of)]
    return points


def _of(spoken: Words, span: Span) -> range:
    return range(spoken.before(span.start), spoken.before(span.end))


def _signs(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


@lru_cache(maxsize=16_384)
def worth(word: str) -> float:
    """What a word in small letters is worth by itself, in points of detail."""
    start = word.partition("'")[0]
    if start in VAGUE or start in _POINTER:
        return 0.0
    if start in HEAT:
        return 0.5
    if start in EMPTY or word.endswith("n't") or len(word) == 1:
        return 1.0
    if word in LINKS:
        return 3.0
    return max(map(_content, filter(None, start.split("-"))), default=0.0)


def _content(word: str) -> float:
    """What a word is worth that is none of grammar."""
    forms = set(_without_endings(word))
    if not _JUDGING.isdisjoint(forms):
        return 2.5
    if not GENERAL.isdisjoint(forms):
        return 4.0
    if len(word) >= _LONG and word.endswith(ABSTRACT):
        return 6.0
    if word.endswith("ly") and len(word) > len("only"):
        return 5.0
    return 11.0 if len(word) >= _LONG else 10.0


def _without_endings(word: str) -> Iterator[str]:
    """The word and what it may be a form of."""
    yield word
    if word.endswith("s"):
        yield from (word[:-1], word.removesuffix("es"))
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            yield from (stem, f"{stem}e", f"{stem.removesuffix('i')}y")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
