"""Words or phrases for which there is a better one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pitchcoach.errors import BadRegexError
from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.matching.regexes import Hit, Regex, compiled
from pitchcoach.rules.exceptions import Exceptions, exceptions
from pitchcoach.rules.keys import Action
from pitchcoach.rules.messages import quoted
from pitchcoach.rules.rule import Match
from pitchcoach.rules.templates import in_template
from pitchcoach.text import Span

_CAPTURING = re.compile(r"(?<!\\)\((?!\?)")
_GROUP = re.compile(r"\$(?:(\d+)|\{(\d+)\})")
_NUMBERED = re.compile(r"\$\d")
"""Without such a place Vale leaves one like `${1}` as it is."""
_ALTERNATIVE = re.compile(r"(?<!\\)\|")
_NOT_ONE_SPELLING = re.compile(r"(?<!\\)[\[\](){}|.*+^$]")


@dataclass(frozen=True)
class Substitution:
    """Words or phrases for which there is a better one.

    The first `%s` in the message is the better one, the second what was found.
    """

    swap: Mapping[str, str]
    """What not to say (a regular expression), and what to say instead. There, `$1` is what
    the first brackets found; with `action: {name: replace}`, `|` divides suggestions."""
    exceptions: tuple[str, ...] = ()
    """What is let pass, also when it is only part of what was found."""
    ignorecase: bool = False
    """Take capitals and small letters for the same."""
    nonword: bool = False
    """Find the words inside other words too."""
    vocab: bool = True
    """Let the words of the user's vocabulary pass."""
    capitalize: bool = False
    """Begin the better word with a capital where the one found does."""
    action: Action | None = None
    """What an editor does; `replace` alone offers the better words."""
    word_template: str = ""
    """What a whole word is, in place of `\\b(?:%s)\\b`."""
    needs: ClassVar[Need] = "text"

    @cached_property
    def _worse(self) -> tuple[str, ...]:
        return tuple(sorted(filter(str.strip, self.swap), key=len, reverse=True))

    @cached_property
    def prefilter(self) -> str | None:
        """All that is not to be said, as one regular expression."""
        return in_template(map(_ungrouped, self._worse), self.word_template, self.nonword)

    @cached_property
    def _regex(self) -> Regex:
        parts = [f"({_ungrouped(worse)})" for worse in self._worse]
        pattern = in_template(parts, self.word_template, self.nonword)
        return compiled(pattern, ignorecase=self.ignorecase)

    @cached_property
    def _exceptions(self) -> Exceptions:
        return exceptions(self.exceptions)

    def find(self, passage: Passage) -> Iterator[Match]:
        """Every place with a worse word, unless it is one of the better ones already."""
        text = passage.text
        for hit in self._regex.hits(text) if self._worse else ():
            worse, seen = _seen(hit)
            start = text.index(seen, hit.start)
            end = start + len(seen)
            better = self._better(self._worse[worse], seen)
            fine = self._same(better, seen) or self._exceptions.pardon(text, start, end)
            if seen and not fine:
                shown, offered = self._shown(better, seen)
                yield Match(Span(start, end), (shown, seen), offered)

    def _better(self, worse: str, seen: str) -> str:
        better = self.swap[worse]
        if self.capitalize and seen == _capital(seen):
            better = _capital(better)
        if not _NUMBERED.search(better):
            return better
        regex = compiled(worse, ignorecase=self.ignorecase)
        parts: list[str] = []
        at = 0
        for hit in regex.hits(seen):
            parts += [seen[at : hit.start], _filled(better, seen, hit)]
            at = hit.end
        return "".join([*parts, seen[at:]])

    def _same(self, better: str, seen: str) -> bool:
        """Whether what was found is right; the better word may be an expression."""
        if self.action and self.action.name == "replace":
            return seen in _options(better)
        if all(char.isalnum() or char in " -" for char in better):
            return better == seen
        try:
            return compiled(f"^(?:{better})$").first(seen) is not None
        except BadRegexError:
            return better == seen

    def _shown(self, better: str, seen: str) -> tuple[str, tuple[str, ...]]:
        """The better words for the message, and those an editor may put in place."""
        if not self.action or self.action.name != "replace":
            spelling = _spelling(better, seen)
            return spelling, (spelling,)
        if self.action.params:
            return better, self.action.params
        options = _options(better)
        if self.capitalize and seen == _capital(seen):
            options = tuple(map(_capital, options))
        return quoted(options), options


def _ungrouped(worse: str) -> str:
    return _CAPTURING.sub("(?:", worse)


def _seen(hit: Hit) -> tuple[int, str]:
    """Which of the expressions matched, and what."""
    kept = ((number, group) for number, group in enumerate(hit.groups) if group is not None)
    return next(kept, (0, ""))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _filled(better: str, seen: str, hit: Hit) -> str:
    kept = (seen[hit.start : hit.end], *hit.groups)

    def group(place: re.Match[str]) -> str:
        number = int(place[1] or place[2])
        return (kept[number] or "") if number < len(kept) else place[0]

    return _GROUP.sub(group, better)


def _options(better: str) -> tuple[str, ...]:
    parts = _ALTERNATIVE.split(better)
    return tuple(part.replace(r"\|", "|") for part in parts if part)


def _spelling(better: str, seen: str) -> str:
    """What an expression such as `OAuth2?` asks for, where that is one spelling."""
    if _NOT_ONE_SPELLING.search(better):
        return better
    plain = re.sub(r"\\(.)|\?", r"\1", better)
    return plain if plain.lower() == seen.lower() else better
