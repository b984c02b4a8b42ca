"""The findings of a review that count: what is weak, why, what to say instead."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pitchcoach.check import Finding
from pitchcoach.reports.parts.details import dotted, is_small
from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.said import told
from pitchcoach.reports.parts.wording import number, says
from pitchcoach.review import Review

_IN_FULL = 2
"""Findings of one rule that are shown in full; later ones take a line."""
_MOST = 150
"""Findings that are listed; a draft with more has other worries."""


def whole(quotes: Quotes, page: Page) -> Iterator[str]:
    """What costs points in the pitch as a whole, the costliest first.

    Not told of a draft too short to judge: nearly everything is missing yet.
    """
    review = quotes.review
    if review.score.total is None:
        return
    about = [index for index in _weighty(review) if not len(review.findings[index].span)]
    about.sort(key=lambda index: -review.score.charges[index].cost)
    title = says(page.language, "whole")
    yield from _listed(f"{title} ({len(about)})", about, quotes, page)


def findings(quotes: Quotes, page: Page) -> Iterator[str]:
    """What costs points in the words, in reading order."""
    review = quotes.review
    if all(f.harmless for f in review.findings) and review.score.total is not None:
        yield from page.wrapped(says(page.language, "nothing found"))
    about = [index for index in _weighty(review) if len(review.findings[index].span)]
    title = f"{says(page.language, 'findings')} ({len(about)})"
    yield from _listed(f"{title}, {says(page.language, 'at')}", about, quotes, page)


def _weighty(review: Review) -> Iterator[int]:
    return (i for i in range(len(review.findings)) if not is_small(review, i))


def _listed(
    title: str, indices: Sequence[int], quotes: Quotes, page: Page
) -> Iterator[str]:
    if not indices:
        return
    yield from page.heading(title)
    seen: Counter[str] = Counter()
    short, sentence = True, None
    for index in indices[:_MOST]:
        finding = quotes.review.findings[index]
        seen[finding.rule.id] += 1
        after_short, short = short, seen[finding.rule.id] > _IN_FULL
        if index != indices[0] and not (short and after_short):
            yield ""
        if short:
            yield from _short(quotes, index, page)
        else:
            before, sentence = sentence, quotes.sentence(finding.span)
            yield from _full(quotes, index, page, seen, again=sentence == before)
    if len(indices) > _MOST:
        rest = says(page.language, "the rest", len(indices) - _MOST)
        yield from page.wrapped(rest, "  ")


def _full(
    quotes: Quotes, index: int, page: Page, seen: Mapping[str, int], *, again: bool
) -> Iterator[str]:
    """A finding with all it says, but for what was said or quoted just before."""
    finding = quotes.review.findings[index]
    advice = finding.says(page.language)
    for line in page.wrapped(_heading(quotes, index, page), "  ", "    "):
        yield page.paint(line, "dim")
    message = told(finding, page.language, quotes.review.move_definitions)
    words, quote = quotes.words(finding.span), quotes.quote(finding.span)
    if again:
        quote = "" if quote == words or words in message else words
    if quote:
        yield from page.marked(page.wrapped(f"“{quote}”", "    "), "red", "underline")
    yield from page.wrapped(message, "    ")
    explained = {"why": advice.why, "asks": advice.asks, "advice": advice.advice}
    label = max(len(says(page.language, key)) for key in ("replacement", *explained))
    for key, text in explained.items() if seen[finding.rule.id] == 1 else ():
        yield from _labelled(key, text, label, page)
    if not (finding.replacement and finding.replacement in message and words in message):
        replacement = _replacement(finding, quotes, page)
        yield from _labelled("replacement", replacement, label, page)


def _heading(quotes: Quotes, index: int, page: Page) -> str:
    finding = quotes.review.findings[index]
    cost = quotes.review.score.charges[index].cost
    section = quotes.section(finding.section) if len(finding.span) else ""
    costs = says(page.language, "costs", number(cost, page.language)) if cost else ""
    return dotted(quotes.place(finding.span), section, finding.rule.id, costs)


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
    message = told(finding, page.language, quotes.review.move_definitions)
    text = dotted(quotes.place(finding.span), said or message, finding.rule.id)
    yield from page.wrapped(text, "  ", "    ")
