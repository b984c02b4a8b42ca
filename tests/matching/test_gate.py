import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchcoach.matching.gate import Gate
from pitchcoach.matching.regexes import compiled

PATTERNS = {
    "behind": (r"(?<=[.!] )Thus", False),
    "ahead": (r"\bwe (?:are|were) \w+(?! in May)", True),
    "again": (r"\b(\w+) \1\b", True),
    "space": (r"\w+ [!?:;](?=\s|$)", False),
    "start": (r"(?m)^The \w+$", False),
}


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("We won. Thus we go on.", {"behind", "again"}),
        ("WE ARE growing in May.", {"ahead", "again"}),
        ("Ça va\u00a0! Voilà ?", {"space", "again"}),
        ("One\nThe end", {"start", "again"}),
    ],
)
def test_what_may_match_stays_open(text: str, open_: set[str]) -> None:
    assert PATTERNS.keys() - Gate(PATTERNS).closed(text) >= open_


def test_what_cannot_match_is_closed() -> None:
    assert "behind" in Gate(PATTERNS).closed("We are growing.")


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="weare thTs.! é\u00a0\nM", max_size=60))
def test_no_match_is_lost(text: str) -> None:
    closed = Gate(PATTERNS).closed(text)

    for key, (pattern, ignorecase) in PATTERNS.items():
        if compiled(pattern, ignorecase=ignorecase).first(text):
            assert key not in closed
