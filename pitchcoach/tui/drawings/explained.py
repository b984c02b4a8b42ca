"""What the panel says: of one finding, or of the whole draft."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rich.style import Style
from rich.text import Text

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.drawings.empty_list import PRAISE
from pitchcoach.tui.drawings.entries import SHOWN, letter_of
from pitchcoach.tui.drawings.entry_line import place_of
from pitchcoach.tui.drawings.one_line import one_line

_LONGEST = 1_000
"""Characters of one text that are shown."""
_BEFORE = 200
"""Characters of a long sentence that are shown before its marked words."""
_LEVELS = {"error": "‼ serious", "warning": "! worth fixing", "suggestion": "· small"}
_ABOUT = (
    "Here you read what weakens your pitch, why a US listener minds, and what to say "
    "instead.",
    "Write or paste your pitch. Words that weaken it are underlined.",
)
_CHOOSE = "F4 goes to the first finding."
_WHOLE = (
    "This is about the whole pitch, so no words are underlined. F8 shows what your pitch "
    "does, when, and what is missing."
)
_COMPACT = ("message", "Say", "Do", "They ask", "Why", "sentence", "Source")
_AIRY = ("sentence", "message", "Why", "They ask", "Do", "Say", "Source")
_AFTER_BLANK = ("sentence", "message", "Why", "Source")


@dataclass(frozen=True)
class Looks:
    """The styles of the panel, from the theme."""

    label: Style
    faint: Style
    marked: Style
    action: Style


@dataclass(frozen=True)
class Paragraph:
    """A piece of what is said, with its label if it has one; an empty one is a blank."""

    text: Text = field(default_factory=Text)
    label: str = ""
    names: tuple[Text, ...] = ()
    """In place of a text: names to click, none of which is torn apart."""


_BLANK = Paragraph()


def explained(
    note: Note, hue: Style, looks: Looks, *, reason: str = "", compact: bool = False
) -> Iterator[Paragraph]:
    """A finding in full, after its heading and what can be done with it.

    Args:
        reason: why it was dismissed, if it was.
        compact: what to do comes first, and nothing is blank.
    """
    yield Paragraph(_head(note, hue, looks, compact=compact))
    yield Paragraph(names=tuple(_actions(note, looks, dismissed=bool(reason))))
    if reason:
        yield Paragraph(Text(_said(reason)), "Dismissed")
    parts = _parts(note, looks)
    for key in _COMPACT if compact else _AIRY:
        if key in parts:
            if key in _AFTER_BLANK and not compact:
                yield _BLANK
            yield Paragraph(parts[key], "" if key in ("sentence", "message") else key)


def _head(note: Note, hue: Style, looks: Looks, *, compact: bool) -> Text:
    told = [_LEVELS.get(note.level, "")]
    if note.text and not compact:
        told += [_said(note.section), place_of(note)]
    if note.cost >= SHOWN:
        told.append(f"costs {note.cost:.1f} points")
    if note.gain >= SHOWN:
        told.append(f"+{note.gain:.1f} if fixed")
    title = f"{letter_of(note)} {_said(note.item or note.rule)}".strip()
    rest = " · ".join(["", *filter(None, told)])
    return Text.assemble((title, hue + Style(bold=True)), (rest, looks.faint))


def _actions(note: Note, looks: Looks, *, dismissed: bool) -> Iterator[Text]:
    """What can be clicked."""
    offered = [] if note.replacement is None else [(_apply(note), "apply")]
    restore, dismiss = ("Bring back", "restore"), ("F6 Dismiss", "dismiss")
    offered = [restore] if dismissed else [*offered, dismiss]
    for words, action in (*offered, ("F3 Previous", "previous"), ("F4 Next", "next")):
        click = Style(meta={"@click": f"ask('{action}')"})
        yield Text(f"[{words}]", looks.action + click)


def _apply(note: Note) -> str:
    return "F5 Apply" if note.safe else "F5 Apply, then check the sentence"


def _parts(note: Note, looks: Looks) -> Mapping[str, Text]:
    parts = {
        "sentence": _sentence(note, looks),
        "message": Text(_said(note.message), Style(bold=True)),
        "Why": Text(_said(note.why)),
        "They ask": Text(_said(note.asks)),
        "Do": Text(_said(note.advice)),
        "Say": _say(note, looks),
        "Source": Text(_said(note.source), looks.faint),
    }
    return {key: text for key, text in parts.items() if text.plain}


def _say(note: Note, looks: Looks) -> Text:
    if note.replacement is None:
        return Text()
    better = _said(note.replacement)
    words = Text.assemble((_said(note.text), looks.faint), " → ")
    return words.append(f"“{better}”" if better else "(cut it)", Style(bold=True))


def _sentence(note: Note, looks: Looks) -> Text:
    if not note.text:
        return Text(_WHOLE, looks.faint)
    start, end = note.mark
    first = max(start - _BEFORE, 0) if len(note.sentence) > _LONGEST else 0
    shown = note.sentence[first : first + _LONGEST]
    at, until = (min(max(place - first, 0), len(shown)) for place in (start, end))
    quoted = Text("…" if first else "“")
    quoted.append(one_line(shown[:at]))
    quoted.append(one_line(shown[at:until]), looks.marked)
    quoted.append(one_line(shown[until:]))
    return quoted.append("”" if first + len(shown) == len(note.sentence) else "…")


def _said(text: str) -> str:
    cut = text[:_LONGEST]
    return one_line(" ".join(cut.split())) + ("…" if len(text) > _LONGEST else "")


def overview(
    feedback: Feedback | None, looks: Looks, *, compact: bool = False
) -> Iterator[Paragraph]:
    """What is good, and what to do first, while no finding is chosen."""
    if feedback is None:
        yield from _spaced([Paragraph(Text(said)) for said in _ABOUT], compact)
        return
    for said in (*feedback.notices, feedback.reason):
        if said:
            yield Paragraph(Text(_said(said), Style(bold=True)))
    if feedback.notes:
        yield Paragraph(Text(_CHOOSE, looks.faint))
    elif not feedback.reason:
        yield Paragraph(Text(PRAISE, Style(bold=True)))
    if feedback.keep:
        yield from () if compact else (_BLANK,)
        yield Paragraph(Text("Keep", looks.label))
    yield from (Paragraph(Text(_said(good)), "✓") for good in feedback.keep)


def _spaced(paragraphs: list[Paragraph], compact: bool) -> Iterator[Paragraph]:
    for number, paragraph in enumerate(paragraphs):
        if number and not compact:
            yield _BLANK
        yield paragraph
