"""Markdown as GitHub reads it: CommonMark with tables and strikethrough, and front matter.

A heading, a `---` line or a form feed begins a section.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from pitchcoach.pitch import Block, BlockKind, Comment, Pitch
from pitchcoach.readers import html_words
from pitchcoach.readers.comments import inside
from pitchcoach.readers.front_matter import front_matter
from pitchcoach.readers.inline import Piece, shown
from pitchcoach.readers.layout import Content, Layout, cells, layout, paragraph, verbatim
from pitchcoach.readers.markdown_parser import tokens
from pitchcoach.readers.rows import Row, covered, rows
from pitchcoach.readers.sections import Break, sections
from pitchcoach.text import Part, Span, stitched

_Found = Block | Break | Comment

_CONTAINERS = {
    "bullet_list": "list",
    "ordered_list": "list",
    "blockquote": "quote",
    "table": "table",
}
_PARAGRAPH: tuple[BlockKind, int] = ("paragraph", 0)
_WITHIN: dict[str, BlockKind] = {"list": "item", "quote": "quote"}
_HTML: dict[str, tuple[BlockKind, tuple[str, ...]]] = {
    "li": ("item", ("list",)),
    "blockquote": ("quote", ("quote",)),
    "td": ("cell", ("table",)),
    "th": ("header_cell", ("table",)),
    "caption": ("caption", ()),
    "figcaption": ("caption", ()),
}
_SENTENCE = re.compile(r".*\n|.*[.!…;,][\"”’»)]*$")
_HTML_HEADING = re.compile(r"h([1-6])")


def pitch(text: str, name: str) -> Pitch:
    """The draft in a Markdown text."""
    lines = rows(text)
    front = front_matter(text, lines)
    page = layout(text, lines, skipped=front.rows)
    found = list(_walked(page, tokens(page.joined)))
    parts = (part for part in found if not isinstance(part, Comment))
    return Pitch(
        name=name,
        text=text,
        sections=sections(parts, text),
        format="md",
        front_matter=front.settings,
        comments=tuple(part for part in found if isinstance(part, Comment)),
    )


def _walked(page: Layout, stream: list[Token]) -> Iterator[_Found]:
    """Blocks, breaks and comments, in reading order."""
    within: tuple[str, ...] = ()
    row: Iterator[Content] = iter(())
    for opener, token in zip(stream[:1] + stream, stream, strict=False):
        kind, _, end = token.type.rpartition("_")
        if kind in _CONTAINERS:
            within = (*within, _CONTAINERS[kind]) if end == "open" else within[:-1]
        elif token.type == "tr_open":
            row = iter(cells(page, token.meta["starts"][0]))
        elif token.type == "inline" and opener.tag in ("td", "th"):
            yield from _cell(token, opener, next(row, None), within)
        elif token.type == "inline" and token.content:
            yield from _prose(page, token, opener, within)
        elif token.type in _LEAVES:
            yield from _LEAVES[token.type](page, token, within)


def _prose(
    page: Layout, token: Token, opener: Token, within: tuple[str, ...]
) -> Iterator[_Found]:
    """A heading or paragraph; a sentence over a `---` line is a paragraph and a break."""
    starts, (first, end) = opener.meta["starts"], opener.map or (0, 0)
    underlined = opener.markup in ("=", "-")
    if underlined:
        starts = starts[:-1]
    elif opener.tag != "p":
        starts = [starts[0] + len(opener.markup)]
    content = paragraph(page, token.content, starts)
    misread = opener.markup == "-" and not within and bool(_SENTENCE.match(token.content))
    kind, level = _PARAGRAPH if misread else _kind(token, opener, within)
    span = page.covered(first, end - misread)
    yield from _block(content, shown(token, content.text), span, within, kind, level)
    if misread:
        yield _break(page, end - 1)


def _kind(token: Token, opener: Token, within: tuple[str, ...]) -> tuple[BlockKind, int]:
    if opener.tag != "p":
        return "heading", int(opener.tag[1:])
    shows = {child.type for child in token.children or ()} - {"softbreak", "hardbreak"}
    if shows == {"image"}:
        return "caption", 0
    return (_WITHIN.get(within[-1], "paragraph") if within else "paragraph"), 0


def _cell(
    token: Token, opener: Token, content: Content | None, within: tuple[str, ...]
) -> Iterator[_Found]:
    if content:
        span = content.origin.span(Span(0, len(content.text)))
        kind: BlockKind = "cell" if opener.tag == "td" else "header_cell"
        yield from _block(content, shown(token, content.text), span, within, kind)


def _rule(page: Layout, token: Token, within: tuple[str, ...]) -> Iterator[_Found]:
    if token.map and not within:
        yield _break(page, token.map[0])


def _break(page: Layout, row: int) -> Break:
    return Break(Span(page.rows[row].start, page.rows[row].end))


def _code(page: Layout, token: Token, within: tuple[str, ...]) -> Iterator[_Found]:
    first, end = token.map or (0, 0)
    content = verbatim(page, token.content, first + (token.type == "fence"))
    if content.text.strip():
        span = Span(page.rows[first].start, page.rows[end - 1].end)
        yield Block("code", content.text, content.origin, span, within=within)


def _html(page: Layout, token: Token, within: tuple[str, ...]) -> Iterator[_Found]:
    """The words between the tags of an HTML block."""
    content = verbatim(page, token.content, (token.map or [0])[0])
    for name, run in html_words.runs(content.text):
        kind, deeper = _HTML.get(name, ("paragraph", ()))
        level = int(name[1]) if _HTML_HEADING.fullmatch(name) else 0
        stretch = content.origin.span(Span(run[0].start, run[-1].end))
        span = covered(page.text, [Row(stretch.start, stretch.end)])
        kind = "heading" if level else kind
        yield from _block(content, run, span, (*within, *deeper), kind, level)


_LEAVES = {"hr": _rule, "fence": _code, "code_block": _code, "html_block": _html}


def _block(
    content: Content,
    pieces: Sequence[Piece],
    span: Span,
    within: tuple[str, ...],
    kind: BlockKind,
    level: int = 0,
) -> Iterator[_Found]:
    """A block of what is shown, after the comments in it; none when there are no words."""
    parts: list[Part] = []
    code: list[Span] = []
    length = 0
    for piece in pieces:
        if piece.kind == "comment":
            yield _comment(content, piece)
            continue
        part = _part(piece, content.text)
        parts.append(part)
        if piece.kind == "code":
            code.append(Span(length, length + len(part.text)))
        length += len(part.text)
    text, inner = stitched(parts)
    if text.strip():
        origin = content.origin.after(inner)
        yield Block(kind, text, origin, span, level, within, tuple(code)).trimmed


def _comment(content: Content, piece: Piece) -> Comment:
    text = content.text[piece.start : piece.end]
    return Comment(inside(text), content.origin.span(Span(piece.start, piece.end)))


def _part(piece: Piece, text: str) -> Part:
    words = text[piece.start : piece.end]
    if piece.kind == "decoded":
        return Part(piece.text, piece.start, len(words))
    return Part("*" * len(words) if piece.kind == "code" else words, piece.start)
