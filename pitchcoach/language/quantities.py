"""Numbers, sums of money, percentages and dates in a text, told by their form alone.

Each word becomes a letter for the part it can play, each gap between two words a sign, and
short patterns are looked for in that row: `by the end of March, 2026` reads `P T E O M|Y`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from pitchcoach.language.words import Words, words
from pitchcoach.text import Span

Sort: TypeAlias = Literal["number", "money", "percent", "date", "name"]

_PARTS = {
    "P": "in within since by until till before after from through during over for",
    "T": "the",
    "O": "of",
    "E": "early late mid end beginning start",
    "L": "last next this past previous coming following",
    "J": "just only about under more less than short first very full business",
    "U": "day days week weeks weekend month months quarter quarters year years",
    "G": "ago later earlier",
    "M": "january february april june july august september october november december",
    "m": "march may jan feb mar apr jun jul aug sep sept oct nov dec",
    "W": "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays "
    "wednesdays thursdays fridays saturdays sundays tomorrow yesterday tonight eoy "
    "year-end",
    "S": "spring summer fall autumn winter",
    "Q": "q1 q2 q3 q4 h1 h2",
    "A": "a an",
    "F": "few several couple",
    "H": "half",
    "I": "one",
    "N": "zero two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety",
    "K": "hundred thousand million billion trillion dozen k",
    "&": "and point",
    "C": "dollar dollars buck bucks euro euros pound pounds cent cents quid grand",
    "u": "usd eur gbp chf",
    "c": "us",
    "p": "percent",
    "r": "per",
    "X": "am pm a.m p.m a.m. p.m.",
    "B": "no any some every each that which another number",
    "V": "is was has can who to or on at thing way must should could would will might",
    "v": "step slide phase version chapter page figure level tier option",
}
_LETTERS: Mapping[str, str] = {
    word: letter for letter, listed in _PARTS.items() for word in listed.split()
}
_DIGITS = re.compile(
    r"(?P<Y>(?:19[5-9]|20[0-4])\d)|(?P<d>[12]?\d|3[01])|(?P<t>\d{3})"
    r"|(?P<o>\d+(?:st|nd|rd|th))"
    r"|(?P<k>\d\d?:\d\d(?:[ap]m)?|\d\d?[ap]m|\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{2,4})"
    r"|(?P<n>\d[\d.,']*(?:[kmbtx]|mm|bn|tn)?(?:-\d[\d.,']*(?:[kmbtx]|mm|bn|tn)?)?"
    r"|\d[\d.,]*-[a-z]+)",
    re.IGNORECASE,
)
_FISCAL_YEAR = re.compile(r"fy\d\d(?:\d\d)?")
_SIGN_BEFORE = re.compile(r"[$€£¥] ?$")
_SIGN_AFTER = re.compile(r" ?[$€£](?! ?\d)")
_PERCENT = re.compile(r" ?%")
_GAPS = {" ": " ", "-": "-", "–": "-", ", ": "|"}

_AMOUNT = (
    r"(?:(?:A (?:H )?|H A )(?=K))?(?:[#dtYNK]|I(?= (?:& )?[NK]))"
    r"(?:[ -](?:& )?(?:A )?[tNKIH])*"
)
_LEAD = r"P (?:T )?(?:E (?:O )?(?:T )?)?|E (?:O )?(?:T )?"
_MONTH = r"(?:M|(?<=[PEO] )m|(?<=[PE] T )m|m(?= [doY]))(?: [do])?(?:[ |](?:O )?Y)?"
_CALENDAR = rf"(?:{_MONTH}|W|[QS] (?:O )?Y|Q)"
_COUNT = r"(?:[#dtNI](?:[ -][NK])*|A(?: F(?: O)?)?|F(?: O)?)"
_ROW = re.compile(
    rf"(?P<money>\$(?:[ -][tNK])*|(?:{_AMOUNT}|A|I)(?: c)?[ -][Cu]|u [#dtY](?: K)*)"
    rf"|(?P<percent>%|{_AMOUNT} (?:p|r C))"
    rf"|(?P<date>(?:{_LEAD})(?:{_CALENDAR}|Y)|{_CALENDAR}|Y(?! s)"
    rf"|(?:{_LEAD}|T )?L [UWSMmQ]|(?:P (?:T )?)?E O (?:T )?U|P (?:T )?S"
    rf"|P (?:T )?(?:L )?(?:J )*{_COUNT} (?:J )?U(?: G)?|{_COUNT} (?:J )?U G"
    r"|[do] (?:O )?[Mm](?:[ |]Y)?|[#d] X|k)"
    rf"|(?P<number>(?<!v ){_AMOUNT}|(?<![BTL] )I(?= [.sU]))"
)


def quantities(text: str) -> Iterator[tuple[Sort, Span]]:
    """Every number, sum, percentage and date, left to right; none overlaps another."""
    spoken = words(text)
    sorts: dict[str | None, Sort] = {sort: sort for sort in ("money", "percent", "date")}
    for found in _ROW.finditer(_row(text, spoken)):
        first, last = found.start() // 2, (found.end() - 1) // 2
        span = Span(spoken.start[first], spoken.end(last))
        yield sorts.get(found.lastgroup, "number"), _with_signs(text, span)


def _row(text: str, spoken: Words) -> str:
    row: list[str] = []
    end = 0
    for word, lower, start in zip(spoken.text, spoken.lower, spoken.start, strict=True):
        gap = text[end:start]
        row.append(_GAPS.get(gap) or (" " if gap.strip("$€£¥%+") == " " else ";"))
        end = start + len(word)
        row.append(_LETTERS.get(lower) or _unlisted(text, lower, start, end))
        if row[-1] == "m" and word[0].isupper() and _mid_sentence(text, start):
            row[-1] = "M"
    return "".join(row[1:])


def _unlisted(text: str, lower: str, start: int, end: int) -> str:
    if lower[0].isdigit():
        return _digits(text, lower, start, end)
    if "-" in lower and all(_LETTERS.get(part, "-") in "NKIH" for part in lower.split("-")):
        return "N"
    if _FISCAL_YEAR.fullmatch(lower):
        return "Q"
    return "s" if lower.endswith("s") and len(lower) > 3 else "."


def _digits(text: str, word: str, start: int, end: int) -> str:
    form = _DIGITS.fullmatch(word)
    if form is None:
        return "."
    if _SIGN_BEFORE.search(text, max(0, start - 2), start) or _SIGN_AFTER.match(text, end):
        return "$"
    if _PERCENT.match(text, end):
        return "%"
    return "#" if form.lastgroup == "n" else str(form.lastgroup)


def _with_signs(text: str, span: Span) -> Span:
    """The span with a currency sign before it, and a sign or `%` after it."""
    before = _SIGN_BEFORE.search(text, max(0, span.start - 2), span.start)
    after = _SIGN_AFTER.match(text, span.end) or _PERCENT.match(text, span.end)
    return Span(
        before.start() if before else span.start, after.end() if after else span.end
    )


def _mid_sentence(text: str, start: int) -> bool:
    """Whether a capital here says more than that a sentence begins: `May I` is no month."""
    return start > 1 and (text[start - 2].isalnum() or text[start - 2] in ",;(")
