"""Which of the sentences that make a move counts, and how strongly it makes it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pitchcoach.language.speech import Sentence, closing, opening
from pitchcoach.language.words import words
from pitchcoach.moves.definition import Feature, MoveDefinition, Strength, Where
from pitchcoach.moves.move import Move
from pitchcoach.moves.signs import Sign, Signs, touches
from pitchcoach.text import Span

LONG = 300
"""Characters from which a sentence is cut around a cue: speech written without stops."""
BEFORE, AFTER = 120, 240
"""How far around a cue a long sentence is looked at."""
EARLY = 25
"""Words within which one should have said what one does; YC: within twelve seconds."""


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """A sentence of the pitch and what it shows."""

    sentence: Sentence
    signs: Signs

    @property
    def is_long(self) -> bool:
        """Whether it is too long for one thought."""
        return len(self.sentence.span) > LONG


@dataclass(frozen=True, eq=False)
class Telling:
    """A pitch as lines in reading order."""

    lines: Sequence[Line]
    features: Mapping[str, Feature]
    """Those there are, by name."""

    @cached_property
    def signs(self) -> Mapping[str, list[tuple[int, Sign]]]:
        """The cues of each move, each with the index of its line."""
        found: dict[str, list[tuple[int, Sign]]] = {}
        for index, line in enumerate(self.lines):
            for sign in line.signs.cues:
                found.setdefault(sign.move, []).append((index, sign))
        return found

    @cached_property
    def _parts(self) -> Mapping[str, frozenset[Sentence]]:
        sentences = [line.sentence for line in self.lines]
        return {
            "opening": frozenset(opening(sentences)),
            "closing": frozenset(closing(sentences)),
        }

    def stands(self, index: int, where: Where) -> bool:
        """Whether a line is in the opening or the closing, if that is asked."""
        return not where or self.lines[index].sentence in self._parts[where]

    def is_early(self, candidate: "Candidate") -> bool:
        """Whether a cue comes within the first words."""
        sentence = self.lines[candidate.line].sentence
        return _words_before(sentence, candidate.sign.place[0]) <= EARLY

    def holds(self, feature: str, index: int, sign: Sign, within: int) -> bool:
        """Whether a feature is found so many sentences around a cue."""
        return (
            self._found(feature, index, sign, within) is not self.features[feature].absent
        )

    def _found(self, feature: str, index: int, sign: Sign, within: int) -> bool:
        here = self.lines[index]
        if here.is_long:
            window = (sign.place[0] - BEFORE, sign.place[1] + AFTER)
            return touches(here.signs.features.get(feature, ()), window)
        around = self.lines[max(index - within, 0) : index + within + 1]
        return any(feature in line.signs.features and not line.is_long for line in around)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue of a move at its line, and what it lacks to be strong."""

    line: int
    sign: Sign
    missing: tuple[str, ...]


def move_made(telling: Telling, definition: MoveDefinition, pace: int) -> Move:
    """The move as the pitch makes it best, or not at all."""
    candidates = list(_candidates(telling, definition))
    if not candidates:
        return Move(definition.name, found=False, missing=_everything(definition))
    for choice in (*definition.best, "first"):
        candidates = _narrowed(candidates, choice, telling)
    best = candidates[0]
    sentence = telling.lines[best.line].sentence
    word = _words_before(sentence, best.sign.place[0])
    return Move(
        name=definition.name,
        found=True,
        strength="weak" if best.missing else "strong",
        span=sentence.block.passage.origin.span(_said(telling.lines[best.line], best.sign)),
        word=word,
        seconds=60 * word / pace,
        missing=best.missing,
    )


def _everything(definition: MoveDefinition) -> tuple[str, ...]:
    return tuple(name for way in definition.strong[:1] for name in (*way.all, *way.any[:1]))


def _narrowed(
    candidates: list[Candidate], choice: str, telling: Telling
) -> list[Candidate]:
    if choice == "early":
        return [c for c in candidates if telling.is_early(c)] or candidates
    if choice == "first":
        return candidates[:1]
    if choice == "last":
        return candidates[-1:]
    if choice == "strong":
        return [c for c in candidates if not c.missing] or candidates
    if choice == "plainest":
        return [c for c in candidates if not c.sign.cue.lesser] or candidates
    least = min(len(candidate.missing) for candidate in candidates)
    return [c for c in candidates if len(c.missing) == least]


def _candidates(telling: Telling, definition: MoveDefinition) -> Iterator[Candidate]:
    for index, sign in telling.signs.get(definition.name, ()):
        cue = sign.cue
        if telling.stands(index, cue.where) and all(
            telling.holds(name, index, sign, 0) for name in cue.near
        ):
            yield Candidate(index, sign, _missing(telling, index, sign, definition.strong))


def _missing(
    telling: Telling, index: int, sign: Sign, ways: Sequence[Strength]
) -> tuple[str, ...]:
    """What a cue lacks on the way to strength that it has gone furthest."""
    lacking = [_lacking(telling, index, sign, way) for way in ways]
    if not ways or not all(lacking):
        return ()
    gone = [_gone(way, lacks) for way, lacks in zip(ways, lacking, strict=True)]
    return lacking[gone.index(max(gone))]


def _gone(way: Strength, lacking: tuple[str, ...]) -> tuple[bool, int]:
    """How far a way to strength was gone: its heart is what it names first."""
    heart = next(iter(way.all), "") not in lacking
    return heart, len(way.all) + bool(way.any) - len(lacking)


def _lacking(telling: Telling, index: int, sign: Sign, way: Strength) -> tuple[str, ...]:
    """What a cue lacks to be strong in one way."""

    def held(name: str) -> bool:
        return telling.holds(name, index, sign, way.within)

    lacking = tuple(name for name in way.all if not held(name))
    return lacking if not way.any or any(map(held, way.any)) else (*lacking, way.any[0])


def _words_before(sentence: Sentence, offset: int) -> int:
    spoken = words(sentence.block.passage.text)
    inside = spoken.before(offset) - spoken.before(sentence.span.start)
    return sentence.before + (inside if sentence.said else 0)


def _said(line: Line, sign: Sign) -> Span:
    """The sentence, or of a long one the words around the cue."""
    sentence = line.sentence.span
    if not line.is_long:
        return sentence
    start, end = sign.place
    spoken = words(line.sentence.block.passage.text)
    first = spoken.before(max(start - BEFORE, sentence.start))
    last = spoken.before(min(end + AFTER, sentence.end)) - 1
    return Span(min(spoken.start[min(first, last)], start), max(spoken.end(last), end))
