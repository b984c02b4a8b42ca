from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pitchcoach.analyst.feedback import Step
from pitchcoach.tui.drawings.moves_table import move_rows
from tests.tui.making_feedback import STEPS, TEXT
from tests.tui.odd_texts import ODD_TEXTS

TEXTS = st.text() | st.sampled_from(ODD_TEXTS)
SAID, WEAK, MISSING = STEPS


def rows(step: Step, width: int = 80) -> list[str]:
    return [row.rstrip() for row in move_rows(step, TEXT, width, 14).plain.split("\n")]


@given(TEXTS, TEXTS, st.booleans(), st.integers(1, 250), st.integers(0, 60))
def test_no_row_is_too_wide(
    title: str, why: str, found: bool, width: int, titles: int
) -> None:
    step = Step("own", title, found, True, "weak", 0, 31, 5, (title,), why)

    shown = move_rows(step, TEXT, width, titles)

    assert max(cell_len(row) for row in shown.plain.split("\n")) <= width


def test_a_strong_move_has_its_time_and_its_words() -> None:
    assert rows(SAID) == [" 0:00  ✓  What you do     “We maybe sell robots to bakers.”"]


def test_below_a_weak_move_stands_what_it_lacks() -> None:
    assert rows(WEAK)[1].strip() == "weak: say how fast"


def test_below_a_missing_move_stands_why_it_matters() -> None:
    assert rows(MISSING) == [
        "    –  ✗  What you want",
        "          missing: They wait for it.",
    ]


def test_a_narrow_row_leaves_the_words_out() -> None:
    assert rows(SAID, 40) == [" 0:00  ✓  What you do"]
