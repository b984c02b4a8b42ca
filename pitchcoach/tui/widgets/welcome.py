"""The line that says what pitchcoach is."""

from textual.content import Content
from textual.widgets import Static


class Welcome(Static):
    """What this is, in one sentence."""

    DEFAULT_CSS = """
    Welcome { height: auto; padding: 0 1; }
    """

    def render(self) -> Content:
        """The three criteria in their colours."""
        colours = self.app.theme_variables
        usual = colours["primary"]
        return Content.assemble(
            ("pitchcoach", "bold"),
            "   Pitch to Americans: ",
            ("be direct", f"bold {colours.get('direct', usual)}"),
            ", ",
            ("be efficient", f"bold {colours.get('efficient', usual)}"),
            ", ",
            ("sell yourself", f"bold {colours.get('sell', usual)}"),
            ".",
        )
