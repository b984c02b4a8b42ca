import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.drawings.title import title
from tests.tui.making_feedback import PROFILE
from tests.tui.odd_texts import ODD_TEXTS

TEXTS = st.text() | st.sampled_from(ODD_TEXTS)


@given(TEXTS, TEXTS, st.booleans(), st.booleans(), st.integers(1, 250))
def test_the_row_is_as_wide_as_told(
    name: str, profile: str, unsaved: bool, known: bool, width: int
) -> None:
    choice = Choice("own", profile, 180, 130) if known else None

    assert cell_len(title(name, unsaved, choice, width).plain) == width


@pytest.mark.parametrize(
    ("width", "begins", "ends"),
    [
        (
            120,
            " pitchcoach · my-pitch.md ● not saved  ",
            "  Investor meeting · 3:00 at 130 words/min ",
        ),
        (
            80,
            " pitchcoach · my-pitch.md ●  ",
            "  Investor meeting · 3:00 at 130 words/min ",
        ),
        (50, " my-pitch.md ●  ", "  Investor meeting · 3:00 "),
        (30, " my-pitch.md ●  ", "  3:00 "),
        (16, " my-pitch.md ● ", " "),
        (10, " …ch.md ● ", " "),
    ],
)
def test_a_narrow_row_tells_less(width: int, begins: str, ends: str) -> None:
    shown = title("my-pitch.md", True, PROFILE, width).plain

    assert shown.startswith(begins)
    assert shown.endswith(ends)


def test_a_saved_draft_has_no_dot() -> None:
    assert "●" not in title("my-pitch.md", False, PROFILE, 120).plain


def test_of_a_long_name_the_end_is_seen() -> None:
    shown = title("a-very-long-name-of-a-pitch-v2.md", False, PROFILE, 50).plain

    assert "pitch-v2.md" in shown
