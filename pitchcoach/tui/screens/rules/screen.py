"""The Rules screen: all rules at the left, and the one being written beside."""

from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Footer, Input, Static

from pitchcoach.analyst import craft
from pitchcoach.text import Span
from pitchcoach.tui.drawings.one_line import clipped, clipped_left, one_line
from pitchcoach.tui.drawings.outcome import Target, outcome_rows
from pitchcoach.tui.rule_files import RuleText
from pitchcoach.tui.screens.dialogs.rows import Rows
from pitchcoach.tui.screens.rules import asking
from pitchcoach.tui.screens.rules.look import LOOK
from pitchcoach.tui.screens.rules.shelf import Shelf
from pitchcoach.tui.widgets.editor import Editor
from pitchcoach.tui.widgets.offers import Offers
from pitchcoach.tui.widgets.rule_editor import RuleEditor

_LOADING = "The rules are being read …"


def _key(keys: str, action: str, says: str, tooltip: str, *, show: bool = True) -> Binding:
    """A key that works wherever the focus is on the screen."""
    id = f"rules.{action.partition('(')[0]}{'' if '(1' not in action else '_next'}"
    return Binding(keys, action, says, id=id, tooltip=tooltip, priority=True, show=show)


class RulesScreen(Shelf):
    """Browse rules with their manual; write one, and see at once what that does."""

    HELP: ClassVar[str] = """\
## Rules

At the left are all rules, by pack; yours come first. **Type** to find one: its name,
its words, `direct`, `error` … **F6** and **F7** show one criterion or one level. Before a
name: `-` a hint (suggestion), `!` a warning, `!!` an error, `✗` a file of yours that is
not in force.

Beside it is the manual of the chosen rule. **Enter** opens its file. A shipped rule stays
as it is: you make your own, which says only what differs, or copies all of it.

While you write, the lines below the file tell:

* **mistakes**, each at its line and column; `Enter` goes there;
* which **examples** are judged wrongly, and what the rule said;
* where the rule fires in your **open draft**, and the score before → after. `+` is new, `-`
  is found no more; `Enter` takes you to the words;
* the same for a **folder of pitches** (**F5**); `Enter` on a pitch shows its places, and
  **Escape** stops reading.

**Ctrl+S** saves, and the draft is reviewed by the new rule at once. The version before is
kept beside the file, its name ending in `.bak`. What you have not saved survives a crash.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        _key("f2", "turn", "List", "From the list to the file, and back"),
        _key(
            "f3", "step(-1)", "Previous", "To the line before, below the file", show=False
        ),
        _key("f4", "step(1)", "Next", "To the next mistake, example or place"),
        _key("f5", "folder", "Pitches", "Try the rule on a folder of pitches"),
        _key("f6", "criterion", "Criterion", "Show the rules of one criterion"),
        _key("f7", "level", "Level", "Show the rules of one level"),
        _key("f8", "new", "New rule", "Begin a rule of your own"),
        _key("f9", "manual", "Manual", "Show or hide the rule's manual", show=False),
        _key("ctrl+s", "save", "Save", "Save the rule; it is in force at once"),
        Binding(
            "enter",
            "open",
            "Open",
            id="rules.open",
            tooltip="Open the file of the chosen rule, or make one of your own of it",
        ),
        Binding("escape", "back", "Back", id="rules.back", tooltip="Back, step by step"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (105, "-normal"), (170, "-wide")]  # noqa: RUF012 - Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (31, "-high")]  # noqa: RUF012 - Textual declares it so
    DEFAULT_CSS = LOOK

    def __init__(self, rule: str = "") -> None:
        super().__init__(rule)
        self._targets: tuple[Target | None, ...] = ()

    def compose(self) -> ComposeResult:
        """The list, the file with what its edit does, and the manual."""
        yield Static(_LOADING, id="about")
        with Horizontal(id="room"):
            with Vertical(id="shelf"):
                yield Input(placeholder="Type to find a rule", id="sought")
                yield Rows(id="rules")
            with Vertical(id="desk"):
                yield Static("", id="where")
                with Container(id="sheet"):
                    yield RuleEditor(id="file")
                    yield Offers(id="offers")
                yield Rows(id="outcome")
            with VerticalScroll(id="manual", can_focus=True):
                yield Static("", id="page")
        yield Footer()

    def on_mount(self) -> None:
        """Ask which rules there are."""
        self.query_one("#sought").focus()
        self.begin()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense just now."""
        editing = self.has_class("-editing")
        if action in ("criterion", "level", "open"):
            return not editing
        return editing if action in ("save", "step", "folder", "manual") else True

    # The file, and what its edit does.

    def edit(self, file: RuleText, line: int = 1) -> None:
        """Have a rule file in the editor."""
        self.file = file
        editor = self.editor
        editor.read_only = not file.own
        editor.load_text(file.text)
        self.saved_version = self._copied = editor.version
        editor.move_cursor((line - 1, 0), center=True)
        self.add_class("-editing")
        editor.focus()
        self.refresh_bindings()
        self.call_after_refresh(self.tell)
        self.written()

    def show_outcome(self) -> None:
        """Show what is known of the text as it is now."""
        rows = self.query_one("#outcome", Rows)
        pairs = list(outcome_rows(self.outcome, rows.size.width))
        chosen, top = rows.chosen or 0, rows.scroll_offset.y
        self._targets = tuple(target for _, target in pairs)
        rows.show([row for row, _ in pairs], min(chosen, len(pairs) - 1))
        rows.scroll_to(y=top, animate=False)
        self._show_where()

    def _show_where(self, slip: craft.Slip | None = None) -> None:
        where, file = self.query_one("#where", Static), self.file
        if file is None:
            return
        width = max(self.query_one("#desk").content_size.width - 2, 1)
        where.set_class(slip is not None, "wrong")
        if slip:
            told = f"✗ {slip.line}:{slip.column} {one_line(slip.message)}"
            where.update(Content(clipped(told, width)))
            return
        state = "not saved" if self.unsaved else "saved" if file.own else "read only"
        path = clipped_left(one_line(str(file.path)), max(width - cell_len(state) - 3, 1))
        where.update(Content(f"{path} · {state}"))

    @on(Editor.Edited)
    def _edited(self) -> None:
        if self.file:
            self.written()

    @on(Editor.Visited)
    def _visited(self, message: Editor.Visited) -> None:
        self._show_where(self.editor.slip_at(message.number))

    @on(RuleEditor.Offered)
    def _offered(self, message: RuleEditor.Offered) -> None:
        editor, offers = self.editor, self.query_one(Offers)
        cursor = editor.cursor_screen_offset - self.query_one("#sheet").region.offset
        written = len(message.completion.word) if message.completion else 0
        offers.offer(message.completion, message.chosen, cursor - Offset(written + 1, 0))

    @on(Rows.Opened, "#offers")
    def _take_offer(self, event: Rows.Opened) -> None:
        offered = self.editor.offered
        if offered and event.index < len(offered.offers):
            self.editor.take(offered.offers[event.index])

    @on(Rows.Opened, "#outcome")
    def _go_on(self, event: Rows.Opened) -> None:
        target = self._targets[event.index]
        if target:
            self._go_to(target)

    def _go_to(self, target: Target) -> None:
        """Go to a mistake, an example, words of the draft; or show a pitch's places."""
        if target.sort == "draft":
            self.converse(partial(self._leave, target.start))
        elif target.sort == "pitch":
            opened = self.outcome.opened ^ {target.text}
            self._show(opened=opened)
        elif target.sort == "example":
            at = self.editor.text.find(target.text)
            at = at if at >= 0 else self.editor.text.find(target.text[:12])
            self.editor.go_to(Span(max(at, 0), max(at, 0)))
            self.editor.focus()
        else:
            place = (target.line - 1, target.column - 1)
            self.editor.move_cursor(place, center=True)
            self.editor.focus()

    def action_step(self, by: int) -> None:
        """Go to the next thing that is told below the file, or the one before."""
        rows = self.query_one("#outcome", Rows)
        rows.focus()
        rows.action_step(by)

    def action_turn(self) -> None:
        """Go from the list to the file, and back."""
        on_desk = self.editor.has_focus or self.query_one("#outcome").has_focus
        if self.file and not on_desk:
            self.add_class("-editing")
            self.editor.focus()
        else:
            self._to_list()
        self.refresh_bindings()

    def _to_list(self) -> None:
        if self.has_class("-narrow"):
            self.remove_class("-editing")
        self.remove_class("-manual")
        self.query_one("#sought").focus()

    def action_manual(self) -> None:
        """Show the manual, or hide it."""
        self.toggle_class("-manual")
        self.call_after_refresh(self.tell)

    def action_folder(self) -> None:
        """Try the rule on a folder of pitches."""
        self.converse(partial(asking.folder_chosen, self))

    def action_new(self) -> None:
        """Begin a rule of one's own."""
        self.converse(partial(asking.rule_new, self))

    def action_save(self) -> None:
        """Save the rule."""
        self.converse(partial(asking.rule_saved, self))

    @on(Editor.Left)
    def action_back(self) -> None:
        """Stop what is read; then to the list, all rules again, and back to the draft."""
        if self.stop_batch():
            return
        sought = self.query_one("#sought", Input)
        if self.has_class("-editing"):
            self.converse(self._close_file)
        elif sought.value:
            sought.value = ""
        else:
            self.converse(partial(self._leave, None))

    async def settled(self) -> bool:
        """Whether the rule may be left: saved, or its changes given up."""
        return await asking.settled(self)

    async def _close_file(self) -> None:
        if await asking.settled(self):
            self.file = None
            self.remove_class("-editing", "-manual")
            self.query_one("#sought").focus()
            self.refresh_bindings()
            self.tell()

    async def _leave(self, start: int | None) -> None:
        if not await asking.settled(self):
            return
        if len(self.app.screen_stack) > 1:
            self.dismiss(start)
        else:
            self.app.exit()
