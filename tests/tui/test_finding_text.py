from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pitchcoach.text import Span
from pitchcoach.tui.finding_text import MOST, nearest, occurrences


def _words(text: str, query: str, case: bool = False) -> list[str]:
    return [span.cut(text) for span in occurrences(text, query, case)]


@pytest.mark.parametrize(
    ("text", "query", "words"),
    [
        ("We sell. we grow.", "we", ["We", "we"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.b a+b", "a.b", ["a.b"]),
        ("[b](x)", "(x)", ["(x)"]),
        ("we don’t, don't", "DON'T", ["don’t", "don't"]),
        ("we don't", "don’t", ["don't"]),
        ('“big” "big"', '"big"', ["“big”", '"big"']),
        ("12\u00a0bakers, 12 bakers", "12 bakers", ["12\u00a0bakers", "12 bakers"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße", "ß", ["ß"]),
        ("Straße", "stras", []),
        ("aßs", "s", ["s"]),
        ("İstanbul İ", "İ", ["İ", "İ"]),
        ("xx İstanbul", "stan", ["stan"]),
        ("café cafe", "cafe", ["cafe"]),
        ("café", "é", ["é"]),
        ("ﬁne", "fine", ["ﬁne"]),
        ("日本語", "本", ["本"]),
        ("👩‍🚀 up", "up", ["up"]),
        ("text", "", []),
        ("", "text", []),
    ],
)
def test_words_are_found_where_they_stand(text: str, query: str, words: list[str]) -> None:
    assert _words(text, query) == words


def test_capitals_matter_when_asked_for() -> None:
    assert _words("We sell. we grow.", "we", case=True) == ["we"]
    assert _words("don’t", "don't", case=True) == ["don’t"]
    assert _words("Straße", "strasse", case=True) == []


def test_no_more_than_enough_are_found() -> None:
    assert len(occurrences("a" * (MOST + 5), "a")) == MOST


def test_the_nearest_is_the_next_one_or_the_first() -> None:
    spans = (Span(2, 3), Span(8, 9))

    assert nearest(spans, 0) == 0
    assert nearest(spans, 3) == 1
    assert nearest(spans, 9) == 0
    assert nearest((), 0) is None


@given(
    some.text("aAsSßẞİi’'ﬁfé\u0301 日", max_size=40),
    some.integers(0, 39),
    some.integers(1, 5),
)
def test_words_cut_from_a_text_are_found_in_it(text: str, start: int, length: int) -> None:
    query = text[start : start + length]

    spans = occurrences(text, query)

    assert bool(spans) == bool(query)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    folded = query.replace("’", "'").casefold()
    assert all(span.cut(text).replace("’", "'").casefold() == folded for span in spans)
