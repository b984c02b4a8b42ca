"""Numbers and moves of a pitch, for the rules that judge those and not words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from pitchcoach.language.parsed import Parsed
from pitchcoach.language.speech import Sentence, closing, opening, told
from pitchcoach.language.words import words
from pitchcoach.measures import Measure, measures, measures_of
from pitchcoach.measures.heat import is_judged, said_in_breaths
from pitchcoach.measures.readability import syllables
from pitchcoach.moves import Move
from pitchcoach.rules.profiles import Profile
from pitchcoach.text import Span

LONG = 6
"""Letters beyond which a word is long, in Vale's formulas."""

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
        """The variables of Vale's formulas, over all the prose of the pitch."""
        return {**_words(self.parsed), **_blocks(self.parsed)}

    def readings(self, of: str) -> Sequence[Reading]:
        """The measures of the pitch, or of each of its sections, breaths or sentences."""
        if of not in self._read:
            self._read[of] = list(self._readings(of))
        return self._read[of]

    @cached_property
    def _read(self) -> dict[str, Sequence[Reading]]:
        return {}

    def _readings(self, of: str) -> Iterator[Reading]:
        if of == "pitch":
            yield self.start, self.measures
            return
        for part in self._parts(of):
            span = Span(part[0].source.start, part[-1].source.end)
            yield span, measures_of(part, pace=self.profile.pace, slot=self.profile.seconds)

    def sentences(self, of: str = "pitch") -> Sequence[Sentence]:
        """What is said in the pitch, in its `opening` or in its `closing`."""
        said = [sentence for sentence in told(self.parsed) if sentence.said]
        return {"opening": opening, "closing": closing}.get(of, tuple)(said)

    def _parts(self, of: str) -> Iterator[Sequence[Sentence]]:
        sentences = self.sentences()
        if of == "opening":
            yield from filter(None, [opening(sentences)])
        elif of == "sentence":
            yield from ([sentence] for sentence in sentences)
        elif of == "breath":
            yield from filter(is_judged, said_in_breaths(self.parsed))
        else:
            for _, section in groupby(sentences, key=lambda one: one.block.section):
                yield list(section)


def facts(parsed: Parsed, profile: Profile, moves: tuple[Move, ...]) -> Facts:
    """The facts of a pitch for a profile."""
    return Facts(parsed, profile, moves)


def _words(parsed: Parsed) -> Mapping[str, float]:
    """What formulas ask of the words; `complex` is Gunning's sense of it."""
    said = [word for block in parsed.blocks for word in words(block.passage.text).text]
    counts = [syllables(word) for word in said]
    endings = [word.lower().endswith(("es", "ed", "ing")) for word in said]
    return {
        "words": len(said),
        "sentences": len(told(parsed)),
        "characters": sum(char.isalnum() for word in said for char in word),
        "syllables": sum(counts),
        "long_words": sum(len(word) > LONG for word in said),
        "polysyllabic_words": sum(count > 2 for count in counts),
        "complex_words": sum(
            count - ending > 2 for count, ending in zip(counts, endings, strict=True)
        ),
    }


def _blocks(parsed: Parsed) -> Mapping[str, float]:
    blocks = list(parsed.pitch.blocks)
    kinds = Counter(block.kind for block in blocks)
    levels = Counter(block.level for block in blocks if block.kind == "heading")
    return {
        "paragraphs": kinds["paragraph"],
        "list": kinds["item"],
        "blockquote": kinds["quote"],
        "pre": kinds["code"],
        **{f"heading.h{level}": levels[level] for level in range(1, 7)},
    }
