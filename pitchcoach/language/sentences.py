"""Where sentences end: the one place where it is decided."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pitchcoach.text import Span

_CLOSING = r"""["'”’)\]}\ufe0f\u200d\u2600-\u27bf\U0001f000-\U0001faff]"""
_STOP = re.compile(
    rf"""
    (?<![.!?…])([.!?…]++)(?:[ \u00a0\u202f]?»|{_CLOSING})*+(?=\s|$)
    | [。！？]++["'”’」』）)]*+  # needs no space after it
    | \n[^\S\n]*\n           # a blank line
    """,
    re.VERBOSE,
)
_NEXT = re.compile(r"(\s*+)(?:[\"'“‘«(\[{][ \u00a0\u202f]?)*+(\w[\w'’-]{0,30}|.?)")
_PUNCTUATION = frozenset(",;:.!?)]}»")
_FROM_A_BREAK = re.compile(r"""[(\[{"“‘«/—–-]""")
_REACH = 30
"""Characters before a stop in which its word, and the word before that, are looked for."""
_LIST_MARK = re.compile(r"\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4}")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|[Pp]h\.D|[BM]\.?Sc", re.UNICODE)
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]|https?$|www$")
"""What a sentence may begin with in lower case: `iPhone`, `https://…`."""
_NUMBER = re.compile(r"[\d$€£¥#]")
_SPACED_QUOTE = re.compile(r"[ \u00a0\u202f]\"(?=\s|$)")
_LONGEST_QUOTE = 2_000
"""Characters before a stop in which the quote that it closes may have opened."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GOES_ON = _words(
    """
    mr mrs ms mx dr prof rev messrs mme mlle e.g i.e eg ie vs cf viz approx incl excl
    """
)
"""Abbreviations that never end a sentence."""
_COUNTS = _words(
    """
    no nos nr fig figs p pp vol ch sec art eq tel ext est ca min max avg jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    """
)
"""Abbreviations when a number follows."""
_NAMES = _words(
    """
    inc ltd corp co llc plc bros jr sr st ave blvd dept univ assn gen sen rep gov capt
    lt col sgt hon intl dist mt ft
    """
)
"""Abbreviations when a name follows, and ends when a word does that opens sentences."""
_OPENERS = _words(
    """
    a about after all also an and as at because before both but by each even every
    finally for from he her here his how however i if imagine in instead it its last
    let many meanwhile more most my next no not now of on once one only or our she
    since so some still that the their then there these they this those three to today
    two unlike until us we what when where which while who why with yes yet you your
    """
)
_LETTERED = _words(
    """
    appendix category class exhibit grade group hepatitis model option phase plan
    point round schedule series side step team tier type vitamin
    """
)
"""Words whose letter is no initial: `Series A.`"""
_ZONES = _words(
    """
    cet cst eastern est et gmt mst pacific pst pt utc
    """
)
_EXCLAIMED = frozenset(["yahoo", "jeopardy", "kahoot"])
"""Names written with a `!`."""


def sentences(text: str) -> tuple[Span, ...]:
    """The text's sentences without the white space around them; all other characters are in
    one of them."""
    bounds = pairwise([0, *_ends(text), len(text)])
    return tuple(
        Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        for start, words in ((start, text[start:end]) for start, end in bounds)
        if words and not words.isspace()
    )


def _ends(text: str) -> Iterator[int]:
    start = 0
    unshifted = text == text.lower()
    for found in _STOP.finditer(text):
        end = _after_quote(text, start, found.end())
        if not found[1] or _is_end(_around(text, start, found, end), unshifted):
            start = end
            yield start


def _after_quote(text: str, start: int, end: int) -> int:
    """Where a stop ends, with the closing quote that French typography sets off from it."""
    if not _SPACED_QUOTE.match(text, end):
        return end
    opened = text.count('"', max(start, end - _LONGEST_QUOTE), end) % 2
    return end + 2 if opened else end


class _Stop(NamedTuple):
    """A run of stops and what stands around it."""

    marks: str
    closing: str
    gap: str
    after: str
    """The next word, or the next character where no word follows."""
    before: str
    earlier: str
    """The word before that one."""
    opens: bool
    """Whether the word before it is all that its sentence has."""

    @property
    def small(self) -> bool:
        return self.after[0].islower() and not _BRAND.match(self.after)


def _around(text: str, start: int, found: re.Match[str], end: int) -> _Stop:
    following = _NEXT.match(text, end)
    gap, after = following.groups() if following else ("", "")
    head = max(start, found.start() - _REACH)
    words = text[head : found.start()].split()
    return _Stop(
        marks=found[1],
        closing=text[found.end(1) : end],
        gap=gap,
        after=after,
        before=_FROM_A_BREAK.split(words[-1])[-1] if words else "",
        earlier=words[-2].lower() if len(words) > 1 else "",
        opens=head == start and len(words) == 1,
    )


def _is_end(stop: _Stop, unshifted: bool) -> bool:
    if not stop.after:
        return True
    if stop.after in _PUNCTUATION:
        return False
    if stop.marks == "." and (_is_abbreviation(stop) or _is_list_mark(stop)):
        return False
    if stop.marks.strip(".…"):
        return not stop.small or not (stop.closing or stop.before.lower() in _EXCLAIMED)
    return not stop.small or unshifted or "\n" in stop.gap


def _is_list_mark(stop: _Stop) -> bool:
    return stop.opens and bool(_LIST_MARK.fullmatch(stop.before))


def _is_abbreviation(stop: _Stop) -> bool:
    """Whether the stop belongs to the word before it, and the sentence goes on."""
    word = stop.before.lower()
    if word in _GOES_ON:
        return True
    if word in _COUNTS:
        return bool(_NUMBER.match(stop.after))
    if word in ("a.m", "p.m"):
        return stop.small or stop.after.lower() in _ZONES
    if word in _NAMES or _ACRONYM.fullmatch(stop.before) or _is_initial(stop):
        return stop.small or stop.after.lower() not in _OPENERS
    return False


def _is_initial(stop: _Stop) -> bool:
    lettered = stop.earlier in _LETTERED or stop.earlier[-1:].isdigit()
    return len(stop.before) == 1 and stop.before.isupper() and not lettered
