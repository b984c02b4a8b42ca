"""What the inline tokens of Markdown show, found in step with the text they came from."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Literal, NamedTuple, TypeAlias

from markdown_it.token import Token

from pitchcoach.readers.comments import OPENING

_LINE_BREAK = re.compile(r" *\\?(\n)[ \t]*")
_TICKS = re.compile(r"`+")
_CODE_LINE = re.compile(r"(\n)[ \t]*|[^\n]+")
_HTML_BREAK = re.compile(r"<br\b", re.IGNORECASE)


class MisalignedError(Exception):
    """A token does not stand where it should."""


class Piece(NamedTuple):
    """A stretch of inline content that is shown, or a comment in it."""

    kind: Literal["copy", "decoded", "code", "comment"]
    start: int
    end: int
    text: str = ""
    """What a decoded stretch, such as `&amp;`, stands for."""


_Step: TypeAlias = Callable[[Token, str, int], tuple[int, list[Piece]]]


def shown(token: Token, content: str) -> list[Piece]:
    """What a token's children show; the content as it is, where they do not stand in it."""
    with suppress(MisalignedError):
        if token.content == content:
            return list(pieces(token.children or (), content))
    return [Piece("copy", 0, len(content))]


def pieces(tokens: Iterable[Token], content: str) -> Iterator[Piece]:
    """What the tokens show, by offsets into the content they were parsed from."""
    at = 0
    stream = iter(tokens)
    for token in stream:
        if token.markup == "autolink":
            at, shown = _autolink(token, content, at)
            _ = next(stream), next(stream)
        else:
            at, shown = _STEPS.get(token.type, _mark)(token, content, at)
        yield from shown


def _check(in_step: bool) -> None:
    if not in_step:
        raise MisalignedError


def _text(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    _check(content.startswith(token.content, at))
    end = at + len(token.content)
    return end, [Piece("copy", at, end)]


def _special(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    """A backslash escape or an HTML entity."""
    _check(content.startswith(token.markup, at))
    end = at + len(token.markup)
    if token.info == "entity":
        return end, [Piece("decoded", at, end, token.content)]
    return end, [Piece("copy", end - len(token.content), end)]


def _line_break(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    found = _LINE_BREAK.match(content, at)
    if found is None:
        raise MisalignedError
    return found.end(), [Piece("copy", *found.span(1))]


def _mark(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    """Emphasis and its like: marks that are not read."""
    _check(content.startswith(token.markup, at))
    return at + len(token.markup), []


def _link_open(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    _check(content.startswith("[", at))
    return at + 1, []


def _link_close(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    _check(content.startswith("]", at))
    return token.meta["end"], []


def _autolink(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    end = content.find(">", at)
    _check(content.startswith("<", at) and end > 0)
    return end + 1, [Piece("copy", at + 1, end)]


def _image(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    """An image, read as its alternative text."""
    start = at + len("![")
    _check(content.startswith(f"![{token.content}]", at))
    shown = pieces(token.children or (), token.content)
    return token.meta["end"], [
        piece._replace(start=piece.start + start, end=piece.end + start) for piece in shown
    ]


def _html(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    """A comment, a line break, or a tag that is not read."""
    _check(content.startswith(token.content, at))
    end = at + len(token.content)
    if token.content.startswith(OPENING):
        return end, [Piece("comment", at, end)]
    return end, [Piece("decoded", at, end, "\n")] if _HTML_BREAK.match(
        token.content
    ) else []


def _code(token: Token, content: str, at: int) -> tuple[int, list[Piece]]:
    """Inline code without its ticks, and without the space that may pad it."""
    start = at + len(token.markup)
    _check(content.startswith(token.markup, at))
    runs = (run for run in _TICKS.finditer(content, start) if run[0] == token.markup)
    closing = next(runs, None)
    if closing is None:
        raise MisalignedError
    inside = content[start : closing.start()]
    padded = len(inside) - len(token.content)
    first = start + padded // 2
    return closing.end(), _code_lines(content, first, closing.start() - padded // 2)


def _code_lines(content: str, start: int, end: int) -> list[Piece]:
    lines = _CODE_LINE.finditer(content, start, end)
    return [Piece("code", *line.span(1 if line[1] else 0)) for line in lines]


_STEPS: dict[str, _Step] = {
    "text": _text,
    "text_special": _special,
    "softbreak": _line_break,
    "hardbreak": _line_break,
    "link_open": _link_open,
    "link_close": _link_close,
    "image": _image,
    "html_inline": _html,
    "code_inline": _code,
}
