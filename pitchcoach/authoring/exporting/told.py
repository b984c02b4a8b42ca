"""What a rule says in the keys of Vale: message, level, description, scope and action."""

import re
from collections.abc import Iterator
from typing import Any

from pitchcoach.authoring.exporting.keys import action_keys
from pitchcoach.rules.rule import Rule

_STRAY = re.compile(r"%(?!%|(?:\[\d{1,3}\])?\d{0,2}\.?\d{0,2}[sdvfq])")
_FIRST_QUOTED = re.compile(r"""(['"])(%(?:\[1\])?s)\1""")
_SCOPES = {
    "title": "heading",
    "quote": "blockquote",
    "item": "list",
    "section": "text",
    "slide": "text",
}
_OURS_ALONE = frozenset(("opening", "closing", "first_sentence", "notes"))

Keys = dict[str, Any]


class NotInValeError(Exception):
    """Vale cannot say what a rule says; the message is the reason."""


def told_keys(rule: Rule) -> Keys:
    """What is shown of a finding, and where the rule looks."""
    said = rule.english
    why = " ".join(filter(None, (said.why or rule.description, said.advice)))
    keys: Keys = {
        "message": _message(rule),
        "level": rule.level,
        "link": rule.link,
        "description": literal_percent(why),
        "scope": _scopes(rule),
        # A habit is told once in a draft.
        "limit": 1 if rule.once else rule.limit,
        "action": action_keys(rule),
    }
    return {name: value for name, value in keys.items() if value}


def literal_percent(text: str) -> str:
    """A text in which Vale, too, reads `9%` as it stands."""
    return text.replace("%", "%%")


def _message(rule: Rule) -> str:
    """The message, whose bare `%` Vale would take for a value's place."""
    message = _STRAY.sub("%%", rule.english.message)
    if rule.action == ("replace",) and not _halved(message):
        # Vale quotes each of several suggestions itself.
        message = _FIRST_QUOTED.sub(r"\2", message, count=1)
    return message


def _halved(message: str) -> bool:
    """Whether Vale itself takes the quotes from the first of two places."""
    return message.count("'%s'") == 2


def _scopes(rule: Rule) -> list[str]:
    """Vale's scopes, none where they are the usual one."""
    scopes = list(dict.fromkeys(" & ".join(_parts(scope)) for scope in rule.scope))
    return [] if scopes == ["text"] else scopes


def _parts(scope: str) -> Iterator[str]:
    for part in scope.split("&"):
        negated = "~" if part.strip().startswith("~") else ""
        names = part.strip().removeprefix("~").split(".")
        alone = _OURS_ALONE.intersection(names)
        if alone:
            raise NotInValeError(
                f"it looks at the scope '{min(alone)}', which Vale does not know"
            )
        yield negated + ".".join(_SCOPES.get(name, name) for name in names)
