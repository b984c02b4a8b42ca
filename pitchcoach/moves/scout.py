"""The lists, expressions and patterns by which moves are told, prepared once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from pitchcoach.errors import RunawayRegexError
from pitchcoach.matching.anchored import PatternIndex
from pitchcoach.matching.patterns import TokenPattern, compiled_pattern
from pitchcoach.matching.phrases import PhraseIndex, kept_index
from pitchcoach.matching.regexes import compiled
from pitchcoach.moves.definition import Cue, Feature, MoveDefinition
from pitchcoach.moves.wordlist import Place, Wordlist


@dataclass(eq=False)
class Scout:
    """Looks for the signs of some moves, every list and expression prepared."""

    moves: tuple[MoveDefinition, ...]
    cache: Path | None = None
    """Folder in which is kept between runs what was worked out of the expressions."""
    stopped: dict[str, str] = field(default_factory=dict)
    """Expressions that took too long on a text, each with what was said of it."""

    @cached_property
    def features(self) -> Mapping[str, Feature]:
        """The features, each after those it builds on."""
        return self.moves[0].features if self.moves else {}

    @cached_property
    def cues(self) -> Mapping[str, tuple[MoveDefinition, Cue]]:
        """Every cue of every move."""
        return {
            f"{move.name} {number}": (move, cue)
            for move in self.moves
            for number, cue in enumerate(move.cues)
        }

    @cached_property
    def wordlist(self) -> Wordlist:
        """The word lists of all features and cues."""
        features = {name: feature.words for name, feature in self.features.items()}
        return Wordlist(
            {**features, **{key: cue.words for key, (_, cue) in self.cues.items()}}
        )

    @cached_property
    def expressions(self) -> Mapping[str, str]:
        """The expressions of all features and cues."""
        features = {
            name: joined(feature.phrases) for name, feature in self.features.items()
        }
        cues = {key: joined(cue.phrase) for key, (_, cue) in self.cues.items()}
        return {key: phrase for key, phrase in {**features, **cues}.items() if phrase}

    @cached_property
    def patterns(self) -> Mapping[str, TokenPattern]:
        """The token patterns of all cues."""
        return {
            key: compiled_pattern(cue.pattern)
            for key, (_, cue) in self.cues.items()
            if cue.pattern
        }

    @cached_property
    def pattern_index(self) -> PatternIndex:
        """The token patterns by the words they need."""
        return PatternIndex({key: (pattern,) for key, pattern in self.patterns.items()})

    @cached_property
    def _expression_index(self) -> PhraseIndex:
        prefilters = {key: (each, True) for key, each in self.expressions.items()}
        return kept_index(prefilters, self.cache)

    def likely(self, text: str) -> list[str]:
        """The expressions that may hold in a text, by their features and cues."""
        found = self._expression_index.candidates(text)
        return [key for key in self.expressions if key in found]

    @cached_property
    def mentioned(self) -> Mapping[str, list[str]]:
        """The features that each sort of mention makes."""
        made: dict[str, list[str]] = {}
        for name, feature in self.features.items():
            for sort in feature.mentions:
                made.setdefault(sort, []).append(name)
        return made

    @cached_property
    def built(self) -> Mapping[str, tuple[str, ...]]:
        """The features that build on others, with those."""
        return {
            name: feature.also for name, feature in self.features.items() if feature.also
        }

    @cached_property
    def led(self) -> frozenset[str]:
        """The cues that a feature can be."""
        return frozenset(key for key, (_, cue) in self.cues.items() if cue.features)

    def hits(self, expression: str, text: str) -> list[Place]:
        """Where an expression holds; nowhere if it takes too long."""
        if expression in self.stopped:
            return []
        try:
            found = compiled(expression, ignorecase=True).hits(text)
            return [(hit.start, hit.end) for hit in found if hit.end > hit.start]
        except RunawayRegexError as error:
            self.stopped[expression] = str(error)
            return []


@lru_cache(maxsize=1_024)
def joined(expressions: tuple[str, ...]) -> str:
    """One expression for several, in which `^` is where a line begins."""
    return "(?m)" + "|".join(f"(?:{each})" for each in expressions) if expressions else ""


def scout_for(moves: tuple[MoveDefinition, ...], cache: Path | None = None) -> Scout:
    """The scout for some moves, prepared once."""
    return _scout(moves, cache)


_scout = lru_cache(maxsize=8)(Scout)
