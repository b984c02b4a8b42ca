"""Regular expressions for whole words, or for parts of words too."""

from collections.abc import Iterable

WORDS = r"(?m)\b(?:%s)\b"
ANYWHERE = "(?m)(?:%s)"


def in_template(
    parts: Iterable[str], word_template: str = "", nonword: bool = False
) -> str:
    """Alternatives as one expression; the user's own template says what a word is."""
    template = ANYWHERE if nonword else word_template or WORDS
    return template.replace("%s", "|".join(parts), 1)
