"""Which column of a spreadsheet says what, by its heading in English or French."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pitchcoach.authoring.importing.cells import Row, column_letter
from pitchcoach.errors import Mistake, RuleFileError, did_you_mean

ORDER = ("say", "not", "why", "source", "severity")
"""What the columns are, in a sheet without headings."""
SHOWN = {
    "say": "say this",
    "not": "not that",
    "why": "why",
    "source": "source",
    "severity": "severity",
}
_NAMES = {
    "say": "say this; say; write; use; prefer; better; instead; replacement; replace with; "
    "correct; right; expected; to; good; yes; dire; dites; dites plutot; a dire; plutot; "
    "preferer; utiliser; ecrire; mieux; remplacer par; remplacement; bon; oui; vers",
    "not": "not that; not; not this; instead of; do not say; don't say; avoid; wrong; bad; "
    "weak; never; no; from; pattern; words; pas cela; pas; pas ca; au lieu de; "
    "ne pas dire; ne dites pas; eviter; a eviter; evitez; faux; mauvais; jamais; non; mots",
    "why": "why; reason; because; explanation; comment; note; pourquoi; raison; parce que; "
    "explication; commentaire; motif; remarque",
    "source": "source; sources; reference; from whom; origin; origine; reference; auteur",
    "severity": "severity; level; importance; weight; gravite; niveau; severite; urgence",
}
_BY_NAME = {
    name.strip(): column for column, names in _NAMES.items() for name in names.split(";")
}
_TRUSTED = 2
"""So many known headings make a row of headings."""


class Columns(NamedTuple):
    """Where each thing stands, and the rows that say it."""

    places: Mapping[str, int]
    rows: Sequence[Row]
    headed: bool

    def cell(self, row: Row, column: str) -> str:
        """What a row says in a column, empty where there is none."""
        place = self.places.get(column)
        return row.cells[place] if place is not None and place < len(row.cells) else ""

    def where(self, row: Row, column: str) -> tuple[int, str]:
        """The column's number from 1, and how to name the cell."""
        place = self.places.get(column, 0)
        return (
            place + 1,
            f"Row {row.number}, column {column_letter(place)} ({SHOWN[column]})",
        )

    @property
    def note(self) -> str:
        """How the columns were understood."""
        said = ", ".join(
            f"{column_letter(place)} is '{SHOWN[column]}'"
            for column, place in sorted(self.places.items(), key=lambda item: item[1])
        )
        how = "By its headings, column" if self.headed else "No headings, so column"
        return f"{how} {said}."


def columns(rows: Sequence[Row], name: str) -> Columns:
    """The columns by the first row's headings, else in the usual order."""
    first = rows[0]
    known = [_BY_NAME.get(_folded(cell), "") for cell in first.cells]
    if len(set(filter(None, known))) < _TRUSTED:
        width = max(len(row.cells) for row in rows)
        _check_width(width, rows, name)
        return Columns(dict(zip(ORDER, range(width), strict=False)), rows, headed=False)
    _check_headings(first, known, name)
    places = {column: place for place, column in enumerate(known) if column}
    return Columns(places, rows[1:], headed=True)


def _folded(text: str) -> str:
    """In small letters, without accents and signs at the end."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").lower())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[\s_-]+", " ", letters).strip(" :.?!*")


def _check_width(width: int, rows: Sequence[Row], name: str) -> None:
    filled = max(sum(map(bool, row.cells)) for row in rows)
    if filled < 2:
        told = (
            "There is one column only. Put 'say this' in the first and 'not that' in the "
            "second, divided by commas, semicolons or tabs."
        )
        raise RuleFileError([Mistake(name, rows[0].number, 1, told)])
    if width > len(ORDER):
        told = (
            f"There are {width} columns and no headings. Write in the first row which is "
            f"which: {', '.join(SHOWN.values())}."
        )
        raise RuleFileError([Mistake(name, rows[0].number, 1, told)])


def _check_headings(first: Row, known: Sequence[str], name: str) -> None:
    mistakes: list[Mistake] = []
    for place, (cell, column) in enumerate(zip(first.cells, known, strict=True)):
        letter = f"Row {first.number}, column {column_letter(place)}"
        if column and column in known[:place]:
            told = f"{letter}: '{cell}' means '{SHOWN[column]}', which is there already."
            mistakes.append(Mistake(name, first.number, place + 1, told))
        elif cell and not column:
            near = did_you_mean(_folded(cell), _BY_NAME)
            told = f"{letter}: '{cell[:40]}' is no heading known here.{near} There are: "
            told += ", ".join(SHOWN.values()) + "."
            mistakes.append(Mistake(name, first.number, place + 1, told))
    if "not" not in known:
        told = "No column says 'not that': give one this heading."
        mistakes.append(Mistake(name, first.number, 1, told))
    if mistakes:
        raise RuleFileError(mistakes)
