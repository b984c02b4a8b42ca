import pytest

from pitchcoach.text import Span
from pitchcoach.tui.applying import applied


@pytest.mark.parametrize(
    ("text", "words", "replacement", "expected"),
    [
        ("We work in order to win.", "in order to", "to", "We work to win."),
        ("In order to win, we hire.", "In order to", "to", "To win, we hire."),
        ("Utilize iPads.", "Utilize", "use", "Use iPads."),
        ("A tablet is here.", "A tablet", "iPad", "iPad is here."),
        ("We basically sell.", "basically", "", "We sell."),
        ("Basically we sell.", "Basically", "", "We sell."),
        ("Basically, we sell.", "Basically,", "", "We sell."),
        ("We sell, basically.", "basically", "", "We sell."),
        ("Basically, we sell.", "Basically", "", "We sell."),
        ("We sell\nbasically\nto all.", "basically", "", "We sell\n\nto all."),
        ("Basically", "Basically", "", ""),
    ],
)
def test_a_replacement_leaves_the_sentence_right(
    text: str, words: str, replacement: str, expected: str
) -> None:
    start = text.index(words)

    span, put_in = applied(text, Span(start, start + len(words)), replacement)

    assert text[: span.start] + put_in + text[span.end :] == expected
