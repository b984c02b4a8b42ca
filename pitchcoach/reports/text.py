"""The report a founder reads in the terminal."""

from collections.abc import Iterable, Iterator

from pitchcoach.reports.parts.details import details
from pitchcoach.reports.parts.dismissed import dismissed
from pitchcoach.reports.parts.heat import heat
from pitchcoach.reports.parts.keep import keep
from pitchcoach.reports.parts.page import WIDTH, Page
from pitchcoach.reports.parts.plan import moves_map, time
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.remarks import findings, whole
from pitchcoach.reports.parts.scores import fixes, gauges, head, next_step
from pitchcoach.review import Review

_PARTS = (
    head,
    gauges,
    fixes,
    moves_map,
    time,
    heat,
    keep,
    whole,
    findings,
    details,
    dismissed,
)
_SCREEN = 40
"""Lines after which the beginning is out of sight, and the first fix is named again."""


def report(reviews: Iterable[Review], page: Page) -> Iterator[str]:
    """Each review on its own, parted by a line."""
    for number, review in enumerate(reviews):
        if number:
            yield page.finished("─" * page.width + "\n\n")
        yield page.finished(_text(review, page))


def text_report(
    review: Review, *, width: int = WIDTH, colour: bool = False, language: str = "en"
) -> str:
    """One review as text: scores, fixes, moves, time, heat, what to keep, all findings."""
    return _text(review, Page(width=width, colour=colour, language=language))


def _text(review: Review, page: Page) -> str:
    quotes = Quotes(review)
    blocks = ["\n".join(part(quotes, page)).rstrip() for part in _PARTS]
    text = "\n\n".join(block for block in blocks if block)
    end = "\n".join(next_step(quotes, page)) if text.count("\n") > _SCREEN else ""
    return f"{text}\n\n{end}\n" if end else f"{text}\n"
