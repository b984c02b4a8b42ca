"""How specific a pitch is, as a strip along its time, and what in it is vaguest."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from pitchcoach.measures.heat import Vague, Warmth
from pitchcoach.measures.specificity import SPECIFIC_FROM, VAGUE_BELOW
from pitchcoach.reports.parts.drawings import clock
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.quotes import Quotes, clipped
from pitchcoach.reports.parts.wording import says

_SIGNS = {"vague": "░", "middling": "▒", "specific": "█"}
_COLOURS = {"░": ("red",), "▒": ("yellow",), "█": ("green",)}
_EDGE = "│"
_LONGEST_STRIP = 60
_LEAST_SECTION = 3
"""Cells that a section has on average, or its edge is not drawn."""
_LONGEST_QUOTE = 160


def heat(quotes: Quotes, page: Page) -> Iterator[str]:
    """The strip with its signs explained, and the vaguest words with what they need."""
    review, language = quotes.review, page.language
    sentences = review.heat.sentences
    if not sentences or review.score.total is None:
        return
    mean = round(review.measures["specificity"].value)
    yield from page.heading(says(language, "specific", mean))
    yield _strip(sentences, review.measures["seconds"].value, page)
    for line in page.wrapped(says(language, "heat", *_COLOURS), "  "):
        yield "".join(page.paint(char, *_COLOURS.get(char, ())) for char in line)
    vaguest = review.heat.vaguest
    if vaguest:
        words = clipped(quotes.words(vaguest.span), _LONGEST_QUOTE)
        told = says(language, "vaguest", f"{quotes.place(vaguest.span)} “{words}”")
        yield from page.wrapped(f"{told} {hint(vaguest, language)}", "  ", "    ")


def hint(vague: Vague, language: str) -> str:
    """With what data vague words could be said."""
    lacking = [says(language, f"lacks {sort}") for sort in vague.lacks]
    data = _listed(lacking or [says(language, "lacks none")], language)
    if not vague.opinions:
        return says(language, "say what", data)
    opinions = _listed(
        [says(language, "quoted", word) for word in vague.opinions], language
    )
    return says(language, "say what instead", data, opinions)


def _listed(words: Sequence[str], language: str) -> str:
    *first, last = words
    return says(language, "or", ", ".join(first), last) if first else last


def degree(specificity: float) -> str:
    """`vague`, `middling` or `specific`."""
    if specificity < VAGUE_BELOW:
        return "vague"
    return "middling" if specificity < SPECIFIC_FROM else "specific"


def _strip(sentences: Sequence[Warmth], seconds: float, page: Page) -> str:
    end = clock(seconds)
    width = max(5, min(_LONGEST_STRIP, page.width - 9 - len(end)))
    runs = ("".join(run) for _, run in groupby(_cells(sentences, width)))
    strip = "".join(page.paint(run, *_COLOURS.get(run[0], ("dim",))) for run in runs)
    return f"  0:00 {strip} {end}"


def _cells(sentences: Sequence[Warmth], width: int) -> list[str]:
    """A sign for each part of the time; a section begins with its edge."""
    ends = list(accumulate(one.words for one in sentences))
    cells: list[str] = []
    here, section = 0, sentences[0].section
    edges = len({one.section for one in sentences}) * _LEAST_SECTION <= width
    for cell in range(width):
        while ends[here] <= (cell + 0.5) * ends[-1] / width:
            here += 1
        begins = sentences[here].section != section
        section = sentences[here].section
        cells.append(_EDGE if begins and edges else _SIGNS[degree(sentences[here].breath)])
    return cells
