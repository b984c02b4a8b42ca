"""What the panel says: of one finding, or of the whole draft."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.style import Style
from rich.text import Text

from pitchcoach.analyst.feedback import Feedback, Note
from pitchcoach.tui.drawings.one_line import one_line

_LONGEST = 2_000
"""Characters of one text that are shown."""
_LEVELS = {"error": "‼ costs most", "warning": "! counts", "suggestion": "· a hint"}
_ABOUT = (
    "Here you read what weakens your pitch, why a US listener minds, and what to say "
    "instead.\n\nWrite or paste your pitch. Words that weaken it are underlined."
)
_CHOOSE = "F4 goes to the first finding."
_MISSING = "This is missing: there are no words to underline. Put it in where it belongs."


@dataclass(frozen=True)
class Looks:
    """The styles of the panel, from the theme."""

    label: Style
    faint: Style
    marked: Style
    action: Style


def explained(
    note: Note, hue: Style, looks: Looks, *, reason: str = "", compact: bool = False
) -> Iterator[Text]:
    """A finding in full, a paragraph each; an empty one is a blank line.

    Args:
        reason: why it was dismissed, if it was.
        compact: what to do first, and no blank lines.
    """
    yield _head(note, hue, looks)
    yield _actions(note, looks, dismissed=bool(reason))
    if reason:
        yield _labelled("Dismissed", reason, looks)
    parts = _parts(note, looks)
    order = _COMPACT if compact else _AIRY
    for key in order:
        if key in parts:
            if not compact and key in _AFTER_BLANK:
                yield Text()
            yield parts[key]


_COMPACT = ("message", "say", "do", "asks", "why", "sentence", "source")
_AIRY = ("sentence", "message", "why", "asks", "do", "say", "source")
_AFTER_BLANK = ("sentence", "message", "why", "source")


def _head(note: Note, hue: Style, looks: Looks) -> Text:
    said = [_LEVELS.get(note.level, ""), note.section]
    if note.cost >= 0.05:
        said.append(f"costs {note.cost:.1f} points")
    if note.gain >= 0.05:
        said.append(f"+{note.gain:.1f} when put right")
    head = Text(one_line(note.item or note.rule), hue + Style(bold=True))
    return head.append(" · ".join(["", *filter(None, said)]), looks.faint)


def _actions(note: Note, looks: Looks, *, dismissed: bool) -> Text:
    offered = [("F4 next", "next"), ("F3 back", "previous")]
    if dismissed:
        offered.insert(0, ("Bring back", "restore"))
    else:
        offered.insert(0, ("F6 dismiss", "dismiss"))
        if note.replacement is not None:
            offered.insert(
                0, ("F5 apply" if note.safe else "F5 apply, then check", "apply")
            )
    line = Text(overflow="ellipsis", no_wrap=True)
    for words, action in offered:
        click = Style(meta={"@click": f"ask('{action}')"})
        line.append(f"[{words}]", looks.action + click).append(" ")
    return line


def _parts(note: Note, looks: Looks) -> Mapping[str, Text]:
    words = note.text[:_LONGEST].split()
    parts = {
        "message": Text(_said(note.message), Style(bold=True)),
        "why": _labelled("Why", note.why, looks),
        "asks": _labelled("They ask", note.asks, looks),
        "do": _labelled("Do", note.advice, looks),
        "source": _labelled("Source", note.source, looks, faint=True),
        "sentence": _sentence(note, looks),
    }
    if note.replacement is not None:
        better = one_line(note.replacement) or "(cut it)"
        parts["say"] = _labelled("Say", f"{_said(' '.join(words))} → {better}", looks)
    return {key: text for key, text in parts.items() if text.plain}


def _labelled(label: str, text: str, looks: Looks, *, faint: bool = False) -> Text:
    if not text:
        return Text()
    style = looks.faint if faint else Style()
    return Text.assemble((f"{label}  ", looks.label), (_said(text), style))


def _sentence(note: Note, looks: Looks) -> Text:
    if not note.sentence:
        return Text(_MISSING, looks.faint)
    start, end = (min(at, _LONGEST) for at in note.mark)
    sentence = note.sentence[:_LONGEST]
    quoted = Text("“")
    quoted.append(one_line(sentence[:start]))
    quoted.append(one_line(sentence[start:end]), looks.marked)
    return quoted.append(one_line(sentence[end:])).append("”")


def _said(text: str) -> str:
    return one_line(" ".join(text[:_LONGEST].split()))


def overview(feedback: Feedback | None, looks: Looks) -> Iterator[Text]:
    """What is good, and what to do first, while no finding is chosen."""
    if feedback is None:
        yield from (Text(part, looks.faint) for part in _ABOUT.split("\n"))
        return
    for said in (*feedback.notices, feedback.reason):
        if said:
            yield Text(_said(said), Style(bold=True))
    if feedback.notes:
        yield Text(_CHOOSE, looks.faint)
    if feedback.keep:
        yield Text()
        yield Text("Keep", looks.label)
    yield from (Text(f"✓ {_said(good)}") for good in feedback.keep)
