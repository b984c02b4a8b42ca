"""Spreadsheets of what to say and what not to say."""

from pathlib import Path

import pytest

from pitchcoach.errors import UnreadableError
from tests.authoring.importing.making import read, told

TABLE = "say this,not that\npeople,persons\n"


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.replace(",", ";").encode(),
        TABLE.replace(",", "\t").encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.replace("\n", "\r\n").encode(),
        b"people,persons\n",
        '"people","persons"\n'.encode("cp1252"),
        b"Dites;Au lieu de\npeople;persons\n",
        "À éviter;Dire plutôt\n".replace("Dire plutôt", "Dites").encode("cp1252")
        + b"persons;people\n",
        b"persons,people\n".join([b"Not that,Say this\n", b""]),
    ],
)
def test_rows_are_read_however_they_were_saved(data: bytes, tmp_path: Path) -> None:
    (draft,) = read(tmp_path, "words.csv", data).drafts

    assert draft.keys["swap"] == {"persons": "people"}
    assert (draft.good, draft.bad) == (("people",), ("Persons",))


def test_rows_with_the_same_reason_source_and_severity_are_one_rule(tmp_path: Path) -> None:
    table = (
        "say this,not that,why,source,severity\n"
        "people,persons,Lawyers say it,Ann,low\n"
        "use,utilize,Shorter,Ann,high\n"
        "staff,collaborators,Lawyers say it,Ann,low\n"
    )

    first, second = read(tmp_path, "words.csv", table).drafts

    assert first.keys["swap"] == {"persons": "people", "collaborators": "staff"}
    assert (first.keys["why"], first.keys["source"]) == ("Lawyers say it", "Ann")
    assert (first.keys["level"], second.keys["level"]) == ("suggestion", "error")
    assert (second.name, second.line) == ("Utilize", 3)


def test_what_has_no_better_word_is_to_be_left_out(tmp_path: Path) -> None:
    (draft,) = read(tmp_path, "words.csv", "say this,not that\n,synergy\n").drafts

    assert draft.keys["extends"] == "existence"
    assert draft.keys["tokens"] == ["synergy"]


def test_signs_are_taken_as_they_are(tmp_path: Path) -> None:
    (draft,) = read(tmp_path, "words.csv", "say,not\nC plus plus,C++ (all)\n").drafts

    assert draft.keys["swap"] == {r"\bC\+\+ \(all\)": "C plus plus"}
    assert draft.keys["nonword"] is True


def test_several_suggestions_are_divided_by_bars(tmp_path: Path) -> None:
    (draft,) = read(tmp_path, "words.csv", "say,not\nbuild | make,develop\n").drafts

    assert draft.keys["swap"] == {"develop": "build|make"}
    assert draft.keys["advice"] == 'Not "develop" but "build" or "make".'


def test_how_the_columns_were_understood_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, "words.csv", "people,persons\n").notes == (
        "No headings, so column A is 'say this', B is 'not that'.",
    )


MISTAKES = {
    "a formula": (
        'say,not\n"=HYPERLINK(""http://x"")",persons\n',
        "words.csv:2:1: Row 2, column A holds a formula, "
        "'=HYPERLINK(\"http://x\")': type the "
        "words themselves.",
    ),
    "a command": (
        "say,not\npeople,+cmd|calc\n",
        "words.csv:2:2: Row 2, column B holds a formula, '+cmd|calc': type the words "
        "themselves.",
    ),
    "too many columns": (
        "a," * 100_000 + "a\n",
        "words.csv:1:1: Row 1 has 100,001 columns: keep those with words, up to five.",
    ),
    "one column": (
        "persons\ncollaborators\n",
        "words.csv:1:1: There is one column only. Put 'say this' in the first "
        "and 'not that' "
        "in the second, divided by commas, semicolons or tabs.",
    ),
    "six columns without headings": (
        "a,b,c,d,e,f\n",
        "words.csv:1:1: There are 6 columns and no headings. Write in the "
        "first row which is "
        "which: say this, not that, why, source, severity.",
    ),
    "a heading misspelt": (
        "say this,not that,wy\npeople,persons,x\n",
        "words.csv:1:3: Row 1, column C: 'wy' is no heading known here. Did "
        "you mean 'why'? "
        "There are: say this, not that, why, source, severity.",
    ),
    "a heading twice": (
        "say,not,avoid\npeople,persons,x\n",
        "words.csv:1:3: Row 1, column C: 'avoid' means 'not that', which is there already.",
    ),
    "no column of words to avoid": (
        "say,why\npeople,x\n",
        "words.csv:1:1: No column says 'not that': give one this heading.",
    ),
    "an empty cell": (
        "say,not\npeople,\n",
        "words.csv:2:2: Row 2, column B (not that) is empty: write the words to avoid.",
    ),
    "the same twice": (
        "say,not\npeople,persons\nfolks,Persons\n",
        "words.csv:3:2: Row 3, column B (not that) stands in row 2 already: "
        "keep one of the "
        "two.",
    ),
    "nothing to change": (
        "say,not\npeople,people\n",
        "words.csv:2:2: Row 2, column B (not that) is the same as what to say: "
        "change one of "
        "the two.",
    ),
    "a severity that is none": (
        "say,not,severity\npeople,persons,bad\n",
        "words.csv:2:3: Row 2, column C (severity) is 'bad': write suggestion, warning or "
        "error.",
    ),
    "a quote that is not closed": (
        'say,not\npeople,"persons\n',
        "words.csv:2:1: The cells cannot be told apart here (unexpected end of "
        "data): save it "
        "in your spreadsheet program as CSV (UTF-8) or XLSX.",
    ),
    "a text instead of a phrase": (
        f"say,not\npeople,{'person ' * 200}\n",
        "words.csv:2:2: Row 2, column B holds 1,399 characters: write a "
        "phrase, not a text.",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_row_and_column(name: str, tmp_path: Path) -> None:
    table, mistake = MISTAKES[name]

    assert told(tmp_path, "words.csv", table) == [mistake]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    table = "say,not,severity\npeople,,\nuse,utilize,very\n"

    assert len(told(tmp_path, "words.csv", table)) == 2


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"a,b\n" * 400_000, "is larger than 1 MB"),
        (bytes(range(256)) * 50, "is no table in a text file"),
        (b"%PDF-1.7", "is no table in a text file"),
        ("".join(f"g{n},b{n}\n" for n in range(6_000)).encode(), "more than 5,000 rows"),
        (b"say this,not that\n", "no rows below them"),
        (b" , \n", "has no rows"),
    ],
)
def test_what_is_no_table_gets_one_message(
    data: bytes, message: str, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(tmp_path, "words.csv", data)
