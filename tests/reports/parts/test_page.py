import io
from typing import TextIO

import pytest

from pitchcoach.reports.parts.page import MARK, UNMARK, Page, page_for, shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_is_80_wide_and_without_colour() -> None:
    page = page_for(io.StringIO(), {})

    assert (page.width, page.colour) == (80, False)


@pytest.mark.parametrize(
    ("columns", "width"), [("40", 40), ("3", 40), ("500", 100), ("wide", 80), ("", 80)]
)
def test_the_width_follows_columns_within_what_can_be_read(
    columns: str, width: int
) -> None:
    assert page_for(io.StringIO(), {"COLUMNS": columns}).width == width


@pytest.mark.parametrize(
    ("stream", "environment", "colour"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (Terminal(), {"FORCE_COLOR": "0"}, False),
        (Terminal(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_terminals_unless_asked_otherwise(
    stream: TextIO, environment: dict[str, str], colour: bool
) -> None:
    assert page_for(stream, environment).colour is colour


def test_a_page_that_cannot_hold_drawings_gets_plain_signs() -> None:
    page = page_for(io.TextIOWrapper(io.BytesIO(), encoding="ascii"), {})

    assert not page.unicode
    assert page.finished("█░▁✓✗→“a”…−·") == '#._+x->"a"...--'


@pytest.mark.parametrize(
    ("encoding", "finished"),
    [
        ("ascii", 'A garder : "coeur" ete 3 EUR ?? ->'),
        ("cp1252", "À garder : « cœur » été 3 € ?? ->"),
        ("utf-8", "À garder : « cœur » été 3 € ?? →"),
        ("no such encoding", 'A garder : "coeur" ete 3 EUR ?? ->'),
    ],
)
def test_letters_lose_their_accents_only_where_they_must(
    encoding: str, finished: str
) -> None:
    text = "À garder : « cœur » été 3 € ?? →"

    assert Page(encoding=encoding).finished(text) == finished


def test_characters_of_two_columns_count_twice() -> None:
    lines = Page(width=40).wrapped("🚀 " * 30)

    assert max(line.count("🚀") for line in lines) == 13


def test_a_line_does_not_end_inside_a_word_with_a_hyphen() -> None:
    lines = Page(width=40).wrapped("We begin with a small pilot of just two-week trials.")

    assert lines == ["We begin with a small pilot of just", "two-week trials."]


def test_marked_words_stand_in_brackets_without_colour() -> None:
    assert Page().marked([f"We {MARK}maybe{UNMARK} can"]) == ["We [maybe] can"]


def test_marked_words_stay_painted_over_a_line_end() -> None:
    lines = [f"  We {MARK}maybe", "  can", f"  sell{UNMARK} it {MARK}now{UNMARK}."]

    painted = Page(colour=True).marked(lines, "red")

    assert painted == [
        "  We \x1b[31mmaybe\x1b[0m",
        "  \x1b[31mcan\x1b[0m",
        "  \x1b[31msell\x1b[0m it \x1b[31mnow\x1b[0m.",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n  b\tc", "a b c"),
        ("a\x1b[31mb", "a[31mb"),
        ("a\u202eb\u200b", "ab"),
        ("é😀", "é😀"),
    ],
)
def test_a_draft_cannot_steer_the_terminal(text: str, line: str) -> None:
    assert shown(text) == line


def test_a_french_line_does_not_break_before_its_signs() -> None:
    page = Page(width=12, language="fr")

    assert page.wrapped("Il dit « oui » ! Et toi : non ?") == [
        "Il dit",
        "«\u00a0oui\u00a0»\u00a0! Et",
        "toi\u00a0: non\u00a0?",
    ]
