import pytest
from rich.color import ColorType
from rich.style import Style

from pitchcoach.tui.drawings.underline import finding_style
from pitchcoach.tui.themes import BARE, THEMES

VARIABLES = {
    theme.name: {**theme.to_color_system().generate(), **theme.variables}
    for theme in THEMES
}
LEVELS = ("suggestion", "warning", "error")
CRITERIA = ("direct", "efficient", "sell", "", "own-criterion")


def styles(theme: str) -> list[Style]:
    return [finding_style(c, level, VARIABLES[theme]) for c in CRITERIA for level in LEVELS]


@pytest.mark.parametrize("theme", VARIABLES)
def test_every_finding_is_underlined_on_any_background(theme: str) -> None:
    assert all(style.underline and style.bgcolor is None for style in styles(theme))


@pytest.mark.parametrize("theme", VARIABLES)
def test_the_levels_differ_without_their_colours(theme: str) -> None:
    warning, error = (finding_style("direct", at, VARIABLES[theme]) for at in LEVELS[1:])

    assert (error.bold, error.underline2) == (True, True)
    assert not warning.bold
    assert not warning.underline2


def test_the_levels_of_a_criterion_differ_in_colour() -> None:
    shown = {
        finding_style("sell", level, VARIABLES["pitch-dark"]).color for level in LEVELS
    }

    assert len(shown) == 3


def test_without_colours_a_suggestion_is_dim() -> None:
    assert all(style.color is None for style in styles(BARE))
    assert finding_style("direct", "suggestion", VARIABLES[BARE]).dim


def test_a_theme_that_is_not_ours_has_underlines_too() -> None:
    style = finding_style("direct", "warning", {"primary": "#0178D4"})

    assert style.color
    assert style.color.type is ColorType.TRUECOLOR


def test_the_terminals_own_colours_are_used_as_they_are() -> None:
    style = finding_style("direct", "warning", {"direct": "ansi_blue"})

    assert style.color
    assert style.color.number == 4


def test_a_style_is_made_once() -> None:
    one, other = (finding_style("direct", "error", VARIABLES[BARE]) for _ in range(2))

    assert one is other
