import pytest

from pitchcoach.analyst.feedback import Part
from pitchcoach.tui.timing import Timing

TIMING = Timing(
    (
        Part("slide 1", "", 0, 100, 20, 10),
        Part("slide 2", "", 110, 210, 40, 20),
        Part("slide 3", "", 210, 210, 0, 0),
    )
)


@pytest.mark.parametrize(
    ("offset", "index"), [(0, 0), (99, 0), (105, 0), (110, 1), (210, 2), (999, 2)]
)
def test_a_place_belongs_to_a_part(offset: int, index: int) -> None:
    assert TIMING.index_at(offset) == index


@pytest.mark.parametrize(
    ("offset", "seconds"), [(0, 0), (50, 5), (105, 10), (110, 10), (160, 20), (999, 30)]
)
def test_a_place_is_reached_after_what_is_before_it(offset: int, seconds: float) -> None:
    assert TIMING.seconds_at(offset) == pytest.approx(seconds)


def test_a_draft_without_parts_begins_and_ends_at_once() -> None:
    assert Timing().seconds_at(7) == 0
    assert Timing().index_at(7) is None
