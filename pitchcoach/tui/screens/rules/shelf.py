"""The shelf of rules: found by typing, by criterion and level, each with its manual."""

from functools import partial

from textual import events, on
from textual.content import Content
from textual.widgets import Input, Static

from pitchcoach.analyst import craft
from pitchcoach.tui.screens.dialogs.rows import Rows
from pitchcoach.tui.screens.rules import asking
from pitchcoach.tui.screens.rules.bench import Bench
from pitchcoach.tui.screens.rules.browsing import Filter, listed

_NO_RULE = "No rule has these words. F6 and F7 may leave some out."


class Shelf(Bench):
    """A list of rules, and the manual of the chosen one."""

    def __init__(self, rule: str = "") -> None:
        super().__init__()
        self._first = rule
        """The rule to open as soon as the rules are known."""
        self._wanted = Filter()
        self._listed: tuple[craft.RuleCard, ...] = ()

    @property
    def card(self) -> craft.RuleCard | None:
        """The chosen rule."""
        row = self.query_one("#rules", Rows).chosen
        return self._listed[row] if row is not None and row < len(self._listed) else None

    def show_shelf(self, shelf: craft.Shelf) -> None:
        """List the rules, with the same one chosen as before."""
        self.cards, self.editor.known = shelf.rules, shelf.vocabulary
        named = self.card.id if self.card else ""
        self._list(self._first or named)
        self.open_first()

    def open_first(self) -> None:
        """Open the rule that was named at the beginning, as soon as that can be."""
        if not (self._first and self.cards and self.settled_in) or self.file:
            return
        name, self._first = self._first.lower(), ""
        names = (name, f".{name}")
        card = next((c for c in self.cards if c.id.lower().endswith(names)), None)
        if card:
            self.converse(partial(asking.rule_opened, self, card))
        else:
            said = f"There is no rule {name}. Choose one, or begin it with F8."
            self.notify(said, severity="warning", markup=False)

    def _list(self, name: str = "") -> None:
        rows = list(listed(self.cards, self._wanted))
        self._listed = tuple(card for _, card in rows)
        near = name.lower()
        at = (n for n, (row, c) in enumerate(rows) if c.id.lower().endswith(near))
        shown = self.query_one("#rules", Rows)
        shown.show([row for row, _ in rows], next(at, 0) if near else 0)
        found = sum(not row.heading for row, _ in rows)
        told = self._wanted.told(found, len(self.cards))
        self._say(told if found else _NO_RULE)
        if not found:
            self.query_one("#page", Static).update("")

    def _say(self, text: str) -> None:
        self.query_one("#about", Static).update(Content(f"Rules · {text}"))

    @on(Input.Changed, "#sought")
    def find(self, event: Input.Changed) -> None:
        """List the rules with these words."""
        self._wanted = Filter(event.value, self._wanted.criterion, self._wanted.level)
        self._list()

    @on(Input.Submitted, "#sought")
    @on(Rows.Opened, "#rules")
    def action_open(self) -> None:
        """Open the chosen rule."""
        if self.card:
            self.converse(partial(asking.rule_opened, self, self.card))

    @on(Rows.Chosen, "#rules")
    def tell(self) -> None:
        """Show the manual of the chosen rule."""
        if self.card and not self.card.level:
            self.query_one("#page", Static).update(Content(self.card.message))
        elif self.card:
            width = self.query_one("#manual").content_size.width
            self.explain(self.card.id, max(width - 1, 40))

    def show_manual(self, manual: craft.Manual) -> None:
        """Show a rule's page, unless another one is chosen by now."""
        if self.card and self.card.id == manual.rule:
            self.query_one("#page", Static).update(Content(manual.text))

    def on_resize(self, _: events.Resize) -> None:
        """Break the manual's lines for another width."""
        self.call_after_refresh(self.tell)

    def on_key(self, event: events.Key) -> None:
        """Move in the list while words are typed to find a rule."""
        moves = {"down": "step(1)", "up": "step(-1)", "pagedown": "page(1)"}
        moves |= {"pageup": "page(-1)"}
        if self.query_one("#sought").has_focus and event.key in moves:
            event.stop()
            self.run_worker(self.query_one("#rules", Rows).run_action(moves[event.key]))

    def action_criterion(self) -> None:
        """Show the rules of the next criterion, or all."""
        self._wanted = self._wanted.next_criterion()
        self._list(self.card.id if self.card else "")

    def action_level(self) -> None:
        """Show the rules of the next level, or all."""
        self._wanted = self._wanted.next_level()
        self._list(self.card.id if self.card else "")
