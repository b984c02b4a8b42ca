import pytest

from pitchcoach.rules.kinds.consistency import Consistency
from tests.rules.kinds.looking import found_across

COLOUR = Consistency({"colour": "color", "centre": "center"})


@pytest.mark.parametrize(
    ("kind", "texts", "spans"),
    [
        (COLOUR, ("colour", "color"), [(1, 0, "color")]),
        (COLOUR, ("colour and color",), [(0, 11, "color")]),
        (
            COLOUR,
            ("color, colour, color", "none", "colour"),
            [(0, 15, "color"), (2, 0, "colour")],
        ),
        (COLOUR, ("colour", "center", "colour"), []),
        (COLOUR, ("colours", "color"), []),
        (COLOUR, ("Colour", "color"), []),
        (
            Consistency({"re-use": "reuse"}, ignorecase=True),
            ("Re-use, reuse",),
            [(0, 8, "reuse")],
        ),
        (Consistency({"ou": "o"}, nonword=True), ("colour",), [(0, 3, "ou")]),
        (Consistency({"(?<a>x)": "(y)|(z)"}), ("x z",), [(0, 2, "z")]),
        (COLOUR, (), []),
    ],
)
def test_the_second_spelling_is_found(
    kind: Consistency, texts: tuple[str, ...], spans: list[tuple[int, int, str]]
) -> None:
    assert found_across(kind, *texts) == spans


def test_every_spelling_is_in_the_prefilter() -> None:
    assert COLOUR.prefilter == r"(?m)\b(?:colour|color|centre|center)\b"


def test_each_file_is_judged_by_itself() -> None:
    assert found_across(COLOUR, "colour") == []
    assert found_across(COLOUR, "color") == []
