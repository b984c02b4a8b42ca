"""A move as a row of a table: when, how well, with which words, and what it needs."""

from textual.content import Content

from pitchcoach.analyst.feedback import Step
from pitchcoach.tui.drawings.clock import clock
from pitchcoach.tui.drawings.one_line import clipped, one_line
from pitchcoach.tui.drawings.time_axis import LOOKS, strength

_LONGEST_TITLE = 30
_TIME = 7
_LEAST_SENTENCE = 24
_QUIET = "$text-muted"


def move_rows(step: Step, text: str, width: int, titles: int) -> Content:
    """One row, or two where something is to be said of the move; none too wide.

    Args:
        text: The draft, out of which its sentence is cut.
        titles: Columns that the longest title takes.
    """
    titles = min(titles, _LONGEST_TITLE, max(width - _TIME - 3, 1))
    sign, colour = LOOKS[strength(step)]
    at = clock(step.seconds or 0) if step.found else "–"
    title = Content.styled(clipped(one_line(step.title), titles), "bold")
    room = width - _TIME - 3 - titles - 2
    head = Content.assemble(
        (f"{at:>{_TIME - 2}}  ", _QUIET),
        (f"{sign}  ", f"bold {colour}"),
        title.truncate(titles, pad=True),
        ("  " + sentence(step, text, room), _QUIET) if room >= _LEAST_SENTENCE else "",
    )
    needs = needed(step)
    rows = [head.truncate(width, ellipsis=True), *_told(needs, colour, width)]
    return Content("\n").join(rows)


def sentence(step: Step, text: str, width: int) -> str:
    """The beginning of the sentence that makes the move, in quotation marks."""
    words = one_line(text[step.start or 0 : step.end or 0].strip().replace("\n", " "))
    if not (step.found and words):
        return ""
    return f"“{clipped(words, max(width - 2, 0)).replace(' …', '…')}”"


def needed(step: Step) -> str:
    """What would make a weak move strong, or why one that is missing matters."""
    if strength(step) == "weak" and step.lacks:
        return f"weak: say {one_line(', '.join(step.lacks))}"
    return f"missing: {one_line(step.why)}" if not step.found and step.why else ""


def _told(needs: str, colour: str, width: int) -> list[Content]:
    """What is needed, below the title, on as many rows as it takes."""
    if not needs:
        return []
    indent = _TIME + 3 if width >= _LEAST_SENTENCE + _TIME else 0
    wrapped = Content.styled(needs, colour).wrap(max(width - indent, 1))
    return [line.rstrip().pad_left(indent).truncate(max(width, 1)) for line in wrapped]
