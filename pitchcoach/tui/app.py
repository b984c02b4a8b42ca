"""The app: which screen is shown, what the user has set, and the coach behind it all."""

import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen

from pitchcoach.drafts.draft import Draft
from pitchcoach.settings import Folders, Settings
from pitchcoach.tui.screens.draft import DraftScreen
from pitchcoach.tui.training import TrainingApp

if TYPE_CHECKING:
    from textual.command import Provider

    from pitchcoach.analyst.client import Analyst
    from pitchcoach.analyst.feedback import Choice, Fault, Word
    from pitchcoach.tui.beginnings import Start
    from pitchcoach.tui.palette import Offer
    from pitchcoach.tui.screens.start import StartScreen


def _home() -> Path:
    """The founder's folder; the root for a user who has none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")


def _palette() -> "type[Provider]":
    from pitchcoach.tui.palette import Palette

    return Palette


class PitchcoachApp(TrainingApp):
    """Write a pitch with the coach reading along."""

    TITLE = "pitchcoach"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    COMMANDS: ClassVar[set[Any]] = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", "Quit", id="quit", priority=True),
        Binding("f1", "help", "Help", id="help", priority=True),
        Binding("ctrl+o", "open", "Open", id="open", show=False),
        Binding("ctrl+n", "start", "New", id="new", show=False),
    ]

    def __init__(
        self,
        draft: Draft | None = None,
        *,
        settings: Settings | None = None,
        folders: Folders | None = None,
        profile: str | None = None,
        language: str = "",
        rules: Sequence[Path] = (),
        cache: Path | None = None,
        notice: str = "",
        rule: str | None = None,
        project: Path | None = None,
        own_rules: Path | None = None,
    ) -> None:
        super().__init__(settings or Settings(), folders)
        self.language = language or self.settings.language
        self.profiles: tuple[Choice, ...] = ()
        self._cache = cache
        self._coached = False
        self.notice = notice
        """Something wrong with the settings, to be told at the beginning."""
        self.rules = rules
        self.own_rules = own_rules
        """Where new rules are written; nothing for the usual place."""
        self.project = project
        """The `.pitchcoach.toml` in force."""
        self._first = draft
        self._profile = profile
        self.first_rule = rule

    def get_default_screen(self) -> Screen[Any]:
        """The draft, or where to begin if there is none yet."""
        if self.first_rule is not None:
            return self.rules_screen(self.first_rule)
        if self._first:
            return DraftScreen(self._first, self._profile)
        return self._start_screen()

    def on_mount(self) -> None:
        """Tell what is wrong with the settings; the coach starts after the first frame."""
        if not self._first:
            self.call_after_refresh(self.coach_wanted)
        if self._first and self._first.path:
            self.remember(self._first.path)
        if self.notice:
            self.notify(self.notice, severity="warning", markup=False)

    @cached_property
    def analyst(self) -> "Analyst":
        """The coach, in a process of its own."""
        from pitchcoach.analyst.client import Analyst

        return Analyst(self._heard, self.rules, self._cache, self.project)

    def coach_wanted(self) -> None:
        """Start the coach unless it is there."""
        if not self._coached:
            self._coached = True
            self.start_coach()

    @work(exclusive=True, group="coach")
    async def start_coach(self) -> None:
        """Start the coach; one that runs is ended first."""
        await self.analyst.run()

    @property
    def drafting(self) -> DraftScreen | None:
        """The screen with the draft, if one is open."""
        screens = [one for one in self.screen_stack if isinstance(one, DraftScreen)]
        return screens[-1] if screens else None

    def _heard(self, word: "Word") -> None:
        from pitchcoach.analyst.craft import Told
        from pitchcoach.analyst.feedback import Aside, Fault, Profiles

        if isinstance(word, Told | Aside):
            self.hear_of_rules(word)
        elif isinstance(word, Profiles):
            self.profiles = word.choices
            self._name_profiles(self.screen_stack[-1])
        elif self.drafting:
            self.drafting.heard(word)
        if isinstance(word, Fault) and (word.ours or not word.version):
            self._tell_trouble(word)

    def _name_profiles(self, screen: Screen[Any]) -> None:
        if hasattr(screen, "choices"):
            screen.choices = self.profiles

    def _tell_trouble(self, fault: "Fault") -> None:
        from pitchcoach.tui.screens.dialogs.about_error import Trouble

        title = "A fault in pitchcoach" if fault.ours else "The coach cannot begin"
        if not isinstance(self.screen, Trouble):
            self.push_screen(Trouble(title, fault.message))

    # Which draft is open.

    @work(exclusive=True, group="files")
    async def converse(self, conversation: Callable[[], Awaitable[object]]) -> None:
        """Ask the writer something, one thing at a time."""
        await conversation()

    async def show_draft(
        self, draft: Draft, profile: str | None = None, recover: str = ""
    ) -> None:
        """Show another draft in place of the one that is open."""
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        # Textual 8.2 takes a screen's answer away before it looks whether there is one, and
        # the first screen of an app has none.
        self.screen._push_result_callback(self.screen, None)
        await self.switch_screen(DraftScreen(draft, profile, recover))

    async def _left(self, then: Callable[[], Any]) -> None:
        from pitchcoach.tui import filing

        if self.training and not await self.training.settled():
            return
        if self.drafting is None or await filing.settled(self.drafting):
            done = then()
            if done is not None:
                await done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One thing at a time: a question that is open is answered first."""
        asked = isinstance(self.screen, ModalScreen)
        return not (asked and action in ("leave", "open", "start", "rules"))

    def action_leave(self) -> None:
        """Leave pitchcoach; asks first where something is not saved."""
        self.converse(partial(self._left, self.exit))

    def action_open(self) -> None:
        """Open a file."""
        self.converse(self._open)

    async def _open(self) -> None:
        from pitchcoach.tui.screens.dialogs.open_file import OpenFile

        recent = tuple(map(Path, self.settings.recent))
        beside = self.drafting.draft.path if self.drafting else None
        folder = beside.parent if beside else Path.cwd()
        path = await self.push_screen_wait(OpenFile(folder, recent))
        if path:
            from pitchcoach.tui import filing

            await self._left(lambda: filing.opened(self, path))

    def action_start(self) -> None:
        """Begin another draft: a template, an example, an empty page."""
        self.push_screen(self._start_screen())

    def on_start_screen_chosen(self, message: "StartScreen.Chosen") -> None:
        """Begin with what was chosen."""
        self.begin(message.start)

    def begin(self, start: "Start") -> None:
        """Begin another draft, once the one that is open may be left."""
        from pitchcoach.tui import filing

        if start.kind == "open":
            self.action_open()
        else:
            self.converse(partial(self._left, lambda: filing.begun(self, start)))

    def commands_offered(self) -> "Iterator[Offer]":
        """What the palette lists."""
        from pitchcoach.tui.offers import offers

        return offers(self)

    def wear(self, theme: str) -> None:
        """Change the colours, now and for the next time."""
        self.theme = theme
        self.set(theme=theme)
        if self.drafting:
            self.drafting.room.underline()

    def speak(self, language: Literal["en", "fr"]) -> None:
        """Explain in a language, now and for the next time."""
        self.language = language
        self.set(language=language)
        if self.drafting:
            self.drafting.ask()

    def read_rules(self) -> None:
        """Start the coach anew, with the rule files as they are now."""
        self.start_coach()
        if self.drafting:
            self.drafting.coach_restarted()

    def action_help(self) -> None:
        """Explain what has the focus, and list all keys."""
        from pitchcoach.tui.helping import help_of
        from pitchcoach.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(help_of(self.screen)))

    def action_tour(self) -> None:
        """Show what is where, in four steps."""
        from pitchcoach.tui.screens.tour import TourScreen

        self.push_screen(TourScreen())

    def _start_screen(self) -> "StartScreen":
        from pitchcoach.drafts.recovery import left_over
        from pitchcoach.tui.recent import recent
        from pitchcoach.tui.screens.start import StartScreen
        from pitchcoach.tui.starters import examples, templates

        now = time.time()
        copies = left_over(self.data, now)
        known = recent(map(Path, self.settings.recent), copies, now, _home())
        return StartScreen(templates(self.rules), examples(), known, self.profiles)
