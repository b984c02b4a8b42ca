"""What an app shows, as plain text, and screens kept as golden files."""

from pathlib import Path
from typing import Any

from textual.app import App

SCREENS = Path(__file__).parent.parent / "golden" / "screens"


def rows(app: App[Any]) -> list[str]:
    """The rows of the screen, without styles or blanks at their ends."""
    lines = app.screen._compositor.render_strips()
    return [strip.text.rstrip() for strip in lines]


def golden_screen(app: App[Any], name: str, *, rewrite: bool) -> None:
    """Compare the screen with a golden file; `rewrite` is `--rewrite-golden`."""
    shown = "\n".join(rows(app)) + "\n"
    path = SCREENS / f"{name}.txt"
    if rewrite:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == shown
