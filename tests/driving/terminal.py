"""A program in a pseudo-terminal of its own."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from tests.driving import keys
from tests.driving.screen import Screen

_FRAME_END = b"\x1b[?2026l"
_ASKED = b"\x1b[?2026$p"
_ANSWER = b"\x1b[?2026;2$y"
"""Frames come whole: the terminal can tell where one ends."""
_IN_TERMINAL = 'exec "$@" <"$0" >"$0" 2>&1'
"""A process without a terminal that opens one has it for its own."""
_ENOUGH = 65536


class NotSeenError(AssertionError):
    """What was waited for did not come; the message is the screen."""


class Terminal:
    """Starts a program in a terminal and plays the person before it.

    A thread notes the program's output and the moment it came, and does nothing else;
    `screen` is what the output shows, as far as it was looked at by `pump` or `frames`.

    Args:
        environment: all of it; nothing is inherited.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 120,
        lines: int = 40,
        environment: Mapping[str, str],
        folder: Path | None = None,
    ) -> None:
        self.command = tuple(command)
        self.folder = folder or Path.cwd()
        self.screen = Screen(columns, lines)
        self.reads: list[tuple[float, bytes]] = []
        """Everything the program wrote, with the time (`time.perf_counter`) it came."""
        self._looked_at = 0
        self._left = b""
        self._news = threading.Event()
        self._writing = threading.Lock()
        self._end, self._ended = os.pipe()
        self._master, slave = pty.openpty()
        self._size(columns, lines)
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", _IN_TERMINAL, os.ttyname(slave), *command],
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
            stdin=slave,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(slave)
        self._open = [self._end, self._ended, self._master]
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _read(self) -> None:
        tail = b""
        while data := self._output():
            self.reads.append((time.perf_counter(), data))
            if _ASKED in (tail := tail[-len(_ASKED) :] + data):
                tail = b""
                self.write(_ANSWER)
            self._news.set()
        self._news.set()

    def _output(self) -> bytes:
        """What the program writes next; nothing when it or the terminal is gone."""
        ready, _, _ = select.select([self._master, self._end], [], [])
        if self._end in ready:
            return b""
        try:
            return os.read(self._master, _ENOUGH)
        except OSError:
            return b""

    # What the person does.

    def write(self, data: bytes) -> float:
        """Send bytes, and tell when."""
        with self._writing:
            now = time.perf_counter()
            while data:
                data = data[os.write(self._master, data[:1024]) :]
        return now

    def press(self, *names: str) -> float:
        """Press keys one after the other, and tell when."""
        return self.write(b"".join(map(keys.key, names)))

    def type(self, text: str) -> float:
        """Type a text as it stands, and tell when."""
        return self.write(text.encode())

    def paste(self, text: str) -> float:
        """Paste a text, and tell when."""
        return self.write(keys.paste(text))

    def click(self, x: int, y: int, button: int = 0) -> float:
        """Click at a cell, and tell when."""
        return self.write(keys.click(x, y, button))

    def resize(self, columns: int, lines: int) -> None:
        """Make the terminal another size and let the program know."""
        self.pump()
        self._size(columns, lines)
        self.screen.resize(columns, lines)
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, signal.SIGWINCH)

    def _size(self, columns: int, lines: int) -> None:
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)

    # What the person sees.

    def pump(self) -> None:
        """Bring the screen up to date."""
        for _ in self.frames():
            pass
        self.screen.feed(self._left)
        self._left = b""

    def frames(self) -> Iterator[float]:
        """Bring the screen up to date frame by frame: when each was there as a whole."""
        while self._looked_at < len(self.reads):
            moment, data = self.reads[self._looked_at]
            self._looked_at += 1
            self._left += data
            while _FRAME_END in self._left:
                frame, _, self._left = self._left.partition(_FRAME_END)
                self.screen.feed(frame + _FRAME_END)
                yield moment

    def wait_for(
        self, wanted: str | Callable[[Screen], object], seconds: float = 10
    ) -> float:
        """Wait until words are on the screen, or something is true of it; tell how long."""
        began = time.perf_counter()
        while True:
            self._news.clear()
            self.pump()
            seen = (
                wanted in self.screen.text
                if isinstance(wanted, str)
                else wanted(self.screen)
            )
            now = time.perf_counter() - began
            if seen:
                return now
            if now > seconds or (not self.alive and not self._reader.is_alive()):
                raise NotSeenError(
                    f"not seen in {now:.1f} s: {wanted}\n{self.screen.text.rstrip()}"
                )
            self._news.wait(min(0.25, seconds - now + 0.01))

    def settle(self, quiet: float = 0.25, seconds: float = 10) -> None:
        """Wait until the program has written nothing for a while."""
        began = time.perf_counter()
        while time.perf_counter() - began < seconds:
            last = self.reads[-1][0] if self.reads else began
            rest = max(last, began) + quiet - time.perf_counter()
            if rest <= 0:
                break
            time.sleep(rest)
        self.pump()

    # The program itself.

    @property
    def alive(self) -> bool:
        """Whether the program still runs."""
        return self.process.poll() is None

    def processes(self) -> list[int]:
        """The numbers of the program's processes that still run, its own first."""
        session = self.process.pid
        found = [int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit()]
        return [number for number in found if _session_of(number) == session]

    def kill(self) -> None:
        """End the program at once, without a chance to do anything."""
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def hang_up(self) -> None:
        """Close the terminal, as when its window is closed."""
        if self._reader.is_alive():
            os.write(self._ended, b".")
            self._reader.join()
        while self._open:
            os.close(self._open.pop())

    def close(self) -> None:
        """End the program if it still runs, and close the terminal."""
        self.kill()
        self.hang_up()


def _session_of(process: int) -> int | None:
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    state, _, _, session, *_ = told.rpartition(")")[2].split()
    return int(session) if state != "Z" else None
