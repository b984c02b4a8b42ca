import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pitchcoach.analyst.feedback import Part
from pitchcoach.tui.drawings.status import lengths, place_of, status
from tests.tui.making_feedback import feedback
from tests.tui.odd_texts import ODD_TEXTS

TEXTS = st.text() | st.sampled_from(ODD_TEXTS)
SLIDE = Part("slide 3", "Traction", 0, 90, 40, 20)
PLACE = place_of(SLIDE, 21)


def row(width: int, state: str = "ready", note: str = "") -> str:
    return status(feedback(words=412, seconds=190), PLACE, state, note, width).plain


@given(
    TEXTS,
    TEXTS,
    TEXTS,
    st.sampled_from(["loading", "reading", "ready", "stopped", "empty"]) | TEXTS,
    st.booleans(),
    st.integers(1, 250),
)
def test_the_row_is_as_wide_as_told(
    label: str, title: str, note: str, state: str, read: bool, width: int
) -> None:
    place = place_of(Part(label, title, 0, 9, 3, 2), 1)

    shown = status(feedback() if read else None, place, state, note, width)

    assert cell_len(shown.plain) == width


def test_a_wide_row_tells_place_length_and_state() -> None:
    shown = row(120).split("  ")

    told = [words.strip() for words in shown if words.strip()]
    assert told == [
        "slide 3 Traction · 0:21",
        "412 words · 3:10 of 3:00, cut about 22 words",
        "up to date",
    ]


@pytest.mark.parametrize(
    ("width", "left", "kept"),
    [
        (80, "slide 3 · 0:21", "cut about 22 words"),
        (50, "slide 3 · 0:21", "412 words · 3:10 of 3:00"),
        (24, "0:21", "3:10 of 3:00"),
        (16, "", "3:10 of 3:00"),
    ],
)
def test_what_matters_less_goes_first(width: int, left: str, kept: str) -> None:
    shown = row(width)

    assert shown.startswith(f" {left}")
    assert kept in shown


def test_a_note_is_told_even_where_nothing_else_has_room() -> None:
    assert row(20, note="Saved.").strip().endswith("Saved.")
    assert row(20, note="Saved as my-very-long-pitch.md").strip().endswith("…")


def test_it_says_why_the_coach_stopped() -> None:
    assert "stopped: The language model is missing." in row(
        120, "stopped", "The language model is missing."
    )


@pytest.mark.parametrize(
    ("state", "told"),
    [("loading", "loading the language model …"), ("reading", "reading …")],
)
def test_it_says_what_the_coach_does(state: str, told: str) -> None:
    assert status(None, ("",), state, "", 80).plain.strip() == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (190, "412 words · 3:10 of 3:00, cut about 22 words"),
        (180.3, "412 words · 3:00 of 3:00, cut about 1 word"),
        (120, "412 words · 2:00 of 3:00, 1:00 left, about 130 words"),
        (170, "412 words · 2:50 of 3:00, it fills the slot"),
    ],
)
def test_lengths_are_told_as_in_the_text_report(seconds: float, told: str) -> None:
    assert lengths(feedback(words=412, seconds=seconds))[0] == told


def test_a_draft_without_slides_has_a_time_alone() -> None:
    assert place_of(Part("", "", 0, 9, 3, 2), 65)[0] == "at 1:05"
