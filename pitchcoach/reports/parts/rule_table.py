"""Rules in a table, a line each, pack by pack."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pitchcoach.authoring.listing import counts, short_message
from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.rules.rule import Rule

_GAP = "  "
_LEVELS = {"suggestion": "hint", "warning": "warn", "error": "error"}
_LEAST = 12
"""Columns that a message needs to say anything."""
_LONGEST_ID = 26
"""A longer name takes the room from its own message only."""
_COLOURS = {"error": "red", "warning": "yellow", "suggestion": "dim"}


def rule_table(rules: Sequence[Rule], page: Page) -> str:
    """A line a rule: id, level, criterion and item, points, message; then the counts."""
    lines: list[str] = []
    for _, pack in groupby(rules, key=lambda rule: rule.pack):
        lines += [*_pack(list(pack), page), ""]
    lines += page.wrapped(_counted(rules))
    return page.finished("\n".join(lines) + "\n")


def _pack(rules: Sequence[Rule], page: Page) -> Iterator[str]:
    rows = [_cells(rule) for rule in rules]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    widths[0] = min(widths[0], _LONGEST_ID)
    for rule, row in zip(rules, rows, strict=True):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        start = _GAP.join(cells).rstrip()
        message = _clipped(shown(short_message(rule)), page.width - len(start) - 2)
        start = start.replace(row[0], page.paint(row[0], "cyan"), 1)
        yield f"{start}{_GAP}{message}".rstrip()


def _cells(rule: Rule) -> tuple[str, str, str, str]:
    place = "/".join(filter(None, (rule.criterion, rule.item))) or "-"
    return shown(rule.id), _LEVELS[rule.level], place, f"{rule.points:g}"


def _clipped(text: str, width: int) -> str:
    if width < _LEAST:
        return ""
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


def _counted(rules: Sequence[Rule]) -> str:
    """How many rules there are, of each pack and of each level."""
    packs = ", ".join(f"{pack} {number}" for pack, number in counts(rules).items())
    levels = ", ".join(
        f"{number} {level}{'' if number == 1 else 's'}"
        for level in _LEVELS
        if (number := sum(rule.level == level for rule in rules))
    )
    named = f"{len(rules)} rule{'' if len(rules) == 1 else 's'}"
    return f"{named} ({packs}): {levels}." if rules else "No rule is like that."
