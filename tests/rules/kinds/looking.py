"""What kinds find in texts, in a form that is easily read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pitchcoach.language.passage import Passage
from pitchcoach.rules.rule import FileKind, NumberKind, PassageKind
from pitchcoach.text import Origin, Span


def passage(text: str) -> Passage:
    """A passage without any language work."""
    return Passage(text, Origin(((0, 0),)))


def found(kind: PassageKind, text: str) -> list[tuple[int, str]]:
    """Where a kind finds something, and the words there."""
    matches = kind.find(passage(text))
    return [(match.span.start, match.span.cut(text)) for match in matches]


def values(kind: PassageKind, text: str) -> list[tuple[str, ...]]:
    """What fills the places of the message."""
    return [match.values for match in kind.find(passage(text))]


def found_across(kind: FileKind, *texts: str) -> list[tuple[int, int, str]]:
    """In which of a file's texts a kind finds something, where, and the words there."""
    passages = [passage(text) for text in texts]
    return [
        (passages.index(place), match.span.start, match.span.cut(place.text))
        for place, match in kind.find_across(passages)
    ]


START = Span(0, 0)


@dataclass(frozen=True)
class Numbers:
    """Numbers about a text that is not there."""

    numbers: Mapping[str, float] = field(default_factory=dict)
    start: Span = START


def said(kind: NumberKind, **numbers: float) -> list[str]:
    """The number that is out of bounds, as the message shows it."""
    return [match.values[0] for _, match in kind.find_in(Numbers(numbers))]
