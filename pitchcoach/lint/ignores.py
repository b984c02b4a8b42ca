"""Blocks and words that the configuration takes out of sight before anything is read."""

from collections.abc import Iterable, Iterator

from pitchcoach.matching.regexes import compiled
from pitchcoach.text import UNMOVED, Origin, Part, stitched

_BLOCK = ("\n```\n", "\n```\n")
_WORDS = ("`", "`")
_COMMENT = ("<!--", "-->")


def without_ignored(
    source: str, blocks: Iterable[str], words: Iterable[str]
) -> tuple[str, Origin]:
    """The text with what is to be ignored put into code, and where its words came from.

    Args:
        blocks, words: regular expressions.
    """
    text, origin = source, UNMOVED
    for marks, regexes in ((_BLOCK, blocks), (_WORDS, words)):
        for regex in regexes:
            text, inner = stitched(_parts(text, regex, marks))
            origin = origin.after(inner)
    return text, origin


def with_comments(source: str, delimiters: tuple[str, ...]) -> tuple[str, Origin]:
    """The text with `<!--` and `-->` in place of the author's own signs for comments."""
    text, origin = source, UNMOVED
    for sign, usual in zip(delimiters, _COMMENT, strict=False):
        text, inner = stitched(_replaced(text, sign, usual))
        origin = origin.after(inner)
    return text, origin


def _replaced(text: str, sign: str, usual: str) -> Iterator[Part]:
    at = 0
    for piece in text.split(sign)[:-1]:
        yield Part(piece, at)
        at += len(piece) + len(sign)
        yield Part(usual, at - len(sign), width=0)
    yield Part(text[at:], at)


def _parts(text: str, regex: str, marks: tuple[str, str]) -> Iterator[Part]:
    """As in Vale, the first group stays as code; without a group two characters do."""
    at = 0
    for hit in compiled(regex).hits(text):
        if hit.start == hit.end:
            continue
        yield Part(text[at : hit.start], at)
        yield Part(marks[0], hit.start, width=0)
        kept = hit.groups[0] if hit.groups else "$1"
        yield Part(kept or "", hit.start, width=0)
        yield Part(marks[1], hit.end, width=0)
        at = hit.end
    yield Part(text[at:], at)
