"""Ten minutes of nonsense: random keys, pastes, mouse and resizes, and all must hold.

    python benchmarks/fuzz.py [--minutes 10] [--seed 1] [--inside]

After every burst the program must live and paint. Every few minutes the draft is saved,
a coach that has seen nothing before reviews it, and what is underlined on the screen must
be exactly what it found. The program runs in a terminal; with --inside it runs in this
process, without one, and its editor is looked at instead of the screen.

Everything is written to a folder that is gone afterwards: the program cannot write
anywhere else (this needs Linux). The same seed does the same things.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.deeds import WEAK, Chance, Deed  # noqa: E402 # beside this file
from benchmarks.failing import (  # noqa: E402 # as above
    BEGINNING,
    BETWEEN_CHECKS,
    READING,
    Failure,
    Story,
    told,
)
from benchmarks.underlines import (  # noqa: E402 # as above
    dismissed_of,
    fresh_notes,
    letters_of,
    nearest,
    profile_named,
    spans_of,
)
from tests.driving.programs import PITCHCOACH, environment, started  # noqa: E402 # as above
from tests.driving.screen import Screen  # noqa: E402 # as above
from tests.driving.terminal import NotSeenError, Terminal  # noqa: E402 # as above

PATIENCE = 5.0
"""Seconds within which a key must be painted."""
HEAVY_PATIENCE = 60.0
"""Seconds to take in a paste of 100,000 words."""
TALLEST = 3000
TRIES = 8
LEFT = b"\x1b[?1049l"
NARROWED, WIDEST = 100, 250
FENCED = [sys.executable, str(ROOT / "benchmarks/fenced.py")]


class Player:
    """Plays with the program in a terminal."""

    def __init__(self, home: Path, chance: Chance, story: Story) -> None:
        self.home, self.chance, self.story = home, chance, story
        self.draft = home / "draft.md"
        self.draft.write_text(BEGINNING, encoding="utf-8")
        self.patience = PATIENCE
        self.tokens = 0
        self.terminal = self.started()

    def started(self) -> Terminal:
        """The program with the draft, kept from writing elsewhere."""
        self.story.starts += 1
        columns, lines = self.chance.size
        command = [*FENCED, str(self.home), *PITCHCOACH, self.draft.name]
        terminal = started(command, self.home, columns, lines, {})
        terminal.wait_for(lambda screen: screen.text.strip(), 20)
        return terminal

    def burst(self) -> None:
        """Do a few things, and see that the program answers."""
        for deed in self.chance.burst():
            self.do(deed)
        self.see_answer()
        if "1049" not in self.terminal.screen.modes:
            self.begin_again()

    def begin_again(self) -> None:
        """Start the program once more after it was left, if it was left well."""
        try:
            code = self.terminal.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failure("it left its screen and did not end") from None
        if code:
            raise Failure(f"it ended with {code}")
        self.terminal.close()
        self.terminal = self.started()

    def do(self, deed: Deed) -> None:
        """Do one thing."""
        self.story.note(deed.told)
        if deed.heavy:
            self.patience = HEAVY_PATIENCE
        try:
            if deed.size:
                self.terminal.resize(*deed.size)
            self.terminal.write(deed.sent)
        except OSError:
            time.sleep(0.2)
        time.sleep(self.chance.random.choice((0, 0, 0.01, 0.05)))

    def see_answer(self) -> None:
        """A terminal that becomes wider is painted anew up to its edge."""
        columns, lines = self.chance.size
        if columns >= WIDEST:
            self.terminal.resize(NARROWED, lines)
            self.terminal.settle()
            columns = NARROWED
        # Never back and forth: two changes in a row may well leave nothing to paint.
        self.chance.size = columns + 1, lines
        began = time.perf_counter()
        self.terminal.resize(*self.chance.size)
        self.terminal.screen.blank()
        try:
            self.terminal.wait_for(self._painted, self.patience)
        except NotSeenError:
            raise Failure(
                f"no answer within {self.patience:.0f} s{self._later()}"
            ) from None
        if self.patience == PATIENCE:
            took = time.perf_counter() - began
            self.story.slowest = max(self.story.slowest, took)
        self.patience = max(PATIENCE, self.patience / 2)

    def _later(self) -> str:
        """What became of it in the end."""
        began = time.perf_counter()
        try:
            self.terminal.wait_for(self._painted, HEAVY_PATIENCE)
        except NotSeenError:
            return ""
        return f", but {time.perf_counter() - began:.1f} s later"

    def _painted(self, screen: Screen) -> bool:
        rows = [screen.row_of_cells(y) for y in range(screen.lines)]
        edges = [row[0].text and (row[-1].text or row[-2].text) for row in rows]
        return all(edges) or "1049" not in screen.modes

    def show_state(self) -> None:
        """Print the screen, or what was written after it was left."""
        screen = self.terminal.screen
        if "1049" not in screen.modes:
            output = b"".join(data for _, data in self.terminal.reads)
            screen = Screen(120, TALLEST)
            screen.feed(output.rpartition(LEFT)[2])
        print(f"Cursor at {screen.x},{screen.y} of:", screen.text.rstrip(), sep="\n")

    # What is underlined.

    def check(self) -> None:
        """Compare what is underlined with what a fresh review of the saved draft finds."""
        saved = self.saved()
        self.story.note(f"compare {saved.name}")
        profile = self.profile()
        notes = fresh_notes(saved, profile, self.home / "cache")
        dismissed = dismissed_of(saved, self.home / "pitchcoach")
        text = saved.read_bytes().decode("utf-8-sig")
        meant = letters_of(text, spans_of(notes, dismissed))
        rows = len(text) // 30 + text.count("\n") + 40
        self.show(120, min(rows, TALLEST))
        self.compare(meant, f"{saved.name}, {profile}")
        self.show(*self.chance.size)

    def compare(self, meant: list[tuple[str, bool]], about: str) -> None:
        """Wait until the screen is as it should be."""
        end = time.perf_counter() + READING
        while True:
            self.terminal.pump()
            if (found := nearest(self.terminal.screen, meant)) is None:
                break
            if time.perf_counter() > end or not self.terminal.alive:
                raise Failure(f"wrong underlines in {about}: {found}")
            time.sleep(0.5)
        self.story.checks += 1
        self.story.letters += len(meant)
        self.story.underlined += sum(under for _, under in meant)

    def show(self, columns: int, lines: int) -> None:
        """Make the terminal this size, with the beginning of the draft in it."""
        self.terminal.resize(columns, lines)
        self.terminal.settle()
        self.terminal.press("ctrl+home")
        self.terminal.settle()

    def saved(self) -> Path:
        """Write something, save, and find the file by it."""
        self.chance.size = (120, 40)
        self.terminal.resize(*self.chance.size)
        for _ in range(TRIES):
            self.terminal.settle(0.3, HEAVY_PATIENCE)
            # Away from dialogs and the start screen: a click there would begin a draft.
            for _ in range(3):
                self.terminal.press("escape")
                self.terminal.settle()
            token = self.written()
            for keys in (("ctrl+s",), ("ctrl+a", *f"{token}.md", "enter")):
                self.terminal.press(*keys)
                self.terminal.settle(0.4, 3)
                if found := self._file_with(token):
                    return found
        raise Failure("the draft could not be written in and saved")

    def _file_with(self, token: str) -> Path | None:
        for path in self.home.glob("*.*"):
            if path.is_file() and token in path.read_bytes().decode("utf-8", "replace"):
                return path
        return None

    def written(self) -> str:
        """Something written at the end of the draft, if that is what has the focus."""
        self.tokens += 1
        token = f"Zq{self.tokens}x"
        self.terminal.click(20, 12)
        self.terminal.press("ctrl+end")
        self.terminal.paste(f"\n\n{' '.join(WEAK)} {token}")
        with suppress(NotSeenError):
            self.terminal.wait_for(token, PATIENCE)
        return token

    def profile(self) -> str | None:
        """For whom the pitch is, as the screen says."""
        from pitchcoach import Coach  # noqa: PLC0415 # only a check needs it
        from pitchcoach.analyst.reading import choice  # noqa: PLC0415 # as above

        profiles = Coach(cache=self.home / "cache").rulebook.profiles.values()
        return profile_named(
            "\n".join(self.terminal.screen.rows[:3]), [choice(p) for p in profiles]
        )


def play(home: Path, minutes: float, chance: Chance, story: Story) -> None:
    """Play in a terminal."""
    player = Player(home, chance, story)
    end = time.perf_counter() + minutes * 60
    check = time.perf_counter() + BETWEEN_CHECKS
    try:
        while (now := time.perf_counter()) < end:
            player.burst()
            if now > check:
                player.check()
                check = time.perf_counter() + BETWEEN_CHECKS
        player.check()
    except (Failure, NotSeenError):
        player.terminal.settle(1, 5)
        player.show_state()
        raise
    finally:
        player.terminal.close()


def main() -> None:
    """Play until the time is over or something fails."""
    about = __doc__.splitlines()[0] if __doc__ else ""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", type=int, default=100_000, help="the longest paste")
    parser.add_argument("--inside", action="store_true", help="without a terminal")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pitchcoach-") as folder:
        home = Path(folder).resolve()
        if asked.inside:
            numbers = map(str, (asked.minutes, asked.seed, asked.words))
            inside = [sys.executable, "-m", "benchmarks.fuzz_inside", str(home), *numbers]
            run = subprocess.run(
                [*FENCED, str(home), *inside],
                env=environment(home, PYTHONPATH=str(ROOT)),
                cwd=home,
                check=False,
            )
            raise SystemExit(run.returncode)
        chance = Chance(Random(asked.seed), asked.words)
        told(asked.seed, lambda story: play(home, asked.minutes, chance, story))


if __name__ == "__main__":
    main()
