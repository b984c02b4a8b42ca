"""Who speaks of whom, how surely, and in how lively an English."""

from pitchcoach.measures.counts import YOU
from pitchcoach.measures.stretch import Stretch, Value, per_hundred_words, percent

_TELLING = 3
"""Uses from which a habit shows."""


def hedges_per_100(stretch: Stretch) -> Value:
    """Words that take back what is claimed: `maybe`, `I think`, `kind of` …

    Unit: per 100 words. Source: Durik, Britt et al. 2008; Oba & Berger 2022; the list is
    `measures.phrasing.HEDGES`.
    """
    return per_hundred_words(stretch.counts.hedges, stretch)


def contrasts_per_100(stretch: Stretch) -> Value:
    """Words that compare and set apart: `but`, `unlike`, `than` …

    Unit: per 100 words. Source: Graf-Vlachy et al. 2025, 547 pitches: with more of them
    came more money.
    """
    return per_hundred_words(stretch.counts.contrasts, stretch)


def you_per_100(stretch: Stretch) -> Value:
    """`you` and its forms.

    Unit: per 100 words. Source: Zhu 2022, 459 campaigns; more than 8 puts people off (P2P
    lending, J. Consumer Affairs 2023).
    """
    return per_hundred_words(stretch.counts.you, stretch)


def we_per_100(stretch: Stretch) -> Value:
    """`we` and its forms.

    Unit: per 100 words. Source: Carradini & Nystrom 2023, 312,529 campaigns: we beats I.
    """
    return per_hundred_words(stretch.counts.we, stretch)


def i_per_100(stretch: Stretch) -> Value:
    """`I` and its forms.

    Unit: per 100 words. Source: Zhu 2022, 459 campaigns.
    """
    return per_hundred_words(stretch.counts.i, stretch)


def i_share(stretch: Stretch) -> Value:
    """`I` among `I` and `we`; absent where they are hardly said.

    Unit: %. Source: Carradini & Nystrom 2023; warn above 40, facts on founders apart.
    """
    said = stretch.counts.i + stretch.counts.we
    return percent(stretch.counts.i, said) if said >= _TELLING else None


def contraction_share(stretch: Stretch) -> Value:
    """Contracted forms among those that a speaker can contract; absent where there are few.

    Unit: %. Source: Carradini & Nystrom 2023; below 20 it sounds read.
    """
    counts = stretch.counts
    sites = counts.contracted + counts.contractible
    return percent(counts.contracted, sites) if sites >= _TELLING else None


def will_share(stretch: Stretch) -> Value:
    """`will` among `will` and `would` said of oneself, outside sentences with `if`.

    Unit: %. Source: Carradini & Nystrom 2023, 312,529 campaigns: will beats would.
    """
    return percent(stretch.counts.will, stretch.counts.will + stretch.counts.would)


def words_before_you(stretch: Stretch) -> Value:
    """Words before the first `you`; absent where there is none.

    Unit: words. Source: Gong, 257,967 calls: talk of oneself pays for two minutes.
    """
    said = [word.partition("'")[0] for word in stretch.words]
    return next(((index, "words") for index, word in enumerate(said) if word in YOU), None)
