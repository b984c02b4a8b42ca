from pitchcoach.lint.formulas import without_formulas


def test_a_formula_becomes_code_up_to_the_line_that_closes_it() -> None:
    text, origin = without_formulas("a\n$$\nx\n$$\nb\n")

    assert text == "a\n\n```\nx\n```\nb\n"
    assert origin.offset(text.index("b")) == 10


def test_dollars_in_code_and_in_a_line_are_none() -> None:
    text = "```\n$$\n```\nIt costs $$5.\n"

    assert without_formulas(text)[0] == text
