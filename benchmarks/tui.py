"""How fast the draft room answers: the real program in a terminal, beside a bare one.

    python benchmarks/tui.py [--runs N] [--keys N] [ROW…]

The bare program is the smallest Textual application that holds the same text in a
`TextArea`. Both are driven in turn, round by round. A frame is there when its last byte
has arrived. Raw spaCy is what a user gets: `spacy.load(MODEL)`, all components.
"""

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.driving import keys  # noqa: E402 # beside this folder
from tests.driving.programs import pitchcoach, started  # noqa: E402 # as above
from tests.driving.screen import Screen  # noqa: E402 # as above
from tests.driving.terminal import NotSeenError, Terminal  # noqa: E402 # as above

SIZES = (500, 2000)
COLUMNS, LINES = 120, 40
FRAME = 1 / 60
PAUSES = ((0.05, 0.09), (0.008, 0.025))
"""Seconds before a key, in turn: two keys in a row, then a moment for the next two.

Reading a draft of 500 words again takes about 20 ms: the second key falls into that.
"""
BARE = """\
import sys
from pathlib import Path
from textual.app import App
from textual.widgets import TextArea


class Bare(App):
    def compose(self):
        yield TextArea(Path(sys.argv[1]).read_text(encoding="utf-8"), soft_wrap=True)


Bare().run()
"""
TYPED = (
    " and when we asked about it, each of these people told us that nothing gets done "
    "before noon unless someone calls the kitchen, so our first version rings a bell"
)
HEDGE = "maybe"
"""A word that is underlined wherever it stands, and not without its last letter."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: our seconds, theirs, and the ratio that was promised."""

    name: str
    ours: float
    theirs: float | None = None
    promised: float | None = None
    allowance: float = 0
    """Seconds that do not count."""

    @property
    def ratio(self) -> float | None:
        """Ours to theirs."""
        return (self.ours - self.allowance) / self.theirs if self.theirs else None

    def __str__(self) -> str:
        line = f"{self.name:52} {self.ours * 1000:7.1f} ms"
        if self.theirs is None or self.ratio is None:
            return line
        line += f" {self.theirs * 1000:7.1f} ms {self.ratio:7.2f}"
        if self.promised is None:
            return line
        extra = " + 1 frame" if self.allowance else ""
        verdict = "held" if self.ratio <= self.promised else "MISSED"
        return f"{line}  ≤ {self.promised}{extra}: {verdict}"


# The drafts.


def draft(words: int) -> str:
    """A draft of about so many words from the shipped examples, in usual paragraphs."""
    chosen: list[str] = []
    for paragraph in _paragraphs():
        if sum(len(one.split()) for one in chosen) >= words:
            break
        chosen.append(paragraph)
    return "\n\n".join(chosen) + "\n"


def _paragraphs() -> Iterator[str]:
    """Paragraphs of 60 to 120 words."""
    held: list[str] = []
    for sentence in _sentences():
        held += sentence.split()
        if len(held) >= 60:
            yield " ".join(held[:120])
            held = []


