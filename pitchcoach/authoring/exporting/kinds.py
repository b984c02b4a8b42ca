"""What a rule looks for in the keys of Vale, or why Vale cannot look for it."""

import re
from collections.abc import Mapping
from typing import Any

from pitchcoach.authoring.exporting.keys import kind_name, own_keys
from pitchcoach.authoring.exporting.sequence import sequence_keys
from pitchcoach.authoring.exporting.told import NotInValeError
from pitchcoach.rules.kinds.existence import Existence
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.kinds.missing import Missing
from pitchcoach.rules.kinds.move import Move
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.rules.rule import Kind, PassageKind, Rule

_NOT_VALES = frozenset(("word_template",))
"""Keys that another file of Vale holds."""
_EXPRESSIONS = frozenset(
    ("tokens", "raw", "exceptions", "swap", "token", "either", "first", "second")
)
_PERCENT = re.compile(r"(\\\\)|\\?%")
_GROUPS = re.compile(r"\$\d|\$\{\d")
_CAPTURING = re.compile(r"(?<!\\)\((?!\?)")
_WORD = r"\w+(?:['’&@_-]\w+|[.,:/]\w+)*"
"""What is counted as one word, near enough for sentences of prose."""

Keys = dict[str, Any]


def kind_keys(rule: Rule) -> Keys:
    """The keys of a Vale rule that finds what the rule finds, `extends` first."""
    kind = rule.kind
    match kind:
        case Move():
            raise NotInValeError(
                f"it judges a move of the whole pitch ('{kind.move}'), and Vale knows no "
                "moves"
            )
        case Missing():
            raise NotInValeError(
                "it asks for something that no sentence says, and Vale only finds words "
                "that are there"
            )
        case Measure():
            return _counted_words(kind)
        case Pattern():
            return sequence_keys(kind, rule.unless)
    return {"extends": kind_name(kind), **_own_keys(kind), **_exceptions(rule)}


def _own_keys(kind: Kind) -> Keys:
    keys = own_keys(kind)
    if isinstance(kind, Substitution):
        _check_groups(kind)
    return {
        name: _expressions(value) if name in _EXPRESSIONS else value
        for name, value in keys.items()
        if name not in _NOT_VALES
    }


def _expressions(value: Any) -> Any:
    """Expressions without a bare `%`, for which Vale would put something else."""
    if isinstance(value, Mapping):
        return {_safe(left): right for left, right in value.items()}
    if isinstance(value, list):
        return [_expressions(inner) for inner in value]
    return _safe(value) if isinstance(value, str) else value


def _safe(expression: str) -> str:
    return _PERCENT.sub(lambda found: found[1] or r"\x25", expression)


def _check_groups(kind: Substitution) -> None:
    """Refuse prices such as `$5`, which Vale would take for what brackets found."""
    for worse, better in kind.swap.items():
        if _GROUPS.search(better) and not _CAPTURING.search(worse):
            raise NotInValeError(
                f"it says '{better}' instead, in which Vale takes '$' and the digit for "
                "words found in brackets"
            )


def _exceptions(rule: Rule) -> Keys:
    """`unless` as Vale's exceptions, after the rule's own."""
    if not rule.unless:
        return {}
    if not isinstance(rule.kind, Existence | Substitution):
        name = kind_name(rule.kind)
        raise NotInValeError(
            f"Vale knows no exceptions ('unless') in a rule of the kind '{name}'"
        )
    terms = (*map(_safe, rule.kind.exceptions), *map(_exception, rule.unless))
    return {"exceptions": terms}


def _exception(unless: PassageKind) -> str:
    """An expression under which Vale lets pass what lies in it or around it.

    Vale asks for whole words, so those at its ends are taken in. An exception counts around
    the words found only if there is white space in how it is written.
    """
    if not isinstance(unless, Existence):
        raise NotInValeError(
            "one of its exceptions ('unless') is a pattern of words, and Vale's are "
            "expressions"
        )
    expression = _safe(unless.tokens[0])
    before = "" if expression.startswith(r"\b") else r"\w*"
    after = "" if expression.endswith(r"\b") else r"\w*"
    spaced = "" if re.search(r"[ \t]|\\s", expression) else r"\s{0}"
    return f"(?i)(?m)(?:{before}(?:{expression}){after}{spaced})"


def _counted_words(kind: Measure) -> Keys:
    """Long sentences: words are what Vale can count in one."""
    known = (kind.measure, kind.of, kind.span) == ("words", "sentence", "sentence")
    if not known or kind.max is None or kind.min is not None:
        raise NotInValeError(
            f"it judges the measure '{kind.measure}' of the {kind.of}, and Vale has no "
            "such number"
        )
    return {"extends": "occurrence", "scope": "sentence", "max": kind.max, "token": _WORD}
