"""Where the words somebody looks for stand in a draft."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from pitchcoach.text import UNMOVED, Origin, Part, Span, stitched

MOST = 10_000
"""Occurrences that are looked for; more would help nobody."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ", "'"),
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("\u00a0\u202f", " "),
    }
)
"""Quotation marks and spaces that a keyboard has not, and what founders type for them."""


def occurrences(text: str, query: str, case: bool = False) -> tuple[Span, ...]:
    """Where the words stand, at most `MOST`, none overlapping another.

    Args:
        case: whether capitals matter.
    """
    if not query:
        return ()
    plain, origin = _comparable(text, case)
    wanted, _ = _comparable(query, case)
    return tuple(islice(_whole(plain, wanted, origin), MOST))


def nearest(spans: tuple[Span, ...], offset: int) -> int | None:
    """Index of the first one that stands at an offset or after it, else of the first."""
    if not spans:
        return None
    after = (index for index, span in enumerate(spans) if span.start >= offset)
    return next(after, 0)


@lru_cache(maxsize=4)
def _comparable(text: str, case: bool) -> tuple[str, Origin]:
    """The text as it is compared, and where its characters stand in the real one."""
    alike = text.translate(_ALIKE)
    if case:
        return alike, UNMOVED
    folded = alike.casefold()
    if len(folded) == len(text):
        return folded, UNMOVED
    return stitched(_folded(alike))


def _folded(text: str) -> Iterator[Part]:
    """The text in small letters, letters that become several (`ß`) on their own."""
    begin = 0
    for at, char in enumerate(text):
        if char > "\x7f" and len(small := char.casefold()) > 1:
            yield Part(text[begin:at].casefold(), begin)
            yield Part(small, at, 1)
            begin = at + 1
    yield Part(text[begin:].casefold(), begin)


def _whole(text: str, query: str, origin: Origin) -> Iterator[Span]:
    """Occurrences in the real text, save those that hold half a letter (`s` in `ß`)."""
    at = text.find(query)
    while at >= 0:
        found = Span(at, at + len(query))
        whole = origin is UNMOVED or _between_letters(found, origin)
        if whole:
            yield origin.span(found)
        at = text.find(query, found.end if whole else at + 1)


def _between_letters(found: Span, origin: Origin) -> bool:
    starts_new = found.start == 0 or not _same_letter(found.start, origin)
    return starts_new and not _same_letter(found.end, origin)


def _same_letter(at: int, origin: Origin) -> bool:
    """Whether the character goes on with the real letter of the one before it."""
    return at > 0 and origin.offset(at) == origin.offset(at - 1)
