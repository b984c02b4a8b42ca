"""Where sentences end in a stretch that came without punctuation."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pitchcoach.language.odds import NUMBER, odds, plain
from pitchcoach.language.unpunctuated import Stretch
from pitchcoach.language.words import word_set

LIKELY = -1.4
"""Log odds from which a gap is an end: 0.4 below those from which as many ends are found as
there are in the posts that the odds were learned from, since their sentences have 21 words
and those of the shipped examples 14 (0.4 is the difference between the log odds of 1 in 14
and of 1 in 21)."""
POSSIBLE = -5.0
"""Log odds below which not even a sentence that is too long ends at a gap."""
TOO_SHORT, TOO_LONG = 3, 45
"""Words that a sentence has at the least, and those after which it ends at its likeliest
gap though none is likely: of the shipped examples' sentences, 99 % have fewer."""
BROKEN = 1.5
"""What a line's end adds to the log odds where the next word would have fitted the line."""
SUM = -2.0
"""What a number beside a gap adds: the posts have few sums, and a sum torn from what it is
for costs a pitch more than two sentences read as one."""
FILLERS = word_set("um uh uhm umm uhh erm er hmm mm mhm euh")
"""What speakers say while they think: it tells nothing of where sentences end."""

Gaps = Mapping[int, float]
"""For each word that may begin a sentence, the log odds that it does."""


def sentence_ends(stretch: Stretch) -> list[int]:
    """Which words of a stretch begin a sentence, but for the first."""
    gaps = _gaps(stretch)
    likely = [gap for gap, found in gaps.items() if found > LIKELY]
    kept = _none_too_short(likely, gaps, len(stretch.words))
    return [*_none_too_long([0, *kept, len(stretch.words)], gaps)]


def _gaps(stretch: Stretch) -> Gaps:
    """The log odds of each gap; fillers open the sentence that follows them."""
    said = [word[0] for word in stretch.words]
    told = [number for number, word in enumerate(said) if word.lower() not in FILLERS]
    found = odds([said[number] for number in told], stretch.cased)
    broken = _broken_lines(stretch)
    sums = {number for number in told if plain(said[number]) == NUMBER}
    return {
        before + 1: likely
        + (BROKEN if broken.intersection(range(before, after)) else 0)
        + (SUM if not stretch.cased and sums & {before, after} else 0)
        for (before, after), likely in zip(pairwise(told), found, strict=True)
    }


def _broken_lines(stretch: Stretch) -> frozenset[int]:
    """Words after which a line was ended though the next word would have fitted."""
    source, words = stretch.source, stretch.words
    last = [
        number
        for number, (word, after) in enumerate(pairwise(words))
        if "\n" in source[word.end() : after.start()]
    ]
    begins = [0, *(number + 1 for number in last)]
    lengths = [
        words[end].end() - words[first].start()
        for first, end in zip(begins, last, strict=False)
    ]
    room = max(lengths, default=0)
    return frozenset(
        number
        for number, length in zip(last, lengths, strict=True)
        if length + 1 + len(words[number + 1][0]) <= room
    )


def _none_too_short(likely: Sequence[int], gaps: Gaps, count: int) -> list[int]:
    """The likely ends, of two that are too close the likelier."""
    kept: list[int] = []
    for gap in likely:
        if gap < TOO_SHORT or count - gap < TOO_SHORT:
            continue
        if not kept or gap - kept[-1] >= TOO_SHORT:
            kept.append(gap)
        elif gaps[gap] > gaps[kept[-1]]:
            kept[-1] = gap
    return kept


def _none_too_long(edges: Sequence[int], gaps: Gaps) -> Iterator[int]:
    """The ends between the first edge and the last, and more where they are far apart."""
    for start, end in pairwise(edges):
        first = start
        while end - first > TOO_LONG:
            open_to = range(first + TOO_SHORT, min(first + TOO_LONG, end - TOO_SHORT) + 1)
            best = max(open_to, key=lambda gap: gaps.get(gap, POSSIBLE))
            if gaps.get(best, POSSIBLE) <= POSSIBLE:
                first += TOO_LONG
                continue
            yield best
            first = best
        if end != edges[-1]:
            yield end
