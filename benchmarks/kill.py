"""What is lost when the draft room is killed while somebody types.

    python benchmarks/kill.py [--rounds N] [--seed N] [--program COMMAND]

Types random words into the real program in a terminal, kills it (`kill -9`, the coach's
process too) at a random moment, and reads what is left: the safety copy, or else the file.
The typing lost is counted from the first key that is missing to the kill.
"""

import argparse
import os
import random
import shlex
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from statistics import quantiles

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from pitchcoach.drafts.recovery import FOLDER, read_copy  # noqa: E402 # beside this folder
from pitchcoach.settings import Folders, Settings, save  # noqa: E402 # as above
from tests.driving.programs import PITCHCOACH, started  # noqa: E402 # as above
from tests.driving.terminal import Terminal  # noqa: E402 # as above

COLUMNS, LINES = 100, 30
DRAFT = "Tea for offices.\n\nWe sell tea to offices that have no kitchen.\n"
"""What is in the file before anything is typed."""
TYPED = "we sell tea to busy offices because nobody there has time for a kitchen"
GAPS = (0.03, 0.12)
"""Seconds from one key to the next: about 150 words a minute."""
PROMISED = 1.0
"""Seconds of typing that may be lost at most."""


@dataclass
class Typist:
    """What was typed, and when each key was pressed."""

    chance: random.Random
    typed: str = ""
    moments: list[float] = field(default_factory=list)

    def type(self, terminal: Terminal, seconds: float) -> None:
        """Type until the time is over."""
        end = time.perf_counter() + seconds
        for key in self._keys():
            pause = self.chance.uniform(*GAPS)
            if time.perf_counter() + pause > end:
                break
            time.sleep(pause)
            self.moments.append(terminal.type("\r" if key == "\n" else key))
            self.typed += key

    def _keys(self) -> Iterator[str]:
        words = TYPED.split()
        while True:
            yield from self.chance.choice(words)
            yield self.chance.choices(" \n", [9, 1])[0]

    def lost(self, kept: int, killed: float) -> float:
        """Seconds from the first key that was not kept to the kill."""
        return killed - self.moments[kept] if kept < len(self.moments) else 0.0


@dataclass(frozen=True, slots=True)
class Round:
    """What one kill left."""

    keys: int
    lost: float
    """Seconds of typing."""
    readable: bool
    copied: bool
    """Whether there was a safety copy at all."""


@dataclass(frozen=True)
class Stage:
    """A folder with a draft, which is the program's home too."""

    home: Path
    program: Sequence[str]

    @property
    def draft(self) -> Path:
        """The file that is opened."""
        return self.home / "pitch.md"

    @property
    def data(self) -> Path:
        """Where the program keeps what it keeps."""
        return self.home / "pitchcoach"

    def prepare(self) -> None:
        """Make everything as before the first round; what was compiled stays."""
        rmtree(self.data / FOLDER, ignore_errors=True)
        self.draft.write_text(DRAFT, encoding="utf-8")
        save(Folders(self.data, self.data), Settings(tour_seen=True), Settings())

    def open(self) -> Terminal:
        """Start the program with the draft."""
        command = [*self.program, str(self.draft)]
        return started(command, self.home, COLUMNS, LINES, {})

    def left(self, typed: str) -> tuple[int | None, bool]:
        """Keys that were kept, none if something cannot be read; and if by a copy."""
        texts = []
        for place in (self.data / FOLDER).glob("*.draft"):
            copy = read_copy(place)
            texts.append(copy.text if copy else "")
        with suppress(OSError, UnicodeDecodeError):
            texts.append(self.draft.read_text(encoding="utf-8"))
        kept = [keys_kept(text, typed) for text in texts]
        if not kept or None in kept:
            return None, len(texts) > 1
        return max(count or 0 for count in kept), len(texts) > 1


def keys_kept(text: str, typed: str) -> int | None:
    """How many keys are in a text; none if it is not what a person would find there."""
    written = text.removesuffix(DRAFT)
    whole = text.endswith(DRAFT) and typed.startswith(written)
    return len(written) if whole else None


def kill(terminal: Terminal) -> float:
    """End every process that the program has, at once, and tell when."""
    processes = terminal.processes()
    killed = time.perf_counter()
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    terminal.close()
    return killed


def play(stage: Stage, chance: random.Random) -> Round:
    """Type into the program, kill it, and look at what is left."""
    stage.prepare()
    terminal = stage.open()
    typist = Typist(chance)
    try:
        terminal.wait_for(DRAFT.partition("\n")[0], 30)
        typist.type(terminal, chance.uniform(0.2, 5.0))
    finally:
        killed = kill(terminal)
    kept, copied = stage.left(typist.typed)
    lost = typist.lost(kept or 0, killed)
    return Round(len(typist.typed), lost, kept is not None, copied)


def show(rounds: Sequence[Round]) -> None:
    """Print the table."""
    lost = [one.lost for one in rounds]
    cuts = quantiles(lost, n=100) if len(lost) > 1 else lost * 99
    unread = sum(not one.readable for one in rounds)
    held = "held" if max(lost) <= PROMISED else "MISSED"
    print(f"{'':36} {'p50':>8} {'p95':>8} {'max':>8}  promised")
    print(
        f"{'typing lost':36} {cuts[49]:6.2f} s {min(cuts[94], max(lost)):6.2f} s "
        f"{max(lost):6.2f} s  ≤ {PROMISED:.0f} s: {held}"
    )
    print(f"{'kills':36} {len(rounds):8}")
    print(f"{'keys typed':36} {sum(one.keys for one in rounds):8}")
    print(f"{'drafts found in a safety copy':36} {sum(one.copied for one in rounds):8}")
    verdict = "MISSED" if unread else "held"
    print(f"{'drafts that cannot be read':36} {unread:8} {'':17}  0: {verdict}")


def main() -> None:
    """Kill the program as often as asked for, and print what was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", metavar="COMMAND", default=shlex.join(PITCHCOACH))
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        stage = Stage(Path(home), shlex.split(asked.program))
        show([play(stage, chance) for _ in range(asked.rounds)])


if __name__ == "__main__":
    main()
