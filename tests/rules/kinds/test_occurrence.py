import pytest

from pitchcoach.rules.kinds.occurrence import Occurrence
from tests.rules.kinds.looking import found, values


@pytest.mark.parametrize(
    ("kind", "text", "spans"),
    [
        (Occurrence(r"\bwe\b", max=1), "we and we", [(0, "we")]),
        (Occurrence(r"\bwe\b", max=2), "we and we", []),
        (Occurrence(r"\bwe\b", max=1), "We and we", []),
        (Occurrence(r"\bwe\b", max=1, ignorecase=True), "We and we", [(0, "We")]),
        (Occurrence("we|you", min=3), "we, you", [(0, "we")]),
        (Occurrence("we|you", min=2), "we, you", []),
        (Occurrence("ask", min=1), "nothing", [(0, "")]),
        (Occurrence("ask", min=1), "", [(0, "")]),
        (Occurrence("ask", max=1), "", []),
        (Occurrence(r"[^\s]+", max=1), "**** is code", [(5, "is")]),
        (Occurrence(r"[^\s]+", max=1), "**** ****", []),
        (Occurrence("é", max=1), "été", [(0, "é")]),
        (Occurrence("x"), "xxx", []),
    ],
)
def test_too_many_and_too_few_are_found(
    kind: Occurrence, text: str, spans: list[tuple[int, str]]
) -> None:
    assert found(kind, text) == spans


def test_the_message_gets_the_count() -> None:
    assert values(Occurrence(r"\w+", max=3), "one two three four") == [("4",)]


def test_only_an_upper_bound_has_a_prefilter() -> None:
    assert Occurrence("we", max=1).prefilter == "(?:we)"
    assert Occurrence("we", max=1, min=1).prefilter is None
