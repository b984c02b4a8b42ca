"""A spreadsheet of what to say and what not to say, as rules."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from pitchcoach.authoring.importing.cells import Row, rows_of_text
from pitchcoach.authoring.importing.columns import Columns, columns
from pitchcoach.authoring.importing.drafts import Draft, Taken, camel, unique
from pitchcoach.authoring.importing.xlsx import rows_of_workbook
from pitchcoach.errors import Mistake, RuleFileError, UnreadableError
from pitchcoach.rules.rule import Level

_LEVELS: dict[str, Level] = {
    **dict.fromkeys(
        ("", "warning", "medium", "moyen", "moyenne", "avertissement", "2"), "warning"
    ),
    **dict.fromkeys(
        ("suggestion", "hint", "low", "conseil", "faible", "info", "1"), "suggestion"
    ),
    **dict.fromkeys(("error", "high", "erreur", "grave", "forte", "elevee", "3"), "error"),
}
_META = re.compile(r"([\\.*+?^$(){}|\[\]])")


class Said(NamedTuple):
    """A row that makes sense: what to say, what not, and what is told about it."""

    row: Row
    better: str
    worse: str
    why: str
    source: str
    level: Level

    @property
    def shared(self) -> tuple[Any, ...]:
        """What rows have in common that make one rule."""
        return (
            not self.better,
            not _is_wordy(self.worse),
            self.why,
            self.source,
            self.level,
        )


def sheet(path: Path, data: bytes, pack: str) -> Taken:
    """The pack that a spreadsheet becomes: one rule for the rows with the same reason."""
    name = str(path)
    rows = rows_of_workbook(data, name) if data[:2] == b"PK" else rows_of_text(data, name)
    if not rows:
        raise UnreadableError(f"{name} has no rows: write what to say and what not to say")
    table = columns(rows, name)
    said = _said(table, name)
    ordered = sorted(said, key=lambda each: [s.shared for s in said].index(each.shared))
    groups = [list(group) for _, group in groupby(ordered, key=lambda each: each.shared)]
    names: set[str] = set()
    file = camel(path.stem) or "Words"
    drafts = tuple(_draft(group, names, name, file) for group in groups)
    return Taken(pack, drafts, notes=(table.note,))


def _said(table: Columns, name: str) -> list[Said]:
    """Every row that says something; all that is wrong in any is told at once."""
    said: list[Said] = []
    mistakes: list[Mistake] = []
    seen: dict[str, int] = {}
    for row in table.rows:
        wrong = list(_mistakes(table, row, name, seen))
        mistakes += wrong
        if not wrong:
            better, worse, why, source, level = (table.cell(row, c) for c in _ALL)
            seen[worse.lower()] = row.number
            said.append(Said(row, better, worse, why, source, _LEVELS[level.lower()]))
    if mistakes:
        raise RuleFileError(mistakes)
    if not said:
        raise UnreadableError(f"{name} has headings and no rows below them: write some")
    return said


_ALL = ("say", "not", "why", "source", "severity")


def _mistakes(
    table: Columns, row: Row, name: str, seen: dict[str, int]
) -> Iterator[Mistake]:
    better, worse, level = (table.cell(row, c) for c in ("say", "not", "severity"))
    column, where = table.where(row, "not")
    if not re.search(r"\w", worse):
        yield Mistake(
            name, row.number, column, f"{where} is empty: write the words to avoid."
        )
    elif worse == better:
        told = f"{where} is the same as what to say: change one of the two."
        yield Mistake(name, row.number, column, told)
    elif worse.lower() in seen:
        told = f"{where} stands in row {seen[worse.lower()]} already: keep one of the two."
        yield Mistake(name, row.number, column, told)
    if level.lower() not in _LEVELS:
        column, where = table.where(row, "severity")
        told = f"{where} is '{level[:30]}': write suggestion, warning or error."
        yield Mistake(name, row.number, column, told)


def _draft(group: Sequence[Said], names: set[str], path: str, file: str) -> Draft:
    first = group[0]
    keys = {
        **(_swap(group) if first.better else _tokens(group)),
        "level": first.level,
        "ignorecase": True,
        **({} if _is_wordy(first.worse) else {"nonword": True}),
        **({"why": first.why} if first.why else {}),
        **_advice(first, group),
        **({"source": first.source} if first.source else {}),
    }
    return Draft(
        unique(camel(first.worse) or f"Row{first.row.number}", names),
        keys,
        path,
        first.row.number,
        good=tuple(
            dict.fromkeys(_options(each.better)[0] for each in group if each.better)
        ),
        bad=tuple(_opening(each.worse) for each in group),
        file=file,
    )


def _swap(group: Sequence[Said]) -> dict[str, Any]:
    return {
        "extends": "substitution",
        "message": "Say '%s', not '%s'.",
        "action": {"name": "replace"},
        "capitalize": True,
        "swap": {
            _expression(each.worse): "|".join(_options(each.better)) for each in group
        },
    }


def _tokens(group: Sequence[Said]) -> dict[str, Any]:
    return {
        "extends": "existence",
        "message": "Leave out '%s'.",
        "tokens": [_expression(each.worse) for each in group],
    }


def _advice(first: Said, group: Sequence[Said]) -> dict[str, str]:
    if not first.better:
        return {"advice": "Cut it."}
    better = " or ".join(f'"{option}"' for option in _options(first.better))
    return {"advice": f'Not "{first.worse}" but {better}.'} if len(group) == 1 else {}


def _options(better: str) -> list[str]:
    """Several suggestions, divided by `|`."""
    return [option.strip() for option in better.split("|") if option.strip()] or [better]


def _expression(words: str) -> str:
    """The words as an expression that finds them whole."""
    plain = _META.sub(r"\\\1", words)
    if _is_wordy(words):
        return plain
    before = r"\b" if re.match(r"\w", words) else ""
    return before + plain + (r"\b" if re.search(r"\w\Z", words) else "")


def _is_wordy(words: str) -> bool:
    """Whether it begins and ends with letters or digits, as whole words do."""
    return bool(re.match(r"\w", words) and re.search(r"\w\Z", words))


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]
