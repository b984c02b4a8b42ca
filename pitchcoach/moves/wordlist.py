"""Lists of words and turns of phrase, all looked for in one pass over a text's words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pitchcoach.language.words import Words
from pitchcoach.text import Span

_ALWAYS_ANOTHER = frozenset(("were", "well", "lets"))
_ANOTHER_ALONE = frozenset(("ill", "id", "hell", "shell", "wed"))
"""Without its apostrophe, `we're` is another word, and `i'll` where it stands alone."""


@dataclass(eq=False)
class Wordlist:
    """Phrases by a name; `*` at the end of a phrase stands for any ending of its last word.

    Drafts that come from speech often lack apostrophes: `im` counts as `i'm`.
    """

    phrases: Mapping[str, Sequence[str]]
    _by_first: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    """The other words of a phrase, and its name, by the phrase's first word."""
    _stems: dict[str, list[str]] = field(default_factory=dict)
    _stem_lengths: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        for name, listed in self.phrases.items():
            for phrase in listed:
                self._add(name, phrase.lower())

    def _add(self, name: str, phrase: str) -> None:
        if phrase.endswith("*") and " " not in phrase:
            self._stems.setdefault(phrase[:-1], []).append(name)
            self._stem_lengths.add(len(phrase) - 1)
            return
        for variant in dict.fromkeys((phrase, _without_apostrophes(phrase))):
            first, *rest = variant.split()
            self._by_first.setdefault(first, []).append((tuple(rest), name))

    def hits(self, spoken: Words) -> Iterator[tuple[str, Span]]:
        """Every place at which a phrase stands, by name; places may overlap."""
        lower = spoken.lower
        for index, word in enumerate(lower):
            for rest, name in self._by_first.get(word, ()):
                if _follows(rest, lower, index + 1):
                    yield name, Span(spoken.start[index], spoken.end(index + len(rest)))
            for length in self._stem_lengths:
                for name in (
                    self._stems.get(word[:length], ()) if len(word) >= length else ()
                ):
                    yield name, Span(spoken.start[index], spoken.end(index))


def _follows(rest: tuple[str, ...], lower: Sequence[str], index: int) -> bool:
    if not rest:
        return True
    if rest[-1].endswith("*"):
        said = lower[index : index + len(rest)]
        return (
            len(said) == len(rest)
            and said[:-1] == rest[:-1]
            and said[-1].startswith(rest[-1][:-1])
        )
    return tuple(lower[index : index + len(rest)]) == rest


def _without_apostrophes(phrase: str) -> str:
    """The phrase as speech is often written down, where that cannot be misread."""
    plain = phrase.replace("'", "")
    misread = plain in _ANOTHER_ALONE or not _ALWAYS_ANOTHER.isdisjoint(plain.split())
    return phrase if misread else plain
