"""A widget that shows a drawing, painted again only when the drawing is another one."""

from collections.abc import Mapping
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

_CRITERIA = ("direct", "efficient", "sell")


class Drawn(Widget):
    """A drawing in its coat; what is drawn is decided by `draw`."""

    ALLOW_SELECT: ClassVar[bool] = False

    _shown = Content("")
    _next: tuple[Size, Content] | None = None
    """What was drawn to see whether it shows, and is painted soon."""

    def draw(self, width: int, height: int) -> Content:
        """The drawing, exactly so wide."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw with new values; paint only if that shows."""
        if not self.is_mounted:
            return
        drawing = self.draw(*self.content_size)
        same = drawing.is_same(self._shown)
        self._next = None if same else (self.content_size, drawing)
        if not same:
            self.refresh()

    def render(self) -> Content:
        """The drawing as it is now."""
        size, drawing = self._next or (None, Content(""))
        self._next = None
        current = size == self.content_size
        self._shown = drawing if current else self.draw(*self.content_size)
        return self._shown

    @property
    def hues(self) -> Mapping[str, str]:
        """The style of each criterion, also in a theme that is not ours."""
        known = self.app.theme_variables
        return {name: f"${name}" if name in known else "$primary" for name in _CRITERIA}
