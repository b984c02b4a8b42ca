"""The screen of a terminal: what a program wrote, as somebody before it would see it.

It knows what full-screen programs use, in the manner of xterm, and passes over the rest.
"""

from codecs import getincrementaldecoder
from dataclasses import dataclass
from re import DOTALL, Match
from re import compile as pattern

from rich.cells import cell_len, split_graphemes

from tests.driving.style import PLAIN, Style, styled

_PIECE = pattern(
    r"(?P<text>[^\x00-\x1f\x7f]+)"
    r"|\x1b\[(?P<given>[0-?]*)[ -/]*(?P<final>[@-~])"
    r"|(?P<told>\x1b[\]PX^_].*?(?:\x07|\x1b\\))"
    r"|\x1b(?P<short>[ -/]*[0-OQ-WYZ\\`-~])"
    r"|\x1b(?=\x1b)"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])",
    DOTALL,
)
_TAB = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """One place on the screen; the right half of a wide character has no text."""

    text: str = " "
    style: Style = PLAIN


class Screen:
    """The cells that a program's output leaves."""

    def __init__(self, columns: int = 80, lines: int = 24) -> None:
        self.columns = columns
        self.lines = lines
        self.x = 0
        """Column of the cursor, from 0."""
        self.y = 0
        """Row of the cursor, from 0."""
        self.style = PLAIN
        self.modes: set[str] = {"7", "25"}
        """Private modes that are on: `1049` is the alternate screen, `25` the cursor."""
        self._texts = self._blank_texts()
        self._styles = self._blank_styles()
        self._kept = (self._texts, self._styles)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""

    def _blank_texts(self) -> list[list[str]]:
        return [[" "] * self.columns for _ in range(self.lines)]

    def _blank_styles(self) -> list[list[Style]]:
        return [[PLAIN] * self.columns for _ in range(self.lines)]

    @property
    def rows(self) -> list[str]:
        """What stands in each row, without blanks at its end."""
        return ["".join(row).rstrip() for row in self._texts]

    @property
    def text(self) -> str:
        """All rows."""
        return "\n".join(self.rows)

    @property
    def cells(self) -> list[list[Cell]]:
        """Every cell, by row."""
        pairs = zip(self._texts, self._styles, strict=True)
        return [list(map(Cell, texts, styles)) for texts, styles in pairs]

    def row_of_cells(self, y: int) -> list[Cell]:
        """The cells of one row."""
        return list(map(Cell, self._texts[y], self._styles[y]))

    def find(self, words: str) -> tuple[int, int] | None:
        """Column and row at which words first stand, within one row."""
        for y, row in enumerate(self._texts):
            at = "".join(row).find(words)
            if at >= 0:
                return cell_len("".join(row)[:at]), y
        return None

    def resize(self, columns: int, lines: int) -> None:
        """Become another size; what still fits stays."""
        texts, styles = self._texts, self._styles
        self.columns, self.lines = columns, lines
        self._texts, self._styles = self._blank_texts(), self._blank_styles()
        for y in range(min(lines, len(texts))):
            width = min(columns, len(texts[y]))
            self._texts[y][:width] = texts[y][:width]
            self._styles[y][:width] = styles[y][:width]
        self._to(self.x, self.y)

    def blank(self) -> None:
        """Take everything off, and leave no text where nothing is painted again."""
        self._texts = [[""] * self.columns for _ in range(self.lines)]
        self._styles = self._blank_styles()

    def feed(self, output: bytes) -> None:
        """Take in what the program wrote; a sequence may be cut anywhere."""
        data = self._rest + self._decode(output)
        at = 0
        for piece in _PIECE.finditer(data):
            if piece.start() != at:
                break
            at = piece.end()
            self._take(piece)
        self._rest = data[at:]

    def _take(self, piece: Match[str]) -> None:
        if (text := piece["text"]) is not None:
            self._write(text)
        elif (final := piece["final"]) is not None:
            self._sequence(piece["given"], final)
        elif (control := piece["control"]) is not None:
            self._control(control)
        elif piece["short"] == "c":
            self.__init__(self.columns, self.lines)  # type: ignore[misc]  # a full reset

    def _write(self, text: str) -> None:
        if text.isascii() and self.x + len(text) <= self.columns:
            self._put(list(text))
            return
        for start, end, width in split_graphemes(text)[0]:
            self._put_one(text[start:end], width)

    def _put_one(self, grapheme: str, width: int) -> None:
        if not width:
            self._texts[self.y][max(self.x - 1, 0)] += grapheme
            return
        if self.x + width > self.columns:
            if "7" not in self.modes:
                self.x = self.columns - width
            else:
                self.x = 0
                self._line_feed()
        self._put([grapheme, *[""] * (width - 1)])

    def _put(self, cells: list[str]) -> None:
        end = self.x + len(cells)
        row = self._texts[self.y]
        if self.x < self.columns and not row[self.x] and self.x:
            row[self.x - 1] = " "
        if end < self.columns and not row[end]:
            row[end] = " "
        row[self.x : end] = cells
        self._styles[self.y][self.x : end] = [self.style] * len(cells)
        self.x = end

    def _control(self, control: str) -> None:
        if control == "\r":
            self.x = 0
        elif control in "\n\v\f":
            self._line_feed()
        elif control == "\b":
            self._to(self.x - 1, self.y)
        elif control == "\t":
            self._to((self.x // _TAB + 1) * _TAB, self.y)

    def _line_feed(self) -> None:
        if self.y < self.lines - 1:
            self.y += 1
            return
        self._texts = [*self._texts[1:], [" "] * self.columns]
        self._styles = [*self._styles[1:], [PLAIN] * self.columns]

    def _to(self, x: int, y: int) -> None:
        self.x = max(0, min(x, self.columns - 1))
        self.y = max(0, min(y, self.lines - 1))

    def _sequence(self, given: str, final: str) -> None:
        if final == "m":
            if given[:1] not in ("<", "=", ">", "?"):
                self.style = styled(self.style, given)
        elif given.startswith("?"):
            self._mode(given[1:], final)
        elif given[:1] not in ("<", "=", ">"):
            self._plain_sequence(
                [int(n) if n.isdigit() else 0 for n in given.split(";")], final
            )

    def _plain_sequence(self, numbers: list[int], final: str) -> None:
        first = numbers[0] or 1
        second = numbers[1] or 1 if len(numbers) > 1 else 1
        if final in "Hf":
            self._to(second - 1, first - 1)
        elif final in "ABCD":
            across, down = {"A": (0, -1), "B": (0, 1), "C": (1, 0), "D": (-1, 0)}[final]
            self._to(self.x + across * first, self.y + down * first)
        elif final == "G":
            self._to(first - 1, self.y)
        elif final == "d":
            self._to(self.x, first - 1)
        elif final in "JK":
            self._erase(numbers[0], final)

    def _mode(self, numbers: str, final: str) -> None:
        if final not in "hl":
            return
        for mode in numbers.split(";"):
            if mode == "1049" and (final == "h") != (mode in self.modes):
                self._swap(final == "h")
            (self.modes.add if final == "h" else self.modes.discard)(mode)

    def _swap(self, alternate: bool) -> None:
        if alternate:
            self._kept = (self._texts, self._styles)
            self._texts, self._styles = self._blank_texts(), self._blank_styles()
        else:
            size = self.columns, self.lines
            self._texts, self._styles = self._kept
            self.resize(*size)

    def _erase(self, part: int, what: str) -> None:
        here = self.y * self.columns + min(self.x, self.columns - 1)
        start, end = 0, self.columns * self.lines
        if what == "K":
            start = self.y * self.columns
            end = start + self.columns
        start, end = {0: (here, end), 1: (start, here + 1)}.get(part, (start, end))
        blank = Style(background=self.style.background)
        for index in range(start, end):
            y, x = divmod(index, self.columns)
            self._texts[y][x] = " "
            self._styles[y][x] = blank
