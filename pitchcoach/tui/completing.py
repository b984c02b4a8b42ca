"""What may be written next in a rule file: keys where a key stands, else values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pitchcoach.analyst.craft import Offer, Offers, Vocabulary

_MOST = 40
_FAR = 2_000
"""Lines above the cursor that are looked at."""
_WORD = re.compile(r"[\w.*+$-]*$")
_BLOCK = re.compile(r"^(?P<indent>[ ]*(?:- +)*)(?P<key>[\w.+-]+|\"[^\"]*\"):(?:\s|$)")
_START = re.compile(r"^ *(?:- +)*$")
_VALUE = re.compile(r"^ *(?:- +)*(?P<key>[\w+-]+): +['\"]?$")
_LISTED = re.compile(r"(?P<key>[\w+-]+)\s*:\s*\[[^\[\]{}]*$")
_PAIR = re.compile(r"(?:^|[{,])\s*(?P<key>[\w+-]+)\s*:\s*['\"]?$")
_CONDITIONED = ("pattern", "patterns", "unless", "when")
"""Keys below which words are described by conditions."""


@dataclass(frozen=True)
class Completion:
    """What may stand from a column of the cursor's line on."""

    start: int
    word: str
    """What is written of it so far."""
    offers: Offers
    key: bool
    """Whether these are keys."""


def completion(
    lines: Sequence[str], row: int, column: int, known: Vocabulary
) -> Completion | None:
    """What may be written at a place of the file."""
    left = lines[row][:column]
    if "\t" in left or _in_comment(left):
        return None
    word = _WORD.search(left)
    start = word.start() if word else column
    head, written = left[:start], left[start:]
    offers, key = _offered(lines, row, head, known)
    fitting = tuple(_fitting(offers, written))[:_MOST]
    if not fitting or (len(fitting) == 1 and fitting[0].text == written):
        return None
    return Completion(start, written, fitting, key)


def _offered(
    lines: Sequence[str], row: int, head: str, known: Vocabulary
) -> tuple[Offers, bool]:
    """The offers after the beginning of a line, and whether they are keys."""
    if listed := _LISTED.search(head):
        return _values(listed["key"], known), False
    if head.count("{") > head.count("}"):
        inner = head[head.rindex("{") :]
        pair = _PAIR.search(inner)
        return (_values(pair["key"], known), False) if pair else (_flow(head, known), True)
    if value := _VALUE.match(head):
        return _values(value["key"], known), False
    if not _START.match(head):
        return (), False
    return _in_block(lines, row, head, known)


def _in_block(
    lines: Sequence[str], row: int, head: str, known: Vocabulary
) -> tuple[Offers, bool]:
    path = list(_path(lines, row, len(head)))[::-1]
    last = path[-1] if path else ""
    if last in known.within:
        return known.within[last], True
    if any(key in _CONDITIONED for key in path):
        return known.conditions, True
    if last in known.values and "-" in head:
        return known.values[last], False
    if not path or (len(path) == 2 and path[0] == "rules"):
        return _unwritten(lines, row, len(head), known), True
    return (), False


def _flow(head: str, known: Vocabulary) -> Offers:
    """The keys of a table in braces."""
    outer = re.findall(r"([\w+-]+)\s*:\s*\{", head)
    if outer and outer[-1] in known.within:
        return known.within[outer[-1]]
    return known.conditions


def _unwritten(lines: Sequence[str], row: int, indent: int, known: Vocabulary) -> Offers:
    """The keys of a rule that it does not hold yet."""
    written = dict(_siblings(lines, row, indent))
    kind = written.get("extends") or dict(_siblings(lines, 0, 0, whole=True)).get(
        "extends", ""
    )
    own = known.kinds.get(known.rules.get(kind, kind), ())
    if kind in known.rules:
        own += tuple(Offer(f"{o.text}{sign}", _CHANGED[sign]) for o in own for sign in "+-")
    keys = (*own, *known.shared)
    return tuple(
        o for o in keys if o.text not in written and (o.text != "rules" or not indent)
    )


_CHANGED = {
    "+": "Add to what the rule has that this one begins with",
    "-": "Take from what the rule has that this one begins with",
}


def _siblings(
    lines: Sequence[str], row: int, indent: int, *, whole: bool = False
) -> Iterator[tuple[str, str]]:
    """The keys that stand beside a place, with what follows on their line."""
    above = range(row - 1, max(row - _FAR, -1), -1)
    below = range(row if whole else row + 1, min(row + _FAR, len(lines)))
    for rows in (above, below):
        for number in rows:
            line = lines[number]
            found = _BLOCK.match(line)
            if found and len(found["indent"]) == indent:
                value = line[found.end() :].strip().strip("'\"")
                yield found["key"], value
            elif line.strip() and _indent(line) < indent:
                break


def _path(lines: Sequence[str], row: int, indent: int) -> Iterator[str]:
    """The keys under which a place stands, the innermost first."""
    least = indent
    for number in range(row - 1, max(row - _FAR, -1), -1):
        found = _BLOCK.match(lines[number])
        if found and len(found["indent"]) < least:
            least = len(found["indent"])
            yield found["key"]
        if not least:
            return


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _values(key: str, known: Vocabulary) -> Offers:
    return known.values.get(key.rstrip("+-"), ())


def _fitting(offers: Sequence[Offer], written: str) -> Iterator[Offer]:
    """Those that begin with what is written, then those that hold it."""
    small = written.lower()
    begun = [offer for offer in offers if offer.text.lower().startswith(small)]
    yield from begun
    if len(small) > 1:
        held = (o for o in offers if small in o.text.lower() and o not in begun)
        yield from held


def _in_comment(left: str) -> bool:
    plain = re.sub(r"\"(?:\\.|[^\"])*\"|'[^']*'", "", left)
    return bool(re.search(r"(?:^|\s)#", plain))
