import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pitchcoach.analyst.feedback import Step
from pitchcoach.tui.drawings.moves import hint, moves_map, names
from tests.tui.making_feedback import STEPS, feedback
from tests.tui.odd_texts import ODD_TEXTS

TEXTS = st.text() | st.sampled_from(ODD_TEXTS)
STEP = st.builds(
    Step,
    name=st.just("ask"),
    title=TEXTS,
    found=st.booleans(),
    required=st.booleans(),
    strength=st.sampled_from(["", "strong", "weak"]),
    start=st.none() | st.integers(0, 90),
    seconds=st.none() | st.floats(0, 1000),
    lacks=st.lists(TEXTS, max_size=2).map(tuple),
    why=TEXTS,
)
MANY = tuple(
    Step(f"step{number}", f"A rather long title {number}", True, True, strength)
    for number, strength in enumerate(["strong", "weak"] * 5)
)


def rows(width: int, height: int) -> list[str]:
    return moves_map(feedback(), 3.0, width, height).plain.split("\n")


@given(
    st.lists(STEP, max_size=40),
    st.floats(0, 1000),
    st.floats(0, 2000),
    st.integers(1, 250),
    st.integers(1, 3),
)
def test_the_map_is_as_wide_and_high_as_told(
    steps: list[Step], seconds: float, cursor: float, width: int, height: int
) -> None:
    shown = moves_map(feedback(steps=steps, seconds=seconds), cursor, width, height)

    assert [cell_len(row) for row in shown.plain.split("\n")] == [width] * height


@pytest.mark.parametrize("width", [1, 20, 80, 250])
@pytest.mark.parametrize("height", [1, 2, 3])
def test_the_map_fits_before_any_feedback(width: int, height: int) -> None:
    shown = moves_map(None, 0, width, height).plain.split("\n")

    assert [cell_len(row) for row in shown] == [width] * height


def test_names_stand_in_order_with_their_signs() -> None:
    assert rows(80, 3)[1].strip() == "1✓ What you do  2~ Traction  ✗ What you want"


def test_the_third_row_says_what_is_missing_and_why() -> None:
    assert rows(80, 3)[2].strip() == "“What you want” is missing: They wait for it."


def test_a_weak_move_is_spoken_of_once_none_is_missing() -> None:
    assert hint(STEPS[:2]) == "“Traction” is weak: say how fast"


def test_a_pitch_with_every_move_is_told_so() -> None:
    assert hint(STEPS[:1]) == "Every move is there, and strong."


@pytest.mark.parametrize("height", [2, 3])
def test_of_a_chosen_move_all_is_told(height: int) -> None:
    shown = moves_map(feedback(), 3.0, 80, height, 1).plain.split("\n")

    assert shown[-1].strip() == "“Traction” is weak: say how fast"


def test_one_row_alone_counts_what_is_weak_and_missing() -> None:
    assert rows(80, 1)[0].endswith("~ 1 weak  ✗ 1 missing ")


def test_names_are_cut_where_they_do_not_fit() -> None:
    assert "A rather long…" in names(MANY[:4], 80).plain


def test_strong_moves_lose_their_names_first() -> None:
    shown = names(MANY[:6], 80).plain

    assert shown.startswith("1✓  2~ A rather long")


def test_signs_stay_where_nothing_else_fits() -> None:
    assert names(MANY, 40).plain.startswith("1✓  2~  3✓  4~")


def test_a_title_from_a_rule_file_is_shown_as_it_is() -> None:
    step = Step("odd", "[red]Odd\x1b[31m\nTitle", True, True, "strong")

    assert names([step], 80).plain == "1✓ [red]Odd�[31m␤Title"
