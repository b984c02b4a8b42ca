"""Conversations on the Rules screen: opening, beginning, saving and leaving a rule.

Each may ask the trainer something, and is awaited in a worker.
"""

import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pitchcoach.analyst.craft import RuleCard
from pitchcoach.drafts.difference import difference
from pitchcoach.drafts.recovery import Copy, drop, left_over
from pitchcoach.tui import rule_files
from pitchcoach.tui.drawings.outcome import Batch
from pitchcoach.tui.rule_files import RefusedError, RuleText
from pitchcoach.tui.screens.dialogs.recover import Found, Recover
from pitchcoach.tui.screens.rules.dialogs import (
    Beginning,
    LeaveRule,
    NewRule,
    OwnRule,
    PitchFolder,
)

if TYPE_CHECKING:
    from pitchcoach.tui.screens.rules.bench import Bench

_FOLDER = "my-rules"
"""Where one's own rules stand if no folder was named."""


def own_folder(screen: "Bench") -> Path:
    """The trainer's folder; not one that only a stranger's project names."""
    if screen.house.own_rules:
        return screen.house.own_rules
    rules = () if screen.house.project else screen.house.rules
    return Path(rules[0]) if rules else Path.cwd() / _FOLDER


async def rule_opened(screen: "Bench", card: RuleCard) -> None:
    """Edit one's own rule; a shipped one is copied or inherited from, or looked at."""
    path = Path(card.path)
    if screen.file and screen.file.path == path:
        screen.action_turn()
        return
    answer: Beginning | None = "look"
    if not card.own:
        asked = OwnRule(card.id, own_folder(screen))
        answer = await screen.house.push_screen_wait(asked)
    if answer is None or not await settled(screen):
        return
    if answer == "look":
        await shown(screen, path, card.line, own=card.own)
    else:
        screen.ask_own(card.id, inherit=answer == "inherit")


async def shown(screen: "Bench", path: Path, line: int = 1, *, own: bool = True) -> None:
    """Show a rule file in the editor, or say why that cannot be."""
    try:
        file = await asyncio.to_thread(rule_files.opened, path, own=own)
    except RefusedError as error:
        screen.notify(str(error), severity="error", markup=False)
    else:
        screen.edit(file, line)


def rule_begun(screen: "Bench", name: str, text: str) -> None:
    """Begin a rule of one's own with the text that the coach has written for it."""
    try:
        file = rule_files.begun(own_folder(screen), name, text)
    except RefusedError as error:
        screen.notify(str(error), severity="error", markup=False)
        return
    if not file.new:
        screen.notify(f"You have {file.path.name} already: this is it.", markup=False)
    screen.edit(file)


async def rule_new(screen: "Bench") -> None:
    """Ask for a name, and begin a new rule."""
    if await settled(screen):
        file = await screen.house.push_screen_wait(NewRule(own_folder(screen)))
        if file:
            screen.edit(file)


async def rule_saved(screen: "Bench") -> bool:
    """Save the rule, and have it in force at once; whether that was done."""
    file, text, version = screen.file, screen.editor.text, screen.editor.version
    if file is None or not file.own:
        screen.notify("Nothing to save: shipped rules are only looked at.")
        return False
    try:
        notice = await asyncio.to_thread(rule_files.saved, file, text)
    except RefusedError as error:
        screen.notify(str(error), title="Not saved", severity="error", markup=False)
        return False
    if notice:
        screen.notify(notice, severity="warning", markup=False)
    screen.rule_saved(RuleText(file.path, text), version)
    return True


async def settled(screen: "Bench") -> bool:
    """Whether the rule may be left: saved, or its changes given up."""
    if screen.file and screen.unsaved:
        answer = await screen.house.push_screen_wait(LeaveRule(screen.file.path.name))
        if answer is None or (answer == "save" and not await rule_saved(screen)):
            return False
    screen.copy.drop()
    return True


async def folder_chosen(screen: "Bench") -> None:
    """Ask for a folder of pitches, and try the rule on them."""
    batch = screen.outcome.batch
    draft = screen.house.drafting.draft.path if screen.house.drafting else None
    beside = draft.parent if draft else Path.cwd()
    folder = await screen.house.push_screen_wait(
        PitchFolder(batch.folder if batch else beside)
    )
    if folder is None:
        return
    paths, more = await asyncio.to_thread(rule_files.pitches_in, folder)
    if paths:
        screen.try_on(Batch(folder, paths, more))
    else:
        said = f"There are no drafts (.txt, .md) in {folder}: choose another folder."
        screen.notify(said, severity="warning", markup=False)


async def recovered(screen: "Bench") -> None:
    """Offer what was written in rules and never saved, if there is any."""
    place = screen.kept_in
    copies = await asyncio.to_thread(left_over, place, time.time())
    news = [copy for copy in copies if copy.path and copy.text != _on_disk(copy.path)]
    if not news:
        return
    decision = await screen.house.push_screen_wait(Recover([_found(c) for c in news]))
    if decision is None or decision.deed == "look":
        return
    copy = news[decision.copy]
    drop(place, copy)
    if decision.deed == "restore" and copy.path:
        file = RuleText(copy.path, _on_disk(copy.path), new=not copy.path.exists())
        screen.edit(file)
        screen.write_over(copy.text)


def _found(copy: Copy) -> Found:
    from pitchcoach.tui.recent import ago

    assert copy.path
    lines = difference(_on_disk(copy.path), copy.text)
    return Found(copy.name, ago(copy.when, time.time()), len(copy.text.split()), lines)


def _on_disk(path: Path) -> str:
    try:
        return rule_files.opened(path, own=True).text
    except RefusedError:
        return ""
