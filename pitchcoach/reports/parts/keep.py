"""What is good in a draft and should stay: strong moves, and numbers as they should be."""

from collections.abc import Iterator, Mapping

from pitchcoach.measures import Measure
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.wording import move_title, number, says
from pitchcoach.review import Review
from pitchcoach.text import Span

_MOST_MOVES = 4
_AT_LEAST = {"numbers_per_100": 2.0, "names_per_100": 2.0, "contraction_share": 50.0}
_AT_MOST = {"hedges_per_100": 0.0, "words_per_sentence": 15.0, "passive_share": 5.0}


def keep(quotes: Quotes, page: Page) -> Iterator[str]:
    """The strengths of a draft that is scored."""
    if quotes.review.score.total is None:
        return
    strengths = [*_moves(quotes, page.language), *_measures(quotes.review, page.language)]
    if strengths:
        yield from page.heading(says(page.language, "keep"))
    for strength in strengths:
        first, *more = page.wrapped(strength, "  ✓ ")
        yield first.replace("✓", page.paint("✓", "green"), 1)
        yield from more


def _moves(quotes: Quotes, language: str) -> Iterator[str]:
    strong = [move for move in quotes.review.moves if move.strength == "strong"]
    clean = [(m, m.span) for m in strong if m.span and _is_clean(m.span, quotes.review)]
    for move, span in clean[:_MOST_MOVES]:
        title = move_title(move.name, quotes.review.move_definitions, language)
        yield says(language, "told", title, f"“{quotes.words(span)}”")


def _is_clean(span: Span, review: Review) -> bool:
    """Whether no point is lost in these words."""
    return not any(
        charge.cost and finding.span.overlaps(span)
        for finding, charge in zip(review.findings, review.score.charges, strict=True)
    )


def _measures(review: Review, language: str) -> Iterator[str]:
    for name in (*_AT_LEAST, *_AT_MOST):
        if _is_strong(name, review.measures):
            yield says(language, name, _value(name, review.measures[name].value, language))


def _is_strong(name: str, measures: Mapping[str, Measure]) -> bool:
    if name not in measures:
        return False
    value = measures[name].value
    return value >= _AT_LEAST[name] if name in _AT_LEAST else value <= _AT_MOST[name]


def _value(name: str, value: float, language: str) -> str:
    return f"{round(value)} %" if name.endswith("_share") else number(value, language)
