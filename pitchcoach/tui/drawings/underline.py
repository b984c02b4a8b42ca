"""How words that weaken a pitch are underlined: in colour and by weight."""

from collections.abc import Mapping
from functools import lru_cache

from rich.style import Style
from textual.color import Color

_KEPT: Mapping[str, float] = {"suggestion": 0.6, "warning": 0.25}
"""How much of the text's own colour is kept: a whole sentence may be underlined."""


def finding_style(criterion: str, level: str, theme_variables: Mapping[str, str]) -> Style:
    """Underlined in the criterion's colour: thinly, plainly, or twice, by the level.

    There is never a background, so that the cursor's line and a selection are seen.

    Args:
        theme_variables: The app's; in a theme without colours only the weight tells.
    """
    text = theme_variables.get("foreground", "ansi_default")
    usual = theme_variables.get("primary", text)
    colour = theme_variables.get(criterion, usual) if criterion else text
    return _underlined(level, colour, text)


@lru_cache(maxsize=256)
def _underlined(level: str, colour: str, text: str) -> Style:
    own, around = Color.parse(colour), Color.parse(text)
    named = own.ansi is not None or around.ansi is not None
    hue = _in(own if named else own.blend(around, _KEPT.get(level, 0)))
    if level == "error":
        # A terminal that does not know the double line shows the single one.
        return hue + Style(bold=True, underline=True, underline2=True)
    return hue + Style(underline=True, dim=(named and level == "suggestion") or None)


def _in(colour: Color) -> Style:
    bare = colour.ansi == -1
    return Style() if bare else Style(color=colour.rich_color)
