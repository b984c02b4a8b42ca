"""Plays with the program in this process, where its editor can be looked at."""

import asyncio
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from textual._xterm_parser import XTermParser
from textual.pilot import Pilot

from benchmarks.deeds import WEAK, Chance, Deed
from benchmarks.failing import BEGINNING, READING, Failure, Story, told
from benchmarks.underlines import (
    difference,
    fresh_feedback,
    letters_of,
    spans_of,
)
from pitchcoach.text import Span
from pitchcoach.tui.app import PitchcoachApp
from pitchcoach.tui.opening import app_for
from pitchcoach.tui.screens.draft import DraftScreen
from tests.driving import keys

BETWEEN_CHECKS = 20.0
"""Seconds."""
PAUSE = 60.0
"""Seconds that the program may be busy after a deed."""


def main() -> None:
    """Play in the folder, for the minutes, by the seed and with the words given."""
    folder, minutes, seed, words = sys.argv[1:]
    chance = Chance(Random(int(seed)), int(words))

    def run(story: Story) -> None:
        asyncio.run(play(Path(folder), float(minutes), chance, story))

    told(int(seed), run)


async def play(home: Path, minutes: float, chance: Chance, story: Story) -> None:
    """Start the program as often as it is left, until the time is over."""
    draft = home / "draft.md"
    draft.write_text(BEGINNING, encoding="utf-8")
    end = time.perf_counter() + minutes * 60
    while time.perf_counter() < end:
        story.starts += 1
        app = app_for(draft, os.environ, cache=home / "cache")
        async with app.run_test(size=chance.size) as pilot:
            await Sitting(app, pilot, home, chance, story).play(end)


class Sitting:
    """One run of the program."""

    def __init__(
        self,
        app: PitchcoachApp,
        pilot: Pilot[Any],
        home: Path,
        chance: Chance,
        story: Story,
    ) -> None:
        self.app, self.pilot = app, pilot
        self.home, self.chance, self.story = home, chance, story

    async def play(self, end: float) -> None:
        """Do one thing after the other until the time is over or the program is left."""
        check = time.perf_counter() + BETWEEN_CHECKS
        while time.perf_counter() < end:
            for deed in self.chance.burst():
                await self.do(deed)
                if not self.app.is_running or self.app._exit:
                    return
            if time.perf_counter() > check:
                await self.check()
                check = time.perf_counter() + BETWEEN_CHECKS
        await self.check()

    async def do(self, deed: Deed) -> None:
        """Do one thing."""
        self.story.note(deed.told)
        if deed.size:
            await self.pilot.resize_terminal(*deed.size)
        driver = self.app._driver
        assert driver
        for event in XTermParser().feed(deed.sent.decode()):
            driver.process_message(event)
        began = time.perf_counter()
        async with asyncio.timeout(PAUSE):
            await self.pilot.pause()
        if not deed.heavy:
            took = time.perf_counter() - began
            self.story.slowest = max(self.story.slowest, took)

    async def check(self) -> None:
        """Compare what is underlined with what a fresh review finds."""
        screen = await self.drafting()
        screen.editor.focus()
        for name in ("ctrl+end", "enter", "enter"):
            await self.do(Deed(f"press {name}", keys.key(name)))
        await self.do(Deed("paste weak sentences", keys.paste(" ".join(WEAK))))
        await self.until(lambda: not self.app.analyst.busy and screen.room.is_current)
        await self.until(lambda: screen.state in ("ready", "empty", "stopped"))
        text = screen.editor.text
        self.story.note(f"compare {screen.draft.name}, {len(text)} characters")
        request = screen.request(text)
        feedback = await asyncio.to_thread(fresh_feedback, request, self.home / "cache")
        meant = letters_of(text, spans_of(feedback.notes, screen.dismissals))
        shown = letters_of(text, list(_underlined(screen)))
        if found := difference(shown, meant):
            raise Failure(f"wrong underlines: {found}")
        self.story.checks += 1
        self.story.letters += len(meant)
        self.story.underlined += sum(under for _, under in meant)

    async def drafting(self) -> DraftScreen:
        """The screen with the draft, with nothing before it."""
        await self.pilot.resize_terminal(120, 40)
        for _ in range(12):
            if isinstance(self.app.screen, DraftScreen):
                return self.app.screen
            await self.pilot.press("escape")
            await self.pilot.pause()
        raise Failure(f"the draft cannot be reached from {self.app.screen}")

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something is so."""
        end = time.perf_counter() + READING
        while not true():
            if time.perf_counter() > end:
                raise Failure(f"not read within {READING:.0f} s")
            await asyncio.sleep(0.05)


def _underlined(screen: DraftScreen) -> list[Span]:
    """Every stretch that the editor paints underlined."""
    found, start = [], 0
    for row, line in enumerate(screen.editor.document.lines):
        for span in screen.editor.get_line(row).spans:
            style = span.style
            if not isinstance(style, str) and (style.underline or style.underline2):
                found.append(Span(start + span.start, start + min(span.end, len(line))))
        start += len(line) + 1
    return found


if __name__ == "__main__":
    main()
