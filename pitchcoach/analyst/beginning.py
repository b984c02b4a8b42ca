"""The coach that the room begins with."""

from collections.abc import Iterable
from pathlib import Path

from pitchcoach.project import written_in
from pitchcoach.review import Coach


def coach_for(cache: str, project: str, folders: Iterable[str]) -> Coach:
    """A coach by folders of rules, and by what a project's file changes in them.

    Args:
        cache: folder for compiled rules; it and the project may be empty.
    """
    coach = Coach(rules=list(map(Path, folders)), cache=Path(cache) if cache else None)
    if project:
        written = written_in(Path(project))
        coach.changes, coach.usual = written.changes, written.profile
    return coach
