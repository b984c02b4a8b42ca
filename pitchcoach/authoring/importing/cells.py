"""A spreadsheet saved as text: rows of cells, whatever divides them and however encoded."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import NamedTuple

from pitchcoach.errors import Mistake, RuleFileError, UnreadableError
from pitchcoach.readers.decode import decoded, refuse_binary

MOST_ROWS = 5_000
MOST_COLUMNS = 40
LONGEST_CELL = 1_000
_DELIMITERS = (";", "\t", ",")
_LINES_TRIED = 20
_FORMULA = re.compile(r"[=@]\s*\S|[+-]\s*\w*\s*[(|!]")
_SAVE = "save it in your spreadsheet program as CSV (UTF-8) or XLSX"


class Row(NamedTuple):
    """The cells of a row, and its number as the spreadsheet shows it."""

    number: int
    cells: tuple[str, ...]


def rows_of_text(data: bytes, name: str) -> list[Row]:
    """The rows of a CSV or TSV file."""
    text = _text(data, name)
    delimiter = _delimiter(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return checked((Row(n, tuple(cells)) for n, cells in enumerate(reader, 1)), name)
    except csv.Error as error:
        told = f"The cells cannot be told apart here ({error}): {_SAVE}."
        raise RuleFileError([Mistake(name, reader.line_num, 1, told)]) from None


def checked(rows: Iterable[Row], name: str) -> list[Row]:
    """Rows with something in them, within bounds; every cell that is none is told."""
    kept: list[Row] = []
    mistakes: list[Mistake] = []
    for row in rows:
        cells = _trimmed(row.cells)
        if cells and row.number > MOST_ROWS:
            raise UnreadableError(
                f"{name} has more than {MOST_ROWS:,} rows: divide it into several files"
            )
        if cells:
            mistakes += _mistakes(row.number, cells, name)
            kept.append(Row(row.number, cells))
    if mistakes:
        raise RuleFileError(mistakes)
    return kept


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells up to the last that holds something, on one line each."""
    lines = [" ".join(cell.split()) for cell in cells]
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def column_letter(number: int) -> str:
    """A column as a spreadsheet names it: A for 0, Z for 25, AA for 26."""
    before, last = divmod(number, 26)
    return (column_letter(before - 1) if before else "") + chr(ord("A") + last)


def _mistakes(number: int, cells: Sequence[str], name: str) -> Iterator[Mistake]:
    if len(cells) > MOST_COLUMNS:
        told = (
            f"Row {number} has {len(cells):,} columns: keep those with words, up to five."
        )
        yield Mistake(name, number, 1, told)
        return
    for column, cell in enumerate(cells):
        where = f"Row {number}, column {column_letter(column)}"
        if len(cell) > LONGEST_CELL:
            told = f"{where} holds {len(cell):,} characters: write a phrase, not a text."
            yield Mistake(name, number, column + 1, told)
        elif _FORMULA.match(cell):
            told = f"{where} holds a formula, '{cell[:40]}': type the words themselves."
            yield Mistake(name, number, column + 1, told)


def _text(data: bytes, name: str) -> str:
    try:
        text = decoded(data, name)
        refuse_binary(text, name)
    except UnreadableError:
        raise UnreadableError(f"{name} is no table in a text file: {_SAVE}") from None
    return text


def _delimiter(text: str) -> str:
    """The sign that divides the most of the first lines into cells, evenly."""
    lines = [line for line in text.splitlines()[:200] if line.strip()][:_LINES_TRIED]
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: Sequence[str], sign: str) -> tuple[int, int]:
    counts = [line.count(sign) for line in lines]
    return sum(map(bool, counts)), counts.count(counts[0]) if counts else 0
