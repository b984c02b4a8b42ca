"""What is known of a pitch before any rule is tried on it."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from pitchcoach.language.french import is_french
from pitchcoach.language.parsed import Parsed
from pitchcoach.language.speech import told
from pitchcoach.measures.heat import Heat, heat
from pitchcoach.moves import Move, MoveDefinition, moves
from pitchcoach.rules.facts import Facts, facts
from pitchcoach.rules.profiles import Profile
from pitchcoach.text import Span


@dataclass(frozen=True, eq=False)
class Groundwork:
    """A parsed pitch with its moves and measures, for a profile."""

    facts: Facts
    english: bool = True
    sentences: tuple[Span, ...] = ()
    """Every sentence, in the source text."""
    section_words: tuple[int, ...] = ()
    """Words said in each section of the pitch."""
    heat: Heat = field(default_factory=Heat)

    @property
    def parsed(self) -> Parsed:
        """The pitch itself."""
        return self.facts.parsed

    @property
    def profile(self) -> Profile:
        """For whom it is."""
        return self.facts.profile

    @property
    def moves(self) -> tuple[Move, ...]:
        """The moves it makes; none where it is in another language."""
        return self.facts.moves if self.english else ()

    def for_profile(self, profile: Profile) -> "Groundwork":
        """The same for a profile of the same pace."""
        return replace(self, facts=facts(self.parsed, profile, self.facts.moves))


def groundwork(
    parsed: Parsed,
    profile: Profile,
    definitions: tuple[MoveDefinition, ...],
    cache: Path | None = None,
) -> Groundwork:
    """What is known of a pitch by the moves there are.

    Args:
        cache: folder in which is kept between runs what was worked out of the moves.
    """
    english = not is_french(parsed.pitch.text)
    made = moves(parsed, definitions, pace=profile.pace, cache=cache)
    return Groundwork(
        facts(parsed, profile, made),
        english,
        _sentences(parsed),
        _section_words(parsed),
        heat(parsed) if english else Heat(),
    )


def _sentences(parsed: Parsed) -> tuple[Span, ...]:
    return tuple(
        block.passage.origin.span(sentence)
        for block in parsed.blocks
        for sentence in block.passage.sentences
    )


def _section_words(parsed: Parsed) -> tuple[int, ...]:
    counts = [0] * len(parsed.pitch.sections)
    for sentence in told(parsed):
        counts[sentence.block.section] += sentence.words
    return tuple(counts)
