"""Prose to tokens, tags and trees: parsed once, with only the work asked for."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pitchcoach.language.known_files import MODEL, VERSION
from pitchcoach.language.lexicon import Lexicon
from pitchcoach.language.model import load, mark_starts, model_folder, one_thread, verify
from pitchcoach.language.plan import Need
from pitchcoach.language.sentences import sentences
from pitchcoach.language.tokens import Tokens
from pitchcoach.text import Span

_LEFT_OUT: dict[Need, tuple[str, ...]] = {
    "tags": ("parser", "ner", "senter", "attribute_ruler", "lemmatizer"),
    "parse": ("ner", "senter", "attribute_ruler", "lemmatizer"),
    "entities": ("senter", "attribute_ruler", "lemmatizer"),
}
BATCH = 16
"""Blocks parsed together: more takes memory and no less time."""
KEPT_CHARACTERS = 1_000_000
"""Text whose analyses are kept: some twenty hours of speech, about 100 MB of memory."""


@dataclass(frozen=True, eq=False)
class Analysis:
    """What language work found in one stretch of prose."""

    text: str
    sentences: tuple[Span, ...]
    tokens: Tokens | None


@dataclass(eq=False)
class Parser:
    """Parses prose; holds the loaded model and the analyses made so far.

    `need` is the most that any rule in force asks for: with `text` spaCy is never imported.
    """

    need: Need = "parse"
    model: str = MODEL
    stamps: Path | None = None
    """Folder in which a passed check of the model's files is remembered."""
    parsed: int = 0
    """Stretches of prose parsed so far: work, as opposed to look-ups."""
    _kept: OrderedDict[str, Analysis] = field(default_factory=OrderedDict, repr=False)
    _kept_characters: int = 0

    @property
    def model_version(self) -> str:
        """Model name and version, as stored with a score."""
        return f"{MODEL}-{VERSION}" if self.model == MODEL else self.model

    def analyses(self, texts: Sequence[str]) -> list[Analysis]:
        """An analysis for each text, parsing only those not seen before."""
        found = {text: self._kept[text] for text in texts if text in self._kept}
        unseen = [text for text in dict.fromkeys(texts) if text not in found]
        if unseen:
            found.update((new.text, new) for new in self._analysed(unseen))
        for text in found:
            self._keep(found[text])
        return [found[text] for text in texts]

    def _keep(self, analysis: Analysis) -> None:
        if analysis.text in self._kept:
            self._kept.move_to_end(analysis.text)
            return
        self._kept[analysis.text] = analysis
        self._kept_characters += len(analysis.text)
        while self._kept_characters > KEPT_CHARACTERS and len(self._kept) > 1:
            text, _ = self._kept.popitem(last=False)
            self._kept_characters -= len(text)

    def _analysed(self, texts: Sequence[str]) -> Iterable[Analysis]:
        ends = [sentences(text) for text in texts]
        if self.need == "text":
            return [Analysis(*pair, None) for pair in zip(texts, ends, strict=True)]
        self.parsed += len(texts)
        return self._pipeline.run(texts, ends)

    @cached_property
    def _pipeline(self) -> "_Pipeline":
        folder = model_folder(self.model)
        if self.model == MODEL:
            verify(folder, self.stamps)
        nlp = load(folder, _LEFT_OUT[self.need])
        return _Pipeline(nlp, Lexicon(folder, nlp.vocab))

    def warm(self) -> None:
        """Load the model now rather than at the first draft."""
        if self.need != "text":
            _ = self._pipeline


class _Pipeline:
    """A loaded spaCy pipeline that answers in plain columns."""

    def __init__(self, nlp: Any, lexicon: Lexicon) -> None:
        self.nlp = nlp
        self.lexicon = lexicon
        self.names: dict[int, str] = {0: ""}

    def run(self, texts: Sequence[str], ends: Sequence[tuple[Span, ...]]) -> list[Analysis]:
        docs = [self._doc(*pair) for pair in zip(texts, ends, strict=True)]
        parsed: Iterable[Any] = docs
        for _, component in self.nlp.pipeline:
            parsed = component.pipe(parsed, batch_size=BATCH)
        with one_thread():
            return [
                Analysis(text, spans, self._tokens(doc, spans))
                for text, spans, doc in zip(texts, ends, parsed, strict=True)
            ]

    def _doc(self, text: str, spans: tuple[Span, ...]) -> Any:
        """The text's words, with our sentence starts, which the parser then keeps to."""
        doc = self.nlp.make_doc(text)
        starts = {first for first, _ in _word_ranges(_offsets(doc), spans)}
        mark_starts(doc, starts)
        return doc

    def _tokens(self, doc: Any, spans: tuple[Span, ...]) -> Tokens:
        words = tuple(token.text for token in doc)
        starts = _offsets(doc)
        columns = doc.to_array(["TAG", "DEP", "HEAD", "ENT_TYPE"]).tolist()
        return Tokens(
            text=words,
            start=tuple(starts),
            end=tuple(a + len(word) for a, word in zip(starts, words, strict=True)),
            tag=tuple(self._name(row[0]) for row in columns),
            dep=tuple(self._name(row[1]) for row in columns),
            head=tuple(_head(index, row[2]) for index, row in enumerate(columns)),
            sentences=tuple(Span(*pair) for pair in _word_ranges(starts, spans)),
            entity=tuple(self._name(row[3]) for row in columns),
            lexicon=self.lexicon,
        )

    def _name(self, number: int) -> str:
        name = self.names.get(number)
        if name is None:
            name = self.names[number] = self.nlp.vocab.strings[number]
        return name


def _offsets(doc: Any) -> list[int]:
    return [token.idx for token in doc]


def _head(index: int, distance: int) -> int:
    """A head's index from spaCy's signed distance, which arrives as unsigned 64 bits."""
    return index + (distance - 2**64 if distance >= 2**63 else distance)


def _word_ranges(starts: Sequence[int], spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    """First word of each sentence and the one after its last, all words covered."""
    firsts: list[int] = []
    index = 0
    for span in spans:
        while index < len(starts) and starts[index] < span.start:
            index += 1
        if index < len(starts) and (not firsts or index > firsts[-1]):
            firsts.append(index)
    if starts and (not firsts or firsts[0] != 0):
        firsts.insert(0, 0)
    return list(zip(firsts, [*firsts[1:], len(starts)], strict=True))
