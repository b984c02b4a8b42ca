import asyncio
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Button, TextArea

from pitchcoach.tui.helping import NO_HELP, Help, Key, help_of, looked_for


class Shelter(Vertical):
    HELP = """\
    Of the shelter.
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f4", "x", "Shelter it", id="x")]

    def compose(self) -> ComposeResult:
        yield TextArea()

    def action_x(self) -> None:
        """Nothing."""


class Room(Screen[None]):
    HELP = "Of the room."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5,ctrl+y", "apply", "Apply", id="apply", tooltip="Put the words in"),
        Binding("f6", "refused", "Refuse", id="refuse"),
        *(Binding(str(number), "take", "Take", id=f"t{number}") for number in range(1, 6)),
    ]

    def compose(self) -> ComposeResult:
        yield Shelter()
        yield Button("Alone")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return None if action == "refused" else True


class Bare(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = []


def _help(screen: Screen[None], focus: str = "") -> Help:
    class House(App[object]):
        BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "y", "Layout", id="y")]

        def get_default_screen(self) -> Screen[None]:
            return screen

    told: list[Help] = []

    async def drive() -> None:
        async with House().run_test() as pilot:
            screen.set_focus(screen.query_one(focus) if focus else None)
            await pilot.pause()
            told.append(help_of(screen))

    asyncio.run(drive())
    return told[0]


def test_the_nearest_help_around_the_focus_comes_before_that_of_the_screen() -> None:
    told = _help(Room(), "TextArea")

    assert told.here == "Of the shelter."
    assert told.text == "Of the shelter.\n\nOf the room."


def test_the_screens_help_is_not_told_twice() -> None:
    assert _help(Room(), "Button").text == "Of the room."


def test_without_focus_the_screens_help_is_told() -> None:
    assert _help(Room()).text == "Of the room."


def test_a_screen_that_says_nothing_gets_a_sentence() -> None:
    assert _help(Bare()).text == NO_HELP


def test_keys_are_told_by_where_they_work_and_the_usual_ones_last() -> None:
    places = dict.fromkeys(key.place for key in _help(Room(), "TextArea").keys)

    assert list(places) == ["Here", "On this screen", "Everywhere", "As usual"]


def test_keys_that_do_the_same_stand_together() -> None:
    keys = _help(Room()).keys

    assert Key("F5 Ctrl+Y", "Apply", "Put the words in", "On this screen") in keys
    assert Key("1 … 5", "Take", "", "On this screen") in keys


def test_a_key_that_does_nothing_now_is_left_out() -> None:
    assert not [key for key in _help(Room()).keys if key.does == "Refuse"]


def test_keys_are_found_by_what_they_do_and_by_name() -> None:
    keys = _help(Room()).keys

    assert [key.does for key in looked_for(keys, "PUT words")] == ["Apply"]
    assert [key.does for key in looked_for(keys, "f9")] == ["Layout"]
    assert looked_for(keys, "") == keys
