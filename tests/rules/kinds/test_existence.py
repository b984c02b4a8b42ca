import pytest

from pitchcoach.errors import BadRegexError, RunawayRegexError
from pitchcoach.rules.kinds.existence import Existence
from tests.rules.kinds.looking import found, values


@pytest.mark.parametrize(
    ("kind", "text", "spans"),
    [
        (Existence(("very",)), "very, every Very", [(0, "very")]),
        (Existence(("very",), ignorecase=True), "Very", [(0, "Very")]),
        (Existence(("very",), nonword=True), "every", [(1, "very")]),
        (Existence(("caf", "café")), "café", [(0, "café")]),
        (Existence(("a lot", "a lot of")), "a lot of it", [(0, "a lot")]),
        (Existence(("ed", " ", "")), "ed ", [(0, "ed")]),
        (Existence(("built",), raw=(r"\bwas", r"\s")), "was built", [(0, "was built")]),
        (Existence(("we",), raw=(r"\s\d",), append=True), "we 5", [(0, "we 5")]),
        (Existence(raw=("[!?]{2,}",)), "so!!", [(2, "!!")]),
        (Existence(("^But",)), "So\nBut", [(3, "But")]),
        (Existence(("we",), word_template=r"(?<!-)\b(?:%s)\b"), "-we we", [(4, "we")]),
        (Existence(("x*",), nonword=True), "axx", [(1, "xx")]),
        (Existence(), "anything", []),
        (Existence(("very",)), "", []),
    ],
)
def test_words_are_found(kind: Existence, text: str, spans: list[tuple[int, str]]) -> None:
    assert found(kind, text) == spans


@pytest.mark.parametrize(
    ("exceptions", "spans"),
    [
        ((), [(0, "mea"), (10, "API"), (18, "very-big")]),
        (("API",), [(0, "mea"), (18, "very-big")]),
        (("api",), [(0, "mea"), (10, "API"), (18, "very-big")]),
        (("(?i)api",), [(0, "mea"), (18, "very-big")]),
        (("mea culpa", "big"), [(10, "API")]),
        ((r"mea\sculpa", "API", "very"), []),
    ],
)
def test_exceptions_pass(exceptions: tuple[str, ...], spans: list[tuple[int, str]]) -> None:
    kind = Existence(("mea", "api", "very-big"), ignorecase=True, exceptions=exceptions)

    assert found(kind, "mea culpa API and very-big") == spans


def test_the_message_gets_the_words() -> None:
    assert values(Existence(("so-called",)), "a so-called leader") == [("so-called",)]


def test_a_percent_sign_is_only_a_percent_sign() -> None:
    assert found(Existence(("100%",), nonword=True), "100% sure") == [(0, "100%")]


def test_the_prefilter_is_the_rule() -> None:
    assert Existence(("very",)).prefilter == r"(?m)\b(?:very)\b"
    assert Existence().prefilter is None


def test_a_runaway_is_stopped() -> None:
    with pytest.raises(RunawayRegexError):
        found(Existence(raw=(r"(?=(a+)+$)a",)), "a" * 5_000 + "b")


def test_a_broken_expression_is_told() -> None:
    with pytest.raises(BadRegexError):
        found(Existence(("a(b",)), "ab")


def test_a_huge_text_is_searched() -> None:
    kind = Existence(("very",), exceptions=("very “big” bang",))

    assert len(found(kind, "very “big” " * 50_000)) == 50_000
