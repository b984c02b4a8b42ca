"""Lists of words and turns of phrase, all looked for in one pass over a text's words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from pitchcoach.language.words import Words

_ALWAYS_ANOTHER = frozenset(("were", "well", "lets"))
_ANOTHER_ALONE = frozenset(("ill", "id", "hell", "shell", "wed"))
"""Without its apostrophe, `we're` is another word, and `i'll` where it stands alone."""


Place: TypeAlias = tuple[int, int]
"""Where something starts and ends in a text; a plain pair, for there are very many."""

_STEM = 4
"""Letters by which stems are looked up; shorter ones are none."""


@dataclass(eq=False)
class Wordlist:
    """Phrases by a name; `*` at the end of a phrase stands for any ending of its last word.

    Drafts that come from speech often lack apostrophes: `im` counts as `i'm`.
    """

    phrases: Mapping[str, Sequence[str]]
    _words: dict[str, list[str]] = field(default_factory=dict)
    """The names of phrases of one word."""
    _stems: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Stems and their names, by the stem's first letters."""
    _turns: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = field(
        default_factory=dict
    )
    """What follows in longer phrases, and their names, by their first and second word."""
    _open: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    """The same of phrases whose last word may end in any way, by their first word."""

    def __post_init__(self) -> None:
        for name, listed in self.phrases.items():
            for phrase in listed:
                for variant in {phrase.lower(), _without_apostrophes(phrase.lower())}:
                    self._add(name, variant.split())

    def _add(self, name: str, phrase: list[str]) -> None:
        first, *rest = phrase
        starred = phrase[-1].endswith("*")
        if starred and rest:
            self._open.setdefault(first, []).append((tuple(rest), name))
        elif rest:
            turns = self._turns.setdefault(first, {})
            turns.setdefault(rest[0], []).append((tuple(rest), name))
        elif starred and len(first) > _STEM:
            self._stems.setdefault(first[:_STEM], []).append((first[:-1], name))
        else:
            self._words.setdefault(first, []).append(name)

    def hits(self, spoken: Words) -> Iterator[tuple[str, Place]]:
        """Every place at which a phrase stands, by name; places may overlap."""
        starts = spoken.start
        for index, word in enumerate(spoken.lower):
            place = (starts[index], starts[index] + len(word))
            for name in self._words.get(word, ()):
                yield name, place
            for stem, name in self._stems.get(word[:_STEM], ()):
                if word.startswith(stem):
                    yield name, place
            if word in self._turns or word in self._open:
                for last, name in self._longer(spoken, index, word):
                    yield name, (place[0], spoken.end(last))

    def _longer(self, spoken: Words, index: int, word: str) -> Iterator[tuple[int, str]]:
        """The last words of the longer phrases that begin at a word, with their names."""
        lower = spoken.lower
        second = lower[index + 1] if index + 1 < len(lower) else ""
        for rest, name in self._turns.get(word, {}).get(second, ()):
            last = index + len(rest)
            if lower[index + 1 : last + 1] == rest and _unbroken(spoken, index, last):
                yield last, name
        for rest, name in self._open.get(word, ()):
            last = index + len(rest)
            said = lower[index + 1 : last + 1]
            if _matches(said, rest) and _unbroken(spoken, index, last):
                yield last, name


def _matches(said: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """Whether words are a phrase's whose last one is a stem."""
    return (
        len(said) == len(rest)
        and said[:-1] == rest[:-1]
        and said[-1].startswith(rest[-1][:-1])
    )


def _unbroken(spoken: Words, first: int, last: int) -> bool:
    """Whether no comma stands between words: `in May, we have` is no `may we`."""
    return all(spoken.start[n + 1] - spoken.end(n) == 1 for n in range(first, last))


def _without_apostrophes(phrase: str) -> str:
    """The phrase as speech is often written down, where that cannot be misread."""
    plain = phrase.replace("'", "")
    misread = plain in _ANOTHER_ALONE or not _ALWAYS_ANOTHER.isdisjoint(plain.split())
    return phrase if misread else plain
