import pytest

from pitchcoach.errors import BadFormulaError
from pitchcoach.rules.kinds.readability import GRADES, Readability
from tests.rules.kinds.looking import said

TEXT = {
    "words": 100.0,
    "sentences": 5.0,
    "characters": 470.0,
    "syllables": 150.0,
    "complex_words": 10.0,
    "polysyllabic_words": 12.0,
}


@pytest.mark.parametrize(
    ("metrics", "grade"),
    [
        (("Automated Readability",), "10.71"),
        (("Coleman-Liau",), "10.36"),
        (("Flesch-Kincaid",), "9.91"),
        (("Gunning Fog",), "12.00"),
        (("SMOG",), "11.98"),
        (tuple(GRADES), "10.99"),
    ],
)
def test_the_mean_grade_is_bounded(metrics: tuple[str, ...], grade: str) -> None:
    assert said(Readability(metrics, 9), **TEXT) == [grade]
    assert said(Readability(metrics, 12), **TEXT) == []


def test_a_text_without_words_has_no_grade() -> None:
    assert said(Readability(tuple(GRADES), 0)) == []
    assert said(Readability((), 0), **TEXT) == []


def test_an_unknown_metric_is_told() -> None:
    with pytest.raises(BadFormulaError, match="'Fog' is not one of Automated Readability"):
        said(Readability(("Fog",), 9), **TEXT)
