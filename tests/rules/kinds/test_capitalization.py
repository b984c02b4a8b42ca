import pytest

from pitchcoach.rules.kinds.capitalization import Capitalization
from tests.rules.kinds.looking import found, passage, values


@pytest.mark.parametrize(
    ("kind", "text", "fine"),
    [
        (Capitalization("$title"), "A Plan for the Road", True),
        (Capitalization("$title"), "A plan for the road", False),
        (Capitalization("$title"), "OUR PLAN", True),
        (Capitalization("$title"), "How We Sell to banks", True),
        (Capitalization("$title", threshold=1), "How We Sell to banks", False),
        (Capitalization("$title"), "Selling With Us", True),
        (Capitalization("$title", style="Chicago", threshold=1), "Selling With Us", False),
        (Capitalization("$title", exceptions=("iOS app",)), "iOS app", True),
        (Capitalization("$sentence"), "Why we win now", True),
        (Capitalization("$sentence"), "why we win now", False),
        (Capitalization("$sentence"), "Why We Win Now", False),
        (Capitalization("$sentence", threshold=1), "Why we win in Paris", False),
        (Capitalization("$sentence", exceptions=("Paris",), threshold=1), "To Paris", True),
        (Capitalization("$sentence", exceptions=("Event Store",)), "An Event Store", True),
        (Capitalization("$sentence"), "1. Our market", True),
        (Capitalization("$sentence", indicators=(":",), threshold=1), "Now: The ask", True),
        (Capitalization("$sentence", threshold=1), "Now: The ask", False),
        (
            Capitalization("$sentence", prefix=r"^[a-z]\.\s", threshold=1),
            "a. Our ask",
            True,
        ),
        (Capitalization("$lower"), "our ask", True),
        (Capitalization("$lower"), "Our ask", False),
        (Capitalization("$lower", exceptions=("ARR",)), "our ARR", True),
        (Capitalization("$upper"), "ÉTÉ", True),
        (Capitalization("$upper"), "Été", False),
        (Capitalization(r"^[A-Z][^.]+\.$"), "We sell.", True),
        (Capitalization(r"^[A-Z][^.]+\.$"), "we sell.", False),
        (Capitalization(r"^[A-Z]", exceptions=("iOS",)), "iOS", True),
        (Capitalization("$title"), "— 🚀 —", True),
        (Capitalization("$sentence"), "", True),
    ],
)
def test_texts_are_judged_as_a_whole(kind: Capitalization, text: str, fine: bool) -> None:
    assert found(kind, text) == ([] if fine else [(0, text)])


def test_the_message_gets_the_text_and_how_it_should_be() -> None:
    assert values(Capitalization("$title"), "our ask") == [("our ask", "Our Ask")]
    assert values(Capitalization("^x"), "our ask") == [("our ask", "^x")]


def test_an_editor_may_put_it_right() -> None:
    (match,) = Capitalization("$sentence").find(passage("Our Big Ask"))

    assert match.replacements == ("Our big ask",)
