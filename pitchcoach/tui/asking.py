"""Conversations about the draft: which profile, why a finding is set aside, the report."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from pitchcoach.drafts import dismissals
from pitchcoach.drafts.dismissals import Dismissal

if TYPE_CHECKING:
    from pitchcoach.analyst.feedback import Report
    from pitchcoach.tui.screens.writing import WritingScreen

_COLUMNS = 100
"""Of a report that is copied or exported."""


async def profile_chosen(screen: "WritingScreen") -> None:
    """Ask for whom the pitch is, and read it again for them."""
    from pitchcoach.tui.screens.dialogs.choose_profile import ChooseProfile

    now = screen.feedback.profile.name if screen.feedback else screen.profile or ""
    name = await screen.house.push_screen_wait(ChooseProfile(screen.house.profiles, now))
    if name:
        screen.choose_profile(name)


async def dismissed(screen: "WritingScreen") -> None:
    """Ask why the chosen finding is set aside, and show it no more among the others."""
    from pitchcoach.tui.screens.dialogs.dismiss import Dismiss

    note = screen.room.chosen
    if note is None:
        screen.notify("Choose a finding first: F4 goes to the next one.")
        return
    reason = await screen.house.push_screen_wait(Dismiss(note))
    if reason:
        screen.dismissals[note.identity] = Dismissal(reason, time.time())
        keep_dismissals(screen)


def restored(screen: "WritingScreen") -> None:
    """Show the chosen finding among the others again."""
    note = screen.room.chosen
    if note and screen.dismissals.pop(note.identity, None):
        keep_dismissals(screen)


def keep_dismissals(screen: "WritingScreen") -> None:
    """Keep what was dismissed with the draft, and show what is left."""
    path = screen.draft.path
    trouble = dismissals.save(
        screen.house.data, str(path) if path else screen.copy.id, screen.dismissals
    )
    if trouble:
        screen.notify(trouble, severity="warning", markup=False)
    screen.show_dismissals()


def load_dismissals(screen: "WritingScreen") -> None:
    """What was dismissed in this draft before."""
    if screen.draft.path:
        path = str(screen.draft.path)
        screen.dismissals, trouble = dismissals.load(screen.house.data, path)
        if trouble:
            screen.notify(trouble, severity="warning", markup=False)


async def step_chosen(screen: "WritingScreen") -> None:
    """Show all moves, and go to the one that is chosen."""
    from pitchcoach.tui.screens.moves import MovesScreen

    if screen.feedback is None:
        screen.notify("Write a few sentences first: then the moves can be seen.")
        return
    step = await screen.house.push_screen_wait(
        MovesScreen(screen.feedback, screen.editor.text)
    )
    if step and step.start is not None:
        screen.room.go_to(step.start)
        screen.editor.focus()


def report_wanted(screen: "WritingScreen", path: Path | None) -> None:
    """Ask for the text report: for a file, or for the clipboard without one."""
    text = screen.editor.text
    if not text.strip():
        screen.notify("There is nothing to report on yet: write or paste your pitch.")
        return
    screen.report_path = path
    screen.house.analyst.ask(screen.request(text, report=_COLUMNS))


def report_came(screen: "WritingScreen", report: "Report") -> None:
    """Write the report where it was wanted."""
    path = screen.report_path
    if path is None:
        screen.house.copy_to_clipboard(report.text)
        screen.notify("The report is copied: paste it where you like.")
        return
    try:
        path.write_text(report.text, encoding="utf-8")
    except OSError as error:
        said = f"{path.name} cannot be written: {error.strerror or error}."
        screen.notify(f"{said} Choose another folder.", severity="error", markup=False)
    else:
        screen.notify(f"The report is in {path}.", markup=False)


async def report_exported(screen: "WritingScreen") -> None:
    """Ask in which file the report is to be written."""
    from pitchcoach.tui.screens.dialogs.save_as import SaveAs

    named = screen.draft.path or Path.cwd() / "my-pitch.md"
    path = await screen.house.push_screen_wait(
        SaveAs(named.with_name(f"{named.stem}-report.txt"))
    )
    if path:
        report_wanted(screen, path)
