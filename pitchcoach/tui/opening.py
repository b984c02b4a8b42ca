"""The app made ready: settings read, and the draft that is asked for."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pitchcoach import settings as set_by_user
from pitchcoach.drafts.draft import open_draft
from pitchcoach.tui.app import PitchcoachApp


def app_for(
    path: Path | None,
    environment: Mapping[str, str],
    *,
    profile: str | None = None,
    language: str = "",
    rules: Sequence[Path] = (),
    cache: Path | None = None,
    rule: str | None = None,
    project: Path | None = None,
    own_rules: Path | None = None,
) -> PitchcoachApp:
    """The app for a draft in a file, or with the start screen; the file is read first."""
    folders = set_by_user.folders(environment)
    settings, notice = set_by_user.load(folders)
    return PitchcoachApp(
        open_draft(path) if path else None,
        settings=settings,
        folders=folders,
        profile=profile,
        language=language,
        rules=rules,
        cache=cache,
        notice=notice,
        rule=rule,
        project=project,
        own_rules=own_rules,
    )
