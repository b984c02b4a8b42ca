"""The benchmark of transcripts: what captions keep of a text."""

import pytest

from benchmarks.transcripts import captions, unpunctuated


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We won, finally!", "We won finally"),
        ("It's 9:30 (really) — “go”.", "It's 9:30 really go"),
        ("We raised $1.5M, i.e. 1,400 x; up 30 %.", "We raised $1.5M i.e 1,400 x up 30 %"),
        ("A win-win at tea.com?", "A win-win at tea.com"),
    ],
)
def test_a_transcript_keeps_words_and_figures(text: str, kept: str) -> None:
    assert unpunctuated(text) == kept
    assert captions(text) == kept.lower()
