"""What each sentence of a passage shows: cues of moves, and features to judge them by."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TypeAlias

from pitchcoach.language.mentions import mentions
from pitchcoach.language.passage import Passage
from pitchcoach.language.tokens import Tokens
from pitchcoach.language.words import words
from pitchcoach.matching.look import Look, look
from pitchcoach.moves.definition import Cue
from pitchcoach.moves.plainly import Plainly, plainly
from pitchcoach.moves.scout import Scout, joined
from pitchcoach.moves.wordlist import Place
from pitchcoach.text import UNMOVED, Span

Places: TypeAlias = Mapping[str, Sequence[Place]]
"""Where things stand in a passage's text, left to right, by their names."""


@dataclass(frozen=True, eq=False, slots=True)
class Sign:
    """A place in a passage's text at which a cue of a move was found."""

    move: str
    cue: Cue
    place: Place


@dataclass(frozen=True, eq=False, slots=True)
class Signs:
    """What one sentence shows."""

    cues: tuple[Sign, ...]
    features: Places

    def as_said(self, plain: Plainly) -> "Signs":
        """The same, with its places in the text as it was said."""
        if plain.origin == UNMOVED:
            return self
        cues = (replace(sign, place=plain.said(sign.place)) for sign in self.cues)
        features = self.features.items()
        return Signs(
            tuple(cues), {name: list(map(plain.said, places)) for name, places in features}
        )


@dataclass(eq=False)
class Survey:
    """A scout's look at one passage, as it was meant."""

    scout: Scout
    plain: Plainly
    said: Passage
    """The passage with all that was said, for which there may be a parse."""
    _vetoes: dict[tuple[str, ...], list[Place]] = field(default_factory=dict)

    @property
    def passage(self) -> Passage:
        """The passage as it was meant."""
        return self.plain.passage

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return self.passage.sentences or (Span(0, len(self.passage.text)),)

    @cached_property
    def _text(self) -> str:
        return in_lines(self.passage.text, self._sentences)

    def signs(self) -> Iterator[Signs]:
        """The signs in each sentence."""
        found = _by_sentence(self._found(), self._sentences)
        sorts = ((m.sort, (m.span.start, m.span.end)) for m in mentions(self.passage))
        mentioned = _by_sentence(sorts, self._sentences)
        for here, named in zip(found, mentioned, strict=True):
            features = self._features(here, named)
            cues = sorted(self._cues(here, features), key=lambda sign: sign.place)
            yield Signs(tuple(cues), features).as_said(self.plain)

    def _found(self) -> Iterator[tuple[str, Place]]:
        """Where each list, expression and token pattern holds."""
        yield from self.scout.wordlist.hits(words(self.passage.text))
        for key in self.scout.likely(self._text):
            for hit in self.scout.hits(self.scout.expressions[key], self._text):
                yield key, hit
        seen = look(self.said) if self.scout.patterns else None
        if seen is not None:
            yield from self._shaped(seen)

    def _shaped(self, seen: Look) -> Iterator[tuple[str, Place]]:
        for key, patterns in self.scout.pattern_index.likely(seen).items():
            for sighting in (s for pattern in patterns for s in pattern.sightings(seen)):
                span = sighting.span(seen)
                yield key, (self.plain.meant(span.start), self.plain.meant(span.end))

    def _features(self, found: Places, mentioned: Places) -> Places:
        known = self.scout.features
        told = {name: list(found[name]) for name in found.keys() & known.keys()}
        for sort, places in mentioned.items():
            for name in self.scout.mentioned.get(sort, ()):
                told.setdefault(name, []).extend(places)
        features: dict[str, list[Place]] = {}
        for name, places in told.items():
            if kept := self._kept(places, known[name].unless):
                features[name] = list(kept)
        for name, others in self.scout.built.items():
            added = list(_all_of(others, features))
            if added:
                features.setdefault(name, []).extend(added)
        return {name: sorted(places) for name, places in features.items()}

    def _cues(self, found: Places, features: Places) -> Iterator[Sign]:
        for key in sorted((found.keys() & self.scout.cues.keys()) | self.scout.led):
            move, cue = self.scout.cues[key]
            told = (*found.get(key, ()), *_all_of(cue.features, features))
            places = [whole for p in told if (whole := self._whole(p, cue, features))]
            for place in self._kept(places, move.unless):
                yield Sign(move.name, cue, place)

    def _whole(self, place: Place, cue: Cue, features: Places) -> Place | None:
        """The cue up to the feature that has to follow it, if one does soon enough."""
        if not cue.then:
            return place
        following = [_first_from(place[1], features.get(name, ())) for name in cue.then]
        near = [after for after in following if after]
        if not near:
            return None
        spoken = words(self.passage.text)
        last = spoken.before(place[1]) + cue.reach
        limit = spoken.start[last] if last < len(spoken) else len(self.passage.text)
        ends = [end for start, end in near if start <= limit]
        return (place[0], min(ends)) if ends else None

    def _kept(self, places: Sequence[Place], unless: tuple[str, ...]) -> Sequence[Place]:
        """The places that no exception shares a character with."""
        if not places or not unless:
            return places
        if unless not in self._vetoes:
            self._vetoes[unless] = self.scout.hits(joined(unless), self._text)
        return [place for place in places if not touches(self._vetoes[unless], place)]


def _all_of(names: tuple[str, ...], found: Places) -> Iterator[Place]:
    return (place for name in names for place in found.get(name, ()))


def _first_from(start: int, places: Sequence[Place]) -> Place | None:
    index = bisect_left(places, (start, start))
    return places[index] if index < len(places) else None


def touches(places: Sequence[Place], window: Place) -> bool:
    """Whether one of some places, sorted, shares a character with another."""
    before = bisect_left(places, (window[1], window[1]))
    return before > 0 and places[before - 1][1] > window[0]


def in_lines(text: str, sentences: Sequence[Span]) -> str:
    """The text with each sentence on a line of its own, where `^` finds it."""
    letters = list(text)
    for sentence in sentences[1:]:
        if sentence.start and letters[sentence.start - 1].isspace():
            letters[sentence.start - 1] = "\n"
    return "".join(letters)


def _by_sentence(
    found: Iterable[tuple[str, Place]], sentences: Sequence[Span]
) -> Sequence[dict[str, list[Place]]]:
    """What stands in each sentence; what crosses from one to the next is left out."""
    sorted_out: list[dict[str, list[Place]]] = [{} for _ in sentences]
    starts = [sentence.start for sentence in sentences[1:]]
    for name, place in found:
        index = bisect_right(starts, place[0]) if starts else 0
        if place[1] <= sentences[index].end:
            sorted_out[index].setdefault(name, []).append(place)
    return sorted_out


def signs_of(passage: Passage, scout: Scout) -> tuple[Signs, ...]:
    """The signs in each sentence of a passage, remembered by its text."""
    return _signs(passage.text, passage.sentences, passage.tokens, scout)


@lru_cache(maxsize=1_024)
def _signs(
    text: str, sentences: tuple[Span, ...], tokens: Tokens | None, scout: Scout
) -> tuple[Signs, ...]:
    said = Passage(text, UNMOVED, sentences, tokens)
    return tuple(Survey(scout, plainly(said), said).signs())
