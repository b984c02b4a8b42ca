"""What can go wrong that the person at the keyboard can put right."""

from collections.abc import Iterable
from dataclasses import dataclass


class PitchcoachError(Exception):
    """Something the user can mend; says what is wrong and what would be right."""


class UnreadableError(PitchcoachError):
    """A pitch that cannot be read: no such file, not text, too large."""


class SettingsError(PitchcoachError):
    """A choice that does not exist: a profile, a rules folder, an option's value."""


class ModelError(PitchcoachError):
    """The language model is missing, altered or does not fit this spaCy."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing wrong in a rule file, at its place (line and column count from 1)."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class RuleFileError(PitchcoachError):
    """Rule files with mistakes: all of them at once, each at its place."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known word as a question, after a space; empty if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it, no start-up

    by_lower = {name.lower(): name for name in known}
    near = get_close_matches(word[:60].lower(), by_lower, n=1)
    return f" Did you mean '{by_lower[near[0]]}'?" if near else ""


class ExpressionError(PitchcoachError):
    """An expression in a rule that cannot be read; says where in it, and why."""

    def __init__(self, expression: str, position: int, reason: str) -> None:
        self.expression = expression
        """As the trainer wrote it."""
        self.position = position
        """Offset of the mistake in the expression, counted from 0."""
        self.reason = reason
        super().__init__(f"'{_short(expression)}', character {position + 1}: {reason}")


class BadRegexError(ExpressionError):
    """A regular expression that cannot be read."""


class BadFormulaError(ExpressionError):
    """A formula or condition that cannot be read."""


class RunawayRegexError(PitchcoachError):
    """A regular expression that took too long on a text and was stopped."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        super().__init__(
            f"The regular expression '{_short(pattern)}' takes too long and was stopped: "
            "do not repeat what is itself repeated, as in '(a+)+'."
        )


def _short(expression: str) -> str:
    return expression if len(expression) <= 60 else f"{expression[:59]}…"
