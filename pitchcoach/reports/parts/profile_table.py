"""The profiles, a line each: slot, pace, and for whom."""

from collections.abc import Iterable

from pitchcoach.reports.parts.drawings import clock
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.wording import says
from pitchcoach.review import DEFAULT_PROFILE
from pitchcoach.rules.profiles import Profile


def profile_table(profiles: Iterable[Profile], page: Page) -> str:
    """A table of profiles, the shortest slot first, and which one counts by default."""
    listed = sorted(profiles, key=lambda profile: (profile.seconds, profile.name))
    name = max(len(profile.name) for profile in listed)
    lines = []
    for profile in listed:
        audience = profile.audience
        if page.language == "fr" and profile.audience_fr:
            audience = profile.audience_fr
        pace = says(page.language, "pace", round(profile.pace))
        start = f"{profile.name.ljust(name)}  {clock(profile.seconds):>5}  {pace}"
        apart = [start, *page.wrapped(audience, "    ")] if page.narrow else None
        first, *more = apart or page.wrapped(audience, f"{start}  ")
        lines += [first.replace(profile.name, page.paint(profile.name, "bold"), 1), *more]
    lines += ["", *page.wrapped(says(page.language, "default", DEFAULT_PROFILE))]
    return page.finished("\n".join(lines) + "\n")
