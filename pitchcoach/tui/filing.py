"""What happens to files: opening, saving, leaving, and words left over from a crash.

Each is a conversation: it may ask the founder something, and is awaited in a worker.
"""

import asyncio
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pitchcoach.drafts.draft import Draft, Stamp, open_draft, stamp_of, state_on_disk
from pitchcoach.drafts.recovery import Copy, drop, left_over
from pitchcoach.drafts.saving import ChangedError, Saved, save
from pitchcoach.errors import PitchcoachError, UnreadableError
from pitchcoach.shipped import examples_folder

if TYPE_CHECKING:
    from pitchcoach.tui.app import PitchcoachApp
    from pitchcoach.tui.beginnings import Start
    from pitchcoach.tui.screens.writing import WritingScreen

_TOURED = "investor-weak.md"
"""The example that the tour shows."""


async def saved(screen: "WritingScreen", *, over: bool = False) -> bool:
    """Save the draft in its file; whether that was done in the end."""
    if screen.draft.path is None:
        return await saved_as(screen)
    try:
        await _put(screen, None, over=over or screen.mine_stays)
    except ChangedError:
        return await _which_stays(screen, "changed")
    except PitchcoachError as error:
        screen.notify(str(error), title="Not saved", severity="error", markup=False)
        return False
    return True


async def saved_as(screen: "WritingScreen") -> bool:
    """Save the draft under another name; whether that was done in the end."""
    from pitchcoach.tui.screens.dialogs.save_as import SaveAs

    path = await screen.house.push_screen_wait(SaveAs(_suggested(screen.draft)))
    if path is None:
        return False
    try:
        await _put(screen, path, over=True)
    except PitchcoachError as error:
        screen.notify(str(error), title="Not saved", severity="error", markup=False)
        return False
    screen.house.remember(path)
    return True


def _suggested(draft: Draft) -> Path:
    return draft.path or Path.cwd() / "my-pitch.md"


async def _put(screen: "WritingScreen", path: Path | None, *, over: bool) -> None:
    version, text, data = screen.editor.version, screen.editor.text, screen.house.data
    before = screen.draft

    def put() -> Saved:
        return save(before, text, path=path, over=over, data=data)

    done = await asyncio.to_thread(put)
    screen.draft_saved(done.draft, version)
    if done.notice:
        screen.notify(done.notice, markup=False)


async def _which_stays(screen: "WritingScreen", state: str) -> bool:
    """Ask whose words stay when the file was written by something else."""
    from pitchcoach.drafts.difference import difference
    from pitchcoach.tui.screens.dialogs.changed_on_disk import ChangedOnDisk

    path = screen.draft.path
    assert path
    theirs = _opened_again(path)
    lines = difference(screen.editor.text, theirs.text) if theirs else ()
    asked = ChangedOnDisk(screen.draft.name, "changed" if theirs else "deleted", lines)
    answer = await screen.house.push_screen_wait(asked)
    if answer == "save_as":
        return await saved_as(screen)
    if answer == "theirs" and theirs:
        screen.take(theirs)
        return True
    if answer == "mine":
        screen.mine_stays = True
        return await saved(screen, over=True) if state == "changed" else True
    return False


def _opened_again(path: Path) -> Draft | None:
    try:
        return open_draft(path) if stamp_of(path) else None
    except (UnreadableError, OSError):
        return None


async def looked_at(screen: "WritingScreen") -> None:
    """Notice when another program has changed or deleted the file."""
    draft = screen.draft
    state = await asyncio.to_thread(state_on_disk, draft)
    if state == "same" or draft is not screen.draft or screen.mine_stays:
        return
    if state == "deleted":
        screen.mine_stays = True
        screen.saved_version = 0
        said = f"{draft.name} was deleted by another program. Save writes it again."
        screen.notify(said, severity="warning", markup=False)
    elif screen.unsaved:
        # Asked once: who closes the question is asked again when saving.
        screen.draft = replace(draft, stamp=_stamp_now(draft))
        await _which_stays(screen, "seen")
    elif draft.path and (theirs := _opened_again(draft.path)):
        screen.take(theirs)
        said = f"{draft.name} was changed by another program and is read again."
        screen.notify(f"{said} Ctrl+Z brings yours back.", markup=False)


def _stamp_now(draft: Draft) -> Stamp | None:
    try:
        return stamp_of(draft.path) if draft.path else None
    except OSError:
        return None


async def settled(screen: "WritingScreen") -> bool:
    """Whether the draft may be left: saved, or given up by its writer."""
    if screen.unsaved:
        from pitchcoach.tui.screens.dialogs.leave import Leave

        answer = await screen.house.push_screen_wait(Leave(screen.draft.name))
        if answer is None or (answer == "save" and not await saved(screen)):
            return False
    screen.copy.drop()
    return True


async def opened(app: "PitchcoachApp", path: Path, profile: str | None = None) -> None:
    """Open a file in place of what is shown; or say why it cannot be."""
    try:
        draft = await asyncio.to_thread(open_draft, path)
    except PitchcoachError as error:
        app.notify(str(error), title="Not opened", severity="error", markup=False)
        return
    app.remember(draft.path)
    await app.show_draft(draft, profile)


async def begun(app: "PitchcoachApp", start: "Start") -> None:
    """Begin with what was chosen on the start screen."""
    if start.kind == "recent" and start.path:
        await opened(app, start.path)
    elif start.kind in ("template", "example") and start.path:
        await app.show_draft(untitled(start.path), start.profile or None)
    elif start.kind == "recover":
        copies = await asyncio.to_thread(left_over, app.data, time.time())
        for copy in (copy for copy in copies if copy.id == start.copy):
            await app.show_draft(copy.draft, copy.profile, copy.id)
    elif start.kind == "tour":
        from pitchcoach.tui.screens.tour import TourScreen

        await app.show_draft(untitled(examples_folder() / _TOURED))
        await app.push_screen(TourScreen())
    else:
        await app.show_draft(Draft())


def untitled(path: Path) -> Draft:
    """A template's or an example's words as a draft of their own, without a file."""
    return Draft(source=open_draft(path).text)


async def recovered(screen: "WritingScreen", only: str = "") -> None:
    """Offer words that were never saved in this draft, if there are any.

    Args:
        only: the name of the one copy to offer.
    """
    copies = await asyncio.to_thread(left_over, screen.house.data, time.time())
    path = screen.draft.path
    mine = [c for c in copies if (c.id == only if only else path and c.path == path)]
    if mine:
        await _offered(screen, mine)


async def _offered(screen: "WritingScreen", copies: list[Copy]) -> None:
    from pitchcoach.drafts.difference import difference
    from pitchcoach.tui.recent import ago
    from pitchcoach.tui.screens.dialogs.recover import Found, Recover

    now, text = time.time(), screen.draft.text
    found = [
        Found(
            copy.name or screen.draft.name,
            ago(copy.when, now),
            len(copy.text.split()),
            difference(text, copy.text),
        )
        for copy in copies
    ]
    decision = await screen.house.push_screen_wait(Recover(found))
    if decision is None or decision.deed == "look":
        return
    copy = copies[decision.copy]
    if decision.deed == "throw":
        drop(screen.house.data, copy)
    else:
        screen.restore(copy)
