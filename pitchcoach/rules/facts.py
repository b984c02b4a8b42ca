"""Numbers and moves of a pitch, for the rules that judge those and not words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pitchcoach.language.parsed import Parsed
from pitchcoach.language.speech import Sentence, opening, told
from pitchcoach.measures import Measure, measures, measures_of
from pitchcoach.moves import Move
from pitchcoach.rules.profiles import Profile
from pitchcoach.text import Span

Reading = tuple[Span, Mapping[str, Measure]]
"""A part of the pitch in the source text, and its measures."""


@dataclass(frozen=True, eq=False)
class Facts:
    """What number rules see of a pitch."""

    parsed: Parsed
    profile: Profile
    moves: tuple[Move, ...]

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """The measures of the whole pitch."""
        return measures(self.parsed, pace=self.profile.pace, slot=self.profile.seconds)

    @property
    def start(self) -> Span:
        """Where a finding about the whole pitch stands: its first sentence's beginning."""
        first = next(iter(told(self.parsed)), None)
        offset = first.source.start if first else 0
        return Span(offset, offset)

    @property
    def end(self) -> Span:
        """Where what is missing at the end would stand."""
        sentences = told(self.parsed)
        offset = sentences[-1].source.end if sentences else 0
        return Span(offset, offset)

    @cached_property
    def numbers(self) -> Mapping[str, float]:
        """Vale's variables for formulas, as far as a draft read for scoring has them."""
        counted = {name: measure.value for name, measure in self.measures.items()}
        blocks = [block.block for block in self.parsed.blocks]
        return {
            **counted,
            "paragraphs": sum(block.kind == "paragraph" for block in blocks),
            "list": sum(block.kind == "item" for block in blocks),
            "blockquote": sum(block.kind == "quote" for block in blocks),
            **{
                f"heading.h{level}": sum(block.level == level for block in blocks)
                for level in range(1, 7)
            },
        }

    def readings(self, of: str) -> Iterator[Reading]:
        """The measures of the pitch, or of each of its sections or sentences."""
        if of == "pitch":
            yield self.start, self.measures
            return
        for part in self._parts(of):
            span = Span(part[0].source.start, part[-1].source.end)
            yield span, measures_of(part, pace=self.profile.pace, slot=self.profile.seconds)

    def _parts(self, of: str) -> Iterator[Sequence[Sentence]]:
        sentences = [sentence for sentence in told(self.parsed) if sentence.said]
        if of == "opening":
            yield from filter(None, [opening(sentences)])
        elif of == "sentence":
            yield from ([sentence] for sentence in sentences)
        else:
            sections = sorted({sentence.block.section for sentence in sentences})
            for index in sections:
                yield [s for s in sentences if s.block.section == index]


def facts(parsed: Parsed, profile: Profile, moves: tuple[Move, ...]) -> Facts:
    """The facts of a pitch for a profile."""
    return Facts(parsed, profile, moves)
