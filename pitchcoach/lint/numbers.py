"""The numbers about a file's prose that Vale's formulas are made of."""

from collections.abc import Mapping
from functools import lru_cache
from re import compile as pattern
from typing import NamedTuple

from pitchcoach.lint.sentences import sentences
from pitchcoach.text import Span

_WORD = pattern(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
_VOWELS = pattern(r"[aeiouy]+")
_SILENT = pattern(r"[^aeiouyl]e$|[aeiouy]le$|[^aeioutd]ed$|[^aeiouscgxzh]es$|[^aeiou]ely$")
_DIVIDED = pattern(
    r"(?<![tscg])ia|(?<![tscgln])io(?!us)|(?<=[rv])iou|(?<![cfp])ien|[^gq]ua|[aeiou]ing$"
    r"|(?<=[dr])ea$|crea(?![ms])|[aiu]eo|ism$|thm$|[aeiou]y[aeiou]"
)
_LONG = 6


class Numbers(NamedTuple):
    """What metric and readability rules ask of a file."""

    numbers: Mapping[str, float]
    start: Span = Span(0, 0)


def numbers(prose: str, counts: Mapping[str, int]) -> Numbers:
    """Numbers about prose whose blocks end in blank lines, and how many blocks there are.

    A file without words has none.
    """
    words = _WORD.findall(prose)
    if not words:
        return Numbers({})
    syllables = [_syllables(word.lower()) for word in words]
    paragraphs = prose.split("\n\n")
    return Numbers(
        {
            **{name: float(count) for name, count in counts.items()},
            "words": float(len(words)),
            "sentences": float(sum(len(sentences(text)) for text in paragraphs)),
            "paragraphs": len(paragraphs) - 1.0,
            "characters": float(sum(char != "'" for word in words for char in word)),
            "syllables": float(sum(syllables)),
            "long_words": float(sum(len(word.encode()) > _LONG for word in words)),
            "polysyllabic_words": float(sum(count > 2 for count in syllables)),
            "complex_words": float(
                sum(map(_is_complex, words, syllables)),
            ),
        }
    )


def _is_complex(word: str, syllables: int) -> bool:
    """More than two syllables, an inflected ending not counted."""
    return syllables - word.endswith(("es", "ed", "ing")) > 2


@lru_cache(maxsize=10_000)
def _syllables(word: str) -> int:
    """Vowels said apart, an `e` that is not said left out."""
    if len(word) < 3:
        return 1
    count = len(_VOWELS.findall(word)) + len(_DIVIDED.findall(word))
    return max(count - len(_SILENT.findall(word)), 1)
