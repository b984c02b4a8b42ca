import pytest
from hypothesis import given
from hypothesis import strategies as some
from rich.cells import cell_len

from pitchcoach.tui.drawings.one_line import clipped, clipped_left, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain [b]text[/b]", "plain [b]text[/b]"),
        ("a\tb", "a b"),
        ("a\nb", "a␤b"),
        ("\x1b[31m", "�[31m"),
        ("a\u202eb\u200bc\udcff", "a�b�c�"),
        ("👩‍🚀 日本 שלום", "👩‍🚀 日本 שלום"),
    ],
)
def test_what_would_steer_the_terminal_is_replaced(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_a_long_text_is_cut_with_a_sign() -> None:
    assert clipped("investor", 5) == "inve…"
    assert clipped_left("/home/ann/deck", 6) == "…/deck"
    assert clipped("日本語", 4) == "日…"
    assert clipped_left("日本語", 4) == "…語"


@given(some.text(), some.integers(-1, 20))
def test_a_cut_text_fits(text: str, width: int) -> None:
    line = one_line(text)

    assert cell_len(clipped(line, width)) <= max(width, 0)
    assert cell_len(clipped_left(line, width)) <= max(width, 0)
