import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from textual.app import App
from textual.command import CommandPalette, DiscoveryHit, Hit

from pitchcoach.tui.palette import Offer, Palette, commands
from tests.tui.screens_as_text import rows


def _nothing() -> None: ...


class OfferingApp(App[None]):
    COMMANDS = {Palette}  # noqa: RUF012 - as Textual declares it

    def __init__(self, offers: Iterable[Offer] = ()) -> None:
        super().__init__()
        self.done: list[str] = []
        self._offers = offers or (
            ("Save", "Write your draft to its file", lambda: self.done.append("save")),
            ("Theme: Dark", "Change the colours", lambda: self.done.append("dark")),
            ("Open deck[/b].md", "In ~/pitches [bold]", lambda: self.done.append("open")),
            ("Save", "Write your draft to its file", _nothing),
        )

    def commands_offered(self) -> Iterable[Offer]:
        return self._offers


def _driven(app: App[Any], see: Callable[[App[Any]], None], *keys: str) -> None:
    async def drive() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("ctrl+p")
            await pilot.pause(0.2)
            for key in keys:
                await pilot.press(key)
            await pilot.pause(0.3)
            see(app)

    asyncio.run(drive())


def _hits(query: str) -> list[str | None]:
    async def search() -> list[str | None]:
        app = OfferingApp()
        async with app.run_test():
            palette = Palette(app.screen)
            await palette.startup()
            found: list[Hit | DiscoveryHit] = [hit async for hit in palette.search(query)]
            return [hit.text for hit in sorted(found, key=lambda hit: -hit.score)]

    return asyncio.run(search())


def test_no_command_is_offered_twice() -> None:
    offers: tuple[Offer, ...] = (
        ("Save", "Write the draft", _nothing),
        ("save", "write the draft", _nothing),
        ("Open deck.md", "~/a", _nothing),
        ("Open deck.md", "~/b", _nothing),
    )

    assert [command.title for command in commands(offers)] == [
        "Save",
        "Open deck.md",
        "Open deck.md · ~/b",
    ]


def test_a_command_is_found_by_some_letters_of_its_name() -> None:
    assert _hits("thdark") == ["Theme: Dark"]


def test_a_command_is_found_by_words_of_what_it_does() -> None:
    assert _hits("colours change") == ["Theme: Dark"]
    assert _hits("draft") == ["Save"]


def test_what_nobody_offers_is_not_found() -> None:
    assert _hits("zzz") == []


def test_all_commands_are_listed_as_they_are_written() -> None:
    shown: list[str] = []

    _driven(OfferingApp(), lambda app: shown.extend(rows(app)))

    text = "\n".join(shown)
    assert text.count("Write your draft to its file") == 1
    assert "Open deck[/b].md" in text
    assert "In ~/pitches [bold]" in text


def test_a_command_is_run() -> None:
    app = OfferingApp()

    _driven(app, lambda _: None, *"save", "enter", "enter")

    assert app.done == ["save"]


def test_an_app_that_offers_nothing_has_an_empty_palette() -> None:
    class Silent(App[None]):
        COMMANDS = {Palette}  # noqa: RUF012 - as Textual declares it

    opened: list[bool] = []

    _driven(Silent(), lambda app: opened.append(CommandPalette.is_open(app)))

    assert opened == [True]
