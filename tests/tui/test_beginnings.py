from pathlib import Path

import pytest

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.beginnings import (
    Recent,
    Start,
    from_examples,
    from_recent,
    from_templates,
    matching,
)
from pitchcoach.tui.starters import Example, Template

DECK = Template("deck", Path("deck.md"))
OPENED = Recent(Path("a.md"), "a.md", "~", "2 hours ago")
LOST = Recent(None, "New draft", "", "1 hour ago", copy="a1")


def test_a_template_is_called_as_its_file_until_the_profiles_are_known() -> None:
    (line,) = from_templates([DECK], [])

    assert (line.row.label, line.row.detail) == ("Deck", "")


@pytest.mark.parametrize(
    ("seconds", "slot"), [(12, "12 s"), (120, "2 min"), (150, "2:30 min")]
)
def test_a_template_tells_for_whom_and_how_long(seconds: float, slot: str) -> None:
    (line,) = from_templates([DECK], [Choice("deck", "Deck, read", seconds, 238)])

    assert (line.row.label, line.row.detail) == ("Deck, read", slot)
    assert line.start == Start("template", Path("deck.md"), "deck")


def test_an_example_tells_how_good_it_is_in_a_sign_and_a_word() -> None:
    (line,) = from_examples([Example(Path("d.md"), "Deck", "weak", "Olifan", "deck")])

    assert (line.row.label, line.row.detail) == ("✗ Deck, weak", "Olifan")
    assert line.start == Start("example", Path("d.md"), "deck")


def test_recovered_drafts_come_first() -> None:
    first, second = from_recent([OPENED, LOST])

    assert first.start == Start("recover", None, copy="a1")
    assert (first.row.label, first.row.detail) == ("! New draft, not saved", "recovered")
    assert second.start == Start("recent", Path("a.md"))


def test_a_draft_that_is_gone_begins_nothing_and_says_why() -> None:
    (line,) = from_recent([Recent(Path("x/b.md"), "b.md", "x", "", gone=True)])

    assert line.start is None
    assert "moved" in line.sorry


def test_without_drafts_a_line_says_where_they_will_be() -> None:
    (line,) = from_recent([])

    assert line.row.heading
    assert line.start is None


def test_only_lines_with_all_words_looked_for_stay() -> None:
    lines = from_recent([OPENED, LOST])

    assert matching(lines, "A.MD hours") == from_recent([OPENED])
    assert matching(lines, " ") == lines


def test_where_no_line_has_the_words_that_is_said() -> None:
    (line,) = matching(from_recent([OPENED]), "zebra")

    assert line.start is None
    assert line.row.heading
