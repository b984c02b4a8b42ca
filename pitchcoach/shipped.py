"""The rules and examples that come with pitchcoach."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def rules_folder() -> Path:
    """The folder of the shipped packs, rubric and profiles."""
    return _shipped("rules")


def examples_folder() -> Path:
    """The folder of the drafts to try."""
    return _shipped("examples")


def _shipped(name: str) -> Path:
    """Inside the package when installed; beside it in a checkout."""
    installed = _PACKAGE / "shipped_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
