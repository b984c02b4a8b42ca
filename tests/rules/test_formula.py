from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.errors import BadFormulaError
from pitchcoach.rules.formula import worked_out

NUMBERS = {"words": 120.0, "sentences": 8.0, "heading.h2": 3.0, "heading_h1": 1.0}


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("words / sentences", 15),
        ("1 + 2 * 3 - 4", 3),
        ("(1 + 2) * -3", -9),
        ("7 / 2", 3),
        ("7.0 / 2", 3.5),
        ("heading.h2 + heading_h1 + heading.h6", 4),
        ("1.0430 * math.sqrt(30 * 2 / sentences)", 2.8563731),
        ("math.pow(2, 10) + math.pi - math.pi", 1024),
        ("\n  .5 * words\n", 60),
        ("words > 100 && !(sentences >= 9) || false", True),
        ("0 < 1 == true", True),
        ("5 % 3", 2),
        ("words" + " + 1" * 490, 610),
    ],
)
def test_a_formula_is_worked_out(formula: str, value: float) -> None:
    assert worked_out(formula, NUMBERS) == pytest.approx(value)


@pytest.mark.parametrize(
    "formula", ["words / 0", "1 / list", "math.sqrt(-1)", "math.exp(1e9)", "9e300 * 9e300"]
)
def test_what_has_no_value_is_nothing(formula: str) -> None:
    assert worked_out(formula, NUMBERS) is None


@pytest.mark.parametrize(
    ("formula", "position", "reason"),
    [
        ("wrds / 2", 0, "'wrds' is no variable. Did you mean 'words'?"),
        ("words +", 7, "a number or a variable"),
        ("words 2", 6, "an operator such as '+'"),
        ("(words", 6, "')' is missing"),
        ("math.sin(1)", 0, "'math.sin' is not one of"),
        ("math.pow(1)", 10, "takes 2 values"),
        ("__import__('os')", 0, "'__import__' is no variable"),
        ("words; 1", 5, "';' means nothing"),
        ("(" * 100, 40, "in one another"),
        ("1" * 2_001, 0, "longer than"),
        ("", 0, "a number or a variable"),
    ],
)
def test_a_broken_formula_is_told_with_its_place(
    formula: str, position: int, reason: str
) -> None:
    with pytest.raises(BadFormulaError) as caught:
        worked_out(formula, NUMBERS)

    assert caught.value.position == position
    assert reason in caught.value.reason


@given(st.text("words19.+-*/%()<>=!&|, matheqr", max_size=30))
def test_whatever_is_written_has_a_value_or_a_mistake(formula: str) -> None:
    with suppress(BadFormulaError):
        worked_out(formula, NUMBERS)
