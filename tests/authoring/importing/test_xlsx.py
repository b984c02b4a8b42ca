"""Spreadsheets of Excel and its like."""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pitchcoach.errors import SettingsError, UnreadableError
from tests.authoring.importing.making import read, told

openpyxl: Any = pytest.importorskip("openpyxl", reason="XLSX needs the extra 'xlsx'")


def workbook(*rows: list[object]) -> bytes:
    """A file with these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def changed(data: bytes, before: bytes, after: bytes) -> bytes:
    """The file with something else in its first sheet."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            held = old.read(part)
            new.writestr(part, held.replace(before, after) if "sheet1" in part else held)
    return stream.getvalue()


def test_rows_are_read_with_numbers_as_they_are_shown(tmp_path: Path) -> None:
    data = workbook(["Dites", "Au lieu de"], ["people", "persons"], [5.0, "five"])

    (draft,) = read(tmp_path, "words.xlsx", data).drafts

    assert draft.keys["swap"] == {"persons": "people", "five": "5"}


def test_a_formula_is_read_as_its_value(tmp_path: Path) -> None:
    data = workbook(["say", "not"], ["=A1", "persons"])
    saved = changed(data, b"<f>A1</f><v", b"<f>A1</f><v>7</v><v")

    (draft,) = read(tmp_path, "words.xlsx", saved).drafts

    assert draft.keys["swap"] == {"persons": "7"}


def test_a_formula_without_a_value_is_told_of(tmp_path: Path) -> None:
    data = workbook(["say", "not"], ["=A1", "persons"])

    assert told(tmp_path, "words.xlsx", data) == [
        "words.xlsx:2:1: Row 2, column A holds a formula without a value: open the file in "
        "your spreadsheet program and save it, or type the words."
    ]


def test_a_cell_far_to_the_right_is_told_of(tmp_path: Path) -> None:
    data = workbook(["a", *[None] * 9_998, "b"])

    assert told(tmp_path, "words.xlsx", data) == [
        "words.xlsx:1:1: Row 1 has 10,000 columns: keep those with words, up to five."
    ]


def bomb() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 60_000_000)
    return stream.getvalue()


DECLARED = b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'
HOSTILE = {
    "a zip bomb": (bomb, "unpacks to 60 MB"),
    "entities": (
        lambda: changed(workbook(["a", "b"]), b"<worksheet", DECLARED),
        "declarations that no spreadsheet program writes",
    ),
    "half a file": (lambda: workbook(["a", "b"])[:2_000], "or a damaged one"),
    "no XML": (
        lambda: changed(workbook(["a", "b"]), b"<sheetData", b"<<"),
        "is damaged and cannot be read",
    ),
    "another zip": (lambda: b"PK\x05\x06" + bytes(18), "is damaged and cannot be read"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_one_message(name: str, tmp_path: Path) -> None:
    made, message = HOSTILE[name]

    with pytest.raises(UnreadableError, match=message):
        read(tmp_path, "words.xlsx", made())


def test_without_the_library_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = workbook(["a", "b"])
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(SettingsError, match=r"pip install 'pitchcoach\[xlsx\]'"):
        read(tmp_path, "words.xlsx", data)
