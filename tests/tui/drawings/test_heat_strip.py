from collections.abc import Sequence
from dataclasses import replace

import pytest

from pitchcoach.analyst.feedback import Feedback, Warmth
from pitchcoach.tui.drawings.heat_strip import START, heat_cells, heat_strip
from tests.tui.making_feedback import feedback

HEAT = (
    Warmth(0, 31, 6, "vague", 0),
    Warmth(32, 68, 6, "specific", 1),
    Warmth(69, 95, 3, "middling", 1),
)


def told(heat: Sequence[Warmth] = HEAT, **fields: object) -> Feedback:
    known = {"heat": tuple(heat), "specificity": 57.6, "vaguest": 32, **fields}
    return replace(feedback(), **known)  # type: ignore[arg-type] # fields are told by name


def signs(heat: Sequence[Warmth], width: int) -> str:
    return "".join(cell.sign for cell in heat_cells(heat, width))


def test_each_sentence_is_as_wide_as_its_words_and_each_section_has_an_edge() -> None:
    assert signs(HEAT, 15) == "░░░░░░│█████▒▒▒"


def test_in_no_room_there_are_no_edges() -> None:
    assert signs(HEAT, 5) == "░░██▒"


@pytest.mark.parametrize("width", [0, 1, 3, 200, 5_000])
def test_there_are_as_many_cells_as_columns(width: int) -> None:
    assert len(heat_cells(HEAT, width)) == width


def test_no_sentences_give_no_cells() -> None:
    assert heat_cells((), 20) == []


def test_a_cell_knows_where_its_words_begin() -> None:
    assert [cell.start for cell in heat_cells(HEAT, 5)] == [0, 0, 32, 32, 69]


def test_the_number_stands_before_the_strip_and_the_vaguest_moment_after_it() -> None:
    row = heat_strip(told(), 60).plain

    assert row.startswith(" Specific 58 ░░░░")
    assert row.endswith("▒▒ vaguest at 0:03 ")


def test_where_nothing_is_vague_no_moment_is_told() -> None:
    assert "vaguest" not in heat_strip(told(vaguest=None), 60).plain


@pytest.mark.parametrize(
    ("width", "row"), [(30, " Specific 58 ░░░░░░│██████▒▒▒ "), (16, " ░░░░░░│████▒▒▒ ")]
)
def test_in_little_room_there_is_less_beside_the_strip(width: int, row: str) -> None:
    assert heat_strip(told(), width).plain == row


@pytest.mark.parametrize("width", [*range(14), 40, 200])
def test_the_row_is_exactly_so_wide(width: int) -> None:
    for known in (None, feedback(heat=()), told(), told(())):
        assert heat_strip(known, width).cell_length == width


def test_a_place_tells_where_its_words_begin() -> None:
    spans = heat_strip(told(), 60).spans

    looks = (span.style for span in spans if not isinstance(span.style, str))
    assert {0, 32, 69} <= {look.meta.get(START) for look in looks}
