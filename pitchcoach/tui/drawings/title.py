"""One row on which draft this is, whether it is saved, and for whom it is."""

from textual.content import Content
from textual.style import Style

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.drawings.clock import clock
from pitchcoach.tui.drawings.one_line import clipped_left, one_line

PROFILE = "profile"
"""What the profile's place tells of itself."""
_GAP = 2
_LEAST_NAME = 12
_SPELLED_OUT = 90
"""From so many columns on it is said in words that the draft is not saved."""
_QUIET = "$text-muted"


def title(name: str, unsaved: bool, profile: Choice | None, width: int) -> Content:
    """The row, exactly so wide; the draft's name and its state are what stays longest."""
    room = max(width - 2, 0)
    tail = _tail(unsaved, room)
    least = min(_LEAST_NAME, Content(one_line(name)).cell_length) + tail.cell_length
    end = _profile(profile, room - least - _GAP)
    space = room - end.cell_length - (_GAP if end else 0)
    begin = _begin(name, tail, space)
    middle = Content(" " * max(room - begin.cell_length - end.cell_length, 0))
    row = Content("").join((begin, middle, end)).truncate(room, pad=True)
    return row.pad(1, 1).truncate(width, pad=True)


def _tail(unsaved: bool, room: int) -> Content:
    if not unsaved:
        return Content("")
    words = " not saved" if room >= _SPELLED_OUT else ""
    return Content.assemble((f" ●{words}", "bold $warning"))


def _begin(name: str, tail: Content, room: int) -> Content:
    """Ours and the draft's name, which is cut at its beginning: its end tells more."""
    own = Content.assemble(("pitchcoach", "bold $primary"), (" · ", _QUIET))
    told = one_line(name)
    whole = own.cell_length + Content(told).cell_length + tail.cell_length
    if whole > room:
        own = Content("")
    shown = clipped_left(told, max(room - own.cell_length - tail.cell_length, 0))
    return Content("").join((own, Content.styled(shown, "bold"), tail))


def _profile(profile: Choice | None, room: int) -> Content:
    """The longest way to say for whom it is that there is room for."""
    if profile is None:
        return Content("")
    name, slot = one_line(profile.title or profile.name), clock(profile.seconds)
    told = (
        f"{name} · {slot} at {profile.pace:.0f} words/min",
        f"{name} · {slot}",
        slot,
    )
    fitting = (Content.styled(text, "$accent") for text in told)
    for shown in fitting:
        if shown.cell_length <= room:
            return shown.stylize(Style.from_meta({PROFILE: True}))
    return Content("")
