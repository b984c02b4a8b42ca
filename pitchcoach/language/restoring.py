"""Stops and capitals for text that came without them: captions and raw transcripts.

The draft itself is never touched. Rules, measures and the model read a text in which each
sentence begins with a capital and ends in a stop, where `sentences` then finds its end; the
text's origin leads back to the words as they stand, a stop to the last character before it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from pitchcoach.language.sentence_ends import FILLERS, sentence_ends
from pitchcoach.language.unpunctuated import Stretch, bare_stretches
from pitchcoach.language.words import word_set
from pitchcoach.text import UNMOVED, Origin, Part, stitched

REMEMBERED = 20_000
"""Characters up to which a text's restored form is kept for the next review."""
_LEADS = word_set("so and but now well okay ok then or") | FILLERS
"""What may stand before a question's first word."""
_SUBJECT = (
    r"(?:you|we|they|it|he|she|i|there|this|that|these|those|anyone|anybody|your|our|the|"
    r"my)"
)
_AUXILIARY = (
    r"(?:is|are|was|were|do|does|did|can|could|would|will|should|have|has|don't|isn't|"
    r"aren't|didn't|doesn't|won't|wouldn't|can't|haven't)"
)
_ASKS = re.compile(
    rf"(?:(?:who|what|where|when|why|how)\s)?{_AUXILIARY}\s{_SUBJECT}\b"
    rf"|(?:how\smany|how\smuch|which|what)\s\w+\s{_AUXILIARY}\s{_SUBJECT}\b"
    r"|how\smany\sof\s(?:you|us)\b|what\sif\b|(?:what|how)\sabout\b"
)
_ASKED = 5
"""Words of a sentence in which it shows that it asks."""
_I = re.compile(r"(?<![\w'’-])i(?=\s|$|['’](?:m|d|ve|ll)\b)", re.IGNORECASE)
_DANGLING = ",;:-–—"

Edit = tuple[int, int, str]
"""Where characters are read as others, and as which."""


def restored(text: str) -> tuple[str, Origin]:
    """The text with stops and capitals where it came without, and where it came from.

    Text that has its punctuation comes back as it is.
    """
    if len(text) > REMEMBERED:
        return _restored(text)
    return _remembered(text)


@lru_cache(maxsize=256)
def _remembered(text: str) -> tuple[str, Origin]:
    return _restored(text)


def _restored(text: str) -> tuple[str, Origin]:
    edits = [edit for stretch in bare_stretches(text) for edit in _edits(stretch)]
    return stitched(_parts(text, edits)) if edits else (text, UNMOVED)


def _parts(text: str, edits: Iterable[Edit]) -> Iterator[Part]:
    done = 0
    for start, end, words in edits:
        yield Part(text[done:start], done)
        # A stop that is put in stands for the character before it.
        yield Part(words, start, 1) if start < end else Part(words, start - 1, 1)
        done = end
    yield Part(text[done:], done)


def _edits(stretch: Stretch) -> list[Edit]:
    """What to read otherwise in a stretch; nothing where it is one sentence."""
    ends = sentence_ends(stretch)
    if not ends:
        return []
    edits = _small(stretch) if stretch.shouted else {}
    for found in _I.finditer(stretch.source, stretch.start, stretch.end):
        if found[0] == "i" or stretch.shouted:
            edits[found.start()] = (*found.span(), "I")
    edits |= {edit[0]: edit for edit in _sentence_edits(stretch, ends)}
    return [edits[start] for start in sorted(edits)]


def _small(stretch: Stretch) -> dict[int, Edit]:
    return {
        at: (at, at + 1, letter.lower())
        for at, letter in enumerate(stretch.text, stretch.start)
        if letter.isupper() and len(letter.lower()) == 1
    }


def _sentence_edits(stretch: Stretch, ends: Sequence[int]) -> Iterator[Edit]:
    """A capital at each sentence's beginning and a stop at its end."""
    words = stretch.words
    for first, after in pairwise((0, *ends, len(words))):
        yield from _capital(stretch, words[first].start())
        if after < len(words) or not stretch.stopped:
            yield _stop(words[after - 1], _asks(words[first : first + 8]))


def _capital(stretch: Stretch, at: int) -> Iterator[Edit]:
    letter = stretch.source[at]
    if len(letter.upper()) == 1 and (stretch.shouted or letter.upper() != letter):
        yield at, at + 1, letter.upper()


def _stop(last: re.Match[str], asks: bool) -> Edit:
    stop = "?" if asks else "."
    at = last.end()
    return (at - 1, at, stop) if last[0][-1] in _DANGLING else (at, at, stop)


def _asks(words: Iterable[re.Match[str]]) -> bool:
    said = [word[0].lower().replace("’", "'") for word in words]
    while said and said[0] in _LEADS:
        said = said[1:]
    return bool(_ASKS.match(" ".join(said[:_ASKED])))