def _sentences() -> Iterator[str]:
    for path in sorted((ROOT / "examples").glob("[di]*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.match(r"[A-Z].*[.?!]$", line):
                yield from re.split(r"(?<=[.?!]) ", line)


# The two programs.


@dataclass(frozen=True)
class Stage:
    """A draft in a folder of its own, to be opened by either program."""

    home: Path
    text: str

    def ours(self) -> Terminal:
        """The draft room."""
        return pitchcoach(self.home, "draft.txt", columns=COLUMNS, lines=LINES)

    def bare(self) -> Terminal:
        """Nothing but a `TextArea`."""
        command = [sys.executable, "bare.py", "draft.txt"]
        return started(command, self.home, COLUMNS, LINES, {})

    @property
    def beginning(self) -> str:
        """The draft's first words."""
        return " ".join(self.text.split()[:4])

    @property
    def middle(self) -> str:
        """The paragraph that is written in."""
        paragraphs = self.text.strip().split("\n\n")
        return paragraphs[len(paragraphs) // 2]


@contextmanager
def stage(words: int) -> Iterator[Stage]:
    """A draft of so many words, and where everything lies that the programs keep."""
    with tempfile.TemporaryDirectory(prefix="pitchcoach-") as folder:
        home = Path(folder)
        (home / "draft.txt").write_text(draft(words), encoding="utf-8")
        (home / "bare.py").write_text(BARE, encoding="utf-8")
        yield Stage(home, draft(words))


def first_frame(terminal: Terminal, shown: Callable[[Screen], object]) -> float:
    """Seconds from the start to the first frame of which something is true."""
    return moment_of(terminal, shown, 20) - terminal.started


def moment_of(
    terminal: Terminal, shown: Callable[[Screen], object], seconds: float
) -> float:
    """When the first frame from now on was there of which something is true."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        for moment in terminal.frames():
            if shown(terminal.screen):
                return moment
        time.sleep(0.05)
    raise NotSeenError(f"not seen in {seconds} s\n{terminal.screen.text}")


def underlined(screen: Screen) -> bool:
    """Whether anything in the draft is underlined."""
    return any(
        cell.style.underline and cell.text.isalpha()
        for y in range(4, screen.lines - 6)
        for cell in screen.row_of_cells(y)[:40]
    )


def open_(terminal: Terminal, stage: Stage) -> None:
    """Wait until all is quiet and put the cursor in the middle of the draft."""
    terminal.wait_for(stage.beginning, 20)
    if "bare.py" not in terminal.command:
        terminal.wait_for(underlined, 20)
    terminal.settle()
    left, _ = terminal.screen.find(stage.beginning) or (0, 0)
    words = " ".join(stage.middle.split()[:6])
    for _ in range(200):
        if (row := _row_of(terminal.screen, left, words)) is not None:
            terminal.click(left, row)
            return terminal.settle()
        terminal.write(keys.wheel(left, terminal.screen.lines // 3, "down") * 3)
        terminal.settle()
    raise NotSeenError(f"not in the draft: {words}")


def _row_of(screen: Screen, left: int, words: str) -> int | None:
    for y in range(screen.lines - 3):
        row = "".join(cell.text for cell in screen.row_of_cells(y)[left:])
        if row.startswith(words):
            return y
    return None


def start(runs: int) -> Iterator[Row]:
    """Start to first frame, and to first findings."""
    for words in SIZES:
        with stage(words) as staged:
            frames: tuple[list[float], list[float]] = ([], [])
            findings: list[float] = []
            for _ in range(runs + 1):
                with staged.bare() as bare:
                    frames[1].append(first_frame(bare, _shows(staged)))
                with staged.ours() as ours:
                    frames[0].append(first_frame(ours, _shows(staged)))
                    findings.append(first_frame(ours, underlined))
        # The first round fills the caches.
        ours_, bare_ = (median(times[1:]) for times in frames)
        yield Row(f"start to first frame, {words:,} words", ours_, bare_, 1.3)
        yield Row(f"start to first findings, {words:,} words", median(findings[1:]))


def _shows(staged: Stage) -> Callable[[Screen], object]:
    return lambda screen: staged.beginning in screen.text


# A key and its frame.


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key that was typed."""

    typed: str
    """Everything typed up to it, in this round."""
    sent: float
    at_work: bool
    """Whether the coach was at work when it was sent."""


def analyst_of(terminal: Terminal) -> int | None:
    """The process that reviews."""
    return next((p for p in terminal.processes() if p != terminal.process.pid), None)


def at_work(process: int | None) -> bool:
    """Whether a process is running at this moment."""
    if process is None:
        return False
    told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    return told.rpartition(")")[2].split()[0] == "R"


def strokes(terminal: Terminal, text: str, pauses: Sequence[float]) -> list[Stroke]:
    """Type at a writer's speed."""
    analyst, typed = analyst_of(terminal), []
    due = time.perf_counter()
    for number, key in enumerate(text):
        due += pauses[number % len(pauses)]
        time.sleep(max(due - time.perf_counter(), 0))
        busy = at_work(analyst)
        typed.append(Stroke(text[: number + 1], terminal.type(key), busy))
    return typed


def painted(terminal: Terminal, typed: Sequence[Stroke]) -> list[float]:
    """Seconds from each key to the frame that shows it."""
    time.sleep(0.3)
    seen: list[float] = []
    for moment in terminal.frames():
        before = "".join(c.text for c in terminal.screen.row_of_cells(terminal.screen.y))
        before = before[: terminal.screen.x]
        shown = 0
        for number, stroke in enumerate(typed[len(seen) :], 1):
            if stroke.sent < moment and _ends(before, stroke.typed):
                shown = number
        first = len(seen)
        seen += [moment - stroke.sent for stroke in typed[first : first + shown]]
    if len(seen) < len(typed):
        raise NotSeenError(f"{typed[len(seen)].typed!r} not seen\n{terminal.screen.text}")
    return seen


def _ends(before: str, typed: str) -> bool:
    """Whether the row up to the cursor ends with what was typed, or began with its end."""
    tail = typed[-12:]
    word = tail.rpartition(" ")[2]
    return before.endswith(tail) or (bool(word) and before.endswith(" " + word))


def key_to_frame(wanted: int) -> Iterator[Row]:
    """Key to painted frame: while the coach is at work, and all together."""
    chance = random.Random(3)
    for words in SIZES:
        with ExitStack() as held:
            staged = held.enter_context(stage(words))
            sides = [held.enter_context(side()) for side in (staged.ours, staged.bare)]
            for side in sides:
                open_(side, staged)
                side.press(*["ctrl+right"] * 20)
            rounds: list[Round] = []
            while sum(len(one.at_work) for one in rounds) < wanted:
                rounds.append(_round(sides, chance))
        counted = [(one.ours[n], one.bare[n]) for one in rounds for n in one.at_work]
        every = [pair for one in rounds for pair in zip(one.ours, one.bare, strict=True)]
        yield from _rows(f"key to frame while at work, {words:,} words", counted, 1.5)
        yield from _rows(f"key to frame, all keys, {words:,} words", every, None)


def _rows(
    name: str, pairs: Sequence[tuple[float, float]], promised: float | None
) -> Iterator[Row]:
    for point in (50, 95):
        ours, bare = (
            quantiles(side, n=100)[point - 1] for side in zip(*pairs, strict=True)
        )
        yield Row(f"{name}, p{point}", ours, bare, promised if point == 50 else None)


@dataclass(frozen=True)
class Round:
    """The same typed in both programs at the same pace: seconds to each letter's frame."""

    ours: list[float]
    bare: list[float]
    at_work: list[int]
    """Which of them met the coach at work."""


def _round(sides: Sequence[Terminal], chance: random.Random) -> Round:
    pauses = [chance.uniform(*PAUSES[n % 2]) for n in range(len(TYPED))]
    # A blank at the end of a row is not seen until the next letter.
    letters = [number for number, letter in enumerate(TYPED) if letter != " "]
    seen, met = [], []
    for side in sides:
        side.settle()
        typed = strokes(side, TYPED, pauses)
        times = painted(side, typed)
        seen.append([times[number] for number in letters])
        met.append([at for at, number in enumerate(letters) if typed[number].at_work])
        side.press(*["backspace"] * len(TYPED))
    return Round(seen[0], seen[1], met[0])


# A key and its findings.


@cache
def raw_spacy() -> Any:
    """spaCy as a user gets it."""
    import spacy  # noqa: PLC0415 # the other rows must not pay for it

    from pitchcoach.language.known_files import MODEL  # noqa: PLC0415 # as above

    return spacy.load(MODEL)


def key_to_findings(runs: int) -> Iterator[Row]:
    """The last letter of a word that is underlined, to the frame that underlines it."""
    for words in SIZES:
        with stage(words) as staged, staged.ours() as ours:
            open_(ours, staged)
            nlp, paragraph = raw_spacy(), staged.middle
            nlp(paragraph)
            lit, raw = [], []
            for number in range(runs):
                lit += _lit(ours)
                raw.append(_parse(nlp, paragraph, number))
        count = len(staged.middle.split()) + 1
        about = f"{words:,} words, paragraph of {count}"
        for name, point in (("p50", 50), ("p95", 95)):
            took = quantiles(lit, n=100)[point - 1]
            promised = 2.0 if point == 50 else None
            title = f"key to findings, {about}, {name}"
            yield Row(title, took, median(raw), promised, FRAME)


def _parse(nlp: Any, paragraph: str, number: int) -> float:
    words = paragraph.split()
    at = number % len(words)
    text = " ".join([*words[:at], HEDGE, *words[at:]])
    began = time.perf_counter()
    nlp(text)
    return time.perf_counter() - began


def _lit(terminal: Terminal) -> list[float]:
    """Make a finding and take it away again, a word further on than before."""
    terminal.press("ctrl+right")
    terminal.type(f" {HEDGE[:-1]} ")
    terminal.press("left")
    terminal.settle(0.3)
    sent = terminal.type(HEDGE[-1])
    try:
        time.sleep(0.5)
        took = [moment_of(terminal, _hedge_underlined, 1) - sent]
    except NotSeenError:
        took = []
    terminal.press("delete", *["backspace"] * (len(HEDGE) + 1))
    terminal.settle(0.3)
    return took


def _hedge_underlined(screen: Screen) -> bool:
    cells = screen.row_of_cells(screen.y)[screen.x - len(HEDGE) : screen.x]
    word = "".join(cell.text for cell in cells)
    return word == HEDGE and all(cell.style.underline for cell in cells)


def main() -> None:
    """Measure the rows asked for and print them."""
    about = __doc__.splitlines()[0] if __doc__ else ""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("rows", nargs="*", metavar="ROW", help="start, key, findings")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--keys", type=int, default=200)
    asked = parser.parse_args()
    rows: dict[str, Callable[[], Iterator[Row]]] = {
        "start": lambda: start(asked.runs),
        "key": lambda: key_to_frame(asked.keys),
        "findings": lambda: key_to_findings(4 * asked.runs),
    }
    print(f"{'':52} {'ours':>10} {'theirs':>10} {'ratio':>7}  promised")
    for name in asked.rows or rows:
        for row in rows[name]():
            print(row, flush=True)


if __name__ == "__main__":
    main()
