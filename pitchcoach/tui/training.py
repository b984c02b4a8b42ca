"""An app in which rules can be written: the part of it that trainers use."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from pitchcoach.text import Span
from pitchcoach.tui.keeping import KeepingApp

if TYPE_CHECKING:
    from pitchcoach.analyst.client import Analyst
    from pitchcoach.analyst.craft import Told
    from pitchcoach.analyst.feedback import Aside
    from pitchcoach.tui.screens.draft import DraftScreen
    from pitchcoach.tui.screens.rules.screen import RulesScreen


class TrainingApp(KeepingApp):
    """The Rules screen, over a draft or alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f10,ctrl+r",
            "rules",
            "Rules",
            id="rules",
            show=False,
            tooltip="Browse, write and try rules",
        ),
    ]
    rules: Sequence[Path] = ()
    """Folders of packs beside the shipped ones."""
    first_rule: str | None = None
    """The rule to begin with, in place of a draft; empty for the list of all."""

    @cached_property
    def analyst(self) -> "Analyst":
        """The coach, in a process of its own."""
        raise NotImplementedError

    @property
    def drafting(self) -> "DraftScreen | None":
        """The screen with the draft, if one is open."""
        raise NotImplementedError

    @property
    def training(self) -> "RulesScreen | None":
        """The screen with the rules, if it is open."""
        if len(self.screen_stack) == 1 and self.first_rule is None:
            return None
        from pitchcoach.tui.screens.rules.screen import RulesScreen

        screens = [one for one in self.screen_stack if isinstance(one, RulesScreen)]
        return screens[-1] if screens else None

    def hear_of_rules(self, word: "Told | Aside") -> None:
        """Pass on what the coach says about rules."""
        from pitchcoach.analyst.feedback import Aside

        if isinstance(word, Aside):
            self._tell_aside(word)
        elif self.training:
            self.training.told(word)

    def _tell_aside(self, word: "Aside") -> None:
        first = word.slips[0]
        more = f" ({len(word.slips) - 1} more)" if len(word.slips) > 1 else ""
        said = f"{first.path}:{first.line}:{first.column}: {first.message}{more}"
        told = f"{said}\nThe rules of such files are not in force. F10 opens the rules."
        self.notify(told, title="Mistakes in rules", severity="warning", markup=False)

    def action_rules(self) -> None:
        """Browse and write rules; a place that is chosen there is gone to in the draft."""
        if not self.training:
            self.push_screen(self.rules_screen(), self._go_to)

    def _go_to(self, start: int | None) -> None:
        if self.drafting and start is not None:
            self.drafting.editor.go_to(Span(start, start))
            self.drafting.editor.focus()

    def take_rules_from(self, path: Path) -> None:
        """Have the rules of the folder in force in which a pack with this file stands."""
        folders = [Path(folder).resolve() for folder in self.rules]
        if not any(path.resolve().is_relative_to(folder) for folder in folders):
            self.rules = self.analyst.rules = (*self.rules, path.parent.parent)

    def rules_screen(self, rule: str = "") -> "RulesScreen":
        """The screen with the rules, one of them opened."""
        from pitchcoach.tui.screens.rules.screen import RulesScreen

        return RulesScreen(rule)
