"""Drafts to begin with: a template per profile, and the examples that come with us."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pitchcoach.shipped import examples_folder, rules_folder

_TEMPLATES, _ABOUT = "templates", "README.md"
_TOLD = re.compile(r"\| *\[([^\]|]+)\]\([^)|]*\) *\| *(?:`([^`|]+)`|[^`|]*) *\|([^|,]*)")
"""A row of the examples' table: file, profile where it is one, company."""
_LEVELS = ("weak", "middling", "strong")


@dataclass(frozen=True, slots=True)
class Template:
    """A draft with a note for each thing to say, to be filled in."""

    profile: str
    path: Path

    @property
    def title(self) -> str:
        """The profile's name as words, for as long as its title is not known."""
        return _words(self.profile)


@dataclass(frozen=True, slots=True)
class Example:
    """A finished draft to look at and change."""

    path: Path
    title: str
    level: str = ""
    """`weak`, `middling` or `strong`; empty where it has no siblings."""
    company: str = ""
    profile: str = ""
    """Whom it is for; empty where it is for nobody in particular."""


def templates(folders: Sequence[Path] = ()) -> tuple[Template, ...]:
    """Our templates and those in rules folders, by name; of two, the later one counts."""
    paths = {
        path.stem: path
        for folder in (rules_folder(), *folders)
        for path in _drafts(folder / _TEMPLATES, ".md")
    }
    return tuple(Template(name, paths[name]) for name in sorted(paths))


def examples() -> tuple[Example, ...]:
    """The examples that come with us, those with siblings first, from weak to strong."""
    folder = examples_folder()
    told = {name: (profile, company) for name, profile, company in _told(folder / _ABOUT)}
    found = (
        _example(path, *told.get(path.name, ("", "")))
        for path in _drafts(folder, ".md", ".txt")
    )
    return tuple(sorted(found, key=_place))


def _drafts(folder: Path, *extensions: str) -> list[Path]:
    """Drafts in a folder, by name; none where it is missing or may not be read."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return []
    return [
        path
        for path in paths
        if path.suffix in extensions and path.name[0] != "." and path.name != _ABOUT
    ]


def _told(path: Path) -> list[tuple[str, str, str]]:
    """File, profile and company of each example, as their own table tells them."""
    try:
        return _TOLD.findall(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return []


def _example(path: Path, profile: str, company: str) -> Example:
    name, _, level = path.stem.rpartition("-")
    if level not in _LEVELS:
        name, level = path.stem, ""
    return Example(path, _words(name), level, company.strip(), profile)


def _place(example: Example) -> tuple[bool, str, int]:
    level = _LEVELS.index(example.level) if example.level else 0
    return not example.level, example.title, level


def _words(name: str) -> str:
    return name.replace("-", " ").replace("_", " ").capitalize()
