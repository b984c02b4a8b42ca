"""How pitchcoach looks: dark, light, high contrast, and without any colour."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.theme import Theme

USUAL = "pitch-dark"
"""The theme of somebody who has chosen none."""
BARE = "pitch-mono"
"""The theme without colours."""


@dataclass(frozen=True)
class _Palette:
    """The colours of a theme.

    The three criteria differ for colour-blind people too. Backgrounds are almost grey:
    a terminal of 256 colours would make blue or pink of anything else.
    """

    background: str
    surface: str
    panel: str
    foreground: str
    muted: str
    """What is said quietly."""
    primary: str
    accent: str
    success: str
    warning: str
    error: str
    direct: str
    efficient: str
    sell: str
    chosen: str
    """Behind the line that is chosen in a list."""
    passed: str
    """Behind the line under the mouse, or the chosen one of a list not in use."""
    selected: str
    """Behind words that are selected."""
    line: str
    """Scroll bars, and frames of what is not in use."""


_DARK = _Palette(
    background="#14161a",
    surface="#1a1d22",
    panel="#22262c",
    foreground="#e4e6ea",
    muted="#a7b0bc",
    primary="#8fb7ff",
    accent="#e8c27a",
    success="#74e089",
    warning="#f5d76e",
    error="#ff7a72",
    direct="#66b2ff",
    efficient="#ffa657",
    sell="#f2b8e6",
    chosen="#2f4d7d",
    passed="#2c3139",
    selected="#2b4a73",
    line="#3b424d",
)
_LIGHT = _Palette(
    background="#fafaf9",
    surface="#f4f3f1",
    panel="#ebeae6",
    foreground="#1f2328",
    muted="#57606a",
    primary="#1f4e8c",
    accent="#7a4b00",
    success="#11702a",
    warning="#805600",
    error="#b4232b",
    direct="#0b5cad",
    efficient="#a34a00",
    sell="#6b1a5e",
    chosen="#c5dbf7",
    passed="#e2e5e8",
    selected="#bcd6f5",
    line="#c4c9cf",
)
_CONTRAST = _Palette(
    background="#000000",
    surface="#000000",
    panel="#101010",
    foreground="#ffffff",
    muted="#d6d6d6",
    primary="#6fa8ff",
    accent="#ffe14d",
    success="#5dff8f",
    warning="#ffe14d",
    error="#ff8f85",
    direct="#8fcaff",
    efficient="#ffb454",
    sell="#ffd6f5",
    chosen="#003a8c",
    passed="#2a2a2a",
    selected="#003a8c",
    line="#8c8c8c",
)


def _variables(palette: _Palette) -> dict[str, str]:
    """What Textual's widgets and ours ask a theme for, besides its ten colours."""
    return {
        "direct": palette.direct,
        "efficient": palette.efficient,
        "sell": palette.sell,
        "text-muted": palette.muted,
        "text-primary": palette.primary,
        "text-secondary": palette.primary,
        "text-accent": palette.accent,
        "text-success": palette.success,
        "text-warning": palette.warning,
        "text-error": palette.error,
        "border": palette.primary,
        "border-blurred": palette.line,
        "scrollbar": palette.line,
        "scrollbar-hover": palette.primary,
        "scrollbar-background": palette.background,
        "block-cursor-foreground": palette.foreground,
        "block-cursor-background": palette.chosen,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": palette.foreground,
        "block-cursor-blurred-background": palette.passed,
        "block-hover-background": palette.passed,
        "input-selection-background": palette.selected,
        "input-selection-foreground": palette.foreground,
        "screen-selection-background": palette.selected,
        "screen-selection-foreground": palette.foreground,
        "footer-background": palette.panel,
        "footer-key-foreground": palette.accent,
        "link-color": palette.primary,
        "link-background-hover": palette.chosen,
        "link-color-hover": palette.foreground,
        "button-foreground": palette.foreground,
        "button-color-foreground": palette.background,
    }


def _coloured(name: str, palette: _Palette, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=palette.primary,
        secondary=palette.primary,
        accent=palette.accent,
        success=palette.success,
        warning=palette.warning,
        error=palette.error,
        foreground=palette.foreground,
        background=palette.background,
        surface=palette.surface,
        panel=palette.panel,
        dark=dark,
        variables=_variables(palette),
    )


def _bare() -> Theme:
    """Every colour is the terminal's own; only bold, dim and reverse tell apart."""
    plain = Theme(name=BARE, primary="ansi_default", foreground="ansi_default", ansi=True)
    colours = plain.to_color_system().generate()
    variables = {
        name: "ansi_default" for name, value in colours.items() if "ansi_" in value
    }
    variables |= dict.fromkeys(("direct", "efficient", "sell"), "ansi_default")
    plain.variables = {
        **variables,
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        # Textual 8.2.8 forgets `reverse` where it paints lists of options.
        "block-cursor-text-style": "bold underline reverse",
        "block-cursor-blurred-text-style": "bold",
        "input-cursor-text-style": "reverse",
    }
    return plain


THEMES: tuple[Theme, ...] = (
    _coloured(USUAL, _DARK, dark=True),
    _coloured("pitch-light", _LIGHT, dark=False),
    _coloured("pitch-contrast", _CONTRAST, dark=True),
    _bare(),
)
"""Ours, the usual one first."""


def without_colours(environment: Mapping[str, str]) -> bool:
    """Whether the user wants no colour in any program.

    Textual takes an empty `NO_COLOR` for set, so it counts here too: a theme of colours
    would come out in greys.
    """
    return "NO_COLOR" in environment


def theme_name(chosen: str, environment: Mapping[str, str]) -> str:
    """The theme to begin with, by what was chosen (empty for the usual one)."""
    return BARE if without_colours(environment) else chosen or USUAL
