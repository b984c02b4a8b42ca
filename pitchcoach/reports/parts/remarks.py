"""The findings of a review in reading order: what is weak, why, what to say instead."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pitchcoach.check import Finding
from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.wording import number, says
from pitchcoach.review import Review
from pitchcoach.rules.messages import format_message

_IN_FULL = 2
"""Findings of one rule that are shown in full; later ones take a line."""
_MOST = 150
"""Findings that are listed; a draft with more has other worries."""


def findings(quotes: Quotes, page: Page) -> Iterator[str]:
    """The findings that cost points, or all that could where nothing is scored."""
    review = quotes.review
    costly = _indices(review, costly=True)
    if not review.findings:
        yield from page.wrapped(says(page.language, "nothing found"))
    if not costly:
        return
    yield from page.heading(f"{says(page.language, 'findings')} ({len(costly)})")
    seen: Counter[str] = Counter()
    for index in costly[:_MOST]:
        rule = review.findings[index].rule
        seen[rule.id] += 1
        if seen[rule.id] > _IN_FULL:
            yield from _short(quotes, index, page)
        else:
            yield from _full(quotes, index, page, first=seen[rule.id] == 1)
            yield ""
    yield from _rest(len(costly), page)


def hints(quotes: Quotes, page: Page) -> Iterator[str]:
    """The findings that cost nothing, a line each."""
    free = _indices(quotes.review, costly=False)
    if free:
        yield from page.heading(f"{says(page.language, 'hints')} ({len(free)})")
    for index in free[:_MOST]:
        yield from _short(quotes, index, page)
    yield from _rest(len(free), page)


def _indices(review: Review, *, costly: bool) -> Sequence[int]:
    """Findings that cost something or not, in reading order."""
    scored = review.score.total is not None
    costs = [
        charge.cost > 0 if scored else finding.points > 0
        for finding, charge in zip(review.findings, review.score.charges, strict=True)
    ]
    chosen = [index for index, costs_some in enumerate(costs) if costs_some is costly]
    return sorted(chosen, key=lambda index: review.findings[index].span)


def _rest(count: int, page: Page) -> Iterator[str]:
    if count > _MOST:
        yield from page.wrapped(says(page.language, "the rest", count - _MOST), "  ")


def _full(quotes: Quotes, index: int, page: Page, *, first: bool) -> Iterator[str]:
    finding = quotes.review.findings[index]
    advice = finding.rule.says(page.language)
    for line in page.wrapped(_heading(quotes, index, page), "  ", "    "):
        yield page.paint(line, "dim")
    quote = quotes.quote(finding)
    if quote:
        yield from page.marked(page.wrapped(f"“{quote}”", "    "), "red", "underline")
    yield from page.wrapped(shown(format_message(advice.message, finding.values)), "    ")
    explained = {"why": advice.why, "asks": advice.asks, "advice": advice.advice}
    label = max(len(says(page.language, key)) for key in ("replacement", *explained))
    for key, text in explained.items() if first else ():
        yield from _labelled(key, text, label, page)
    yield from _labelled("replacement", _replacement(finding, quotes, page), label, page)


def _heading(quotes: Quotes, index: int, page: Page) -> str:
    finding = quotes.review.findings[index]
    cost = quotes.review.score.charges[index].cost
    parts = [quotes.place(finding.span), shown(finding.section), finding.rule.id]
    if cost:
        parts.append(says(page.language, "costs", number(cost, page.language)))
    return " · ".join(part for part in parts if part)


def _labelled(key: str, text: str, label: int, page: Page) -> Iterator[str]:
    """A line of explanation after its label, or under it on a narrow page."""
    if not text:
        return
    title = says(page.language, key)
    start = f"    {title}: " if page.narrow else f"    {title.ljust(label)}  "
    head, *more = page.wrapped(text, start)
    yield head.replace(title, page.paint(title, "cyan"), 1)
    yield from more


def _replacement(finding: Finding, quotes: Quotes, page: Page) -> str:
    if finding.replacement is None:
        return ""
    words = quotes.words(finding, page.width // 2)
    return f"{words} → {shown(finding.replacement) or says(page.language, 'cut')}"


def _short(quotes: Quotes, index: int, page: Page) -> Iterator[str]:
    """One finding on one line, if the page is wide enough for it."""
    finding = quotes.review.findings[index]
    words = quotes.words(finding, page.width // 3)
    said = _replacement(finding, quotes, page) or (f"“{words}”" if words else "")
    message = format_message(finding.rule.says(page.language).message, finding.values)
    text = f"{quotes.place(finding.span)} · {said or shown(message)} · {finding.rule.id}"
    yield from page.wrapped(text, "  ", "    ")
