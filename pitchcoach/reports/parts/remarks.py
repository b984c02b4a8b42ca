"""The findings of a review: what is weak, why, what to say instead."""

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


def whole(quotes: Quotes, page: Page) -> Iterator[str]:
    """What costs points in the pitch as a whole, the costliest first."""
    review = quotes.review
    about = [index for index in _costly(review) if not len(review.findings[index].span)]
    about.sort(key=lambda index: -review.score.charges[index].cost)
    yield from _listed("whole", about, quotes, page)


def findings(quotes: Quotes, page: Page) -> Iterator[str]:
    """What costs points in the words, in reading order."""
    review = quotes.review
    if not review.findings and review.score.total is not None:
        yield from page.wrapped(says(page.language, "nothing found"))
    about = [index for index in _costly(review) if len(review.findings[index].span)]
    yield from _listed("findings", about, quotes, page)


def hints(quotes: Quotes, page: Page) -> Iterator[str]:
    """The findings that cost nothing, a line each."""
    costly = set(_costly(quotes.review))
    free = [index for index in range(len(quotes.review.findings)) if index not in costly]
    if free:
        yield from page.heading(f"{says(page.language, 'hints')} ({len(free)})")
    for index in free[:_MOST]:
        yield from _short(quotes, index, page)
    yield from _rest(len(free), page)


def _listed(key: str, indices: Sequence[int], quotes: Quotes, page: Page) -> Iterator[str]:
    if not indices:
        return
    yield from page.heading(f"{says(page.language, key)} ({len(indices)})")
    seen: Counter[str] = Counter()
    short = True
    for index in indices[:_MOST]:
        rule = quotes.review.findings[index].rule
        seen[rule.id] += 1
        after_short, short = short, seen[rule.id] > _IN_FULL
        if index != indices[0] and not (short and after_short):
            yield ""
        if short:
            yield from _short(quotes, index, page)
        else:
            yield from _full(quotes, index, page, first=seen[rule.id] == 1)
    yield from _rest(len(indices), page)


def _costly(review: Review) -> Iterator[int]:
    """The findings that cost points, or could where nothing is scored."""
    scored = review.score.total is not None
    for index, finding in enumerate(review.findings):
        if review.score.charges[index].cost if scored else finding.points:
            yield index


def _rest(count: int, page: Page) -> Iterator[str]:
    if count > _MOST:
        yield from page.wrapped(says(page.language, "the rest", count - _MOST), "  ")


def _full(quotes: Quotes, index: int, page: Page, *, first: bool) -> Iterator[str]:
    finding = quotes.review.findings[index]
    advice = finding.rule.says(page.language)
    for line in page.wrapped(_heading(quotes, index, page), "  ", "    "):
        yield page.paint(line, "dim")
    quote = quotes.quote(finding.span)
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
    section = shown(finding.section) if len(finding.span) else ""
    costs = says(page.language, "costs", number(cost, page.language)) if cost else ""
    return _dotted(quotes.place(finding.span), section, finding.rule.id, costs)


def _labelled(key: str, text: str, label: int, page: Page) -> Iterator[str]:
    """A line of explanation after its label, or under it on a narrow page."""
    if not text:
        return
    title = says(page.language, key)
    if page.narrow:
        lines = page.wrapped(says(page.language, "told", title, text), "    ")
    else:
        lines = page.wrapped(text, f"    {title.ljust(label)}  ")
    head, *more = lines
    yield head.replace(title, page.paint(title, "cyan"), 1)
    yield from more


def _replacement(finding: Finding, quotes: Quotes, page: Page) -> str:
    if finding.replacement is None:
        return ""
    words = quotes.words(finding.span, page.width // 2)
    return f"{words} → {shown(finding.replacement) or says(page.language, 'cut')}"


def _short(quotes: Quotes, index: int, page: Page) -> Iterator[str]:
    """One finding on one line, if the page is wide enough for it."""
    finding = quotes.review.findings[index]
    words = quotes.words(finding.span, page.width // 3)
    said = _replacement(finding, quotes, page) or (f"“{words}”" if words else "")
    message = format_message(finding.rule.says(page.language).message, finding.values)
    text = _dotted(quotes.place(finding.span), said or shown(message), finding.rule.id)
    yield from page.wrapped(text, "  ", "    ")


def _dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
