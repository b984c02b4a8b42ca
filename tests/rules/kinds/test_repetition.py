import pytest

from pitchcoach.rules.kinds.repetition import Repetition
from tests.rules.kinds.looking import found, values

ANY_WORD = (r"[^\s.!?]+",)


@pytest.mark.parametrize(
    ("kind", "text", "spans"),
    [
        (Repetition(ANY_WORD), "the the end", [(0, "the the")]),
        (Repetition(ANY_WORD), "the\nthe end", [(0, "the\nthe")]),
        (Repetition(ANY_WORD), "The the end", []),
        (Repetition(ANY_WORD, ignorecase=True), "The the end", [(0, "The the")]),
        (Repetition(ANY_WORD, ignorecase=True), "Élan élan", [(0, "Élan élan")]),
        (Repetition(ANY_WORD), "10 10", [(0, "10 10")]),
        (Repetition(ANY_WORD, alpha=True), "10 10", []),
        (Repetition(ANY_WORD), "We know that. that is", []),
        (Repetition(ANY_WORD), "a a a", [(0, "a a"), (2, "a a")]),
        (Repetition(ANY_WORD, max=1), "a a a", [(2, "a a")]),
        (Repetition(("very", "so")), "so good so good", [(0, "so good so")]),
        (Repetition(ANY_WORD, exceptions=("did",)), "did did", []),
        (Repetition(ANY_WORD, exceptions=("bye bye",)), "bye bye", []),
        (Repetition(ANY_WORD), "", []),
    ],
)
def test_repeated_words_are_found(
    kind: Repetition, text: str, spans: list[tuple[int, str]]
) -> None:
    assert found(kind, text) == spans


def test_the_message_gets_the_word() -> None:
    assert values(Repetition(ANY_WORD), "is is") == [("is",)]
