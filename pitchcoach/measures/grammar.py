"""What only a parse can tell: where the verb is, and who acts."""

from pitchcoach.measures.stretch import Stretch, Value, percent

_FEWEST = 4
"""Sentences that have a share worth telling: one of two is no habit yet (own choice)."""


def words_before_verb(stretch: Stretch) -> Value:
    """Words before the main verb or its first auxiliary, on average; needs a parse.

    Unit: words. Source: plainlanguage.gov, keep the subject and the verb close together.
    """
    counts = stretch.counts
    return (counts.before_verb / counts.verbs, "words") if counts.verbs else None


def passive_share(stretch: Stretch) -> Value:
    """Sentences with a passive verb, of four or more; needs a parse.

    Unit: % of sentences. Source: Hemingway's limit is 20, ours 10.
    """
    counts = stretch.counts
    return percent(counts.passives, counts.parsed) if counts.parsed >= _FEWEST else None
