"""What can be done on the draft screen: each has a name and a key."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from pitchcoach.tui.screens.writing import WritingScreen
from pitchcoach.tui.widgets.editor import Editor

if TYPE_CHECKING:
    from pitchcoach.tui.widgets.findings_list import FindingsList
    from pitchcoach.tui.widgets.panel import Panel

_ACTIONS = {
    "apply": "apply",
    "dismiss": "set_aside",
    "restore": "bring_back",
    "next": "step(1)",
    "previous": "step(-1)",
    "regroup": "regroup",
    "filter": "filter",
}
"""What lists and panels ask for, as actions of the screen."""


def _key(keys: str, action: str, says: str, tooltip: str, *, show: bool = True) -> Binding:
    """A key that works wherever the focus is on the screen."""
    id = action.partition("(")[0]
    return Binding(
        keys, action, says, id=f"draft.{id}", tooltip=tooltip, priority=True, show=show
    )


class Commands(WritingScreen):
    """A screen with a draft, and what its keys do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _key("f2", "findings", "Findings", "To the list of findings, and back"),
        Binding(
            "f3",
            "step(-1)",
            "Previous",
            id="draft.previous",
            tooltip="To the finding before",
            priority=True,
            show=False,
        ),
        _key("f4", "step(1)", "Next", "To the next finding"),
        _key("f5", "apply", "Apply", "Write what the finding proposes"),
        _key("f6", "set_aside", "Dismiss", "Set the finding aside, with a reason"),
        _key("f7", "profile", "Profile", "Choose for whom the pitch is"),
        _key("f8", "moves", "Moves", "All that the pitch does, and when"),
        _key("f9", "layout", "Layout", "Only the draft, or all again", show=False),
        _key("ctrl+s", "save", "Save", "Save the draft in its file"),
        _key("ctrl+shift+s", "save_as", "Save as", "Save in another file", show=False),
        _key("ctrl+f", "find", "Find", "Look for words in the draft", show=False),
        Binding(
            "escape", "back", "Write", id="draft.back", tooltip="To the draft", show=False
        ),
    ]

    async def on_findings_list_asked(self, message: "FindingsList.Asked") -> None:
        """Do what was asked for in the list."""
        await self.run_action(f"screen.{_ACTIONS[message.action]}")

    async def on_panel_asked(self, message: "Panel.Asked") -> None:
        """Do what was asked for in the panel."""
        await self.run_action(f"screen.{_ACTIONS[message.action]}")

    def on_title_line_profile_asked(self) -> None:
        """Choose for whom the pitch is."""
        self.action_profile()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Before all is there one can only write."""
        return self.furnished or action == "back"

    def action_step(self, by: int) -> None:
        """Go to the next finding, or the one before."""
        self.room.step(by)

    def action_apply(self) -> None:
        """Write what the finding proposes."""
        self.room.apply()

    def action_set_aside(self) -> None:
        """Show a finding no more among the others, for a reason."""
        from pitchcoach.tui import asking

        self.converse(partial(asking.dismissed, self))

    def action_bring_back(self) -> None:
        """Show a dismissed finding again."""
        from pitchcoach.tui import asking

        asking.restored(self)

    def action_profile(self) -> None:
        """Choose for whom the pitch is."""
        from pitchcoach.tui import asking

        self.converse(partial(asking.profile_chosen, self))

    def choose_profile(self, name: str) -> None:
        """Read the pitch for somebody else, now and for the next time."""
        self.profile = name
        self.house.set(profile=name)
        self.ask()

    def action_regroup(self) -> None:
        """List the findings by criterion, or by place."""
        listed = self.room.listed
        listed.grouping = "place" if listed.grouping == "criterion" else "criterion"
        self.house.set(grouping=listed.grouping)

    def action_moves(self) -> None:
        """Show all moves of the pitch."""
        from pitchcoach.tui import asking

        self.converse(partial(asking.step_chosen, self))

    def action_save(self) -> None:
        """Save the draft."""
        from pitchcoach.tui import filing

        self.converse(partial(filing.saved, self))

    def action_save_as(self) -> None:
        """Save the draft under another name."""
        from pitchcoach.tui import filing

        self.converse(partial(filing.saved_as, self))

    def action_copy_report(self) -> None:
        """Copy the whole report, as text."""
        from pitchcoach.tui import asking

        asking.report_wanted(self, None)

    def action_export_report(self) -> None:
        """Write the whole report into a file."""
        from pitchcoach.tui import asking

        self.converse(partial(asking.report_exported, self))

    async def action_filter(self) -> None:
        """Look for words in the list of findings."""
        await self.room.filter()

    async def action_find(self) -> None:
        """Look for words in the draft."""
        await self.room.find()

    async def action_back(self) -> None:
        """All findings again; with all of them shown, back to writing."""
        if not await self.room.unfilter():
            self.action_write()

    def action_write(self) -> None:
        """Go to the draft."""
        self.remove_class("-listing")
        self.editor.focus()

    @on(Editor.Left)
    def action_findings(self) -> None:
        """Go to the findings, or back."""
        if not self.furnished:
            return
        if self.room.listed.has_focus:
            self.action_write()
            return
        self.remove_class("-quiet")
        self.add_class("-listing")
        self.room.listed.focus()

    def action_layout(self) -> None:
        """Show only the draft, or all again."""
        self.toggle_class("-quiet")
        self.editor.focus()
