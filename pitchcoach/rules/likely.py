"""Which rules have a chance in a text, told before any of them is tried."""

from collections.abc import Iterable
from pathlib import Path

from pitchcoach.matching.phrases import PhraseIndex
from pitchcoach.rules.cache import digest, remembered
from pitchcoach.rules.rule import Kind, Rule


def phrase_index(rules: Iterable[Rule], cache: Path | None = None) -> PhraseIndex:
    """An index of rules, by id, that knows which of them may hold in a text.

    Args:
        cache: folder in which it is kept between runs, for the same rules.
    """
    prefilters = {rule.id: prefilter(rule.kind) for rule in rules}
    key = digest(f"{name} {prefilters[name]}".encode() for name in prefilters)
    data = remembered(cache, f"likely {key}", lambda: PhraseIndex(prefilters).data)
    return PhraseIndex(prefilters, data)


def prefilter(kind: Kind) -> tuple[str, bool] | None:
    """A regular expression that matches wherever the kind may hold, and whether it ignores
    case; none where the kind must always be tried."""
    pattern: str | None = getattr(kind, "prefilter", None)
    return (pattern, bool(getattr(kind, "ignorecase", False))) if pattern else None
