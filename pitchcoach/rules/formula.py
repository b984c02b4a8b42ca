"""Formulas of metric rules: arithmetic, comparisons and `math.` functions, nothing else."""

import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from pitchcoach.errors import BadFormulaError, did_you_mean
from pitchcoach.text import Span

VARIABLES = (
    *("words", "sentences", "paragraphs", "characters", "syllables", "long_words"),
    *("complex_words", "polysyllabic_words", "pre", "list", "blockquote"),
    *(f"heading.h{level}" for level in range(1, 7)),
)
Number = float | int | bool
Formula = Callable[[Mapping[str, float]], Number]
"""Works out a formula from the values of its variables."""
Operator = Callable[[Number, Number], Number]

_LONGEST = 2_000
_DEEPEST = 40
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(?P<name>[A-Za-z_][\w.]*)"
    r"|(?P<sign><=|>=|==|!=|&&|\|\||[-+*/%<>!(),]))"
)
_FUNCTIONS: dict[str, tuple[Callable[..., float], int]] = {
    "abs": (abs, 1),
    "cbrt": (math.cbrt, 1),
    "ceil": (math.ceil, 1),
    "exp": (math.exp, 1),
    "floor": (math.floor, 1),
    "log": (math.log, 1),
    "log10": (math.log10, 1),
    "log2": (math.log2, 1),
    "max": (max, 2),
    "min": (min, 2),
    "mod": (math.fmod, 2),
    "pow": (math.pow, 2),
    "sqrt": (math.sqrt, 1),
    "trunc": (math.trunc, 1),
}
_CONSTANTS = {"math.pi": math.pi, "math.e": math.e, "true": True, "false": False}


def _divided(left: Number, right: Number) -> Number:
    """The quotient; of whole numbers a whole one, as in Vale."""
    if isinstance(left, int) and isinstance(right, int):
        return math.trunc(left / right)
    return left / right


_LEVELS: tuple[dict[str, Operator], ...] = (
    {"||": lambda left, right: bool(left or right)},
    {"&&": lambda left, right: bool(left and right)},
    {"==": operator.eq, "!=": operator.ne},
    {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge},
    {"+": operator.add, "-": operator.sub},
    {"*": operator.mul, "/": _divided, "%": math.fmod},
)
"""Signs between two values, those that bind least first."""


class Counts(Protocol):
    """Numbers about a whole text."""

    @property
    def numbers(self) -> Mapping[str, float]:
        """The values of variables."""
        ...

    @property
    def start(self) -> Span:
        """Where what is said about the whole text stands."""
        ...


def worked_out(formula: str, numbers: Mapping[str, float]) -> Number | None:
    """What a formula comes to; nothing where it has no value, as when dividing by 0."""
    try:
        value = parsed_formula(formula)(numbers)
    except (ArithmeticError, ValueError):
        return None
    return value if math.isfinite(value) else None


@lru_cache(maxsize=512)
def parsed_formula(formula: str) -> Formula:
    """A formula read and checked; `BadFormulaError` where it cannot be read."""
    reader = _Reader(formula)
    if len(formula) > _LONGEST:
        raise reader.wrong(f"longer than {_LONGEST:,} characters", 0)
    made = reader.operation(0)
    if reader.sign or reader.name or reader.number:
        raise reader.wrong("an operator such as '+' or '>' is missing before this")
    return made


@dataclass
class _Reader:
    """A formula being read, one number, name or sign at a time."""

    formula: str
    number: str = ""
    name: str = ""
    sign: str = ""
    _start: int = 0
    _end: int = 0
    _depth: int = 0

    def __post_init__(self) -> None:
        self._next()

    def wrong(self, reason: str, position: int | None = None) -> BadFormulaError:
        """The mistake at a position, by default at what is being looked at."""
        place = self._start if position is None else position
        return BadFormulaError(self.formula, place, reason)

    def operation(self, level: int) -> Formula:
        """Values with signs between them that bind at least as strongly as a level."""
        if level == len(_LEVELS):
            return self._value()
        first = self.operation(level + 1)
        further: list[tuple[Operator, Formula]] = []
        while apply := _LEVELS[level].get(self.sign):
            self._next()
            further.append((apply, self.operation(level + 1)))
        return _in_turn(first, further) if further else first

    def _next(self) -> None:
        found = _TOKEN.match(self.formula, self._end)
        rest = self.formula[self._end :]
        self._start = self._end + len(rest) - len(rest.lstrip())
        if not found and rest.strip():
            raise self.wrong(f"'{rest.strip()[0]}' means nothing in a formula")
        self._end = found.end() if found else len(self.formula)
        self.number = (found["number"] or "") if found else ""
        self.name = (found["name"] or "") if found else ""
        self.sign = (found["sign"] or "") if found else ""

    def _took(self, sign: str) -> bool:
        taken = self.sign == sign
        if taken:
            self._next()
        return taken

    def _value(self) -> Formula:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self.wrong(f"more than {_DEEPEST} brackets or signs in one another")
        value = self._signed()
        self._depth -= 1
        return value

    def _signed(self) -> Formula:
        if self._took("-"):
            inner = self._value()
            return lambda numbers: -inner(numbers)
        if self._took("!"):
            inner = self._value()
            return lambda numbers: not inner(numbers)
        if self._took("("):
            inner = self.operation(0)
            self._close()
            return inner
        return self._constant() if self.number else self._named()

    def _close(self) -> None:
        if not self._took(")"):
            raise self.wrong("')' is missing here")

    def _constant(self) -> Formula:
        written = self.number
        value: Number = int(written) if written.isdigit() else float(written)
        self._next()
        return lambda _: value

    def _named(self) -> Formula:
        name = self.name
        if name.startswith("math.") and name not in _CONSTANTS:
            return self._call(name.removeprefix("math."))
        if name in _CONSTANTS:
            constant = _CONSTANTS[name]
            self._next()
            return lambda _: constant
        key = re.sub(r"^heading_(h[1-6])$", r"heading.\1", name)
        if key not in VARIABLES:
            raise self.wrong(_unknown(name))
        self._next()
        other = key.replace(".", "_")
        return lambda numbers: float(numbers.get(key, numbers.get(other, 0)))

    def _call(self, name: str) -> Formula:
        if name not in _FUNCTIONS:
            known = ", ".join(_FUNCTIONS)
            raise self.wrong(f"'math.{name}' is not one of math.'s {known}")
        function, count = _FUNCTIONS[name]
        self._next()
        if not self._took("("):
            raise self.wrong(f"'(' is missing after 'math.{name}'")
        values = [self.operation(0)]
        while self._took(","):
            values.append(self.operation(0))
        if len(values) != count:
            raise self.wrong(f"'math.{name}' takes {count} value{'s' if count > 1 else ''}")
        self._close()
        return lambda numbers: function(*(value(numbers) for value in values))


def _in_turn(first: Formula, further: Sequence[tuple[Operator, Formula]]) -> Formula:
    def formula(numbers: Mapping[str, float]) -> Number:
        value = first(numbers)
        for apply, operand in further:
            value = apply(value, operand(numbers))
        return value

    return formula


def _unknown(name: str) -> str:
    if not name:
        return "a number or a variable such as 'words' is missing here"
    near = did_you_mean(name, VARIABLES) or f" There are: {', '.join(VARIABLES)}."
    return f"'{name}' is no variable.{near}"
