"""Where compiled rules are kept, to be thrown away at any time."""

import sys
from collections.abc import Mapping
from pathlib import Path


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Where compiled rules are kept; nowhere if `PITCHCOACH_CACHE` is set to nothing."""
    if "PITCHCOACH_CACHE" in environment:
        named = environment["PITCHCOACH_CACHE"]
        return Path(named) if named else None
    try:
        return _caches(environment) / "pitchcoach"
    except RuntimeError:
        return None


def _caches(environment: Mapping[str, str]) -> Path:
    """The folder for caches, as the system wants it; fails for a user without a home."""
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches"
    return Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache")
