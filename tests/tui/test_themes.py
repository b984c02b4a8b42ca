import asyncio
import itertools

import pytest
from rich.color import ColorSystem
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.app import App, ComposeResult
from textual.color import Color
from textual.theme import Theme
from textual.widgets import Footer, TextArea

from pitchcoach.tui.themes import BARE, THEMES, USUAL, theme_name, without_colours

COLOURED = {theme.name: theme for theme in THEMES if not theme.ansi}
CRITERIA = ("direct", "efficient", "sell")
GROUNDS = ("background", "surface", "panel")
WORDS = (
    "foreground",
    "text-muted",
    "primary",
    "accent",
    "success",
    "warning",
    "error",
    *CRITERIA,
)
CHOSEN = (
    "block-cursor-background",
    "block-cursor-blurred-background",
    "input-selection-background",
)
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
"""Machado, Oliveira and Fernandes, 2009, full severity, for linear RGB."""
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
Triple = tuple[float, float, float]


def variables(theme: Theme) -> dict[str, str]:
    return {**theme.to_color_system().generate(), **theme.variables}


def linear(colour: Color) -> Triple:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return red, green, blue


def luminance(colour: Color) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """The ratio as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs(theme: Theme) -> list[tuple[Color, Color]]:
    """Words and what they stand on."""
    known = variables(theme)
    named = {key: Color.parse(known[key]) for key in (*GROUNDS, *WORDS, *CHOSEN)}
    grounds = [(named[word], named[ground]) for word in WORDS for ground in GROUNDS]
    return [*grounds, *((named["foreground"], named[ground]) for ground in CHOSEN)]


def seen(colour: Color, by: tuple[Triple, Triple, Triple]) -> Triple:
    """The colour in L*a*b*, as somebody sees it to whom a kind of cone is missing."""
    parts = linear(colour)
    red, green, blue = (
        max(0.0, sum(share * part for share, part in zip(row, parts, strict=True)))
        for row in by
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    a, b, c = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * b - 16, 500 * (a - b), 200 * (b - c)


def reduced(colour: Color, system: ColorSystem) -> Color:
    """The colour that a terminal of fewer colours shows instead."""
    rich_color = colour.rich_color.downgrade(system)
    return Color(*rich_color.get_truecolor(DEFAULT_TERMINAL_THEME))


@pytest.mark.parametrize(
    ("theme", "least"), [(USUAL, 4.5), ("pitch-light", 4.5), ("pitch-contrast", 7)]
)
def test_words_have_the_contrast_that_wcag_asks_for(theme: str, least: float) -> None:
    assert min(contrast(*pair) for pair in pairs(COLOURED[theme])) >= least


def test_underlined_words_that_are_chosen_stay_readable_in_high_contrast() -> None:
    named = variables(COLOURED["pitch-contrast"])
    primary = Color.parse(named["primary"]).with_alpha(0.3)
    ground = Color.parse(named["background"]) + primary

    ratios = [contrast(Color.parse(named[name]), ground) for name in CRITERIA]
    assert min(ratios) >= 7


@pytest.mark.parametrize("theme", COLOURED)
@pytest.mark.parametrize("by", [DEUTERANOPIA, PROTANOPIA])
def test_colour_blind_people_tell_the_criteria_apart(
    theme: str, by: tuple[Triple, Triple, Triple]
) -> None:
    colours = [seen(Color.parse(COLOURED[theme].variables[name]), by) for name in CRITERIA]

    distances = [
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for one, other in itertools.combinations(colours, 2)
    ]
    assert min(distances) >= 17


@pytest.mark.parametrize("theme", COLOURED)
@pytest.mark.parametrize("system", [ColorSystem.EIGHT_BIT, ColorSystem.STANDARD])
def test_terminals_of_few_colours_stay_readable(theme: str, system: ColorSystem) -> None:
    ratios = [
        contrast(reduced(words, system), reduced(ground, system))
        for words, ground in pairs(COLOURED[theme])
    ]
    assert min(ratios) >= 3


@pytest.mark.parametrize("theme", COLOURED)
def test_grounds_stay_grey_where_there_are_256_colours(theme: str) -> None:
    named = variables(COLOURED[theme])

    grounds = [reduced(Color.parse(named[name]), ColorSystem.EIGHT_BIT) for name in GROUNDS]
    assert all(len({colour.r, colour.g, colour.b}) == 1 for colour in grounds)


def test_the_bare_theme_names_no_colour() -> None:
    bare = next(theme for theme in THEMES if theme.name == BARE)

    left = {value for value in variables(bare).values() if "ansi_" in value or "#" in value}
    assert left == {"ansi_default"}


@pytest.mark.parametrize("name", ["direct", "efficient", "sell"])
def test_every_theme_has_the_colours_of_the_criteria(name: str) -> None:
    assert all(name in theme.variables for theme in THEMES)


@pytest.mark.parametrize(
    ("chosen", "environment", "begins"),
    [
        ("", {}, USUAL),
        ("pitch-light", {}, "pitch-light"),
        ("pitch-light", {"NO_COLOR": "1"}, BARE),
        ("", {"NO_COLOR": ""}, BARE),
    ],
)
def test_the_environment_decides_before_what_was_chosen(
    chosen: str, environment: dict[str, str], begins: str
) -> None:
    assert theme_name(chosen, environment) == begins


class _App(App[None]):
    def __init__(self, environment: dict[str, str]) -> None:
        super().__init__(ansi_color=without_colours(environment) or None)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_name("", environment)

    def compose(self) -> ComposeResult:
        yield TextArea("Our pitch")
        yield Footer()


async def colours_of(app: _App) -> set[str]:
    """The names of all colours on the screen once it is filtered."""
    found = set()
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("ctrl+a")
        for strip in app.screen._compositor.render_strips():
            segments = list(strip)
            for line_filter in app._filters:
                if line_filter.enabled:
                    segments = line_filter.apply(segments, Color(0, 0, 0))
            styles = [segment.style for segment in segments if segment.style]
            found |= {c.name for style in styles for c in (style.color, style.bgcolor) if c}
    return found


def test_no_colour_means_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert asyncio.run(colours_of(_App({"NO_COLOR": "1"}))) == {"default"}


def test_the_usual_theme_has_colours() -> None:
    assert len(asyncio.run(colours_of(_App({})))) > 3
