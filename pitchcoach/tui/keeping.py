"""An app that keeps what the user has set, and wears our themes."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.app import App

from pitchcoach import settings as set_by_user
from pitchcoach.settings import Folders, Settings
from pitchcoach.tui.themes import BARE, THEMES, theme_name, without_colours


class KeepingApp(App[None]):
    """Settings and themes, as they were left the last time."""

    def __init__(self, settings: Settings, folders: Folders | None) -> None:
        super().__init__(ansi_color=True if without_colours(os.environ) else None)
        self.settings = settings
        self._folders = folders
        for theme in THEMES:
            self.register_theme(theme)
        # What moves by itself takes frames from typing, and floods a slow line.
        self.animation_level = "none"
        self.theme = theme_name(settings.theme, os.environ)

    @property
    def data(self) -> Path | None:
        """Where safety copies are kept; nowhere for a user without a home."""
        return self._folders.data if self._folders else None

    def set(self, **changes: Any) -> None:
        """Set something, now and for the next time."""
        before, self.settings = self.settings, replace(self.settings, **changes)
        trouble = set_by_user.save(self._folders, self.settings, before)
        if trouble:
            self.notify(trouble, severity="warning", markup=False)

    def remember(self, path: Path | None) -> None:
        """Put a draft on top of the recent ones."""
        if path:
            self.set(recent=set_by_user.opened_last(self.settings, path).recent)

    @property
    def themes_offered(self) -> tuple[str, ...]:
        """Ours, the usual one first; without colours only the one that has none."""
        if without_colours(os.environ):
            return (BARE,)
        return tuple(theme.name for theme in THEMES)
