"""What a finding says, in the language of the report, numbers and names included."""

import re
from collections.abc import Sequence

from pitchcoach.check import Finding
from pitchcoach.moves import MoveDefinition
from pitchcoach.reports.parts.page import shown
from pitchcoach.reports.parts.quotes import clipped
from pitchcoach.reports.parts.wording import feature_title, unit
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.kinds.move import Move
from pitchcoach.rules.messages import counted, format_message

_LONGEST = 60
"""Characters of the founder's words in a message; they stand above it in full."""
_APOSTROPHE = re.compile(r"^'(?=[^']*$)")
"""At the start of a word it would look like a second quotation mark."""
_NUMBER = re.compile(r"(-?\d+(?:\.\d+)?) ?(.*)", re.DOTALL)


def said(
    finding: Finding,
    language: str,
    moves: Sequence[MoveDefinition] = (),
    *,
    longest: int = 0,
) -> str:
    """The finding's message; values longer than `longest` (if not 0) are cut."""
    spoken = language if finding.rule.french else "en"
    values = [_value(finding, value, spoken, moves) for value in finding.values]
    cut = [clipped(value, longest) if longest else value for value in values]
    message = format_message(finding.says(spoken).message, cut, spoken)
    return counted(message, finding.times)


def told(finding: Finding, language: str, moves: Sequence[MoveDefinition] = ()) -> str:
    """The finding's message on one line, for a page that quotes the words beside it."""
    return shown(said(finding, language, moves, longest=_LONGEST))


def _value(
    finding: Finding, value: str, language: str, moves: Sequence[MoveDefinition]
) -> str:
    kind = finding.rule.kind
    number = _NUMBER.fullmatch(value)
    if number and isinstance(kind, Measure | Move):
        return unit(language, *number.groups())
    if isinstance(kind, Move):
        names = value.replace(" ", "_").split(",_")
        return ", ".join(feature_title(name, moves, language) for name in names)
    return _APOSTROPHE.sub("’", value.strip())
