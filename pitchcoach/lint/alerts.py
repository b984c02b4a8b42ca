"""What lint has to say, at its line and column, as Vale says it."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from re import compile as pattern
from typing import NamedTuple

from pitchcoach.lint.blocks import WHOLE_FILE, Unit
from pitchcoach.lint.sentences import sentences
from pitchcoach.rules.actions import suggestions
from pitchcoach.rules.messages import format_message, quoted
from pitchcoach.rules.rule import Level, Match, Rule
from pitchcoach.text import Lines, Span

_WORD = pattern(r"[^\W\d_][\w'’-]*")


class Alert(NamedTuple):
    """A rule's match in a file."""

    path: str
    """Relative to the working directory, with forward slashes."""
    line: int
    column: int
    end: int
    """Column of the match's last character, as if it stood on one line."""
    rule: str
    level: Level
    message: str
    match: str = ""
    description: str = ""
    link: str = ""
    action: tuple[str, ...] = ()
    """Name of the action, then its parameters."""


def alert(rule: Rule, match: Match, unit: Unit, lines: Lines, path: str) -> Alert:
    """The alert for a match in a passage."""
    passage = unit.passage
    words = match.span.cut(passage.text)
    line, column = _place(match, unit, lines)
    fixes = suggestions(rule.action, words)
    return Alert(
        path=path,
        line=line,
        column=column,
        end=max(column + len(words) - 1, 1),
        rule=rule.id,
        level=rule.level,
        message=_said(rule.english.message, match.values, fixes),
        match=words,
        description=_said(rule.description, match.values, fixes),
        link=rule.link,
        action=_action(rule, match),
    )


def in_order(alerts: Iterable[Alert]) -> list[Alert]:
    """By place, then by rule."""
    return sorted(alerts, key=lambda a: (a.path, a.line, a.column, a.rule, a.message))


def _place(match: Match, unit: Unit, lines: Lines) -> tuple[int, int]:
    """Where a match stands; one without words, at the first line that has some."""
    if not len(match.span):
        return (1, 1) if unit.order is WHOLE_FILE else (_first_line(lines.text), 1)
    passage = unit.passage
    start = passage.origin.offset(match.span.start)
    if lines.text.startswith(match.span.cut(passage.text), start):
        return lines.position(start)
    line, column = lines.position(start)
    return line, 1 if _is_on_one_line(match.span, passage.text, lines, line) else column


def _is_on_one_line(words: Span, text: str, lines: Lines, line: int) -> bool:
    """Whether Vale, which does not find words that markup divides, finds their sentence and
    so takes the beginning of its line for their place."""
    spans = _sentences(text)
    around = spans[bisect_right(spans, words.start, key=lambda span: span.start) - 1]
    if not words.within(around) or (words.start == around.start and words != around):
        return False
    ends = lines.starts[line] if line < len(lines.starts) else len(lines.text)
    source = lines.text[lines.starts[line - 1] : ends]
    return all(word in source for word in _WORD.findall(around.cut(text)))


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[Span, ...]:
    return sentences(text)


def _first_line(source: str) -> int:
    return len(source) - len(source.lstrip("\n")) + 1


def _said(message: str, values: tuple[str, ...], fixes: tuple[str, ...]) -> str:
    """The message with what was seen and then what the rule's action makes of it."""
    return format_message(
        message, (*values, quoted(fixes) if len(fixes) > 1 else "".join(fixes))
    )


def _action(rule: Rule, match: Match) -> tuple[str, ...]:
    """A `replace` without parameters offers what the kind itself suggests."""
    if rule.action == ("replace",):
        return ("replace", *match.replacements)
    return rule.action
