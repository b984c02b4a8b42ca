import pytest

from pitchcoach.check.stops import _STOPS
from pitchcoach.reports.parts.reasons import STOPS, reason


def test_all_that_stops_a_match_is_told_in_french() -> None:
    assert set(STOPS) == set(_STOPS)


@pytest.mark.parametrize(
    ("text", "french"),
    [
        ("matches, but it stands in code", "correspond, mais c'est du code"),
        ("'May' does not fulfil tag: MD", "« May » ne remplit pas tag: MD"),
        (
            "no word beside 'We' fulfils dep: ROOT",
            "aucun mot près de « We » ne remplit dep:",
        ),
        (
            "the words around 'We' are not in the pattern's order",
            "les mots autour de « We »",
        ),
        ("a new reason", "a new reason"),
    ],
)
def test_a_reason_is_told_in_french(text: str, french: str) -> None:
    assert reason(text, "fr").startswith(french)
    assert reason(text, "en") == text
