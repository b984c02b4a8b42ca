"""What the user has set, and the folders where that is kept."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from pitchcoach import kept

Language = Literal["en", "fr"]
Grouping = Literal["criterion", "place"]

MOST_RECENT = 20
"""Drafts that are remembered."""
_NOT_KEPT = "Your settings hold until you quit: they cannot be kept"


@dataclass(frozen=True)
class Folders:
    """Where pitchcoach keeps what belongs to the user."""

    config: Path
    data: Path

    @property
    def settings(self) -> Path:
        """The file of the settings."""
        return self.config / "settings.json"

    @property
    def packs(self) -> Path:
        """The folder of installed packs of rules, one folder each."""
        return self.data / "packs"


@dataclass(frozen=True)
class Settings:
    """What the user has set, or what holds until then."""

    theme: str = ""
    """Empty for the usual one."""
    profile: str | None = None
    """For whom pitches usually are; without one the draft decides."""
    language: Language = "en"
    """In which pitchcoach explains."""
    grouping: Grouping = "criterion"
    """How the findings are listed."""
    layout: str = ""
    """Empty for the usual one."""
    tour_seen: bool = False
    recent: tuple[str, ...] = ()
    """Absolute paths of drafts, the last one opened first."""
    rules: tuple[str, ...] = ()
    """Packs of rules for all drafts: names of installed ones, or folders."""


_NAMES = [field.name for field in fields(Settings)]
_ONE_OF = {"language": get_args(Language), "grouping": get_args(Grouping)}


def folders(environment: Mapping[str, str]) -> Folders | None:
    """Under `PITCHCOACH_HOME` where that is set, else where the system wants them.

    None for a user without a home, or if `PITCHCOACH_HOME` is set to nothing.
    """
    if "PITCHCOACH_HOME" in environment:
        named = environment["PITCHCOACH_HOME"]
        home = Path(os.path.abspath(named))  # noqa: PTH100 - `absolute` keeps `..`
        return Folders(home, home) if named else None
    import platformdirs  # noqa: PLC0415 - not asked when the variable is set

    try:
        config = platformdirs.user_config_path("pitchcoach", appauthor=False)
        data = platformdirs.user_data_path("pitchcoach", appauthor=False)
    except RuntimeError:
        return None
    # Without a home, older versions of platformdirs answer `~/.config` as it stands.
    known = config.is_absolute() and data.is_absolute()
    return Folders(config, data) if known else None


def load(folders: Folders | None) -> tuple[Settings, str]:
    """The settings, and a sentence if something is wrong with them."""
    if folders is None:
        return Settings(), f"{_NOT_KEPT}, as there is no home folder."
    try:
        values = kept.kept_values(folders.settings)
        if values is None:
            aside = kept.set_aside(folders.settings)
            told = (
                f"Your settings were damaged and begin anew; the old ones are in {aside}."
            )
            return Settings(), told
    except OSError as error:
        told = f"{folders.settings}: {error.strerror or error}"
        return Settings(), f"Your settings cannot be read and begin anew. {told}."
    return _settings(values), ""


def chosen_rules(folders: Folders) -> tuple[str, ...]:
    """The packs for all drafts; none if the settings are damaged, which `load` tells of."""
    try:
        values = kept.kept_values(folders.settings)
    except OSError:
        return ()
    return _paths((values or {}).get("rules"))


def save(folders: Folders | None, settings: Settings, before: Settings) -> str:
    """Keep what changed since `before`; a sentence if that cannot be done.

    What another program changed in the meantime stays, and so does what only a later
    version of pitchcoach knows.
    """
    if folders is None:
        return f"{_NOT_KEPT}, as there is no home folder."
    try:
        values = kept.kept_values(folders.settings)
        if values is None:
            kept.set_aside(folders.settings)
        kept.keep_values(folders.settings, _merged(values or {}, settings, before))
    except OSError as error:
        return f"{_NOT_KEPT} in {folders.config}: {error.strerror or error}."
    return ""


def opened_last(settings: Settings, path: Path) -> Settings:
    """The settings with a draft on top of the recent ones."""
    others = [other for other in settings.recent if other != str(path)]
    return replace(settings, recent=(str(path), *others)[:MOST_RECENT])


def forgotten(settings: Settings, path: Path) -> Settings:
    """The settings without a recent draft that is no more."""
    others = tuple(other for other in settings.recent if other != str(path))
    return replace(settings, recent=others)


def _settings(values: Mapping[str, Any]) -> Settings:
    """Values of the wrong kind count as not set."""
    known = {name: values[name] for name in _NAMES if name in values}
    known["recent"] = _paths(known.get("recent"))
    known["rules"] = _paths(known.get("rules"))
    return Settings(**{name: value for name, value in known.items() if _fits(name, value)})


def _fits(name: str, value: object) -> bool:
    if name in _ONE_OF:
        return value in _ONE_OF[name]
    if name == "profile":
        return value is None or isinstance(value, str)
    return isinstance(value, type(getattr(Settings(), name)))


def _paths(value: object) -> tuple[str, ...]:
    """A list of texts, up to a reasonable length."""
    paths = value if isinstance(value, list) else []
    return tuple(path for path in paths if isinstance(path, str))[:MOST_RECENT]


def _merged(
    values: Mapping[str, Any], settings: Settings, before: Settings
) -> dict[str, Any]:
    changed = {
        name: getattr(settings, name)
        for name in _NAMES
        if getattr(settings, name) != getattr(before, name) or name not in values
    }
    if "recent" in changed:
        ours = settings.recent
        dropped = {*ours, *before.recent}
        theirs = (path for path in _paths(values.get("recent")) if path not in dropped)
        changed["recent"] = [*ours, *theirs][:MOST_RECENT]
    return {**values, **changed}
