"""What each sentence of a passage shows: cues of moves, and features to judge them by."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pitchcoach.errors import RunawayRegexError
from pitchcoach.language.mentions import mentions
from pitchcoach.language.passage import Passage
from pitchcoach.language.tokens import Tokens
from pitchcoach.matching.look import look
from pitchcoach.matching.patterns import TokenPattern, compiled_pattern
from pitchcoach.matching.regexes import compiled
from pitchcoach.moves.definition import Cue, Feature, MoveDefinition
from pitchcoach.text import Origin, Span


@dataclass(frozen=True, eq=False, slots=True)
class Sign:
    """A place in a passage's text at which a cue of a move was found."""

    move: str
    cue: Cue
    span: Span


@dataclass(frozen=True, eq=False, slots=True)
class Signs:
    """What one sentence shows."""

    cues: tuple[Sign, ...]
    features: Mapping[str, tuple[Span, ...]]
    """Where each feature was found, left to right."""
    spoilt: Mapping[str, tuple[Span, ...]]
    """Where the words are found that a feature must be free of."""
    free: frozenset[str]
    """Features that are nothing but the absence of such words."""


@dataclass(eq=False)
class Scout:
    """Looks for the signs of some moves, every expression prepared."""

    moves: tuple[MoveDefinition, ...]
    stopped: dict[str, str] = field(default_factory=dict)
    """Expressions that took too long on a text, each with what was said of it."""

    @cached_property
    def _cues(self) -> Mapping[str, tuple[MoveDefinition, Cue]]:
        return {
            f"{move.name} {number}": (move, cue)
            for move in self.moves
            for number, cue in enumerate(move.cues)
        }

    @cached_property
    def _features(self) -> Mapping[str, Feature]:
        return self.moves[0].features if self.moves else {}

    @cached_property
    def _expressions(self) -> Mapping[str, str]:
        """Every expression that is looked for in each sentence, by what it tells."""
        expressions = {
            **{key: _joined(cue.phrase) for key, (_, cue) in self._cues.items()},
            **{f"+{name}": _joined(each.phrases) for name, each in self._features.items()},
            **{f"-{name}": _joined(each.free_of) for name, each in self._features.items()},
        }
        return {key: expression for key, expression in expressions.items() if expression}

    @cached_property
    def _vetoes(self) -> Mapping[str, str]:
        """What takes back the hits of an expression."""
        return {
            **{key: _joined(move.unless) for key, (move, _) in self._cues.items()},
            **{f"+{name}": _joined(each.unless) for name, each in self._features.items()},
            **{f"-{name}": "" for name in self._features},
        }

    @cached_property
    def _free(self) -> frozenset[str]:
        return frozenset(
            name
            for name, feature in self._features.items()
            if feature.free_of and not feature.phrases and not feature.mentions
        )

    @cached_property
    def _patterns(self) -> Mapping[str, TokenPattern]:
        return {
            key: compiled_pattern(cue.pattern)
            for key, (_, cue) in self._cues.items()
            if cue.pattern
        }

    def look(self, passage: Passage) -> Iterator[Signs]:
        """The signs in each sentence of a passage."""
        ends = passage.sentences or (Span(0, len(passage.text)),)
        found = self._found(passage, ends)
        mentioned = _by_sentence(
            ((each.sort, each.span) for each in mentions(passage)), ends
        )
        for signs, sorts in zip(_by_sentence(found, ends), mentioned, strict=True):
            yield self._signs(signs, sorts)

    def _found(
        self, passage: Passage, sentences: Sequence[Span]
    ) -> Iterator[tuple[str, Span]]:
        """Where each expression and each token pattern holds in the passage."""
        text = _in_lines(passage.text, sentences)
        for key, expression in self._expressions.items():
            hits = self._hits(expression, text)
            vetoes = self._hits(self._vetoes[key], text) if hits else []
            yield from ((key, hit) for hit in hits if not touches(vetoes, hit))
        seen = look(passage) if self._patterns else None
        if seen:
            for key, pattern in self._patterns.items():
                yield from ((key, s.span(seen)) for s in pattern.matches(passage))

    def _hits(self, expression: str, text: str) -> list[Span]:
        if not expression:
            return []
        try:
            found = compiled(expression, ignorecase=True).hits(text)
            return [Span(hit.start, hit.end) for hit in found if hit.end > hit.start]
        except RunawayRegexError as error:
            self.stopped[expression] = str(error)
            return []

    def _signs(
        self, found: Mapping[str, list[Span]], mentioned: Mapping[str, list[Span]]
    ) -> Signs:
        features: dict[str, tuple[Span, ...]] = {}
        for name, feature in self._features.items():
            spans = [span for sort in feature.mentions for span in mentioned.get(sort, ())]
            spans += found.get(f"+{name}", ())
            spans += [span for other in feature.also for span in features.get(other, ())]
            if spans:
                features[name] = tuple(sorted(spans))
        return Signs(
            cues=tuple(
                Sign(move.name, cue, span)
                for key, (move, cue) in self._cues.items()
                for span in found.get(key, ())
            ),
            features=features,
            spoilt={key[1:]: tuple(spans) for key, spans in found.items() if key[0] == "-"},
            free=self._free,
        )


def touches(spans: Sequence[Span], window: Span) -> bool:
    """Whether one of some spans, sorted, shares a character with another."""
    before = bisect_left(spans, Span(window.end, window.end))
    return before > 0 and spans[before - 1].end > window.start


def _in_lines(text: str, sentences: Sequence[Span]) -> str:
    """The text with each sentence on a line of its own, where `^` finds it; offsets stay."""
    letters = list(text)
    for sentence in sentences[1:]:
        if letters[sentence.start - 1].isspace():
            letters[sentence.start - 1] = "\n"
    return "".join(letters)


def _by_sentence(
    found: Iterable[tuple[str, Span]], sentences: Sequence[Span]
) -> Sequence[Mapping[str, list[Span]]]:
    """Spans by what they tell, for each sentence."""
    sorted_out: list[dict[str, list[Span]]] = [{} for _ in sentences]
    starts = [sentence.start for sentence in sentences]
    for key, span in found:
        index = max(bisect_right(starts, span.start) - 1, 0)
        sorted_out[index].setdefault(key, []).append(span)
    return sorted_out


def _joined(expressions: Sequence[str]) -> str:
    """One expression for several, in which `^` is where a line begins."""
    return "(?m)" + "|".join(f"(?:{each})" for each in expressions) if expressions else ""


@lru_cache(maxsize=8)
def scout(moves: tuple[MoveDefinition, ...]) -> Scout:
    """The scout for some moves, prepared once."""
    return Scout(moves)


def signs_of(passage: Passage, scout: Scout) -> tuple[Signs, ...]:
    """The signs in each sentence of a passage, remembered by its text."""
    return _signs(passage.text, passage.sentences, passage.tokens, scout)


@lru_cache(maxsize=1_024)
def _signs(
    text: str, sentences: tuple[Span, ...], tokens: Tokens | None, scout: Scout
) -> tuple[Signs, ...]:
    return tuple(scout.look(Passage(text, Origin(((0, 0),)), sentences, tokens)))
