from typing import Any

import pytest

from pitchcoach.moves import Move as Made
from pitchcoach.rules.facts import facts
from pitchcoach.rules.kinds.move import Move
from pitchcoach.rules.profiles import Profile
from pitchcoach.text import Span
from tests.telling import telling

TEXT = "We sell tea. Nine shops pay us $30 a month. We need $2."
TRACTION = Made("traction", True, "strong", Span(13, 43), 3, 1.5)
ASK = Made("ask", True, "weak", Span(44, 55), 10, 5.0, ("for_whom", "date"))
NO_TEAM = Made("team", False, missing=("deed",))
NO_STEP = Made("next_step", False)


def found(**keys: Any) -> list[tuple[int, str, tuple[str, ...]]]:
    profile = Profile(title="", audience="", seconds=60, pace=120)
    made = (TRACTION, ASK, NO_TEAM, NO_STEP)
    return [
        (span.start, span.cut(TEXT), match.values)
        for span, match in Move(**keys).find_in(facts(telling(TEXT), profile, made))
    ]


def test_a_missing_move_is_flagged_at_the_beginning_or_where_the_end_is_its_place() -> None:
    assert found(move="team", present=True) == [(0, "", ())]
    assert found(move="next_step", present=True) == [(len(TEXT), "", ())]


def test_a_move_that_is_there_is_not_missing() -> None:
    assert found(move="ask", present=True) == []


def test_a_weak_move_is_flagged_with_what_it_lacks() -> None:
    assert found(move="ask", strong=True) == [(44, "We need $2.", ("for whom, date",))]
    assert found(move="traction", strong=True) == []
    assert found(move="team", strong=True) == []


@pytest.mark.parametrize(
    ("bound", "flagged"),
    [
        ({"words": 9}, True),
        ({"words": 10}, False),
        ({"seconds": 4}, True),
        ({"share": 0.5}, True),
        ({"share": 0.9}, False),
    ],
)
def test_a_late_move_is_flagged_with_when_it_comes(
    bound: dict[str, float], flagged: bool
) -> None:
    late = [(44, "We need $2.", ("5 seconds", "10"))]

    assert found(move="ask", by=bound) == (late if flagged else [])


def test_an_early_move_is_flagged() -> None:
    assert found(move="traction", after={"share": 0.5}) == [
        (13, "Nine shops pay us $30 a month.", ("2 seconds", "3"))
    ]


def test_a_move_behind_the_one_it_should_precede_is_flagged() -> None:
    assert [start for start, *_ in found(move="ask", before="traction")] == [44]
    assert found(move="traction", before="ask") == []
    assert found(move="traction", before="team") == []


def test_a_move_nobody_defined_is_never_flagged() -> None:
    assert found(move="dance", present=True) == []
