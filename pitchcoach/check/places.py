"""Where things stand in a pitch: sentences, opening and closing, sections, comments."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pitchcoach.language.mentions import mentions
from pitchcoach.language.parsed import Parsed, ParsedBlock
from pitchcoach.language.passage import Passage
from pitchcoach.language.speech import Sentence, closing, opening, told
from pitchcoach.pitch import Dismissal
from pitchcoach.rules.rule import Near
from pitchcoach.rules.suppressions import Suppressions, dismissed_by, suppressions
from pitchcoach.text import Span, touching

_MARKUP = {"item": "list", "quote": "blockquote", "cell": "table", "header_cell": "table"}
"""Vale's names for what a block stands in."""
_OTHERS = Dismissal("off")
"""What a comment for Vale switches off."""


@dataclass(frozen=True, eq=False)
class Places:
    """Where things stand in a pitch, each worked out when first asked."""

    parsed: Parsed

    @cached_property
    def _answer(self) -> Suppressions:
        return suppressions(self.parsed.pitch)

    def dismissal(self, rule_id: str, span: Span) -> Dismissal | None:
        """Why a rule is not heard there, if a comment or the file beside says so."""
        pitch = self.parsed.pitch
        if not (pitch.comments or pitch.dismissals):
            return None
        words = span.cut(pitch.text)
        number = self._answer.comment(rule_id, span.start, words)
        if number is not None:
            return self.commented.get(number, _OTHERS)
        told = _told(words)
        return next((d for d in pitch.dismissals if _covers(d, rule_id, told)), None)

    @cached_property
    def commented(self) -> dict[int, Dismissal]:
        """What the comments dismiss, by their numbers."""
        return dismissed_by(self.parsed.pitch)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the pitch in reading order."""
        return told(self.parsed)

    @cached_property
    def words(self) -> int:
        """Words of the whole pitch."""
        return sum(sentence.words for sentence in self.sentences)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.source.start for sentence in self.sentences]

    def sentence(self, offset: int) -> int:
        """Index of the sentence at an offset of the source."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def near(self, span: Span, near: Near) -> bool:
        """Whether one of the sorts stands within so many sentences of a span."""
        here = self.sentence(span.start)
        around = self.sentences[max(here - near.sentences, 0) : here + near.sentences + 1]
        return any(sort in _sorts_in(one) for one in around for sort in near.sorts)

    @cached_property
    def opening(self) -> int:
        """Offset at which the opening ends."""
        inside = opening(self.sentences)
        return inside[-1].source.end if inside else 0

    @cached_property
    def closing(self) -> int:
        """Offset at which the closing begins."""
        inside = closing(self.sentences)
        return inside[0].source.start if inside else 0

    def scope(self, block: ParsedBlock, start: int) -> str:
        """Dotted names of all the scopes that hold at an offset inside a block."""
        kind = block.block.kind
        names = ["text", kind, *block.block.within, "section", "slide", "sentence"]
        names += [_MARKUP[kind]] if kind in _MARKUP else []
        names += [f"h{block.block.level}", "title"] if kind == "heading" else []
        names += ["opening"] if start < self.opening else []
        names += ["closing"] if start >= self.closing else []
        names += ["first_sentence"] if self.sentence(start) == 0 else []
        return ".".join([*names, self.parsed.pitch.format])

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.span.start for section in self.parsed.pitch.sections]

    def label(self, offset: int) -> str:
        """Label of the section at an offset of the source."""
        index = bisect_right(self._section_starts, offset) - 1
        return self.parsed.pitch.sections[index].label if index >= 0 else ""


def _covers(dismissal: Dismissal, rule_id: str, words: str) -> bool:
    wanted = dismissal.rule.lower()
    named = wanted in (rule_id.lower(), rule_id.lower().partition(".")[0])
    return named and (not dismissal.words or _told(dismissal.words) == words)


def _told(words: str) -> str:
    """Words as they are compared: without regard to case, line ends and spaces."""
    return " ".join(words.lower().split())


def _sorts_in(sentence: Sentence) -> frozenset[str]:
    """The sorts of mention in a sentence."""
    passage = sentence.block.passage
    return _sorts(_Text(passage.text, passage))[sentence.index]


@dataclass(frozen=True)
class _Text:
    """A passage told apart by its text alone."""

    text: str
    passage: Passage = field(compare=False)


@lru_cache(maxsize=5_000)
def _sorts(key: _Text) -> tuple[frozenset[str], ...]:
    """The sorts of mention in each sentence of a passage."""
    spans = key.passage.sentences or (Span(0, len(key.text)),)
    found: list[set[str]] = [set() for _ in spans]
    for mention in mentions(key.passage):
        for index in touching(spans, mention.span):
            found[index].add(mention.sort)
    return tuple(map(frozenset, found))
