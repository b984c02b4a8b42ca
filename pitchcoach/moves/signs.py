"""What each sentence of a passage shows: cues of moves, and features to judge them by."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pitchcoach.errors import RunawayRegexError
from pitchcoach.language.mentions import mentions
from pitchcoach.language.passage import Passage
from pitchcoach.language.tokens import Tokens
from pitchcoach.language.words import words
from pitchcoach.matching.look import look
from pitchcoach.matching.patterns import TokenPattern, compiled_pattern
from pitchcoach.matching.regexes import compiled
from pitchcoach.moves.definition import Cue, Feature, MoveDefinition
from pitchcoach.moves.wordlist import Wordlist
from pitchcoach.text import Origin, Span

Spans = Mapping[str, tuple[Span, ...]]
"""Where things stand, left to right, by their names."""


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
    features: Spans


@dataclass(eq=False)
class Scout:
    """Looks for the signs of some moves, every list and expression prepared."""

    moves: tuple[MoveDefinition, ...]
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

    def hits(self, expression: str, text: str) -> list[Span]:
        """Where an expression holds; nowhere if it takes too long."""
        try:
            found = compiled(expression, ignorecase=True).hits(text)
            return [Span(hit.start, hit.end) for hit in found if hit.end > hit.start]
        except RunawayRegexError as error:
            self.stopped[expression] = str(error)
            return []


@dataclass(eq=False)
class Survey:
    """A scout's look at one passage."""

    scout: Scout
    passage: Passage
    _vetoes: dict[tuple[str, ...], list[Span]] = field(default_factory=dict)

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return self.passage.sentences or (Span(0, len(self.passage.text)),)

    @cached_property
    def _text(self) -> str:
        return in_lines(self.passage.text, self._sentences)

    def signs(self) -> Iterator[Signs]:
        """The signs in each sentence."""
        found = _by_sentence(self._found(), self._sentences)
        sorts = ((mention.sort, mention.span) for mention in mentions(self.passage))
        mentioned = _by_sentence(sorts, self._sentences)
        for here, named in zip(found, mentioned, strict=True):
            features = self._features(here, named)
            yield Signs(tuple(self._cues(here, features)), features)

    def _found(self) -> Iterator[tuple[str, Span]]:
        """Where each list, expression and token pattern holds."""
        yield from self.scout.wordlist.hits(words(self.passage.text))
        for key, expression in self.scout.expressions.items():
            yield from ((key, hit) for hit in self.scout.hits(expression, self._text))
        seen = look(self.passage) if self.scout.patterns else None
        if seen:
            for key, pattern in self.scout.patterns.items():
                yield from ((key, s.span(seen)) for s in pattern.matches(self.passage))

    def _features(self, found: Spans, mentioned: Spans) -> Spans:
        features: dict[str, tuple[Span, ...]] = {}
        for name, feature in self.scout.features.items():
            if name not in found and not (
                _meet(feature.mentions, mentioned) or _meet(feature.also, features)
            ):
                continue
            spans = [s for sort in feature.mentions for s in mentioned.get(sort, ())]
            spans += self._kept(found.get(name, ()), feature.unless)
            spans += [s for other in feature.also for s in features.get(other, ())]
            if spans:
                features[name] = tuple(sorted(spans))
        return features

    def _cues(self, found: Spans, features: Spans) -> Iterator[Sign]:
        for key, (move, cue) in self.scout.cues.items():
            told = [*found.get(key, ()), *_all_of(cue.features, features)]
            spans = [whole for s in told if (whole := self._whole(s, cue, features))]
            for span in self._kept(spans, move.unless):
                yield Sign(move.name, cue, span)

    def _whole(self, span: Span, cue: Cue, features: Spans) -> Span | None:
        """The cue up to the feature that has to follow it, if one does soon enough."""
        if not cue.then:
            return span
        spoken = words(self.passage.text)
        last = spoken.before(span.end) + cue.reach
        limit = spoken.start[last] if last < len(spoken) else len(self.passage.text)
        following = [_first_from(span.end, features.get(name, ())) for name in cue.then]
        ends = [after.end for after in following if after and after.start <= limit]
        return Span(span.start, min(ends)) if ends else None

    def _kept(self, spans: Sequence[Span], unless: tuple[str, ...]) -> Sequence[Span]:
        """The spans that no exception shares a character with."""
        if not spans or not unless:
            return spans
        if unless not in self._vetoes:
            self._vetoes[unless] = self.scout.hits(joined(unless), self._text)
        return [span for span in spans if not touches(self._vetoes[unless], span)]


def _all_of(names: tuple[str, ...], found: Spans) -> Iterator[Span]:
    return (span for name in names for span in found.get(name, ()))


def _meet(names: tuple[str, ...], found: Spans) -> bool:
    return any(name in found for name in names) if names else False


def _first_from(start: int, spans: Sequence[Span]) -> Span | None:
    index = bisect_left(spans, Span(start, start))
    return spans[index] if index < len(spans) else None


def touches(spans: Sequence[Span], window: Span) -> bool:
    """Whether one of some spans, sorted, shares a character with another."""
    before = bisect_left(spans, Span(window.end, window.end))
    return before > 0 and spans[before - 1].end > window.start


def in_lines(text: str, sentences: Sequence[Span]) -> str:
    """The text with each sentence on a line of its own, for `^`; offsets stay."""
    letters = list(text)
    for sentence in sentences[1:]:
        if letters[sentence.start - 1].isspace():
            letters[sentence.start - 1] = "\n"
    return "".join(letters)


def _by_sentence(
    found: Iterable[tuple[str, Span]], sentences: Sequence[Span]
) -> Sequence[Spans]:
    """What stands in each sentence; what crosses from one to the next is left out."""
    sorted_out: list[dict[str, list[Span]]] = [{} for _ in sentences]
    starts = [sentence.start for sentence in sentences]
    for name, span in found:
        index = max(bisect_right(starts, span.start) - 1, 0)
        if span.end <= sentences[index].end:
            sorted_out[index].setdefault(name, []).append(span)
    return [{name: tuple(spans) for name, spans in each.items()} for each in sorted_out]


@lru_cache(maxsize=1_024)
def joined(expressions: tuple[str, ...]) -> str:
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
    return tuple(Survey(scout, Passage(text, Origin(((0, 0),)), sentences, tokens)).signs())
