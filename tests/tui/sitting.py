"""The whole app at a desk: the coach is a stand-in, the drafts are real files."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot
from textual.screen import ModalScreen

from pitchcoach.analyst.feedback import (
    Answer,
    Choice,
    Feedback,
    Profiles,
    Ready,
    Report,
    Request,
    Word,
)
from pitchcoach.drafts.draft import open_draft
from pitchcoach.settings import Folders, Settings
from pitchcoach.tui.app import PitchcoachApp
from pitchcoach.tui.screens.draft import DraftScreen
from tests.tui.making_feedback import PROFILE, SECOND, TEXT, feedback

See = Callable[[PitchcoachApp, Pilot[None]], Awaitable[None]]
CHOICES: Sequence[Choice] = (PROFILE, SECOND)


class StandIn:
    """Answers at once, with the same feedback for whoever asks; or waits until told."""

    def __init__(self, heard: Callable[[Word], None]) -> None:
        self.heard = heard
        self.asked: list[Request] = []
        self.silent = False
        self.busy = False
        self.told = feedback()

    async def run(self) -> None:
        self.heard(Profiles(tuple(CHOICES)))
        self.heard(Ready())
        await asyncio.Event().wait()

    def ask(self, request: Request) -> None:
        self.asked.append(request)
        if not self.silent:
            self.answer(request)

    def answer(self, request: Request, told: Feedback | None = None) -> None:
        word: Word = Answer(request.version, told or self.told)
        if request.report:
            word = Report(request.version, "The report.\n")
        self.heard(word)


class Desk(PitchcoachApp):
    """The app with a coach that is no process."""

    @property
    def stand_in(self) -> StandIn:
        """The coach."""
        assert isinstance(self.analyst, StandIn)
        return self.analyst

    @property
    def draft(self) -> DraftScreen:
        """The screen with the draft."""
        assert self.drafting
        return self.drafting


def sit(
    see: Callable[[Desk, Pilot[None]], Awaitable[None]],
    path: Path | None,
    *,
    size: tuple[int, int] = (120, 40),
    settings: Settings | None = None,
    home: Path | None = None,
) -> Desk:
    """Open a draft in the app, wait until it is read, and see."""

    async def at_desk() -> Desk:
        folders = Folders(home, home) if home else None
        draft = open_draft(path) if path else None
        app = Desk(draft, settings=settings, folders=folders)
        app.__dict__["analyst"] = StandIn(app._heard)
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            await see(app, pilot)
        return app

    return asyncio.run(at_desk())


async def settled(pilot: Pilot[None]) -> None:
    """Wait until everything has come where it is wanted."""
    for _ in range(2):  # what a worker has done may start another one
        for _ in range(3):
            await pilot.pause()
        for worker in list(pilot.app.workers):
            if worker.group == "copy":
                await worker.wait()
        for _ in range(100):
            if not _is_under_way(pilot.app):
                break
            await pilot.pause(0.02)
    await pilot.pause()


def _is_under_way(app: App[None]) -> bool:
    """Whether a conversation goes on that waits for no answer just now."""
    talks = any(one.group == "conversation" and one.is_running for one in app.workers)
    return talks and not isinstance(app.screen, ModalScreen)


def written(folder: Path, text: str = TEXT, name: str = "pitch.txt") -> Path:
    """A draft in a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
