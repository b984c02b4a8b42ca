"""Dialogs over an empty app: what they show and what they answer."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from textual.app import App
from textual.pilot import Pilot

from pitchcoach.tui.screens.dialogs.dialog import Dialog
from tests.tui.screens_as_text import rows

SIZES = ((20, 5), (40, 12), (80, 24), (200, 50))
Act = Callable[[Pilot[object]], Awaitable[object]]


@dataclass(frozen=True)
class Outcome:
    """What came of a dialog."""

    answers: tuple[object, ...]
    """What it was left with; nothing while it is open."""
    rows: tuple[str, ...]
    copied: str = ""

    @property
    def shown(self) -> str:
        """The screen before it was left, as one text."""
        return "\n".join(self.rows)


def asked(
    dialog: Dialog[Any],
    *keys: str,
    size: tuple[int, int] = (80, 24),
    act: Act | None = None,
) -> Outcome:
    """Open a dialog, press the keys one by one, then do something else."""

    async def drive() -> Outcome:
        app = App[object]()
        answers: list[object] = []
        async with app.run_test(size=size) as pilot:
            app.push_screen(dialog, answers.append)
            await settled(pilot)
            for key in keys:
                await pilot.press(key)
                if len(key) > 1:
                    await settled(pilot)
            if act:
                await act(pilot)
                await settled(pilot)
            return Outcome(tuple(answers), tuple(rows(app)), app.clipboard)

    return asyncio.run(drive())


async def settled(pilot: Pilot[object]) -> None:
    """Wait for folders that are being read, and for the screen to be painted."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def typed(text: str) -> list[str]:
    """The keys that type a text."""
    names = {"/": "slash", ".": "full_stop", " ": "space", "~": "tilde", "-": "minus"}
    return [names.get(char, char) for char in text]


def clicked(words: str) -> Act:
    """Click on the first place where these words stand."""

    async def act(pilot: Pilot[object]) -> None:
        lines = rows(pilot.app)
        row = next(index for index, line in enumerate(lines) if words in line)
        await pilot.click(offset=(lines[row].index(words), row))

    return act
