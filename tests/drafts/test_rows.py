import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.document._document import Document

from pitchcoach.drafts.rows import RowEnds, as_edited, blocks, split

TEXTS = st.text(alphabet="ab \n\r\x0b\x0c\x1c\x85\u2028\u2029é", max_size=40)


@given(TEXTS)
def test_a_text_that_was_not_edited_comes_back(source: str) -> None:
    assert RowEnds(source).put_back(as_edited(source)) == source


@given(TEXTS)
def test_the_editor_neither_adds_nor_loses_a_row(source: str) -> None:
    text = as_edited(source)

    assert Document(text).text == text


@given(TEXTS, TEXTS)
def test_no_word_is_lost_whatever_was_edited(source: str, edited: str) -> None:
    text = as_edited(edited)

    assert as_edited(RowEnds(source).put_back(text)) == text


@given(TEXTS, TEXTS)
def test_the_coach_reads_every_character_where_the_editor_has_it(
    source: str, edited: str
) -> None:
    text = as_edited(edited)

    read = RowEnds(source).as_read(text)

    assert len(read) == len(text)
    assert read.split() == text.split()


@pytest.mark.parametrize(
    ("source", "edited", "written"),
    [
        ("a\r\nb", "a\nb\nc", "a\r\nb\r\nc"),
        ("a\rb", "a\nX\nb", "a\rX\rb"),
        ("a", "a\nb", "a\nb"),
        ("a\r\nb\nc\nd", "a\nX\nc\nd", "a\r\nX\nc\nd"),
        ("a\r\nb\nc\nd", "X\nb\nc\nd", "X\r\nb\nc\nd"),
        ("a\nb\x0cc\nd", "a\nlong\nb\nc\nX", "a\nlong\nb\x0cc\nX"),
        ("a\nbc\x0cd\n", "a\nb\nc\nd\n", "a\nb\nc\x0cd\n"),
        ("a\nb\x0cc", "a\nc", "a\nc"),
        ("a\x0cb\x0cc", "", ""),
    ],
)
def test_rows_end_as_those_they_were_made_of(
    source: str, edited: str, written: str
) -> None:
    assert RowEnds(source).put_back(edited) == written


def test_two_edits_far_apart_leave_the_rows_between_them_alone() -> None:
    source = "one\ntwo\x0cthree\r\nfour\x0cfive\nsix"
    edited = "ONE\ntwo\nthree\nfour\nfive\nnew\nsix!"

    written = RowEnds(source).put_back(edited)

    assert written == "ONE\ntwo\x0cthree\r\nfour\x0cfive\nnew\nsix!"


def test_page_breaks_are_there_for_the_coach() -> None:
    ends = RowEnds("one\r\ntwo\x0cthree")

    assert ends.as_read("one\ntwo\nthree!") == "one\ntwo\x0cthree!"


def test_the_coach_gets_an_ordinary_text_as_it_is() -> None:
    edited = "one\ntwo"

    assert RowEnds("one\r\ntwo").as_read(edited) is edited


def test_huge_texts_without_a_row_in_common_count_as_changed() -> None:
    old, new = ([f"{name} {n}" for n in range(3_000)] for name in ("old", "new"))

    (block,) = blocks(["same", *old], ["other", *new])

    assert not block.same
    assert (len(block.old), len(block.new)) == (3_001, 3_001)


@given(TEXTS, TEXTS)
def test_blocks_hold_every_row_once_and_in_order(old: str, new: str) -> None:
    rows, others = split(old), split(new)

    found = list(blocks(rows, others))

    assert [at for block in found for at in block.old] == list(range(len(rows)))
    assert [at for block in found for at in block.new] == list(range(len(others)))
    for block in found:
        same = [rows[at] for at in block.old] == [others[at] for at in block.new]
        assert same == block.same
