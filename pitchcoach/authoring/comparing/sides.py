"""The two sides of a comparison: rulebooks by the names that a trainer gives them."""

from dataclasses import replace
from pathlib import Path

from pitchcoach.authoring.packs.installing import installed
from pitchcoach.errors import SettingsError
from pitchcoach.review import Coach
from pitchcoach.rules.rulebook import Rulebook

SHIPPED = "shipped"
"""What the rules that come with pitchcoach are called."""
_WHOLE = ("rubric.yml", "moves.yml")
"""A folder that holds these is no addition to the shipped rules but takes their place."""


def coach_of(
    name: str, packs: Path | None, *, profile: str | None = None, cache: Path | None = None
) -> Coach:
    """A coach by the shipped rules, by those and a folder's, or by a whole copy of them.

    Args:
        packs: where installed packs are, which may be called by their names.
    """
    if name == SHIPPED:
        return Coach(profile, cache=cache)
    folder = _folder(name, packs)
    coach = Coach(profile, [folder], cache)
    if all((folder / part).is_file() for part in _WHOLE):
        coach.rulebook = _only(coach.rulebook, folder)
    return coach


def title_of(name: str, coach: Coach) -> str:
    """What a side is called in a report."""
    alone = all((folder / part).is_file() for folder in coach.rules for part in _WHOLE)
    return name if alone else f"{SHIPPED} + {name}"


def _folder(name: str, packs: Path | None) -> Path:
    if Path(name).is_dir():
        return Path(name)
    held = {pack.name: pack.folder for pack in installed(packs)} if packs else {}
    if name in held:
        return held[name]
    known = f" Installed packs: {', '.join(sorted(held))}." if held else ""
    raise SettingsError(
        f"There is no folder of rules '{name[:60]}'. Name one, or 'shipped' for the rules "
        f"that come with pitchcoach.{known}"
    )


def _only(rulebook: Rulebook, folder: Path) -> Rulebook:
    """The rulebook without the shipped rules that the folder no longer holds."""
    own = tuple(r for r in rulebook.rules if Path(r.path).is_relative_to(folder))
    return replace(rulebook, rules=own)
