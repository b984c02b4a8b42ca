"""What `F1` tells: about the thing in use, about its screen, and every key there is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from textual.binding import ActiveBinding
from textual.screen import Screen

NO_HELP = "Write, and your coach reads along. The keys are listed here."
"""Said of a screen that says nothing itself."""
_HERE, _SCREEN, _EVERYWHERE = "Here", "On this screen", "Everywhere"
_USUAL = "As usual"
"""Keys that Textual itself brings along, which have no name of ours."""
_MANY = 3
"""More keys than these are told by the first and the last."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a key does, or several keys that do the same."""

    keys: str
    does: str
    about: str = ""
    place: str = ""
    """Where it works: `Here`, `On this screen`, `Everywhere`, or `As usual`."""

    def holds(self, query: str) -> bool:
        """Whether every word that is looked for is said of the key."""
        said = f"{self.keys} {self.does} {self.about}".casefold()
        return all(word in said for word in query.casefold().split())


@dataclass(frozen=True, slots=True)
class Help:
    """All that can be told at one moment."""

    here: str
    """Of the thing in use, in Markdown; empty where only its screen is to be told of."""
    screen: str
    keys: tuple[Key, ...]

    @property
    def text(self) -> str:
        """What is told in words."""
        return "\n\n".join(part for part in (self.here, self.screen) if part) or NO_HELP


def help_of(screen: Screen[Any]) -> Help:
    """What can be told of a screen as it stands."""
    focused = screen.focused
    inner = focused.ancestors_with_self if focused else []
    below = (node for node in inner if node not in (screen, screen.app))
    here = next((node.HELP for node in below if node.HELP), "")
    return Help(_told(here), _told(screen.HELP), tuple(_keys(screen)))


def looked_for(keys: Iterable[Key], query: str) -> tuple[Key, ...]:
    """The keys of which these words are said."""
    return tuple(key for key in keys if key.holds(query))


def _told(help: str | None) -> str:
    return dedent(help or "").strip()


def _keys(screen: Screen[Any]) -> Iterator[Key]:
    """Keys that do the same stand together; the usual ones, as for moving, come last."""
    together: dict[tuple[str, str], list[ActiveBinding]] = {}
    for active in screen.active_bindings.values():
        if active.enabled and active.binding.description:
            place = _place(active, screen)
            together.setdefault((place, active.binding.description), []).append(active)
    for place in (_HERE, _SCREEN, _EVERYWHERE, _USUAL):
        for (where, does), same in together.items():
            if where == place:
                yield _key(screen, place, does, same)


def _place(active: ActiveBinding, screen: Screen[Any]) -> str:
    if not active.binding.id:
        return _USUAL
    if active.node is screen.app:
        return _EVERYWHERE
    return _SCREEN if active.node is screen else _HERE


def _key(screen: Screen[Any], place: str, does: str, same: list[ActiveBinding]) -> Key:
    names = (screen.app.get_key_display(one.binding) for one in same)
    shown = list(dict.fromkeys(_spelled(name) for name in names))
    keys = f"{shown[0]} … {shown[-1]}" if len(shown) > _MANY else " ".join(shown)
    return Key(keys, does, same[0].tooltip, place)


def _spelled(key: str) -> str:
    """Not `^p` but `Ctrl+P`, as it stands on the keyboard."""
    if len(key) == 1:
        return key
    return "+".join(part.capitalize() for part in key.replace("^", "ctrl+").split("+"))
