"""Blocks and breaks in reading order, put together as sections."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pitchcoach.pitch import Block, Section
from pitchcoach.text import Span

_SLIDE = re.compile(
    r"\s*\[?slide\s*#?(\d{1,3})\]?[ \t\u00a0\u202f]*(?:[:|–—]\s*|[.-]\s+|\.?$)",
    re.IGNORECASE,
)
_NOTES = re.compile(r"\s*(?:speaker[ ’'-]*)?notes?\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Break:
    """Where a new slide begins: a `---` line, a form feed, or a line `Slide 3`."""

    span: Span
    slide: int | None = None
    """Its number, where the author gives one."""


@dataclass(slots=True)
class _Draft:
    """A section being put together."""

    start: int
    slide: int
    numbered: bool = False
    title: str = ""
    blocks: list[Block] = field(default_factory=list)


def slide_mark(line: str) -> tuple[int, int] | None:
    """The number in `Slide 3: Traction` and where the title begins; none in other lines."""
    mark = _SLIDE.match(line)
    return (int(mark[1]), mark.end()) if mark else None


def sections(parts: Iterable[Block | Break], text: str) -> tuple[Section, ...]:
    """Sections that tile the text: one begins at every break and at every heading outside
    lists and quotes, but only one where a heading follows a break directly."""
    marked = list(_with_slide_marks(parts))
    deck = any(isinstance(part, Break) for part in marked)
    drafts = _drafts(marked, deck)
    if len(drafts) > 1 and not drafts[-1].blocks:
        drafts.pop()
    ends = [*(draft.start for draft in drafts[1:]), len(text)]
    return tuple(
        Section(
            title=draft.title,
            label=f"slide {draft.slide}" if deck else f"section {number}",
            span=Span(draft.start, end),
            blocks=tuple(_with_notes(draft.blocks, deck)),
        )
        for number, (draft, end) in enumerate(zip(drafts, ends, strict=True), 1)
    )


def _with_slide_marks(parts: Iterable[Block | Break]) -> Iterator[Block | Break]:
    """The parts, with a heading `Slide 3: Traction` as a break and a heading `Traction`."""
    for part in parts:
        if isinstance(part, Break) or not (mark := _slide_mark_of(part)):
            yield part
            continue
        number, words = mark
        yield Break(part.span, number)
        if len(part.text) > words:
            yield _without_opening(part, words)


def _slide_mark_of(block: Block) -> tuple[int, int] | None:
    return slide_mark(block.text) if _starts_a_section(block) else None


def _starts_a_section(block: Block) -> bool:
    return block.kind == "heading" and not block.within


def _drafts(parts: Iterable[Block | Break], deck: bool) -> list[_Draft]:
    drafts = [_Draft(0, slide=1)]
    for part in parts:
        if isinstance(part, Break):
            _turn_the_page(drafts, part)
            continue
        if _starts_a_section(part):
            if drafts[-1].blocks:
                drafts.append(_Draft(part.span.start, drafts[-1].slide))
            drafts[-1].title = " ".join(part.text.split())
        drafts[-1].blocks.append(part)
    return drafts


def _turn_the_page(drafts: list[_Draft], page: Break) -> None:
    """Begin a section, unless the last one is still empty and the break belongs to it."""
    last = drafts[-1]
    if page.slide is None:
        unused = not last.blocks and (len(drafts) == 1 or last.numbered)
    else:
        unused = not last.blocks and not last.numbered
    if not unused:
        drafts.append(_Draft(page.span.start, last.slide + 1))
    if page.slide is not None:
        drafts[-1].slide, drafts[-1].numbered = page.slide, True


def _with_notes(blocks: Iterable[Block], deck: bool) -> Iterator[Block]:
    """The blocks, those from a `Notes:` on within `notes`: on a slide to its end, elsewhere
    to the end of the paragraph or quote, or of the section when the word stands alone."""
    noted = to_the_end = False
    for index, block in enumerate(blocks):
        mark = _NOTES.match(block.text) if deck or index else None
        if mark and block.kind in ("paragraph", "quote", "item"):
            noted = True
            to_the_end = deck or mark.end() == len(block.text)
            block = _without_opening(block, mark.end())
        else:
            noted = noted and (to_the_end or "quote" in block.within)
        if noted:
            block = replace(block, within=("notes", *block.within))
        if block.text:
            yield block


def _without_opening(block: Block, length: int) -> Block:
    return block.cut(Span(length, len(block.text)))
