import pytest

from pitchcoach.reports.parts.drawings import bar, clock, strip


@pytest.mark.parametrize(
    ("share", "drawn"), [(0, "░░░░"), (0.5, "██░░"), (1, "████"), (7, "████"), (-1, "░░░░")]
)
def test_a_bar_is_filled_up_to_its_share(share: float, drawn: str) -> None:
    assert bar(share, 4) == drawn


def test_marks_stand_at_their_share_of_the_line() -> None:
    assert strip([(0, "1"), (0.5, "2"), (1, "3")], 8) == "1▁▁▁2▁▁3"


def test_marks_that_meet_are_nudged_apart() -> None:
    assert strip([(0.5, "1"), (0.5, "2"), (0.5, "3")], 5) == "▁312▁"


def test_marks_without_room_are_left_out() -> None:
    assert strip([(0, "1"), (0, "2"), (0, "3")], 2) == "12"


@pytest.mark.parametrize(
    ("seconds", "time"),
    [(0, "0:00"), (9.4, "0:09"), (98, "1:38"), (3600, "60:00"), (-4, "0:00")],
)
def test_time_is_told_in_minutes_and_seconds(seconds: float, time: str) -> None:
    assert clock(seconds) == time
