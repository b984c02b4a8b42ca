import pytest
from hypothesis import given
from hypothesis import strategies as some
from rich.cells import cell_len

from pitchcoach.tui.drawings.difference import SKIPPED, Difference, Line, counts, folded
from pitchcoach.tui.drawings.one_line import one_line

SAME: tuple[Line, ...] = tuple((" ", str(number)) for number in range(20))


def test_long_stretches_that_did_not_change_are_left_out() -> None:
    lines = (*SAME, ("+", "new"), *SAME)

    assert folded(lines) == (
        (SKIPPED, "18 lines that are the same"),
        *SAME[-2:],
        ("+", "new"),
        *SAME[:2],
        (SKIPPED, "18 lines that are the same"),
    )


def test_short_stretches_stay() -> None:
    lines = (("-", "a"), *SAME[:5], ("+", "b"))

    assert folded(lines) == lines


def test_lines_in_and_out_are_counted() -> None:
    assert counts((("+", "a"), ("+", "b"), ("-", "c"), *SAME)) == (2, 1)


def test_a_long_line_is_broken_between_words() -> None:
    rows = Difference((("+", "We sell robots to bakers."), ("-", "x")), 12)

    assert [tuple(rows[index]) for index in range(len(rows))] == [
        ("+", "We sell ", True),
        ("+", "robots to ", False),
        ("+", "bakers.", False),
        ("-", "x", True),
    ]


def test_there_is_nothing_past_the_end() -> None:
    rows = Difference((("+", "a"),), 10)

    with pytest.raises(IndexError):
        rows[1]
    with pytest.raises(IndexError):
        rows[-1]


@given(
    some.lists(some.text("ab \t日é\u0301👩‍🚀\n", max_size=60), max_size=5),
    some.integers(2, 20),
)
def test_no_row_is_too_wide_and_no_letter_is_lost(texts: list[str], width: int) -> None:
    rows = Difference(tuple(("+", text) for text in texts), width)

    shown = [rows[index] for index in range(len(rows))]

    assert all(cell_len(row.text.rstrip()) <= width for row in shown)
    joined = "".join(row.text for row in shown)
    assert joined == "".join(one_line(text) for text in texts)
    assert sum(row.first for row in shown) == len(texts)
