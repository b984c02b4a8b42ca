"""Numbers, money, percentages, dates and names in a passage: what makes it concrete."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pitchcoach.language.passage import Passage
from pitchcoach.language.quantities import Sort, quantities
from pitchcoach.language.tokens import Tokens
from pitchcoach.language.words import Words, word_ranges, word_set, words
from pitchcoach.text import Span

SORTS: tuple[Sort, ...] = ("number", "money", "percent", "date", "name")

_NOT_NAMES = word_set(
    "i i'm i'd i've i'll ok okay mr mrs ms dr ceo cto cfo coo cmo cpo vp svp hr it ai ml "
    "api apis saas b2b b2c b2b2c d2c mrr arr roi kpi kpis gdp tv pdf ui ux sdk crm erp "
    "llm llms gpu gpus iot vr xr diy faq seo sql url gps id ids pr qa nlp ltv cac gmv aov "
    "yoy mom cagr nps smb smbs sme smes phd mba md bsc msc covid internet web series demo "
    "day usd eur gbp chf english french american european german spanish british asian "
    "african us uk usa eu january february march april may june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday "
    "jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 h1 h2 eoy asap p.s"
)
_BRAND = re.compile(
    r"[A-Z]{2,}\d*|[A-Za-z]+[a-z][A-Z]\w*|\w[\w-]*\.(?:com|io|ai|co|org|net|app)"
)
_JOINTS = frozenset((" ", " of ", " & ", " de ", " du "))
_STARTS_AFTER = frozenset("\"'“‘(:•-–—*>|/")
_STOPS = frozenset(".!?…")
_TITLE = 0.6
"""Share of capitals from which a sentence is a title, whose capitals name nothing."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A number, sum, percentage, date or name, where it stands in the passage's text."""

    sort: Sort
    span: Span


@lru_cache(maxsize=256)
def mentions(passage: Passage) -> tuple[Mention, ...]:
    """What the passage mentions, left to right; no two mentions overlap."""
    return _mentions(passage.text, passage.sentences, passage.tokens)


@lru_cache(maxsize=1024)
def _mentions(
    text: str, sentences: tuple[Span, ...], tokens: Tokens | None
) -> tuple[Mention, ...]:
    counted = [Mention(sort, span) for sort, span in quantities(text)]
    # Summer 2026 is a date and no name.
    covered = {
        offset for each in counted for offset in range(each.span.start, each.span.end)
    }
    named = [
        Mention("name", span)
        for span in _names(text, sentences, tokens)
        if covered.isdisjoint((span.start, span.end - 1))
    ]
    return tuple(sorted((*counted, *named), key=lambda mention: mention.span))


def _names(text: str, sentences: tuple[Span, ...], tokens: Tokens | None) -> Iterator[Span]:
    tags = dict(zip(tokens.start, tokens.tag, strict=True)) if tokens else {}
    for spoken in word_ranges(text, sentences):
        yield from _joined(text, _named(text, spoken, tags))


def _named(text: str, sentence: range, tags: Mapping[int, str]) -> list[Span]:
    """The words of a sentence that are, or belong to, a name."""
    spoken = words(text)
    capitals = [index for index in sentence if spoken.text[index][0].isupper()]
    if not capitals or _shouted(spoken, capitals, len(sentence)):
        return []
    title = _is_title(text, sentence, len(capitals))
    return [
        Span(spoken.start[index], spoken.end(index))
        for index in capitals
        if spoken.lower[index].removesuffix("'s") not in _NOT_NAMES
        and (
            _BRAND.fullmatch(spoken.text[index].removesuffix("'s"))
            or (not title and _owed_to_no_place(text, index, sentence, tags))
        )
    ]


def _shouted(spoken: Words, capitals: list[int], count: int) -> bool:
    """Whether a sentence is written in capitals throughout."""
    upper = sum(spoken.text[i].isupper() and len(spoken.text[i]) > 1 for i in capitals)
    return count > 2 and upper >= _TITLE * count


def _is_title(text: str, sentence: range, capitals: int) -> bool:
    """Whether most words have capitals as in a headline, which has no full stop."""
    end = words(text).end(sentence[-1])
    count = len(sentence)
    return count > 2 and capitals >= _TITLE * count and text[end : end + 1] not in _STOPS


def _owed_to_no_place(
    text: str, index: int, sentence: range, tags: Mapping[int, str]
) -> bool:
    """Whether a capital stands where a plain word would have none, or is tagged a name."""
    start = words(text).start[index]
    begins = index == sentence[0] or text[:start].rstrip(" ")[-1:] in _STARTS_AFTER
    return not begins or tags.get(start, "").startswith("NNP")


def _joined(text: str, named: list[Span]) -> Iterator[Span]:
    """Names of several words as one, without a possessive ending."""
    run: Span | None = None
    for word in named:
        if run and text[run.end : word.start] in _JOINTS:
            run = Span(run.start, word.end)
            continue
        if run:
            yield _bare(text, run)
        run = word
    if run:
        yield _bare(text, run)


def _bare(text: str, name: Span) -> Span:
    return Span(name.start, name.end - 2) if name.cut(text).endswith("'s") else name
