"""What lint has to say, at its line and column, as Vale says it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from pitchcoach.rules.actions import suggestions
from pitchcoach.rules.messages import format_message, quoted
from pitchcoach.rules.rule import Level, Match, Rule

if TYPE_CHECKING:
    from pitchcoach.lint.placing import Hit, Place


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


def alert(hit: "Hit", place: "Place", path: str) -> Alert:
    """The alert for what a rule has found."""
    rule, match, words = hit.rule, hit.match, hit.words
    fixes = suggestions(rule.action, words)
    return Alert(
        path=path,
        line=place.line,
        column=place.column,
        end=place.end,
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


def _said(message: str, values: tuple[str, ...], fixes: tuple[str, ...]) -> str:
    """The message with what was seen and then what the rule's action makes of it."""
    fixed = quoted(fixes) if len(fixes) > 1 else "".join(fixes)
    return format_message(message, (*values, fixed))


def _action(rule: Rule, match: Match) -> tuple[str, ...]:
    """A `replace` without parameters offers what the kind itself suggests."""
    if rule.action == ("replace",):
        return ("replace", *match.replacements)
    return rule.action
