"""A weak (or missing) thing in a pitch, and what is said of it."""

from dataclasses import dataclass, fields

from pitchcoach.rules.rule import Advice, Level, Rule
from pitchcoach.rules.weights import Weight
from pitchcoach.text import Span

_SAID = tuple(field.name for field in fields(Advice))


@dataclass(frozen=True, slots=True)
class Finding:
    """A weak (or missing) thing in a pitch, at its exact place."""

    rule: Rule
    span: Span
    """In the source text; empty where something is missing."""
    message: str
    level: Level
    section: str = ""
    replacement: str | None = None
    points: float = 0
    """What it weighs in its item; 0 when a heavier finding charges the same words."""
    values: tuple[str, ...] = ()
    """What filled the message's `%s`, for the same message in another language."""
    weight: Weight | None = None
    """Why it weighs that, where the rule has weights and one holds."""

    times: int = 1
    """How often it stands in the draft, for a habit that is told once."""
    text: str = ""
    """The words themselves, once reviewed; likewise the fields below."""
    line: int = 0
    """Counted from 1, like the column."""
    column: int = 0
    gain: float = 0
    """Points of the total won by putting this one right, when nothing else changes."""

    @property
    def start(self) -> int:
        """Offset of its first code point in the source text."""
        return self.span.start

    @property
    def end(self) -> int:
        """Offset after its last code point."""
        return self.span.end

    @property
    def item(self) -> str:
        """The rubric's item it counts for."""
        return self.rule.item

    @property
    def criterion(self) -> str:
        """`direct`, `efficient`, `sell`, or empty."""
        return self.rule.criterion

    @property
    def harmless(self) -> bool:
        """Whether its words do no harm where they stand: it need not be read."""
        return self.weight is not None and self.weight.harmless

    def scope(self, language: str = "en") -> str:
        """What its words are about, such as `your own number`; empty without weights."""
        if self.weight is None:
            return ""
        french = self.weight.fr if language == "fr" else None
        return (french and french.scope) or self.weight.scope

    def says(self, language: str = "en") -> Advice:
        """What it tells the founder: its weight's words, and the rule's for the rest."""
        return said_of(self.rule, self.weight, language)


def said_of(rule: Rule, weight: Weight | None, language: str = "en") -> Advice:
    """What a rule says of words: what their weight says first, and its own for the rest."""
    usual = rule.says(language)
    if weight is None:
        return usual
    own = weight.fr if language == "fr" and weight.fr else weight
    return Advice(**{n: getattr(own, n) or getattr(usual, n) for n in _SAID})
