"""Regular expressions that never hang: run in linear time, or else within a time limit."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from pitchcoach.errors import BadRegexError, RunawayRegexError
from pitchcoach.matching.dialects import backtracking, is_run, linear, loosened
from pitchcoach.matching.parsing import parsed_regex
from pitchcoach.matching.shadow import shadow
from pitchcoach.matching.syntax import Tree

__all__ = ["BadRegexError", "Hit", "Regex", "RunawayRegexError", "compiled"]

SECONDS = 0.25
"""Time a pattern may take on a text, and as much again for each `LONG_TEXT` characters."""
LONG_TEXT = 250_000
_MEMORY = 8 << 20
_MEMORY_PER_CHARACTER = 512


class Hit(NamedTuple):
    """Where a pattern matched, and what its groups kept, in Vale's order."""

    start: int
    end: int
    groups: tuple[str | None, ...]


class _Swift(NamedTuple):
    """A way to find a pattern in linear time: RE2, or `re` where it need not try twice."""

    finditer: Callable[[bytes], Iterator[Any]]
    shadow: bool
    """Whether it finds the same in the shadow of a text as is in the text."""


@dataclass(frozen=True)
class Regex:
    """A regular expression as .NET, and so Vale, reads it, in Unicode's sense."""

    pattern: str
    ignorecase: bool = False

    def check(self) -> None:
        """`BadRegexError` where the pattern cannot be read."""
        if self.tree and r"\p" in self.pattern.lower():
            # Only the engine knows the names of Unicode's categories and scripts.
            assert self._careful

    @cached_property
    def tree(self) -> Tree:
        """The parts it is made of."""
        return parsed_regex(self.pattern, self.ignorecase)

    def hits(self, text: str) -> Iterator[Hit]:
        """Every match from left to right, none overlapping another.

        `RunawayRegexError` where that takes too long.
        """
        swift = self._swift
        if swift is not None and (swift.shadow or text.isascii()):
            subject = shadow(text)
            if subject is not None:
                return self._swift_hits(swift, text, subject)
        return iter(() if self._is_out_of_question(text) else self._careful_hits(text))

    def first(self, text: str) -> Hit | None:
        """The leftmost match."""
        return next(self.hits(text), None)

    def _swift_hits(self, swift: _Swift, text: str, subject: bytes) -> Iterator[Hit]:
        order = self._order
        for match in swift.finditer(subject):
            start, end = match.span()
            groups = tuple(_cut(text, match.span(n)) for n in order) if order else ()
            yield Hit(start, end, groups)

    def _careful_hits(self, text: str) -> list[Hit]:
        limit = SECONDS * (1 + len(text) / LONG_TEXT)
        try:
            # The clock runs on between matches, so all are taken before any is handed out.
            matches = list(self._careful.finditer(text, timeout=limit))
        except (TimeoutError, MemoryError):
            raise RunawayRegexError(self.pattern) from None
        return [
            Hit(match.start(), match.end(), tuple(match[n] for n in self._order))
            for match in matches
        ]

    def _is_out_of_question(self, text: str) -> bool:
        """Whether even a looser pattern, run in linear time, finds nothing."""
        if self._rough is None:
            return False
        subject = shadow(text)
        return subject is not None and next(self._rough(subject), None) is None

    @cached_property
    def _rough(self) -> Callable[[bytes], Iterator[Any]] | None:
        found = loosened(self.tree)
        return self._machine(found.pattern) if found is not None else None

    @cached_property
    def _order(self) -> tuple[int, ...]:
        """Numbers of the engines' groups, in Vale's order."""
        return tuple(number + 1 for number in self.tree.order)

    @cached_property
    def _swift(self) -> _Swift | None:
        found = linear(self.tree)
        if found is None:
            return None
        if is_run(self.tree):
            pattern = found.pattern.encode("latin-1")
            flags = re.IGNORECASE if self.tree.ignorecase else 0
            return _Swift(re.compile(pattern, flags).finditer, found.shadow)
        finditer = self._machine(found.pattern)
        return _Swift(finditer, found.shadow) if finditer is not None else None

    def _machine(self, pattern: str) -> Callable[[bytes], Iterator[Any]] | None:
        """RE2's search for a pattern; nothing where it takes RE2 too much memory."""
        re2 = _engine("re2")
        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.case_sensitive = not self.tree.ignorecase
        options.max_mem = _MEMORY + _MEMORY_PER_CHARACTER * len(self.pattern)
        options.log_errors = False
        try:
            search: Callable[[bytes], Iterator[Any]]
            search = re2.compile(pattern.encode("latin-1"), options).finditer
        except re2.error:
            return None
        return search

    @cached_property
    def _careful(self) -> Any:
        regex = _engine("regex")
        flags = regex.VERSION0 | (regex.IGNORECASE if self.tree.ignorecase else 0)
        try:
            return regex.compile(backtracking(self.tree), flags)
        except (regex.error, RecursionError) as error:
            reason = getattr(error, "msg", "too many brackets in one another")
            raise BadRegexError(self.pattern, 0, reason) from None


@lru_cache(maxsize=4_096)
def compiled(pattern: str, *, ignorecase: bool = False) -> Regex:
    """A regular expression, read and checked; `BadRegexError` where it cannot be read."""
    regex = Regex(pattern, ignorecase)
    regex.check()
    return regex


@cache
def _engine(name: str) -> Any:
    """A package that takes long to import: imported when first a pattern needs it."""
    return import_module(name)


def _cut(text: str, span: tuple[int, int]) -> str | None:
    return text[slice(*span)] if span[0] >= 0 else None
