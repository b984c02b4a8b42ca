"""A file cut into the passages on which Vale tries its rules, each with its scope."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pitchcoach.language.passage import Passage
from pitchcoach.language.tokens import Tokens
from pitchcoach.lint.sentences import sentences
from pitchcoach.lint.tags import Event
from pitchcoach.lint.walk import Stretch
from pitchcoach.text import UNMOVED, Origin, Span

Tagger = Callable[[Sequence[str]], Sequence[Tokens | None]]
"""Gives the words of sentences their tags."""

WHOLE_FILE = None
"""The place of a passage that is no block: only `off` without `on` silences it."""


class Unit(NamedTuple):
    """A passage, and how many blocks came before it (comments count in blocks)."""

    passage: Passage
    order: int | None = WHOLE_FILE
    many_lines: bool = False
    """Whether it belongs to prose that runs over several lines."""


class Wanted(NamedTuple):
    """What the rules in force look at beyond whole blocks."""

    paragraphs: bool = False
    sentences: bool = False


class Document(NamedTuple):
    """A file as the rules see it."""

    source: str
    units: tuple[Unit, ...]
    comments: tuple[tuple[str, int], ...] = ()
    """What each says, and how many blocks came before it."""
    counts: Mapping[str, int] = {}
    """How many blocks of each sort there are: `heading.h2`, `list`, `pre`."""
    prose: str = ""
    """All that is told in sentences, a blank line after each block."""
    row: Sequence[Event] = ()
    """The tags and words of a marked up text."""
    stretches: Sequence[Stretch] = ()
    settings: str = ""
    """What stands between the marks at the top of a marked up text."""
    setting_lines: Sequence[int] = ()
    """The line, counted from 0, above each of the settings that is a text."""


def units(stretch: Stretch, scope: str, wanted: Wanted) -> Iterator[Unit]:
    """A block; plain prose also by paragraphs and by sentences, if rules want these."""
    plain = stretch.scope == "text"
    many = plain and "\n" in stretch.text
    whole = Passage(stretch.text, stretch.origin, scope=scope)
    if plain and wanted.paragraphs:
        for span in _paragraphs(stretch.text):
            yield Unit(_part(whole, span, f"paragraph.{scope}"), stretch.order, many)
    if plain and wanted.sentences:
        for span in sentences(stretch.text):
            yield Unit(_part(whole, span, f"sentence.{scope}"), stretch.order, many)
    yield Unit(whole, stretch.order, many)


def tagged(units: Sequence[Unit], tagger: Tagger) -> tuple[Unit, ...]:
    """The passages with tags for the words of those that are sentences."""
    chosen = [u.passage for u in units if u.passage.scope.startswith("sentence.")]
    words = iter(tagger([passage.text for passage in chosen]))
    tokens = {passage: next(words) for passage in chosen}
    return tuple(
        unit._replace(passage=replace(unit.passage, tokens=tokens.get(unit.passage)))
        for unit in units
    )


def whole_file(source: str, suffix: str) -> Unit:
    """The file as it is, for rules that look at its markup."""
    return Unit(Passage(source, UNMOVED, scope=f"raw{suffix}"))


def summary(stretches: Iterable[Stretch], suffix: str) -> Unit:
    """All the prose of a file as one passage."""
    texts: list[str] = []
    pieces: list[tuple[int, int]] = []
    length = 0
    for stretch in stretches:
        pieces.extend((length + start, at) for start, at in stretch.origin.pieces)
        texts.append(stretch.text + "\n\n")
        length += len(texts[-1])
    origin = Origin(tuple(pieces)) if pieces else UNMOVED
    return Unit(Passage("".join(texts), origin, scope=f"summary{suffix}"))


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    while (end := text.find("\n\n", start)) >= 0:
        yield Span(start, end + 2)
        start = end + 2
    yield Span(start, len(text))


def _part(whole: Passage, span: Span, scope: str) -> Passage:
    text = span.cut(whole.text)
    origin = whole.origin.after(Origin(((0, span.start),)))
    return Passage(text, origin, scope=scope)
