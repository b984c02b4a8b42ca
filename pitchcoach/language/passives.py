"""Passive verbs, told from adjectives, perfects and slips of the parser."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pitchcoach.language.participles import (
    CLOSED,
    DEGREES,
    FEELINGS,
    GET_STATES,
    INTRANSITIVE,
    STATES,
    TWO_OBJECTS,
    VERBAL,
    is_formed,
)
from pitchcoach.language.tokens import Tokens
from pitchcoach.language.words import word_set

_BE = word_set("am is are was were be been being 's 're 'm ’s ’re ’m m s re ai")
_BARE = word_set("m s re")
_GET = word_set("get gets got getting gotten")
_PRESENT = word_set("is are am 's 're 'm ’s ’re ’m")
_HAS_TOO = word_set("'s ’s s")
_PEOPLE = word_set("i you we he she they everyone everybody anyone who")
_BETWEEN = word_set("not n't n’t all both each also only just still already to then")
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl"))
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_LOOSE = frozenset(("punct", "cc", "conj", "advcl", "npadvmod"))
_MODIFIERS = frozenset(("amod", "compound", "nmod"))


class Passive(NamedTuple):
    """A passive verb: its auxiliary and its participle, as word indices."""

    auxiliary: int
    participle: int


@lru_cache(maxsize=512)
def passives(tokens: Tokens) -> tuple[Passive, ...]:
    """Each passive verb of a passage, in reading order, one for each auxiliary."""
    found: dict[int, Passive] = {}
    for word, lower in enumerate(tokens.lower):
        if (lower in _BE or lower in _GET) and _is_verb(tokens, word):
            participle = _participle(tokens, word)
            if participle is not None and _is_passive(tokens, word, participle):
                found[participle] = Passive(word, participle)
    return tuple(found[word] for word in sorted(found))


def _is_verb(tokens: Tokens, word: int) -> bool:
    """Whether a word acts as a verb; `s` and `re` also stand for other things."""
    tag = tokens.tag[word]
    return tag in ("VBP", "VBZ") if tokens.lower[word] in _BARE else tag.startswith("VB")


def _participle(tokens: Tokens, auxiliary: int) -> int | None:
    """The word an auxiliary makes passive, if it is one: labelled so, near, or asked."""
    if tokens.dep[auxiliary] == "auxpass":
        head = tokens.head[auxiliary]
        return head if _may_belong(tokens, auxiliary, head) else None
    for word in (_next(tokens, auxiliary), *_inverted(tokens, auxiliary)):
        if word is not None and _may_follow(tokens, auxiliary, word):
            return word
    return None


def _may_belong(tokens: Tokens, auxiliary: int, head: int) -> bool:
    """Whether a labelled auxiliary can be believed."""
    if _next(tokens, auxiliary) == head:
        return _may_be_participle(tokens, head)
    return tokens.tag[head] == "VBN"


def _may_be_participle(tokens: Tokens, word: int) -> bool:
    """Whether a word is one by its tag, or often mistaken for a past or an adjective."""
    tag, lower = tokens.tag[word], tokens.lower[word]
    if tag == "JJ":
        return lower in VERBAL or _agent(tokens, word)
    return tag == "VBN" or (tag == "VBD" and is_formed(lower))


def _next(tokens: Tokens, auxiliary: int) -> int | None:
    """The word after an auxiliary, adverbs and what stands between commas left out."""
    end = tokens.sentences[tokens.sentence_of[auxiliary]].end
    word = _over_aside(tokens, auxiliary + 1, end)
    while word < end and (
        tokens.tag[word].startswith("RB") or tokens.lower[word] in _BETWEEN
    ):
        word = _over_aside(tokens, word + 1, end)
    return word if word < end else None


def _over_aside(tokens: Tokens, word: int, end: int) -> int:
    """The word after an aside between two commas that begins here, at most ten words on."""
    if word < end and tokens.text[word] == ",":
        for other in range(word + 2, min(word + 12, end - 1)):
            if tokens.text[other] == ",":
                return other + 1
    return word


def _inverted(tokens: Tokens, auxiliary: int) -> Iterator[int]:
    """Participles after the subject of a question: `is the city called`."""
    children = tokens.children[auxiliary]
    if any(tokens.dep[c] in _SUBJECTS and c < auxiliary for c in children):
        return
    for child in children:
        if child > auxiliary and tokens.dep[child] in ("nsubj", "attr", "acomp", "advcl"):
            yield child
            yield from (c for c in tokens.children[child] if tokens.dep[c] == "acl")


def _may_follow(tokens: Tokens, auxiliary: int, word: int) -> bool:
    """Whether a word can be the participle of an auxiliary not labelled as passive."""
    if tokens.dep[auxiliary] == "aux" and tokens.lower[auxiliary] in _HAS_TOO:
        return False
    if word != _next(tokens, auxiliary) and not _is_asked(tokens, auxiliary):
        return False
    return _may_be_participle(tokens, word)


def _is_asked(tokens: Tokens, auxiliary: int) -> bool:
    """Whether a question begins with this auxiliary, or a question word stands before."""
    first = tokens.sentences[tokens.sentence_of[auxiliary]].start
    asks = auxiliary == first or tokens.tag[auxiliary - 1] in ("WP", "WRB", "WDT")
    return asks and not any(
        tokens.lower[child] == "there" for child in tokens.children[auxiliary]
    )


def _is_passive(tokens: Tokens, auxiliary: int, participle: int) -> bool:
    """Whether something is done, rather than being so."""
    lower = tokens.lower[participle]
    if lower in INTRANSITIVE or not is_formed(lower) or _modifies(tokens, participle):
        return False
    if _has_done(tokens, auxiliary, participle):
        return False
    is_going_on = tokens.lower[auxiliary] == "being"
    acts = is_going_on or _agent(tokens, participle)
    return acts or not _is_quality(tokens, auxiliary, participle)


def _is_quality(tokens: Tokens, auxiliary: int, participle: int) -> bool:
    """Whether a participle nobody acts on is an adjective: `we are interested`."""
    lower = tokens.lower[participle]
    return (
        lower in FEELINGS
        or lower in STATES
        or (tokens.lower[auxiliary] in _GET and lower in GET_STATES)
        or _is_state(tokens, auxiliary, participle)
        or _is_graded(tokens, participle)
        or _among_adjectives(tokens, participle)
    )


def _agent(tokens: Tokens, participle: int) -> bool:
    """Whether `by` somebody follows."""
    return any(
        tokens.dep[c] == "agent" or tokens.lower[c] == "by"
        for c in tokens.children[participle]
    )


def _modifies(tokens: Tokens, participle: int) -> bool:
    """Whether the participle only describes the noun after it: `is frozen food`."""
    if tokens.dep[participle] in _MODIFIERS:
        head = tokens.head[participle]
        return head > participle and tokens.tag[head] in _NOUNS
    after = participle + 1
    return (
        after in tokens.children[participle]
        and tokens.tag[after] in _NOUNS
        and tokens.dep[after] in ("dobj", "attr")
        and tokens.lower[participle] not in TWO_OBJECTS
    )


def _has_done(tokens: Tokens, auxiliary: int, participle: int) -> bool:
    """Whether `'s` means *has*: it is followed by what was done."""
    return (
        tokens.lower[auxiliary] in _HAS_TOO
        and tokens.lower[participle] not in TWO_OBJECTS
        and any(tokens.dep[c] == "dobj" for c in tokens.children[participle])
    )


def _is_state(tokens: Tokens, auxiliary: int, participle: int) -> bool:
    """Whether the participle tells a state that has been reached: `we are done`."""
    lower = tokens.lower[participle]
    below = tokens.children[participle]
    if lower in ("bound", "used") and tokens.dep[participle] != "relcl":
        return _leads_to(tokens, participle, "VB" if lower == "bound" else "IN")
    if lower == "done":
        people = any(tokens.lower[c] in _PEOPLE for c in below)
        return people or any(tokens.tag[c] == "VBG" and c > participle for c in below)
    if lower not in CLOSED or tokens.lower[auxiliary] not in _PRESENT:
        return False
    return not any(c > participle and tokens.dep[c] not in _LOOSE for c in below)


def _leads_to(tokens: Tokens, participle: int, tag: str) -> bool:
    """Whether `to` follows, and then a verb, or (`IN`) anything but a verb."""
    after = participle + 1
    if after + 1 >= len(tokens) or tokens.lower[after] != "to":
        return False
    return (tokens.tag[after + 1] == "VB") == (tag == "VB")


def _is_graded(tokens: Tokens, participle: int) -> bool:
    """Whether a word of degree stands right before, as before an adjective."""
    return participle > 0 and tokens.lower[participle - 1] in DEGREES


def _among_adjectives(tokens: Tokens, participle: int) -> bool:
    """Whether it is listed with adjectives: `old and worn`."""
    return any(
        tokens.dep[c] == "conj" and tokens.tag[c] == "JJ"
        for c in tokens.children[participle]
    )
