"""The expressions by which rules find words, each with the keys that lead to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pitchcoach.rules.kinds.existence import Existence
from pitchcoach.rules.kinds.missing import Missing
from pitchcoach.rules.kinds.occurrence import Occurrence
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.rules.rule import Kind
from pitchcoach.rules.templates import in_template

_CAPTURING = re.compile(r"(?<!\\)\((?!\?)")

Route = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """The expressions of a rule, in the order in which they are tried."""

    routes: tuple[Route, ...]
    patterns: tuple[str, ...]
    template: str
    """What they stand in, at `%s`: `\\b(?:%s)\\b`."""
    ignorecase: bool

    def __iter__(self) -> Iterator[tuple[Route, str]]:
        return zip(self.routes, self.patterns, strict=True)


def worded(kind: Kind) -> Worded | None:
    """The expressions of a kind that finds words by them, one or the other."""
    match kind:
        case Existence():
            return _existence(kind)
        case Substitution():
            return _substitution(kind)
        case Occurrence():
            return Worded((("token",),), (kind.token,), "(?:%s)", kind.ignorecase)
        case Missing():
            template = in_template(["%s"])
            routes, patterns = _listed("tokens", kind.tokens)
            return Worded(routes, patterns, template, kind.ignorecase)
    return None


def _listed(key: str, texts: tuple[str, ...]) -> tuple[tuple[Route, ...], tuple[str, ...]]:
    kept = [(number, text) for number, text in enumerate(texts) if text.strip()]
    return tuple((key, number) for number, _ in kept), tuple(text for _, text in kept)


def _existence(kind: Existence) -> Worded | None:
    routes, patterns = _listed("tokens", kind.tokens)
    raw = "".join(kind.raw)
    if not patterns:
        return Worded((("raw",),), (raw,), "(?m)%s", kind.ignorecase) if raw else None
    words = in_template(["%s"], kind.word_template, kind.nonword)
    template = words + raw if kind.append else raw + words
    return Worded(routes, patterns, template, kind.ignorecase)


def _substitution(kind: Substitution) -> Worded:
    worse = tuple(sorted(filter(str.strip, kind.swap), key=len, reverse=True))
    return Worded(
        tuple(("swap", each) for each in worse),
        tuple(_CAPTURING.sub("(?:", each) for each in worse),
        in_template(["%s"], kind.word_template, kind.nonword),
        kind.ignorecase,
    )
