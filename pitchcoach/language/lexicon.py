"""Lemma, part of speech and morphology of words, each worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pitchcoach.language.model import lexical_components
from pitchcoach.language.tokens import Lexeme, Tokens


@dataclass(eq=False)
class Lexicon:
    """What spaCy's attribute ruler and lemmatizer say of a word.

    Their rules look at the word, its tag and its relation only (but for `ain't`, `gonna`,
    `let's` and the like), so each such triple is asked once and remembered: a tenth of the
    cost of running both over every draft. They are loaded the first time a rule asks.
    """

    folder: Path
    vocab: Any
    _known: dict[tuple[str, str, str], Lexeme] = field(default_factory=dict, repr=False)

    def __call__(self, tokens: Tokens) -> Sequence[Lexeme]:
        """One lexeme per word of the passage."""
        keys = list(zip(tokens.text, tokens.tag, tokens.dep, strict=True))
        unknown = [key for key in dict.fromkeys(keys) if key not in self._known]
        if unknown:
            self._known.update(zip(unknown, self._looked_up(unknown), strict=True))
        return [self._known[key] for key in keys]

    def _looked_up(self, keys: Sequence[tuple[str, str, str]]) -> list[Lexeme]:
        make_doc, components = self._components
        doc = make_doc(self.vocab, keys)
        for component in components:
            doc = component(doc)
        return [(token.lemma_, token.pos_, str(token.morph)) for token in doc]

    @cached_property
    def _components(self) -> tuple[Any, tuple[Any, ...]]:
        return lexical_components(self.folder, self.vocab)
