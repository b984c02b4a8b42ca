"""Findings that the founder does not want to hear of again, draft by draft."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pitchcoach import kept
from pitchcoach.drafts.trouble import shown

FOLDER = "dismissals"
"""In the data folder."""
_MOST = 2_000
"""Of one draft; beyond it the oldest are forgotten."""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Why a finding was dismissed, and when."""

    reason: str = ""
    when: float = 0
    """Seconds since 1970."""


def load(data: Path | None, draft: str) -> tuple[dict[str, Dismissal], str]:
    """The dismissals of a draft by the finding's identity; a sentence if they are damaged.

    Args:
        draft: its absolute path; without one, the name of its safety copy.
    """
    if data is None:
        return {}, ""
    place = _place(data, draft)
    try:
        values = kept.kept_values(place)
        if values is None:
            aside = kept.set_aside(place)
            return {}, f"What you dismissed was damaged and is set aside in {shown(aside)}."
    except OSError as error:
        return {}, f"What you dismissed cannot be read: {error.strerror or error}."
    return _dismissals(values.get("dismissed")), ""


def save(data: Path | None, draft: str, dismissed: Mapping[str, Dismissal]) -> str:
    """Keep the dismissals of a draft; a sentence if that cannot be done."""
    if data is None:
        return ""
    newest = sorted(dismissed.items(), key=lambda pair: -pair[1].when)[:_MOST]
    values = {identity: asdict(dismissal) for identity, dismissal in newest}
    place = _place(data, draft)
    try:
        if values:
            kept.keep_values(place, {"draft": draft, "dismissed": values})
        else:
            place.unlink(missing_ok=True)
    except OSError as error:
        return f"What you dismiss holds until you quit: {error.strerror or error}."
    return ""


def _dismissals(values: Any) -> dict[str, Dismissal]:
    pairs = values.items() if isinstance(values, dict) else ()
    return {
        identity: Dismissal(one["reason"], one["when"])
        for identity, one in pairs
        if isinstance(one, dict)
        and isinstance(one.get("reason"), str)
        and isinstance(one.get("when"), int | float)
    }


def _place(data: Path, draft: str) -> Path:
    name = sha256(draft.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return data / FOLDER / f"{name}.json"
