import pytest

from pitchcoach.analyst.feedback import Feedback
from pitchcoach.tui.drawings.empty_list import empty_list
from tests.tui.making_feedback import feedback

NOTHING = feedback((), fixes=())


@pytest.mark.parametrize(
    ("told", "sought", "state", "said"),
    [
        (None, "", "loading", "getting ready"),
        (None, "", "reading", "Your coach is reading"),
        (None, "", "stopped", "Read the rules again"),
        (None, "", "empty", "Write or paste"),
        (feedback(), "x", "ready", "Press Escape"),
        (feedback((), fixes=(), reason="No score."), "", "ready", "write on"),
        (NOTHING, "", "ready", "Not one finding"),
        (NOTHING, "x", "ready", "Not one finding"),
    ],
)
def test_an_empty_list_says_why_and_what_to_do(
    told: Feedback | None, sought: str, state: str, said: str
) -> None:
    assert said in empty_list(told, sought, state)
