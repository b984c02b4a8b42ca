"""The front end's end of the line: asks for reviews and never waits for them."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pitchcoach.analyst import wire
from pitchcoach.analyst.feedback import Asked, Fault, Ready, Request, Word

_RESTARTS = 3
"""Ends of the process in a row before it is left at that."""
_LOST = "The coach stopped and could not be started again. Your draft is safe: save it."


@dataclass(eq=False)
class Analyst:
    """A process that reviews one draft after another, the newest first.

    Args:
        heard: called with everything the analyst says, in the event loop.
        rules: folders of packs beside the shipped ones.
        cache: folder for compiled rules.
        project: the `.pitchcoach.toml` in force.
    """

    heard: Callable[[Word], None]
    rules: Sequence[Path] = ()
    cache: Path | None = None
    project: Path | None = None
    _process: Process | None = field(default=None, init=False)
    _ready: bool = field(default=False, init=False)
    _under_way: Asked | None = field(default=None, init=False)
    _waiting: list[Asked] = field(default_factory=list, init=False)
    _ends: int = field(default=0, init=False)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._under_way is not None or bool(self._waiting)

    @property
    def process_id(self) -> int | None:
        """The process's number, while there is one."""
        return self._process.pid if self._process else None

    def ask(self, request: Asked) -> None:
        """Ask for a review; one of its sort still waiting for its turn is forgotten."""
        sort = _sort(request)
        self._waiting = [one for one in self._waiting if _sort(one) != sort]
        self._waiting.append(request)
        self._send()

    async def run(self) -> None:
        """Start the process and pass on what it says, for as long as there is need.

        Ends when it cannot work at all, as with mistakes in rule files; `run` again then.
        """
        self._ends = 0
        while self._ends < _RESTARTS:
            self._process = await self._started()
            try:
                if await self._listen(self._process):
                    return
            finally:
                await self._stop()
            self._ends += 1
        self.heard(Fault(0, _LOST))

    async def _started(self) -> Process:
        # -P: what lies in the current folder is not to be taken for a library.
        module = ("-P", "-m", "pitchcoach.analyst.process")
        folders = (str(self.cache or ""), str(self.project or ""), *map(str, self.rules))
        return await asyncio.create_subprocess_exec(
            sys.executable, *module, *folders, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )

    async def _listen(self, process: Process) -> bool:
        """Pass on what is said; whether the process said that it cannot go on."""
        assert process.stdout
        hopeless = False
        while (word := await wire.received(process.stdout)) is not None:
            hopeless = isinstance(word, Fault) and not word.version
            if isinstance(word, Ready):
                self._ready = True
            elif self._under_way:
                self._under_way, self._ends = None, 0
            self._send()
            self.heard(word)
        return hopeless

    def _send(self) -> None:
        if not (self._ready and self._waiting) or self._under_way:
            return
        assert self._process
        assert self._process.stdin
        self._under_way = self._waiting.pop(0)
        self._process.stdin.write(wire.packed(self._under_way))

    async def _stop(self) -> None:
        """End the process; a request it did not live to answer is not asked again."""
        process, self._process, self._ready = self._process, None, False
        self._under_way = None
        if process and process.stdin:
            if process.returncode is None:
                process.kill()
            process.stdin.close()
            await process.wait()


def _sort(asked: Asked) -> tuple[str, bool]:
    """What is asked for, without what it is about."""
    report = isinstance(asked, Request) and bool(asked.report)
    return type(asked).__name__, report
