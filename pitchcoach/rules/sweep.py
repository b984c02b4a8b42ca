"""All rules that judge a passage by itself, tried on it in one sweep."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import cast

from pitchcoach.language.passage import Passage
from pitchcoach.matching.anchored import PatternIndex
from pitchcoach.matching.gate import Gate
from pitchcoach.matching.look import look
from pitchcoach.matching.patterns import TokenPattern, anchors
from pitchcoach.matching.phrases import PhraseIndex
from pitchcoach.matching.regexes import RunawayRegexError
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.likely import phrase_index, prefilter
from pitchcoach.rules.rule import Match, PassageKind, Rule
from pitchcoach.rules.weights import Weight, weights_at
from pitchcoach.text import Span

KEPT_PASSAGES = 5_000

Hit = tuple[Rule, Match, bool, tuple[Weight, ...]]
"""A rule, where it holds, whether its `unless` takes the match back, what it may weigh."""


@dataclass(eq=False)
class Sweep:
    """Passage rules in force, indexed so that only those with a chance are tried.

    Answers are kept by the passage's text: a keystroke costs one paragraph.
    """

    rules: Sequence[Rule]
    cache: Path | None = None
    """Folder in which the index of phrases is kept between runs."""
    runaways: dict[str, str] = field(default_factory=dict)
    """Rules stopped because a regular expression ran too long, and on what."""
    _kept: OrderedDict[str, tuple[Hit, ...]] = field(default_factory=OrderedDict)

    @cached_property
    def file_rules(self) -> tuple[Rule, ...]:
        """Rules that remember what they saw earlier in the file."""
        return tuple(rule for rule in self.rules if hasattr(rule.kind, "find_across"))

    @cached_property
    def number_rules(self) -> tuple[Rule, ...]:
        """Rules that judge numbers about the whole pitch."""
        return tuple(rule for rule in self.rules if hasattr(rule.kind, "find_in"))

    @cached_property
    def _by_id(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.rules if hasattr(rule.kind, "find")}

    @cached_property
    def _worded(self) -> Mapping[str, Rule]:
        return {
            name: rule
            for name, rule in self._by_id.items()
            if not isinstance(rule.kind, Pattern)
        }

    @cached_property
    def _phrases(self) -> PhraseIndex:
        return phrase_index(self._worded.values(), self.cache)

    @cached_property
    def _gate(self) -> Gate:
        """For rules that no telling word announces; those on sentences see another text."""
        always = {name: self._worded[name] for name in sorted(self._phrases.always)}
        patterns = {
            name: prefilter(rule.kind)
            for name, rule in always.items()
            if "sentence" not in rule.scope
        }
        return Gate({name: pattern for name, pattern in patterns.items() if pattern})

    @cached_property
    def _anchored(self) -> Mapping[tuple[str, str], set[str]]:
        """Pattern rules by each column's value at which they are tried."""
        index: dict[tuple[str, str], set[str]] = {}
        for id_, rule in self._by_id.items():
            for anchor in _anchors(rule.kind):
                index.setdefault(anchor, set()).add(id_)
        return index

    def hits(self, passage: Passage) -> tuple[Hit, ...]:
        """Every match of every rule in the passage, vetoed ones marked."""
        known = self._kept.get(passage.text)
        if known is not None:
            self._kept.move_to_end(passage.text)
            return known
        hits = tuple(self._found(passage))
        self._kept[passage.text] = hits
        if len(self._kept) > KEPT_PASSAGES:
            self._kept.popitem(last=False)
        return hits

    def _found(self, passage: Passage) -> Iterator[Hit]:
        patterns = self._likely_patterns(passage)
        for id_ in sorted({*self._likely_words(passage), *patterns} - self.runaways.keys()):
            rule = self._by_id[id_]
            try:
                yield from _tried(rule, passage, patterns.get(id_, ()))
            except RunawayRegexError as error:
                self.runaways[id_] = str(error)

    def _likely_words(self, passage: Passage) -> set[str]:
        """Rules on words that may hold somewhere in the passage."""
        return self._phrases.candidates(passage.text) - self._gate.closed(passage.text)

    def _likely_patterns(self, passage: Passage) -> Mapping[str, Sequence[TokenPattern]]:
        """Patterns that may hold somewhere in the passage, by their rules."""
        seen = look(passage)
        return self._patterns.likely(seen) if seen is not None else {}

    @cached_property
    def _patterns(self) -> PatternIndex:
        return PatternIndex(
            {
                name: rule.kind.alternatives
                for name, rule in self._by_id.items()
                if isinstance(rule.kind, Pattern)
            }
        )

    def tried_on(self, passage: Passage) -> list[Rule]:
        """The rules that are tried on a passage, because they may hold there."""
        return [self._by_id[id_] for id_ in sorted(self._candidates(passage))]

    def _candidates(self, passage: Passage) -> set[str]:
        """Rules that may hold somewhere in the passage."""
        likely = self._likely_words(passage)
        found = anchors(passage) & self._anchored.keys()
        for anchor in (*found, ("", "")):
            likely |= self._anchored.get(anchor, set())
        return likely


def _tried(rule: Rule, passage: Passage, patterns: Sequence[TokenPattern]) -> Iterator[Hit]:
    vetoes: list[Span] | None = None
    for match in _matches(rule, passage, patterns):
        if vetoes is None:
            vetoes = [veto.span for kind in rule.unless for veto in kind.find(passage)]
        vetoed = any(match.span.overlaps(veto) for veto in vetoes)
        yield rule, match, vetoed, weights_at(rule.weights, passage, match.span)


def _matches(
    rule: Rule, passage: Passage, patterns: Sequence[TokenPattern]
) -> Iterable[Match]:
    """Matches in the passage, or in each sentence where the rule's scope says so."""
    if isinstance(rule.kind, Pattern):
        seen = look(passage)
        return rule.kind.found(seen, patterns) if seen is not None else ()
    kind = cast(PassageKind, rule.kind)
    return _by_sentence(kind, passage) if "sentence" in rule.scope else kind.find(passage)


def _by_sentence(kind: PassageKind, passage: Passage) -> Iterator[Match]:
    for sentence in passage.sentences:
        alone = Passage(sentence.cut(passage.text), passage.origin)
        for match in kind.find(alone):
            yield replace(match, span=match.span.moved(sentence.start))


def _anchors(kind: object) -> Iterator[tuple[str, str]]:
    if not isinstance(kind, Pattern):
        return
    for pattern in kind.alternatives:
        if pattern.anchor.column in ("", "lemma"):
            yield ("", "")
        for value in pattern.anchor.values:
            yield (pattern.anchor.column, value)
