"""A rule on the bench: what is asked about it while it is written, and what comes back."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual.timer import Timer

from pitchcoach.analyst import craft
from pitchcoach.drafts.recovery import SafetyCopy
from pitchcoach.tui.drawings.outcome import Batch, Outcome
from pitchcoach.tui.rule_files import RuleText
from pitchcoach.tui.screens.rules import asking
from pitchcoach.tui.screens.rules.written_rule import WrittenRule

_COPY_EVERY = 0.5
"""Seconds between safety copies while something is written."""
_PATIENCE = 20.0
"""Seconds in which every rule has been tried; after that the coach is started anew."""
_STUCK = (
    "This rule takes too long, so trying it was stopped: make its expressions simpler. "
    "Your text is safe."
)


class Bench(WrittenRule):
    """A rule file, and what its edit does; answers with a place in the draft to go to."""

    pauses: ClassVar[tuple[float, float]] = (0.1, 0.4)
    """Seconds without a key, before mistakes are looked for and the rule is tried."""

    def __init__(self) -> None:
        super().__init__()
        self.outcome = Outcome()
        self.cards: tuple[craft.RuleCard, ...] = ()
        self.settled_in = False
        """Whether what a crash left has been asked about."""
        self._asked = 0
        self._pending: tuple[int, float] | None = None
        """What waits for an answer, and since when."""
        self._timer: Timer | None = None

    # What the screen shows; told by the screen itself.

    def show_outcome(self) -> None:
        """Show what the edit does."""
        raise NotImplementedError

    def show_shelf(self, shelf: craft.Shelf) -> None:
        """Show which rules there are."""
        raise NotImplementedError

    def show_manual(self, manual: craft.Manual) -> None:
        """Show a rule's page."""
        raise NotImplementedError

    def edit(self, file: RuleText, line: int = 1) -> None:
        """Have a rule file in the editor."""
        raise NotImplementedError

    def action_turn(self) -> None:
        """Go from the list to the file, and back."""
        raise NotImplementedError

    # Written, saved, kept.

    def begin(self) -> None:
        """Ask which rules there are, and look after what is written."""
        self.copy = SafetyCopy(self.kept_in)
        self.house.coach_wanted()
        self.browse()
        self.set_interval(_COPY_EVERY, self._look_after)
        self.converse(self._recover)

    async def _recover(self) -> None:
        await asking.recovered(self)
        self.settled_in = True
        self.call_after_refresh(self.open_first)

    def open_first(self) -> None:
        """Open the rule that was named at the beginning, as soon as that can be."""
        raise NotImplementedError

    def rule_saved(self, file: RuleText, version: int) -> None:
        """Go on with the file as it is now, and have its rules in force."""
        self.file, self.saved_version = file, version
        if not self.unsaved:
            self.copy.drop()
        self.house.take_rules_from(file.path)
        folders = tuple(str(folder) for folder in self.house.rules)
        self.house.analyst.ask(craft.Reload(self._next(), folders))

    def _look_after(self) -> None:
        self._end_if_stuck()
        self.keep_copy()

    # What is asked.

    def browse(self) -> None:
        """Ask which rules there are."""
        self.house.analyst.ask(craft.Browse(self._next(), self.house.language))

    def explain(self, rule: str, width: int) -> None:
        """Ask for a rule's page."""
        language = self.house.language
        self.house.analyst.ask(craft.Explain(self._next(), rule, width, language))

    def ask_own(self, rule: str, *, inherit: bool) -> None:
        """Ask for the text that a rule of one's own begins with."""
        self.house.analyst.ask(craft.Own(self._next(), rule, inherit))

    def written(self) -> None:
        """Look for mistakes, once no key has been pressed for a moment."""
        self._show(slips=None, tried=None, trouble="")
        self._soon(self.pauses[0], self._check)

    def try_on(self, batch: Batch) -> None:
        """Try the rule on a folder of pitches, from the first one on."""
        self._show(batch=replace(batch, done=(), stopped=False), opened=frozenset())
        self._try_next()

    def stop_batch(self) -> bool:
        """Read no more pitches; whether some were still to be read."""
        batch = self.outcome.batch
        if batch is None or batch.next is None:
            return False
        self._show(batch=replace(batch, stopped=True))
        return True

    def _soon(self, seconds: float, deed: Callable[[], None]) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(seconds, deed)

    def _check(self) -> None:
        if self.file:
            path = str(self.file.path)
            self._ask(craft.Check(self._next(), path, self.editor.text))

    def _try(self) -> None:
        if self.file is None:
            return
        drafting, path = self.house.drafting, str(self.file.path)
        order = craft.Try(self._next(), path, self.editor.text)
        if drafting and drafting.editor.text.strip():
            draft = drafting.request(drafting.editor.text)
            order = replace(
                order,
                text=draft.text,
                name=draft.name,
                format=draft.format,
                profile=draft.profile or draft.usual,
                language=draft.language,
            )
        self._ask(order)

    def _try_next(self) -> None:
        batch, file = self.outcome.batch, self.file
        if file and batch and batch.next and not self.outcome.slips:
            path, pitch = str(file.path), str(batch.next)
            text, language = self.editor.text, self.house.language
            order = craft.Compare(self._next(), path, text, pitch, language=language)
            self._ask(order)

    def _next(self) -> int:
        self._asked += 1
        return self._asked

    def _ask(self, order: craft.Order) -> None:
        self._pending = (order.version, time.monotonic())
        self.house.analyst.ask(order)

    def _end_if_stuck(self) -> None:
        if not self.cards or self._pending is None:
            return
        if time.monotonic() - self._pending[1] > _PATIENCE:
            self._pending = None
            self._show(trouble=_STUCK)
            self.house.read_rules()

    # What comes back.

    def told(self, word: craft.Told) -> None:
        """Take what the coach says, unless it is about a text that has changed since."""
        match word:
            case craft.Shelf():
                self.show_shelf(word)
            case craft.Manual():
                self.show_manual(word)
            case craft.Begun():
                asking.rule_begun(self, word.rule, word.source)
            case craft.Reloaded():
                self._reloaded(word)
            case _ if self._pending and word.version == self._pending[0]:
                self._pending = None
                self._answered(word)

    def _answered(self, word: craft.Told) -> None:
        match word:
            case craft.Checked():
                self._show(slips=word.slips, trouble="")
                self.editor.show_slips(word.slips)
                if not word.slips:
                    self._soon(self.pauses[1], self._try)
            case craft.Tried():
                name = self.house.drafting.draft.name if self.house.drafting else ""
                self._show(tried=word, draft=name)
                if batch := self.outcome.batch:
                    self.try_on(batch)
            case craft.Compared():
                self._compared(word)
            case craft.Undone():
                self._show(trouble=word.message)

    def _compared(self, word: craft.Compared) -> None:
        batch = self.outcome.batch
        if batch and str(batch.next) == word.pitch:
            self._show(batch=replace(batch, done=(*batch.done, word)))
            self._try_next()

    def _reloaded(self, word: craft.Reloaded) -> None:
        here = str(self.file.path) if self.file else ""
        if any(slip.path == here for slip in word.slips):
            said = "Saved, but not in force: the file has mistakes. Mend them, save again."
            self.notify(said, severity="warning")
        else:
            self.notify("Saved, and in force now.")
        self.browse()
        if self.house.drafting:
            self.house.drafting.ask()
        self.written()

    def _show(self, **known: object) -> None:
        self.outcome = replace(self.outcome, **known)  # type: ignore[arg-type]  # its fields
        self.show_outcome()
