from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.text import Span
from pitchcoach.tui.marks import Mark, followed, marks

LINES = st.lists(st.text("ab ", max_size=6), min_size=1, max_size=6)


def test_a_span_marks_its_line() -> None:
    assert marks([Span(4, 6)], ["one", "two"]) == {1: (Mark(0, 2, 0),)}


def test_a_span_over_two_lines_marks_both() -> None:
    assert marks([Span(1, 6)], ["one", "two"]) == {0: (Mark(1, 3, 0),), 1: (Mark(0, 2, 0),)}


def test_an_empty_span_leaves_no_mark() -> None:
    assert marks([Span(2, 2)], ["one"]) == {}


def test_line_ends_of_two_characters_are_counted() -> None:
    assert marks([Span(5, 8)], ["one", "two"], newline=2) == {1: (Mark(0, 3, 0),)}


def test_a_span_beyond_the_text_leaves_no_mark() -> None:
    assert marks([Span(50, 60)], ["one"]) == {}


def test_marks_behind_an_insertion_move_with_their_words() -> None:
    kept = marks([Span(0, 3), Span(8, 11)], ["one two red"])

    assert followed(kept, ["one two red"], ["one, two red"]) == {
        0: (Mark(0, 3, 0), Mark(9, 12, 1))
    }


def test_a_mark_whose_words_change_goes() -> None:
    kept = marks([Span(4, 7)], ["one two red"])

    assert followed(kept, ["one two red"], ["one too red"]) == {}


def test_marks_on_later_lines_move_down() -> None:
    kept = marks([Span(4, 7)], ["one", "two"])

    assert followed(kept, ["one", "two"], ["one", "", "two"]) == {2: (Mark(0, 3, 0),)}


def test_marks_stay_with_their_words_where_a_line_is_split_or_joined() -> None:
    kept = marks([Span(0, 3), Span(8, 11)], ["one two red"])

    split = followed(kept, ["one two red"], ["one two", " red"])

    assert split == {0: (Mark(0, 3, 0),), 1: (Mark(1, 4, 1),)}
    assert followed(split, ["one two", " red"], ["one two red"]) == kept


def test_marks_on_lines_taken_out_go() -> None:
    kept = marks([Span(4, 7)], ["one", "two", "red"])

    assert followed(kept, ["one", "two", "red"], ["one", "red"]) == {}


@given(LINES, LINES, st.data())
def test_a_mark_that_stays_still_stands_on_its_words(
    before: list[str], after: list[str], data: st.DataObject
) -> None:
    text = "\n".join(before)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    kept = marks([Span(start, end)], before)
    words = {before[row][m.start : m.end] for row, held in kept.items() for m in held}

    left = followed(kept, before, after)

    for row, held in left.items():
        for mark in held:
            assert after[row][mark.start : mark.end] in words
