"""Turns of phrase that measures count: hedges, contractions, will and would, contrasts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pitchcoach.language.words import Words, word_set

HEDGES = (
    "maybe, perhaps, possibly, probably, might, seem, seems, seemed, somehow, somewhat, "
    "roughly, approximately, hopefully, supposedly, presumably, apparently, arguably, "
    "potentially, likely, whatever, stuff, etc, appear to, appears to, tend to, tends to, "
    "more or less, in theory, i guess, i suppose, i think, we think, i believe, we believe,"
    " i feel, we feel, i hope, we hope, we could, i could, we should, i should, we may, "
    "to some extent, as far as i know, if all goes well, kind of, sort of, a bit, a little,"
    " things like that, or something, and so on, pretty much, pretty good, pretty sure, "
    "pretty big, pretty well"
)
"""Low-confidence hedges and colloquial softeners: Durik et al. 2008; Oba & Berger 2022."""

CONTRASTS = word_set(
    "but however unlike whereas while although instead than except higher lower"
)
"""Words that compare and set apart: Graf-Vlachy et al. 2025 found more money with them."""

_KINDS_OF = word_set(
    "what which this that these those a an the any every each some same other one new only "
    "right certain different another of"
)
_BE = {"i": "am", "you": "are", "we": "are", "they": "are"}
_IS = word_set("it he she that there here what who where")
_SUBJECTS = word_set("i you we they he she it")
_NEGATED = word_set("do does did is are was were can could would should has have had will")
_FIRST_OF_FULL = _SUBJECTS | _IS | _NEGATED | {"cannot"}
_SHORT = ("n't", "'re", "'ve", "'ll", "'m", "'d")
_SHORT_IS = frozenset(f"{word}'s" for word in (*_IS, "how", "let", "everyone", "nobody"))
_PARTICIPLES = word_set(
    "been built grown sold made won had done got seen found run led cut spent sent kept"
    " left met put read said shown taught told thought brought bought become begun come"
    " gone held lost paid proven set given taken written known chosen heard understood"
)
_ADVERBS = word_set("also now already never always just soon then not still only even")
_OWN = word_set("i we it this")


def _by_first(listed: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in listed.split(", "):
        parts = tuple(phrase.split())
        index.setdefault(parts[0], []).append(parts)
    return {first: tuple(found) for first, found in index.items()}


_HEDGES = _by_first(HEDGES)


def hedges(spoken: Words, sentence: range) -> int:
    """How often a sentence hedges; `what kind of` and `a new kind of` are no hedges."""
    lower = spoken.lower
    return sum(
        any(
            lower[index : index + len(phrase)] == phrase for phrase in _HEDGES[lower[index]]
        )
        and not _names_a_kind(lower, index, sentence)
        for index in sentence
        if lower[index] in _HEDGES
    )


def _names_a_kind(lower: Sequence[str], index: int, sentence: range) -> bool:
    before = lower[index - 1] if index > sentence.start else ""
    return lower[index] in ("kind", "sort") and before in _KINDS_OF


def contracted(spoken: Words, sentence: range) -> int:
    """How many forms are contracted as in speech: `we're`, `don't`, `it's`."""
    words = (spoken.lower[index] for index in sentence)
    return sum(
        "'" in word and (word.endswith(_SHORT) or word in _SHORT_IS) for word in words
    )


def contractible(text: str, spoken: Words, sentence: range) -> int:
    """How many full forms a speaker would contract: `we are`, `do not`, `it is`.

    Not where the voice rests on them, before a pause: `yes, we are.`, `that is, …`.
    """
    return len(list(_sites(text, spoken, sentence)))


def _sites(text: str, spoken: Words, sentence: range) -> Iterator[int]:
    index = sentence.start
    while index < sentence.stop:
        length = 0
        if spoken.lower[index] in _FIRST_OF_FULL:
            length = _site(text, spoken, index, sentence.stop)
        if length:
            yield index
        index += length or 1


def _site(text: str, spoken: Words, index: int, stop: int) -> int:
    """How many words from one on make up a form that can be contracted; 0 if none do."""
    lower = spoken.lower
    word = lower[index]
    after = lower[index + 1] if index + 1 < stop else ""
    if word == "cannot":
        return 1
    if after == "not" and word in _NEGATED:
        return 2
    if not _contracts(word, after, lower[index + 2 : min(index + 4, stop)]):
        return 0
    end = spoken.end(index + 1)
    flows = index + 2 < stop and text[end : end + 1] == " " and text[end + 1].isalnum()
    return (3 if lower[index + 2] == "not" else 2) if flows else 0


def _contracts(word: str, after: str, following: Sequence[str]) -> bool:
    if after in ("is", "has") and word in _IS:
        return after == "is" or _participle(following)
    if word not in _SUBJECTS:
        return False
    if after in ("have", "had"):
        return _participle(following)
    return after in ("will", "would") or after == _BE.get(word, "-")


def _participle(following: Sequence[str]) -> bool:
    """Whether a past participle follows, perhaps after an adverb: `have already built`."""
    rest = [word for word in following if word not in _ADVERBS][:1]
    return any(word.endswith("ed") or word in _PARTICIPLES for word in rest)


def will_and_would(spoken: Words, sentence: range) -> tuple[int, int]:
    """How often a sentence says of one's own company `will`, and how often `would`.

    With `if` in the sentence, `would` is what grammar asks for and is not counted.
    """
    lower = spoken.lower
    own = Counter(
        modal
        for index in sentence
        if (modal := _modal(lower[index])) and _is_own(lower, index, sentence, modal)
    )
    conditional = "if" in lower[sentence.start : sentence.stop]
    return own["will"], 0 if conditional else own["would"]


def _modal(word: str) -> str:
    """`will` or `would`, if the word is one or ends in one."""
    if word in ("will", "would"):
        return word
    if "'" not in word:
        return ""
    return "will" if word.endswith("'ll") else "would" if word.endswith("'d") else ""


def _is_own(lower: Sequence[str], index: int, sentence: range, modal: str) -> bool:
    word = lower[index]
    if word != modal:
        own = word.partition("'")[0] in _OWN
        return own and (
            modal == "will" or not _participle(lower[index + 1 : sentence.stop][:2])
        )
    before = [w for w in lower[max(sentence.start, index - 4) : index] if w not in _ADVERBS]
    return before[-1:] != [] and (before[-1] in _OWN or "our" in before[-3:])
