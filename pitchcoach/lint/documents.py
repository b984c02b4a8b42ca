"""Files as the rules see them: Markdown through its tags, plain text as one block."""

from collections.abc import Iterator
from typing import NamedTuple

from pitchcoach.lint.blocks import Document, Unit, Wanted, summary, units, whole_file
from pitchcoach.lint.front_matter import front_matter, settings
from pitchcoach.lint.ignores import without_ignored
from pitchcoach.lint.walk import Stretch, Tags, Walk
from pitchcoach.rules.scopes import selects
from pitchcoach.text import UNMOVED


class Markup(NamedTuple):
    """What the configuration says of a file's markup."""

    tags: Tags = Tags()
    block_ignores: tuple[str, ...] = ()
    token_ignores: tuple[str, ...] = ()
    ignored_scopes: tuple[str, ...] = ()


def plain(source: str, suffix: str, wanted: Wanted) -> Document:
    """A plain text: one block, its paragraphs and its sentences."""
    stretch = Stretch(source, UNMOVED, "text", 0)
    prose = units(stretch, f"text{suffix}", wanted) if source.strip() else ()
    return Document(source, (*prose, whole_file(source, suffix)))


def markdown(source: str, suffix: str, markup: Markup, wanted: Wanted) -> Document:
    """A Markdown text: its settings, its blocks in order, its prose, and all of it."""
    end = front_matter(source)
    walk = _walk(source, end, markup)
    walk.counts["pre"] += end > 0
    prose = [stretch for stretch in walk.stretches if stretch.in_summary]
    whole = summary(prose, suffix)
    return Document(
        source,
        (
            *_setting_units(source, end, suffix, markup, wanted),
            *_block_units(walk, suffix, wanted),
            whole,
            whole_file(source, suffix),
        ),
        tuple(walk.comments),
        walk.counts,
        whole.passage.text,
    )


def _walk(source: str, end: int, markup: Markup) -> Walk:
    from pitchcoach.lint.markdown import events  # noqa: PLC0415 - plain texts need no parser

    unsettled = _blank(source[:end]) + source[end:]
    text, origin = without_ignored(unsettled, markup.block_ignores, markup.token_ignores)
    walk = Walk(markup.tags).along(events(text))
    if origin != UNMOVED:
        walk.stretches = [s._replace(origin=origin.after(s.origin)) for s in walk.stretches]
    return walk


def _blank(text: str) -> str:
    return "".join("\n" if char == "\n" else " " for char in text)


def _setting_units(
    source: str, end: int, suffix: str, markup: Markup, wanted: Wanted
) -> Iterator[Unit]:
    for stretch in settings(source, end):
        scope = stretch.scope + suffix
        if not any(selects(expression, scope) for expression in markup.ignored_scopes):
            yield from units(stretch, scope, wanted)


def _block_units(walk: Walk, suffix: str, wanted: Wanted) -> Iterator[Unit]:
    for stretch in walk.stretches:
        scope = (
            stretch.scope if stretch.scope == "text.attr.alt" else stretch.scope + suffix
        )
        yield from units(stretch, scope, wanted)
