"""What a trainer writes in a rule file, read and checked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import NEEDS, Need
from pitchcoach.rules.weights import Weight
from pitchcoach.text import Span

Level: TypeAlias = Literal["suggestion", "warning", "error"]
LEVELS: tuple[Level, ...] = ("suggestion", "warning", "error")


@dataclass(frozen=True, slots=True)
class Match:
    """Where a kind's condition holds, and what was seen there."""

    span: Span
    values: tuple[str, ...] = ()
    """What fills the message's `%s`, in order."""
    replacements: tuple[str, ...] = ()
    times: float = 1
    """How often its points count, for what can be more or less out of bounds."""


class Kind(Protocol):
    """Code that can look for one sort of thing; its fields are the keys of a rule file."""

    @property
    def needs(self) -> Need:
        """The language work this rule cannot do without."""
        ...


class PassageKind(Kind, Protocol):
    """A kind that judges each passage by itself: its matches can be kept with the text."""

    def find(self, passage: Passage) -> Iterator[Match]:
        """Every place in the passage where the rule holds."""
        ...


class FileKind(Kind, Protocol):
    """A kind that remembers what it saw earlier in the same file."""

    def find_across(self, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Match]]:
        """Every place in the file where the rule holds, with the passage it lies in."""
        ...


class NumberKind(Kind, Protocol):
    """A kind that judges numbers about the whole pitch: measures, moves, metrics."""

    def find_in(self, facts: Any) -> Iterator[tuple[Span, Match]]:
        """Every place in the source where a bound is broken, by `rules.facts.Facts`."""
        ...


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many matches are free `per` this many words, or per section or pitch."""

    count: int
    per: Literal["words", "sentence", "section", "pitch", "minute"] = "pitch"
    words: int = 100


@dataclass(frozen=True, slots=True)
class Near:
    """Something of these sorts, such as a number or a name, within so many sentences."""

    sorts: tuple[str, ...]
    sentences: int = 0


@dataclass(frozen=True, slots=True)
class Advice:
    """What a rule tells the founder, in one language."""

    message: str
    why: str = ""
    asks: str = ""
    """The question a listener asks because of it."""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack: what to look for, what it costs, and what to say about it."""

    id: str
    kind: Kind
    english: Advice
    french: Advice | None = None
    level: Level = "warning"
    scope: tuple[str, ...] = ("text",)
    limit: int = 0
    link: str = ""
    description: str = ""
    action: tuple[str, ...] = ()
    """Name of the action, then its parameters, as in Vale."""
    criterion: str = ""
    item: str = ""
    points: float = 0
    """Weight of one finding in its item: points of the item's maximum where it is earned by
    presence, counts where it is earned by density."""
    source: str = ""
    fix: Literal["", "safe", "unsafe"] = ""
    profiles: tuple[str, ...] = ()
    """Profiles the rule is for; empty means all."""
    unless: tuple[PassageKind, ...] = ()
    """What, found over the same words, takes the match back."""
    needs_near: Near | None = None
    """What the words need beside them; a match is kept only where it is missing."""
    only_near: Near | None = None
    """What must stand beside the words for a match to count."""
    allow: Allowance | None = None
    weights: tuple[Weight, ...] = ()
    """What a finding weighs instead, tried in order; without one that holds, as above."""
    good: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    """Examples that it finds, at less than its full weight."""
    bad: tuple[str, ...] = ()
    path: str = ""
    line: int = 1

    @property
    def once(self) -> bool:
        """Whether it is one finding a draft, with a count: a habit is told once."""
        return self.item == "interference"

    @property
    def pack(self) -> str:
        """The folder's name."""
        return self.id.partition(".")[0]

    @property
    def needs(self) -> Need:
        """The language work that finding and weighing take."""
        least: Need = "parse" if self.weights else "text"
        return max(self.kind.needs, least, key=NEEDS.index)

    def says(self, language: str = "en") -> Advice:
        """Message and explanations in a language, English where there is no translation."""
        return self.french if language == "fr" and self.french else self.english
