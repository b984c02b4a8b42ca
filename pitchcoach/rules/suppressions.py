"""Comments such as `<!-- pitchcoach off -->`, which switch rules off and on, as in Vale."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from json import JSONDecodeError, loads
from re import compile as pattern
from typing import NamedTuple

from pitchcoach.pitch import Dismissal, Pitch
from pitchcoach.text import Lines

_ALL = "off"
_SWITCH = pattern(r"(off|on)")
_WORDS = pattern(r"(.+\..+?)\s*(\[.+\])\s*=\s*(YES|NO)")
_RULE = pattern(r"(.+\..+?|[^.]+?)\s*=\s*(YES|NO|on|off)")
_STYLES = pattern(r"styles?\s*=\s*(.*)")
_OURS = "pitchcoach "
_TOOLS = (_OURS, "vale ")
_LONGEST = 1000

_REASON = pattern(r"(pitchcoach\s+off|.*=\s*(?:NO|off))\s*:\s*(.*)")

Change = tuple[str, bool]
"""A rule, style, or rule with words in brackets, and whether it is off from there on."""


class _Switch(NamedTuple):
    """Offsets at which a rule, a style or all was switched, and if it is off from there."""

    offsets: list[int]
    off: list[bool]
    comments: list[int]
    """Numbers of the comments that say so."""

    def is_off(self, offset: int) -> bool:
        index = bisect_right(self.offsets, offset)
        return index > 0 and self.off[index - 1]

    def comment(self, offset: int) -> int:
        """The number of the comment that holds at an offset."""
        return self.comments[bisect_right(self.offsets, offset) - 1]


class Suppressions(NamedTuple):
    """Which rules the author has switched off, and where."""

    switches: dict[str, _Switch]

    def __call__(self, rule: str, offset: int, words: str = "") -> bool:
        """Whether a rule is off for these words at an offset of the source text."""
        return bool(self.switches) and self.comment(rule, offset, words) is not None

    def comment(self, rule: str, offset: int, words: str = "") -> int | None:
        """The number of the comment that switches a rule off for these words there."""
        for name in (f"{rule}[{words}]", rule, rule.partition(".")[0], _ALL):
            if name in self.switches and self.switches[name].is_off(offset):
                return self.switches[name].comment(offset)
        return None

    def all_off(self, offset: int) -> bool:
        """Whether everything is off at an offset of the source text."""
        return _ALL in self.switches and self.switches[_ALL].is_off(offset)


def suppressions(pitch: Pitch, styles: Sequence[str] = ()) -> Suppressions:
    """What a pitch's comments switch off.

    Args:
        styles: those in force, for comments such as `vale styles = A, B`.
    """
    return switched(
        ((comment.text, comment.span.end) for comment in pitch.comments), styles
    )


def switched(
    comments: Iterable[tuple[str, int]], styles: Sequence[str] = ()
) -> Suppressions:
    """What comments switch off, each from an offset on, in the order they stand in."""
    switches: dict[str, _Switch] = {}
    for number, (comment, offset) in enumerate(comments):
        for name, off in _changes(comment.strip(), styles):
            switch = switches.setdefault(name, _Switch([], [], []))
            switch.offsets.append(offset)
            switch.off.append(off)
            switch.comments.append(number)
    return Suppressions(switches)


def dismissed_by(pitch: Pitch) -> dict[int, Dismissal]:
    """What the comments of a pitch dismiss, by their numbers; those of Vale's are none."""
    lines = Lines(pitch.text)
    found: dict[int, Dismissal] = {}
    for number, comment in enumerate(pitch.comments):
        said, reason = _said_and_why(comment.text.strip())
        names = [name for name, off in _changes(said, ()) if off]
        if names and said.startswith(_OURS):
            place = f"{pitch.name}:{lines.position(comment.span.start)[0]}"
            rule, _, words = names[0].partition("[")
            told = f"{words[:-1]}" if len(names) == 1 else ""
            found[number] = Dismissal(rule, told, reason, place)
    return found


def _said_and_why(comment: str) -> tuple[str, str]:
    """A comment of ours without the reason that it may end in."""
    found = _REASON.fullmatch(comment) if comment.startswith(_OURS) else None
    return (found[1], found[2]) if found else (comment, "")


def _changes(comment: str, styles: Sequence[str]) -> Iterator[Change]:
    comment, _ = _said_and_why(comment)
    tool = next((tool for tool in _TOOLS if comment.startswith(tool)), "")
    wanted = comment.removeprefix(tool).strip() if tool and len(comment) < _LONGEST else ""
    if found := _SWITCH.fullmatch(wanted):
        yield _ALL, found[1] == "off"
    elif found := _WORDS.fullmatch(wanted):
        yield from ((f"{found[1]}[{words}]", found[3] == "NO") for words in _list(found[2]))
    elif found := _STYLES.fullmatch(wanted):
        yield from ((style, True) for style in styles)
        yield from ((style.strip(), False) for style in found[1].split(","))
    elif found := _RULE.fullmatch(wanted):
        yield found[1], found[2] in ("NO", "off")


def _list(words: str) -> list[str]:
    try:
        listed = loads(words)
    except (JSONDecodeError, RecursionError):
        return []
    return [word for word in listed if isinstance(word, str)]
