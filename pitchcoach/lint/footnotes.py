"""Footnotes of a Markdown text: where they are defined and how they are numbered."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from re import MULTILINE
from re import compile as pattern
from typing import NamedTuple

_DEFINITION = pattern(
    r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*"
    r"(?P<words>[^\n]*(?:\n(?![ \t]*\n|[ \t]*\Z| {0,3}\[\^)[^\n]+)*)",
    MULTILINE,
)
_CITATION = pattern(r"\[\^([^\]\s]+)\]")
_NEXT_LINE = pattern(r"[^\n]")


class Footnote(NamedTuple):
    """A footnote's words, and where they begin in the text."""

    words: str
    start: int


@dataclass(eq=False)
class Footnotes:
    """The footnotes of a text, and those cited so far, in order."""

    defined: dict[str, Footnote] = field(default_factory=dict)
    cited: list[str] = field(default_factory=list)

    def split(self, text: str) -> Iterable[tuple[int, int, str]]:
        """Stretches of a text, each with the number of the footnote it cites, or none."""
        at = 0
        for found in _CITATION.finditer(text) if self.defined else ():
            if found[1] in self.defined:
                yield at, found.start(), ""
                yield *found.span(), self._number(found[1])
                at = found.end()
        yield at, len(text), ""

    def _number(self, label: str) -> str:
        if label not in self.cited:
            self.cited.append(label)
        return str(self.cited.index(label) + 1)


def without_footnotes(text: str) -> tuple[str, Footnotes]:
    """The text with blanks for the definitions of its footnotes, and the footnotes."""
    found = list(_DEFINITION.finditer(text)) if "[^" in text else []
    footnotes = Footnotes()
    for each in reversed(found):
        footnotes.defined[each["label"]] = Footnote(each["words"], each.start("words"))
        text = text[: each.start()] + _NEXT_LINE.sub(" ", each[0]) + text[each.end() :]
    return text, footnotes
