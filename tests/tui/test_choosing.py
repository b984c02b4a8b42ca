import pytest

from pitchcoach.tui.choosing import again, is_again, row_after, row_left, row_of
from pitchcoach.tui.drawings.entries import Entry
from tests.tui.making_feedback import NOTES, note

LISTED = (
    Entry("Fix first"),
    Entry("A clear ask", note=1, rank=1),
    Entry("Direct"),
    Entry(note=0),
    Entry(note=1),
    Entry("Dismissed"),
    Entry(note=2, aside=True),
)


@pytest.mark.parametrize("moved", [0, 700])
def test_a_finding_is_known_again_wherever_it_stands(moved: int) -> None:
    before = NOTES[1]
    now = (note(start=0), note("grow"), note("In order to", rule=before.rule, start=moved))

    assert again(now, before) == 2


def test_of_several_alike_the_one_in_the_same_sentence_is_meant() -> None:
    before = note(start=3)
    now = (note(start=3, sentence="Maybe another."), note(start=60))

    assert again(now, before) == 1


def test_a_sentence_that_is_written_on_is_still_meant() -> None:
    before = note(rule="Efficient.LongSentence", start=40, text="This is long")
    now = (note(start=40), note(rule="Efficient.LongSentence", start=41, text="This is"))

    assert again(now, before) == 1


def test_a_finding_that_is_gone_makes_place_for_the_nearest() -> None:
    gone = note(rule="Direct.Gone", start=30)
    whole, near, far = note("", start=30), note(start=36), note(start=90)

    assert again((whole, near, far), gone) == 1
    assert again((whole, near, far), gone, {near.identity}) == 0
    assert again((), gone) is None


def test_a_note_is_the_same_while_its_sentence_is_written() -> None:
    assert is_again(note(), note(start=4, sentence="Maybe."))
    assert not is_again(note(), note(start=400))
    assert not is_again(note(), note(rule="Direct.Other"))


def test_a_finding_stands_on_its_own_line_not_on_that_of_a_fix() -> None:
    assert row_of(LISTED, 1) == 4
    assert row_of(LISTED, None) is None
    assert row_of(LISTED, 9) is None


@pytest.mark.parametrize(
    ("row", "by", "after"),
    [(None, 1, 3), (None, -1, 4), (3, 1, 4), (4, 1, 3), (3, -1, 4), (1, 1, 3), (6, -1, 4)],
)
def test_findings_follow_each_other_round_the_ends(
    row: int | None, by: int, after: int
) -> None:
    assert row_after(LISTED, row, by) == after


def test_dismissed_findings_are_gone_through_when_there_are_no_others() -> None:
    assert row_after(LISTED[5:], None, 1) == 1
    assert row_after(LISTED[:1], None, 1) is None


def test_after_a_dismissal_comes_the_next_one_or_the_one_before() -> None:
    first, second = NOTES[0].identity, NOTES[1].identity

    assert row_left(LISTED, 3, NOTES, {first}) == 4
    assert row_left(LISTED, 4, NOTES, {second}) == 3
    assert row_left(LISTED, 4, NOTES, {first, second}) is None
