"""What a good rule has and this one has not."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from pitchcoach.authoring.doubts.doubt import Doubt
from pitchcoach.rules.rule import Rule

FEWEST = {"good": 3, "bad": 2}
"""Examples that show a rule's edges; hard good ones are what keeps it from crying wolf."""
LONGEST_MESSAGE = 100
"""Characters of a message that is read at a glance: a line of the report."""
_TOGETHER = 3
"""Rules of one pack that lack the same are told in one line from so many on."""


def lacking(rules: Iterable[Rule]) -> Iterator[Doubt]:
    """What each rule lacks, rules of one pack that lack the same together."""
    found = [(rule, tuple(_lacks(rule))) for rule in rules]
    listed = sorted((each for each in found if each[1]), key=_key)
    for (_, parts), group in groupby(listed, key=_key):
        same = [rule for rule, _ in group]
        lacks = "; ".join(parts)
        if len(same) < _TOGETHER:
            yield from (Doubt(rule, "lacks", lacks) for rule in same)
        else:
            names = ", ".join(rule.id.partition(".")[2] for rule in same[1:4])
            more = f" and {len(same) - 4} more" if len(same) > 4 else ""
            yield Doubt(same[0], "lacks", f"{lacks}. So do {names}{more}")


def _key(found: tuple[Rule, tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    return found[0].pack, found[1]


def _lacks(rule: Rule) -> Iterator[str]:
    missing = [key for key in ("why", "asks", "advice") if not getattr(rule.english, key)]
    missing += [] if rule.source else ["source"]
    missing += [] if rule.french else ["fr"]
    if missing:
        yield f"lacks {', '.join(missing)}"
    for key, fewest in FEWEST.items():
        count = len(getattr(rule, key))
        if count < fewest:
            yield f"has {count} of {fewest} {key} examples"
    if len(rule.english.message) > LONGEST_MESSAGE or "\n" in rule.english.message.strip():
        yield f"its message is longer than a line ({LONGEST_MESSAGE} characters)"
