"""Small things: findings that cost little or nothing, a rule at a time."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.said import told
from pitchcoach.reports.parts.wording import number, says
from pitchcoach.review import Review

_HINT, _LITTLE = 1.0, 0.2
"""Points below which a suggestion is a small thing, and a warning."""
_MOST_RULES = 40
_MOST_PLACES = 12
_LONGEST = 30
_NO_COST = 0.05
"""What is rounded to nothing."""


def is_small(review: Review, index: int) -> bool:
    """Whether a finding is better told at the end, in a line."""
    finding, cost = review.findings[index], review.score.charges[index].cost
    if review.score.total is None:
        return finding.level == "suggestion" or not finding.points
    bounds = {"suggestion": _HINT, "warning": _LITTLE}
    return not cost or cost < bounds.get(finding.level, 0)


def details(quotes: Quotes, page: Page) -> Iterator[str]:
    """The small things of a review, what costs most first."""
    review, by_rule = quotes.review, _by_rule(quotes.review)
    if by_rule:
        yield from _ranked(by_rule, quotes, page)
    fine = _harmless(review, page.language)
    if fine:
        yield from page.wrapped(says(page.language, "harmless", fine), "  ", "    ")


def _ranked(
    by_rule: Mapping[str, Sequence[int]], quotes: Quotes, page: Page
) -> Iterator[str]:
    review = quotes.review
    count = sum(map(len, by_rule.values()))
    yield from page.heading(f"{says(page.language, 'details')} ({count})")
    ranked = sorted(by_rule.values(), key=lambda indices: -_cost(review, indices))
    for indices in ranked[:_MOST_RULES]:
        yield from _rule(quotes, indices, page)
    left_out = sum(map(len, ranked[_MOST_RULES:]))
    if left_out:
        yield from page.wrapped(says(page.language, "the rest", left_out), "  ")


def _harmless(review: Review, language: str) -> str:
    """What does no harm, unless it is told of already: what it is about, how often."""
    told_of = {f.start for f in review.findings if not f.harmless}
    fine = [f for f in review.findings if f.harmless and f.start not in told_of]
    counts = Counter(f.scope(language) for f in fine)
    return ", ".join(says(language, "so often", *pair) for pair in counts.most_common())


def _by_rule(review: Review) -> dict[str, list[int]]:
    """The small findings; of a draft too short to judge only those about its words."""
    by_rule: dict[str, list[int]] = {}
    for index, finding in enumerate(review.findings):
        shows = review.score.total is not None or len(finding.span)
        if shows and not finding.harmless and is_small(review, index):
            by_rule.setdefault(finding.rule.id, []).append(index)
    return by_rule


def _rule(quotes: Quotes, indices: Sequence[int], page: Page) -> Iterator[str]:
    """What the first finding of a rule says, and where the others are."""
    first, *others = (quotes.review.findings[index] for index in indices)
    cost = _cost(quotes.review, indices)
    costs = says(page.language, "costs", number(cost, page.language))
    message = told(first, page.language, quotes.review.move_definitions)
    parts = (quotes.place(first.span), message, first.rule.id, costs if cost else "")
    yield from page.wrapped(dotted(*parts), "  ", "    ")
    places = [
        f"{quotes.place(other.span)} {quotes.words(other.span, _LONGEST)}"
        for other in others[:_MOST_PLACES]
    ]
    if places:
        listed = ", ".join(places)
        if len(others) > _MOST_PLACES:
            listed = says(page.language, "and more", listed, len(others) - _MOST_PLACES)
        yield from page.wrapped(says(page.language, "also", listed), "    ")


def _cost(review: Review, indices: Sequence[int]) -> float:
    """What they cost together, as far as it can be seen with one decimal."""
    cost = sum(review.score.charges[index].cost for index in indices)
    return cost if cost >= _NO_COST else 0


def dotted(*parts: str) -> str:
    """The parts that are not empty, in one line."""
    return " · ".join(shown(part) for part in parts if part)
