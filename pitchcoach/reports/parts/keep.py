"""What is good in a draft and should stay: strong moves, and numbers as they should be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pitchcoach.measures import Measure
from pitchcoach.moves import Move
from pitchcoach.reports.parts.details import is_small
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.wording import move_title, number, says, unit
from pitchcoach.review import Review
from pitchcoach.text import Span

_MOST_SENTENCES = 4
_LITTLE = 1
"""Points that an item may lose and its habit still be praised."""


@dataclass(frozen=True, slots=True)
class Habit:
    """A number that is good from a bound on, or up to one."""

    measure: str
    least: float = 0
    most: float = float("inf")
    item: str = ""
    """The rubric's item about the same; where it loses points there is no praise."""


HABITS = (
    Habit("numbers_per_100", least=2),
    Habit("names_per_100", least=2),
    Habit("contraction_share", least=50, item="contractions"),
    Habit("hedges_per_100", most=0, item="hedging"),
    Habit("words_per_sentence", most=15, item="sentence_length"),
    Habit("passive_share", most=5, item="passive"),
)


def keep(quotes: Quotes, page: Page) -> Iterator[str]:
    """The strengths of a draft that is scored."""
    good = strengths(quotes, page.language)
    if good:
        yield from page.heading(says(page.language, "keep"))
    for strength in good:
        first, *more = page.wrapped(strength, "  ✓ ")
        yield first.replace("✓", page.paint("✓", "green"), 1)
        yield from more


def strengths(quotes: Quotes, language: str) -> tuple[str, ...]:
    """What to keep, a line each; nothing of a draft without a score."""
    if quotes.review.score.total is None:
        return ()
    return (*_sentences(quotes, language), *_habits(quotes.review, language))


def _sentences(quotes: Quotes, language: str) -> Iterator[str]:
    """The best sentences, each with all that it does well."""
    review = quotes.review
    strong: dict[Span, list[Move]] = {}
    for move in review.moves:
        if move.strength == "strong" and move.span and _is_clean(move.span, review):
            strong.setdefault(move.span, []).append(move)
    for span, moves in list(strong.items())[:_MOST_SENTENCES]:
        first, *more = (
            move_title(move.name, review.move_definitions, language) for move in moves
        )
        titles = ", ".join([first, *(f"{title[:1].lower()}{title[1:]}" for title in more)])
        yield says(language, "told", titles, f"“{quotes.words(span)}”")


def _is_clean(span: Span, review: Review) -> bool:
    """Whether there is nothing to put right in these words but small things."""
    return not any(
        finding.span.overlaps(span)
        and not (finding.level == "suggestion" and is_small(review, index))
        for index, finding in enumerate(review.findings)
    )


def _habits(review: Review, language: str) -> Iterator[str]:
    for habit in HABITS:
        value = _value(habit.measure, review.measures)
        lost = review.score.lost.get(habit.item, 0)
        if value is not None and habit.least <= value <= habit.most and lost < _LITTLE:
            yield says(language, habit.measure, _shown(habit.measure, value, language))


def _value(name: str, measures: Mapping[str, Measure]) -> float | None:
    return measures[name].value if name in measures else None


def _shown(name: str, value: float, language: str) -> str:
    if name.endswith("_share"):
        return unit(language, str(round(value)), "%")
    return number(value, language)
