"""What may be written at the cursor, in a list beside it."""

from typing import ClassVar

from textual.geometry import Offset
from textual.widget import Widget

from pitchcoach.tui.completing import Completion
from pitchcoach.tui.drawings.one_line import clipped
from pitchcoach.tui.screens.dialogs.rows import Row, Rows

_HIGHEST = 7
_WIDEST = 64
_ROOM = 3
"""Columns around the words."""


class Offers(Rows, can_focus=False):
    """Keys or values; the chosen one is written with Tab or Enter, or a click."""

    DEFAULT_CSS = """
    Offers {
        display: none;
        layer: above;
        position: absolute;
        width: auto;
        background: $panel;
        & > .rows--chosen {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """
    BINDINGS: ClassVar = []

    def offer(self, offered: Completion | None, chosen: int, at: Offset) -> None:
        """Show what fits, beside the cursor; hide where nothing does.

        Args:
            at: where the word begins that is being written, in the space around.
        """
        self.display = offered is not None
        if offered is None:
            return
        space = self.parent
        assert isinstance(space, Widget)
        width = min(max(_width(offered), 20), _WIDEST, space.size.width)
        longest = max(len(o.text) for o in offered.offers)
        about = max(width - longest - _ROOM - 2, 0)
        rows = [Row(o.text, clipped(o.about, about)) for o in offered.offers]
        self.show(rows, chosen)
        height = min(len(offered.offers), _HIGHEST, max(space.size.height - 1, 1))
        below = at.y + 1 + height <= space.size.height
        x = max(min(at.x, space.size.width - width), 0)
        y = at.y + 1 if below else max(at.y - height, 0)
        self.styles.width, self.styles.height = width, height
        self.styles.offset = (x, y)


def _width(offered: Completion) -> int:
    return max(len(o.text) + len(o.about) + 2 for o in offered.offers) + _ROOM
