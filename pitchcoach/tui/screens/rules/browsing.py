"""Which rules are listed, and how: by pack, one's own first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pitchcoach.analyst.craft import RuleCard
from pitchcoach.tui.screens.dialogs.rows import Row

CRITERIA = ("", "direct", "efficient", "sell")
LEVELS = ("", "suggestion", "warning", "error")
_TITLES = {"direct": "Direct", "efficient": "Efficient", "sell": "Sell yourself"}
_SHORT = {"direct": "direct", "efficient": "effic.", "sell": "sell", "": "–"}
_SIGNS = {"suggestion": "-", "warning": "!", "error": "!!", "": "✗"}
"""Before a rule's name; the help says what they mean."""


@dataclass(frozen=True)
class Filter:
    """Which rules are wanted."""

    words: str = ""
    criterion: str = ""
    level: str = ""

    def next_criterion(self) -> "Filter":
        """The next criterion, or all of them."""
        return replace(self, criterion=_next(CRITERIA, self.criterion))

    def next_level(self) -> "Filter":
        """The next level, or all of them."""
        return replace(self, level=_next(LEVELS, self.level))

    def lets(self, card: RuleCard) -> bool:
        """Whether a rule is wanted."""
        if self.criterion not in ("", card.criterion) or self.level not in ("", card.level):
            return False
        said = f"{card.id} {card.message} {card.criterion} {card.item} {card.level} "
        text = f"{said}{card.kind} {card.words}".casefold()
        return all(word in text for word in self.words.casefold().split())

    def told(self, found: int, all_: int) -> str:
        """What is listed, in words."""
        number = f"{all_:,} rules" if found == all_ else f"{found:,} of {all_:,} rules"
        criterion = _TITLES.get(self.criterion, "all criteria")
        return f"{number} · {criterion} · {self.level or 'all levels'}"


def listed(cards: Sequence[RuleCard], wanted: Filter) -> Iterator[tuple[Row, RuleCard]]:
    """The rows of the rules that are wanted; the heading of a pack has its first rule."""
    order = sorted(
        filter(wanted.lets, cards), key=lambda card: (not card.own, card.pack, card.id)
    )
    for (own, pack), rules in groupby(order, key=lambda card: (card.own, card.pack)):
        first, *others = rules
        whose = "yours" if own else "shipped, read only"
        yield Row(f"{pack} ({whose})", heading=True), first
        for card in (first, *others):
            yield _row(card), card


def _row(card: RuleCard) -> Row:
    name = card.id.partition(".")[2]
    return Row(name, _SHORT.get(card.criterion, card.criterion), _SIGNS.get(card.level, ""))


def _next(names: Sequence[str], name: str) -> str:
    return names[(names.index(name) + 1) % len(names)]
