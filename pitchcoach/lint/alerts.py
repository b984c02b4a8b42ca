"""What lint has to say, at its line and column, as Vale says it."""

from collections.abc import Iterable
from re import compile as pattern
from typing import NamedTuple

from pitchcoach.language.passage import Passage
from pitchcoach.lint.blocks import WHOLE_FILE, Unit
from pitchcoach.lint.sentences import sentences
from pitchcoach.rules.actions import suggestions
from pitchcoach.rules.messages import format_message, quoted
from pitchcoach.rules.rule import Level, Match, Rule
from pitchcoach.text import Lines

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
    return line, 1 if _is_on_one_line(match, passage, lines, line) else column


def _is_on_one_line(match: Match, passage: Passage, lines: Lines, line: int) -> bool:
    """Whether Vale, which does not find words that markup divides, finds their sentence."""
    words = match.span.cut(passage.text)
    around = (span.cut(passage.text) for span in sentences(passage.text))
    sentence = next((s for s in around if s == words or s.find(words) > 0), None)
    if sentence is None:
        return False
    start, end = [*lines.starts, len(lines.text)][line - 1 : line + 1]
    return all(word in lines.text[start:end] for word in _WORD.findall(sentence))


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
