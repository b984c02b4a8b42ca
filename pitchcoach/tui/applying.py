"""A proposed replacement put into the text, so that the sentence around it stays right."""

import re

from pitchcoach.text import Span

_BEFORE = re.compile(r",? +$")
_AFTER = re.compile(r",? +")
_ENDS = ("", ".", "!", "?", "\n")


def applied(text: str, span: Span, replacement: str) -> tuple[Span, str]:
    """What to replace in the text, and by what.

    Words at the beginning of a sentence keep their capital; where words are cut, the space
    and the comma that belonged to them go too, and the next word takes over the capital.
    """
    words = span.cut(text)
    if replacement:
        return span, _capital(replacement) if words[:1].isupper() else replacement
    before = _BEFORE.search(text, 0, span.start)
    after = _AFTER.match(text, span.end)
    at_end = text[span.end : span.end + 1] in _ENDS
    if at_end and before:
        return Span(before.start(), span.end), ""
    end = after.end() if after else span.end
    if words[:1].isupper() and text[end : end + 1].islower():
        return Span(span.start, end + 1), text[end].upper()
    return Span(span.start, end), ""


def _capital(words: str) -> str:
    # "iPhone" keeps its own capital.
    return words if any(map(str.isupper, words[:2])) else words[:1].upper() + words[1:]
