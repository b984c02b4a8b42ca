"""What somebody decided to live with, with the reasons, and what is dismissed in vain."""

from collections.abc import Iterator

from pitchcoach.check import Dismissed
from pitchcoach.reports.parts.details import dotted
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.wording import says

_LONGEST = 30
_MOST = 20


def dismissed(quotes: Quotes, page: Page) -> Iterator[str]:
    """The findings that were dismissed, counted, each with its reason."""
    review = quotes.review
    if review.dismissed:
        yield from page.heading(
            f"{says(page.language, 'dismissed')} ({len(review.dismissed)})"
        )
    for each in review.dismissed[:_MOST]:
        yield from page.wrapped(_line(each, quotes), "  ", "    ")
    left_out = len(review.dismissed) - _MOST
    if left_out > 0:
        yield from page.wrapped(says(page.language, "the rest", left_out), "  ")
    for stale in review.stale:
        text = says(page.language, "stale", str(stale), stale.place)
        yield from page.wrapped(text, "  ", "    ")


def _line(each: Dismissed, quotes: Quotes) -> str:
    finding = each.finding
    words = quotes.words(finding.span, _LONGEST) if len(finding.span) else ""
    return dotted(quotes.place(finding.span), words, finding.rule.id, each.dismissal.reason)
