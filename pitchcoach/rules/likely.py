"""Which rules have a chance in a text, told before any of them is tried."""

from collections.abc import Iterable
from pathlib import Path

from pitchcoach.matching.phrases import PhraseIndex, kept_index
from pitchcoach.rules.rule import Kind, Rule


def phrase_index(rules: Iterable[Rule], cache: Path | None = None) -> PhraseIndex:
    """An index of rules, by id, that knows which of them may hold in a text.

    Args:
        cache: folder in which it is kept between runs, for the same rules.
    """
    return kept_index({rule.id: prefilter(rule.kind) for rule in rules}, cache)


def prefilter(kind: Kind) -> tuple[str, bool] | None:
    """A regular expression that matches wherever the kind may hold, and whether it ignores
    case; none where the kind must always be tried."""
    pattern: str | None = getattr(kind, "prefilter", None)
    return (pattern, bool(getattr(kind, "ignorecase", False))) if pattern else None
