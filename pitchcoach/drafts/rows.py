"""Texts row by row: which rows two of them share, and what ends the rows of one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_USUAL = ("\n", "\r\n", "\r")
_MOST_COMPARED = 1_000_000
"""Pairs of rows; where there are more, all of them count as changed."""


class Block(NamedTuple):
    """A stretch of rows, in the old text and in the new one."""

    same: bool
    old: range
    new: range


def blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """Both texts from top to bottom, in stretches that are the same or were changed."""
    top = _shared(old, new)
    end = _shared(old[top:][::-1], new[top:][::-1])
    last_old, last_new = len(old) - end, len(new) - end
    if top:
        yield Block(True, range(top), range(top))
    yield from _middle(old, new, range(top, last_old), range(top, last_new))
    if end:
        yield Block(True, range(last_old, len(old)), range(last_new, len(new)))


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """How many rows they have in common from the first on."""
    for count, (row, other) in enumerate(zip(old, new, strict=False)):
        if row != other:
            return count
    return min(len(old), len(new))


def _middle(
    old: Sequence[str], new: Sequence[str], olds: range, news: range
) -> Iterator[Block]:
    if not olds and not news:
        return
    if not olds or not news or len(olds) * len(news) > _MOST_COMPARED:
        yield Block(False, olds, news)
        return
    from difflib import SequenceMatcher  # noqa: PLC0415 - seldom needed, slow to import

    rows, others = old[olds.start : olds.stop], new[news.start : news.stop]
    for tag, *bounds in SequenceMatcher(None, rows, others).get_opcodes():
        i, k, j, m = bounds
        yield Block(tag == "equal", olds[i:k], news[j:m])


def as_edited(text: str) -> str:
    """A text with `\\n` at the end of every row, however it ended in the file."""
    return "\n".join(split(text))


def split(text: str) -> list[str]:
    """The rows as the editor counts them, without what ends them."""
    rows = f"{text}.".splitlines()
    rows[-1] = rows[-1][:-1]
    return rows


@dataclass(frozen=True)
class RowEnds:
    """What ends each row of a text as it stands in its file."""

    source: str

    @cached_property
    def rows(self) -> list[str]:
        """The rows, without their ends."""
        return split(self.source)

    @cached_property
    def ends(self) -> list[str]:
        """The end of each row but the last."""
        whole = f"{self.source}.".splitlines(keepends=True)[:-1]
        return [row[len(bare) :] for row, bare in zip(whole, self.rows, strict=False)]

    @cached_property
    def usual(self) -> str:
        """What ends most rows, and so will end new ones."""
        count = Counter(end for end in self.ends if end in _USUAL)
        return max(_USUAL, key=lambda end: count[end])

    @cached_property
    def odd(self) -> bool:
        """Whether some rows end in what is no line end to most programs."""
        return any(end not in _USUAL for end in self.ends)

    def put_back(self, edited: str) -> str:
        """A text from the editor, its rows ending as those that they were made of."""
        if all(end == self.usual for end in self.ends):
            return edited if self.usual == "\n" else edited.replace("\n", self.usual)
        rows = edited.split("\n")
        ends = [*self._ends_for(rows)[:-1], ""]
        for at, row in enumerate(rows[1:]):
            if ends[at] == "\r" and not row and ends[at + 1].startswith("\n"):
                # The two would be read as the one end of one row.
                ends[at] = "\n"
        return "".join(row + end for row, end in zip(rows, ends, strict=True))

    def as_read(self, edited: str) -> str:
        """The same with every place unmoved: page breaks are put back, `\\n` else.

        This is what the coach is to be asked about.
        """
        if not self.odd:
            return edited
        rows = edited.split("\n")
        ends = ("\n" if end in _USUAL else end for end in self._ends_for(rows)[:-1])
        return "".join(row + end for row, end in zip(rows, [*ends, ""], strict=True))

    def _ends_for(self, rows: list[str]) -> list[str]:
        """One for each row; that of the last is not to be written."""
        known = [*self.ends, self.usual]
        ends = [self.usual] * len(rows)
        for block in blocks(self.rows, rows):
            if block.same or len(block.old) == len(block.new):
                for old, new in zip(block.old, block.new, strict=True):
                    ends[new] = known[old]
            elif block.old and block.new:
                ends[block.new[-1]] = known[block.old[-1]]
        return ends
