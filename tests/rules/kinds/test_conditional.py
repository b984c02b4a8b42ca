import pytest

from pitchcoach.rules.kinds.conditional import Conditional
from tests.rules.kinds.looking import found_across

ACRONYM = Conditional(r"\b([A-Z]{3,5})\b", r"\(([A-Z]{3,5})\)")
SUMMARY = Conditional("Section", "Summary:")


@pytest.mark.parametrize(
    ("kind", "texts", "spans"),
    [
        (ACRONYM, ("The NBA (NBA)", "NFL and NBA"), [(1, 0, "NFL")]),
        (ACRONYM, ("NFL", "a league (NFL)", "NFL"), [(0, 0, "NFL")]),
        (SUMMARY, ("Section", "Section. Summary: x"), [(0, 0, "Section")]),
        (SUMMARY, ("Section Section",), [(0, 0, "Section"), (0, 8, "Section")]),
        (
            Conditional("ARR", r"(?:annual) \(ARR\)"),
            ("annual (ARR)", "ARR"),
            [(1, 0, "ARR")],
        ),
        (Conditional("[A-Z]{3}", "x", exceptions=("API",)), ("API SDK",), [(0, 4, "SDK")]),
        (ACRONYM, ("", ""), []),
        (ACRONYM, (), []),
    ],
)
def test_what_is_not_explained_is_found(
    kind: Conditional, texts: tuple[str, ...], spans: list[tuple[int, int, str]]
) -> None:
    assert found_across(kind, *texts) == spans


def test_any_of_several_brackets_explains() -> None:
    kind = Conditional(r"\b[A-Z]{3}\b", r"([A-Z]{3}): \w+|\w+ \(([A-Z]{3})\)")

    assert found_across(kind, "WHO: health", "sport (NBA)", "WHO, NBA, NFL") == [
        (2, 10, "NFL")
    ]


def test_only_passages_with_either_matter() -> None:
    assert ACRONYM.prefilter == r"(?:\b([A-Z]{3,5})\b)|(?:\(([A-Z]{3,5})\))"
    assert SUMMARY.prefilter == "Section"
