"""A widget that shows a drawing, painted again only when the drawing is another one."""

from collections.abc import Mapping
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

_CRITERIA = ("direct", "efficient", "sell")


class Drawn(Widget):
    """A drawing in its coat; what is drawn is decided by `draw`."""

    ALLOW_SELECT: ClassVar[bool] = False

    def draw(self, width: int, height: int) -> Content:
        """The drawing, exactly so wide."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw with new values; paint only if that shows."""
        if self.is_mounted and not self.draw(*self.content_size).is_same(self._drawing):
            self.refresh()

    def render(self) -> Content:
        """The drawing as it is now."""
        self._drawing = self.draw(*self.content_size)
        return self._drawing

    _drawing = Content("")

    @property
    def hues(self) -> Mapping[str, str]:
        """The style of each criterion, also in a theme that is not ours."""
        known = self.app.theme_variables
        return {name: f"${name}" if name in known else "$primary" for name in _CRITERIA}
