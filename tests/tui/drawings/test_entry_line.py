import pytest
from rich.cells import cell_len
from rich.style import Style

from pitchcoach.tui.drawings.entries import entries
from pitchcoach.tui.drawings.entry_line import hue_of, longest_place, painted, said
from tests.tui.making_feedback import NOTES, feedback, note
from tests.tui.odd_texts import ODD_TEXTS

PLAIN = Style()


def line(width: int, *, chosen: bool = False, words: str = "maybe", cost: float = 4) -> str:
    told = feedback((note(text=words, cost=cost, message="Say it."),), fixes=())
    entry = entries(told, frozenset(), "criterion")[-1]
    strip = painted(said(entry, told, 5), width, PLAIN, PLAIN, PLAIN, chosen=chosen)
    assert strip.cell_length == width
    return strip.text


def test_places_and_figures_stand_in_columns() -> None:
    assert line(24) == " !   1:4 maybe     −4.0 "
    assert line(24, words="a cutting-edge robot") == " !   1:4 a cuttin… −4.0 "


def test_the_chosen_line_has_a_sign() -> None:
    assert line(24, chosen=True).startswith("›!")


def test_where_there_is_room_the_line_says_what_is_wrong() -> None:
    roomy = line(80)

    assert roomy.index("Say it.") == line(80, words="robots", cost=0).index("Say it.")
    assert roomy.endswith("−4.0 ")


@pytest.mark.parametrize("width", [0, 1, 2, 5, 9, 20, 43, 80, 200])
@pytest.mark.parametrize("words", ODD_TEXTS)
def test_any_line_is_exactly_so_wide(width: int, words: str) -> None:
    text = line(width, words=words)

    assert cell_len(text) == width
    assert "\x1b" not in text
    assert "\n" not in text


def test_the_number_of_findings_is_never_cut() -> None:
    told = feedback(fixes=())
    entry = entries(told, frozenset(), "criterion")[0]

    strip = painted(said(entry, told), 18, PLAIN, PLAIN, PLAIN)

    assert "… (1)" in strip.text


def test_every_place_fits_into_its_column() -> None:
    assert longest_place((note(line=5, column=120), note(line=12, column=3))) == 6
    assert longest_place(()) == 3
    assert longest_place(NOTES) == 3


def test_a_theme_without_colours_gives_none() -> None:
    assert hue_of("direct", {"direct": "#66b2ff"}).color is not None
    assert hue_of("direct", {"direct": "ansi_default"}).color is None
    assert hue_of("", {}).bold
