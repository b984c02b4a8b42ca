"""A stretch of text that rules look at, with what language work found in it."""

from dataclasses import dataclass

from pitchcoach.language.tokens import Tokens
from pitchcoach.text import Origin, Span


@dataclass(frozen=True, eq=False)
class Passage:
    """Text a rule is tried on: a block, one of its sentences, or a whole file.

    Kinds answer with spans of `text`; `origin` takes them back to the source. Passages are
    told apart by identity, so that work on one can be kept with it.
    """

    text: str
    origin: Origin
    sentences: tuple[Span, ...] = ()
    """Sentence spans in `text`."""
    tokens: Tokens | None = None
    """The parse, when the rules in force need one."""
    scope: str = "text"
    """Dotted scope name, as in Vale: `text.heading.h2.md`."""
    code: tuple[Span, ...] = ()
    """Masked inline code, in `text`."""
