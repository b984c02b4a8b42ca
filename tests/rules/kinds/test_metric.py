import pytest

from pitchcoach.errors import BadFormulaError
from pitchcoach.rules.kinds.metric import Metric
from tests.rules.kinds.looking import said


@pytest.mark.parametrize(
    ("formula", "condition", "numbers", "values"),
    [
        ("words / sentences", "> 20", {"words": 50, "sentences": 2}, ["25.00"]),
        ("words / sentences", "> 25", {"words": 50, "sentences": 2}, []),
        ("heading.h2", "< 1", {"words": 1}, ["0.00"]),
        ("words", "> 3 && sentences > 1", {"words": 5, "sentences": 1}, []),
        ("-words", "< -1", {"words": 2.555}, ["-2.56"]),
        ("words / list", "> 0", {"words": 5}, []),
        ("words", ">= 0", {}, []),
    ],
)
def test_numbers_out_of_bounds_are_found(
    formula: str, condition: str, numbers: dict[str, float], values: list[str]
) -> None:
    assert said(Metric(formula, condition), **numbers) == values


@pytest.mark.parametrize(
    ("formula", "condition", "expression", "position"),
    [("word", "> 1", "word", 0), ("words", "> wurds", "> wurds", 2), ("words", "", "", 0)],
)
def test_a_broken_formula_is_told_with_its_place(
    formula: str, condition: str, expression: str, position: int
) -> None:
    with pytest.raises(BadFormulaError) as caught:
        said(Metric(formula, condition), words=1)

    assert (caught.value.expression, caught.value.position) == (expression, position)
