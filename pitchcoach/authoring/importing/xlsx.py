"""A spreadsheet of Excel, LibreOffice or Google: the rows of its first sheet."""

import re
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - it is an exception

from pitchcoach.authoring.importing.cells import (
    Row,
    checked,
    column_letter,
)
from pitchcoach.errors import Mistake, RuleFileError, SettingsError, UnreadableError

LARGEST_UNPACKED = 10_000_000
"""Bytes of all parts of a file together: far more than 5,000 rows of phrases."""
_MOST_PARTS = 500
_LAST_ROW = 1_048_576
_DAMAGE = (
    *(LookupError, ValueError, TypeError, AttributeError, ArithmeticError, OSError),
    *(EOFError, SyntaxError, RuntimeError, AssertionError, BadZipFile, ZlibError),
)
"""What openpyxl raises for parts that do not fit together."""
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HEAD = 4_096
_INSTALL = "pip install 'pitchcoach[xlsx]'"


def rows_of_workbook(data: bytes, name: str) -> list[Row]:
    """The rows of the first sheet, formulas as the values they had when it was saved."""
    _refuse_bombs(data, name)
    library = _library(name)
    try:
        with catch_warnings():
            # Of what openpyxl warns (styles, extensions) nothing concerns the words.
            simplefilter("ignore")
            return _read(library, data, name)
    except _DAMAGE as error:
        reason = type(error).__name__
        raise UnreadableError(
            f"{name} is damaged and cannot be read ({reason}): save it again as XLSX or CSV"
        ) from None


def _read(library: Any, data: bytes, name: str) -> list[Row]:
    values = _first_sheet(library, data, name, values=True)
    written = _first_sheet(library, data, name, values=False)
    return checked(_rows(values, written, name), name)


def _library(name: str) -> Any:
    try:
        return import_module("openpyxl")
    except ImportError:
        raise SettingsError(
            f"To read {Path(name).name}, one more library is needed. Type {_INSTALL}, or "
            "save the sheet as CSV and import that."
        ) from None


def _refuse_bombs(data: bytes, name: str) -> None:
    """Say so when unpacking the file would take no end, before it is unpacked."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if len(parts) > _MOST_PARTS or size > LARGEST_UNPACKED:
                raise UnreadableError(
                    f"{name} unpacks to {size / 1e6:,.0f} MB, {len(parts):,} parts, "
                    "no list of phrases: copy the rows into a new sheet and save that"
                )
            for part in parts:
                with archive.open(part) as stream:
                    declared = _DECLARED.search(stream.read(_HEAD))
                if declared and part.filename.endswith((".xml", ".rels")):
                    raise UnreadableError(
                        f"{name} holds declarations that no spreadsheet program writes: "
                        "copy the rows into a new sheet and save that"
                    )
    except _DAMAGE:
        raise UnreadableError(
            f"{name} is no spreadsheet, or a damaged one: save it again as XLSX or CSV"
        ) from None


def _first_sheet(library: Any, data: bytes, name: str, *, values: bool) -> Any:
    book = library.load_workbook(BytesIO(data), read_only=True, data_only=values)
    if not book.worksheets:
        raise UnreadableError(f"{name} has no sheet with cells: write the rows in one")
    sheet = book.worksheets[0]
    # What a file says of its own size may be wrong; the cells are counted instead.
    sheet.reset_dimensions()
    return sheet.iter_rows()


def _rows(values: Any, written: Any, name: str) -> Iterator[Row]:
    for number, (cells, formulas) in enumerate(zip(values, written, strict=False), 1):
        if number > _LAST_ROW:
            raise UnreadableError(f"{name} has more rows than a sheet can: save it again")
        texts = []
        for column, (cell, formula) in enumerate(zip(cells, formulas, strict=False)):
            if cell.value is None and str(formula.value or "").startswith("="):
                raise RuleFileError([_valueless(name, number, column)])
            texts.append(_said(cell.value))
        if any(texts):
            yield Row(number, tuple(texts))


def _valueless(name: str, number: int, column: int) -> Mistake:
    letter = column_letter(column)
    told = (
        f"Row {number}, column {letter} holds a formula without a value: "
        "open the file in your spreadsheet program and save it, or type the words."
    )
    return Mistake(name, number, column + 1, told)


def _said(value: object) -> str:
    """A cell's value as the sheet shows it, near enough: 5 rather than 5.0."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
