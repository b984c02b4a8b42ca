"""Files as the rules see them: Markdown through its tags, plain text as one block."""

from collections.abc import Iterator
from typing import NamedTuple

from pitchcoach.lint.blocks import Document, Unit, Wanted, summary, units, whole_file
from pitchcoach.lint.formulas import without_formulas
from pitchcoach.lint.front_matter import front_matter, line_above, settings
from pitchcoach.lint.ignores import with_comments, without_ignored
from pitchcoach.lint.tags import Event
from pitchcoach.lint.walk import Stretch, Tags, Walk
from pitchcoach.rules.scopes import selects
from pitchcoach.text import UNMOVED, Origin


class Markup(NamedTuple):
    """What the configuration says of a file's markup."""

    tags: Tags = Tags()
    block_ignores: tuple[str, ...] = ()
    token_ignores: tuple[str, ...] = ()
    ignored_scopes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    """How comments begin and end, where not as in HTML."""


def plain(source: str, suffix: str, wanted: Wanted) -> Document:
    """A plain text: one block, its paragraphs and its sentences."""
    stretch = Stretch(source, UNMOVED, "text", 0)
    prose = units(stretch, f"text{suffix}", wanted) if source.strip() else ()
    return Document(source, (*prose, whole_file(source, suffix)))


def markdown(source: str, suffix: str, markup: Markup, wanted: Wanted) -> Document:
    """A Markdown text: its settings, its blocks in order, its prose, and all of it."""
    end = front_matter(source)
    text, origin = _readable(source, end, markup)
    row = tuple(_events(text))
    walk = Walk(markup.tags).along(row)
    if origin != UNMOVED:
        walk.stretches = [s._replace(origin=origin.after(s.origin)) for s in walk.stretches]
    told = tuple(_settings(source, end, suffix, markup))
    walk.counts["pre"] += end > 0
    prose = [stretch for stretch in walk.stretches if stretch.in_summary]
    whole = summary(prose, suffix)
    return Document(
        source,
        (
            *(unit for s in told for unit in units(s, s.scope, wanted)),
            *_block_units(walk, suffix, wanted),
            whole,
            whole_file(source, suffix),
        ),
        tuple(walk.comments),
        walk.counts,
        whole.passage.text,
        row,
        walk.stretches,
        "\n".join(source[:end].split("\n")[1:-1]),
        tuple(line_above(source[:end], stretch.text) for stretch in told),
    )


def _events(text: str) -> Iterator[Event]:
    from pitchcoach.lint.markdown import events  # noqa: PLC0415 - plain texts need no parser

    return events(text)


def _readable(source: str, end: int, markup: Markup) -> tuple[str, Origin]:
    unsettled = _blank(source[:end]) + source[end:]
    text, origin = without_ignored(unsettled, markup.block_ignores, markup.token_ignores)
    text, commented = with_comments(text, markup.comments)
    text, shown = without_formulas(text)
    return text, origin.after(commented).after(shown)


def _blank(text: str) -> str:
    return "".join("\n" if char == "\n" else " " for char in text)


def _settings(source: str, end: int, suffix: str, markup: Markup) -> Iterator[Stretch]:
    number = 0
    for stretch in settings(source, end):
        scope = stretch.scope + suffix
        if not any(selects(expression, scope) for expression in markup.ignored_scopes):
            number += 1
            yield stretch._replace(scope=scope, order=-number)


def _block_units(walk: Walk, suffix: str, wanted: Wanted) -> Iterator[Unit]:
    for stretch in walk.stretches:
        scope = (
            stretch.scope if stretch.scope == "text.attr.alt" else stretch.scope + suffix
        )
        yield from units(stretch, scope, wanted)
