"""Comments such as `<!-- pitchcoach off -->` in a source text."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from pitchcoach.pitch import Comment
from pitchcoach.text import Span

OPENING, CLOSING = "<!--", "-->"
_INSIDE_A_LINE = re.compile(r"[^\r\n\f]")


def inside(comment: str) -> str:
    """What a comment says, whether or not it is ever closed."""
    return comment.removeprefix(OPENING).removesuffix(CLOSING).strip()


def comments(text: str) -> tuple[Comment, ...]:
    """Every closed comment of a plain text."""
    found: list[Comment] = []
    start = text.find(OPENING)
    while start >= 0 and (close := text.find(CLOSING, start + len(OPENING))) >= 0:
        end = close + len(CLOSING)
        found.append(Comment(inside(text[start:end]), Span(start, end)))
        start = text.find(OPENING, end)
    return tuple(found)


def uncommented(text: str, found: tuple[Comment, ...]) -> str:
    """The text with spaces for comments, every other character at its place."""
    kept, end = [], 0
    for each in found:
        kept += [text[end : each.span.start], _INSIDE_A_LINE.sub(" ", each.span.cut(text))]
        end = each.span.end
    return "".join([*kept, text[end:]])


def between(span: Span, found: tuple[Comment, ...]) -> Iterator[Span]:
    """The stretches of a span that are in no comment."""
    start = span.start
    first = bisect_right(found, span.start, key=lambda comment: comment.span.end)
    for each in found[first : first + len(span)]:
        if each.span.start >= span.end:
            break
        yield Span(start, max(start, each.span.start))
        start = each.span.end
    yield Span(start, max(start, span.end))
