"""Words one after the other, told by their spelling and their part of speech."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.language.tokens import Tokens
from pitchcoach.matching.regexes import Regex, compiled
from pitchcoach.rules.rule import Match
from pitchcoach.rules.templates import in_template


@dataclass(frozen=True)
class Word:
    """One word of a sequence."""

    pattern: str = ""
    """A regular expression for its spelling."""
    tag: str = ""
    """A regular expression for its Penn tag, such as `NNS?` or `VB|VBN`."""
    skip: int = 0
    """How many other words may stand before it."""
    negate: bool = False
    """Any word but such a one."""


@dataclass(frozen=True)
class Place:
    """A place in the sequence: what stands there, and whether another word may instead."""

    word: Word
    ignorecase: bool
    skipped: bool = False
    """It is one of the places before the word that `skip` leaves free."""
    outermost: bool = False
    """It is the first of these."""

    @property
    def free(self) -> bool:
        """Whether any word may stand there, reading to the right."""
        return self.skipped

    @property
    def free_leftwards(self) -> bool:
        """Whether any word may stand there, reading to the left."""
        return self.word.skip > 0 and not self.outermost

    @cached_property
    def _spelling(self) -> Regex | None:
        if not self.word.pattern:
            return None
        pattern = in_template([self.word.pattern], nonword=True)
        return compiled(pattern, ignorecase=self.ignorecase)

    @cached_property
    def _tag(self) -> Regex | None:
        return compiled(self.word.tag) if self.word.tag else None

    def fits(self, tokens: Tokens, index: int) -> bool:
        """Whether a word of the text is what is asked for."""
        asked = [(self._spelling, tokens.text[index]), (self._tag, tokens.tag[index])]
        answers = [bool(regex.first(text)) for regex, text in asked if regex]
        return all(answer != self.word.negate for answer in answers or [True])


@dataclass(frozen=True)
class Sequence:
    """Words one after the other in a sentence, told by spelling and part of speech.

    The words found fill the `%s` of the message in order; `%[3]s` is the third.
    """

    tokens: tuple[Word, ...]
    """The words, each with a `pattern`, a `tag` or both; one needs a plain `pattern`."""
    ignorecase: bool = False
    """Take capitals and small letters for the same."""
    needs: ClassVar[Need] = "tags"

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return tuple(
            place for word in self.tokens for place in _places(word, self.ignorecase)
        )

    @cached_property
    def _anchor(self) -> int | None:
        """The place that is looked for first."""
        asked = [place.word for place in self._places]
        likely = (n for n, word in enumerate(asked) if word.pattern and not word.negate)
        return next(likely, None)

    @property
    def prefilter(self) -> str | None:
        """The spelling that is looked for first."""
        if self._anchor is None:
            return None
        return in_template([self._places[self._anchor].word.pattern], nonword=True)

    def find(self, passage: Passage) -> Iterator[Match]:
        """Every such sequence."""
        tokens, anchor = passage.tokens, self._anchor
        if tokens is None or anchor is None:
            return
        for sentence in tokens.sentences:
            for index in range(sentence.start, sentence.end):
                first = self._reach(tokens, index, sentence.start - 1, -1)
                last = self._reach(tokens, index, sentence.end, 1)
                if first is not None and last is not None:
                    yield Match(tokens.span(first, last), tokens.text[first : last + 1])

    @staticmethod
    def mistakes(options: Mapping[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
        """What is wrong in the words, each with the keys that lead to it."""
        words = options.get("tokens") or []
        if any(word.get("pattern") and not word.get("negate") for word in words):
            return []
        return [(("tokens",), "One of the words needs a 'pattern' without 'negate'.")]

    def _reach(self, tokens: Tokens, index: int, limit: int, step: int) -> int | None:
        """The outermost word of a sequence with its anchor here; none if it breaks."""
        assert self._anchor is not None
        at = self._anchor if step > 0 else self._anchor - 1
        word = index if step > 0 else index - 1
        if not self._places[self._anchor].fits(tokens, index):
            return None
        while 0 <= at < len(self._places):
            if word == limit:
                return None
            place = self._places[at]
            free = place.free if step > 0 else place.free_leftwards
            fits = place.fits(tokens, word)
            if not fits and not free:
                return None
            if fits and free:
                return word
            at, word = at + step, word + step
        return word - step


def _places(word: Word, ignorecase: bool) -> Iterator[Place]:
    for number in range(word.skip):
        yield Place(word, ignorecase, skipped=True, outermost=number == 0)
    if word.pattern or word.tag:
        yield Place(word, ignorecase, outermost=word.skip == 1)
