"""Every action of the app, found by typing a part of what it does."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, cast, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from pitchcoach.tui.drawings.one_line import one_line

Offer = tuple[str, str, Callable[[], Any]]
"""What it is called, what it does, and the deed itself."""
_IN_DESCRIPTION = 0.01
"""What words of the description are worth: less than any letters of a name."""


@runtime_checkable
class Offering(Protocol):
    """An app that says what can be done just now."""

    def commands_offered(self) -> Iterable[Offer]:
        """The usual ones first."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done."""

    title: str
    about: str
    run: Callable[[], Any]

    def is_about(self, query: str) -> bool:
        """Whether all words of the query stand in the description."""
        about = self.about.casefold()
        return all(word in about for word in query.casefold().split())


def commands(offers: Iterable[Offer]) -> Iterator[Command]:
    """The offers, none twice; two of the same name are told apart by what they do."""
    seen: set[str] = set()
    told: set[tuple[str, str]] = set()
    for title, about, run in offers:
        name, description = one_line(title), one_line(about)
        if (name.casefold(), description.casefold()) in told:
            continue
        told.add((name.casefold(), description.casefold()))
        if name.casefold() in seen:
            name = f"{name} · {description}"
        seen.add(name.casefold())
        yield Command(name, description, run)


class Palette(Provider):
    """What the app offers, for Textual's command palette."""

    async def startup(self) -> None:
        """Ask the app once, when the palette opens."""
        offers = self.app.commands_offered() if isinstance(self.app, Offering) else ()
        self._commands = tuple(commands(offers))

    async def discover(self) -> Hits:
        """All there is, before anything is typed."""
        for command in self._commands:
            name = Content(command.title)
            yield DiscoveryHit(name, command.run, command.title, _literal(command.about))

    async def search(self, query: str) -> Hits:
        """What has the letters that were typed in its name, or else in what it does."""
        matcher = self.matcher(query)
        for command in self._commands:
            score, places = matcher.fuzzy_search.match(query, command.title)
            name = Content(command.title)
            for place in places:
                name = name.stylize(matcher.match_style, place, place + 1)
            if not score and command.is_about(query):
                score = _IN_DESCRIPTION
            if score:
                about = _literal(command.about)
                yield Hit(score, name, command.run, command.title, about)


def _literal(text: str) -> str:
    """Help that the palette does not read as markup: it takes content as it is."""
    return cast(str, Content(text))
