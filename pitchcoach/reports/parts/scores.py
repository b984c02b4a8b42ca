"""The head of a report: whose it is, the gauges, and the fixes that gain most."""

from collections.abc import Iterator

from pitchcoach.reports.parts.drawings import bar
from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.said import told
from pitchcoach.reports.parts.wording import number, says, titled
from pitchcoach.review import Review
from pitchcoach.score import Fix, enough_words

_GOOD, _FAIR = 80, 50
_LONGEST_BAR = 30
_FIXES = 3
_PLACES = 3


def head(quotes: Quotes, page: Page) -> Iterator[str]:
    """The draft's name, for whom it is, its length, and what must be known about it."""
    review = quotes.review
    yield from page.heading(shown(review.pitch.name))
    title = titled(review.profile, page.language)
    yield from page.wrapped(f"{title} · {_words(review, page.language)}")
    for notice in review.notices:
        yield from page.wrapped(shown(notice))


def gauges(quotes: Quotes, page: Page) -> Iterator[str]:
    """A bar and a number for each criterion and the total, or why there is no score."""
    review, language = quotes.review, page.language
    score = review.score
    if score.total is None:
        yield from page.wrapped(no_score(review, language))
        return
    rows = [
        (titled(criterion, language), score.criteria[criterion.name])
        for criterion in review.rubric.criteria
    ]
    rows.append((says(language, "total"), score.total))
    label = max(len(title) for title, _ in rows)
    for title, value in rows:
        if value is not None:
            yield f"  {title.ljust(label)}  {_gauge(value, label, page)}"
    yield from page.wrapped(says(language, "caution"), "  ")


def no_score(review: Review, language: str, *, writing: bool = False) -> str:
    """Why a draft has no score, in a sentence; empty where it has one.

    Args:
        writing: whether it is being written, so that keys help and not options.
    """
    if review.score.total is not None:
        return ""
    enough = enough_words(review.rubric, review.profile)
    short = writing and review.score.reason == "too short to judge"
    key = "too short so far" if short else review.score.reason
    reason = says(language, key, _words(review, language), enough)
    return f"{says(language, 'no score')} {reason}"


def _words(review: Review, language: str) -> str:
    count = round(review.measures["words"].value)
    return says(language, "word" if count == 1 else "words", count)


def _gauge(value: float, label: int, page: Page) -> str:
    colour = "green" if value >= _GOOD else "yellow" if value >= _FAIR else "red"
    width = max(5, min(_LONGEST_BAR, page.width - label - 10))
    # Not rounded up: who sees 80 has passed --min 80.
    figure = str(int(value)).rjust(3)
    return f"{page.paint(bar(value / 100, width), colour)} {page.paint(figure, 'bold')}"


def fixes(quotes: Quotes, page: Page) -> Iterator[str]:
    """The three items of the rubric that gain most, each with its costliest finding."""
    total, chosen = quotes.review.score.total, quotes.review.score.fixes[:_FIXES]
    if total is None:
        return
    if not chosen:
        yield from page.wrapped(says(page.language, "nothing to fix"))
        return
    yield from page.heading(says(page.language, "fixes"))
    for rank, fix in enumerate(chosen, 1):
        yield from _fix(rank, fix, quotes, page)
    fixed = min(100, total + sum(fix.gain for fix in chosen))
    yield from page.wrapped(says(page.language, "together", int(total), int(fixed)), "  ")


def next_step(quotes: Quotes, page: Page) -> Iterator[str]:
    """The first fix once more, for those who have read to the end."""
    for fix in quotes.review.score.fixes[:1]:
        title, gain = titled(fix.item, page.language), number(fix.gain, page.language)
        yield from page.wrapped(says(page.language, "next", title, gain))


def _fix(rank: int, fix: Fix, quotes: Quotes, page: Page) -> Iterator[str]:
    gain = page.paint(f"+{number(fix.gain, page.language)}", "green", "bold")
    blank = f"+{number(fix.gain, page.language)}"
    title, *more = page.wrapped(titled(fix.item, page.language), f"  {rank} {blank}  ")
    yield title.replace(blank, gain, 1)
    yield from more
    indent = " " * 4
    finding = quotes.review.findings[fix.findings[0]]
    advice = finding.says(page.language)
    quote = quotes.quote(finding.span)
    if quote:
        lines = page.wrapped(f"{quotes.place(finding.span)} “{quote}”", indent)
        yield from page.marked(lines, "red", "underline")
    else:
        message = told(finding, page.language, quotes.review.move_definitions)
        yield from page.wrapped(message, indent)
    yield from page.wrapped(advice.advice, indent)
    yield from page.wrapped(_also(fix, quotes, page), indent)


def _also(fix: Fix, quotes: Quotes, page: Page) -> str:
    """Where else the item loses points."""
    first, *others = (quotes.review.findings[index].span for index in fix.findings)
    spans = sorted(span for span in set(others) - {first} if len(span))
    places = [quotes.place(span) for span in spans]
    if not places:
        return ""
    listed = ", ".join(places[:_PLACES])
    if len(places) > _PLACES:
        listed = says(page.language, "and more", listed, len(places) - _PLACES)
    return says(page.language, "also", listed)
