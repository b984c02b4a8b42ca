"""Named numbers about a pitch, each with unit and source; one function is one measure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import FunctionType, ModuleType

from pitchcoach.language.parsed import Parsed
from pitchcoach.language.speech import Sentence, told
from pitchcoach.measures import grammar, length, proof, wording
from pitchcoach.measures.stretch import Stretch, Value


@dataclass(frozen=True, slots=True)
class Measure:
    """A number about a pitch or a part of it."""

    name: str
    value: float
    unit: str

    def __str__(self) -> str:
        """The number with its unit, rounded as one would say it: `12 words`, `83%`."""
        number = rounded(self.value)
        if self.unit == "%":
            return f"{number}%"
        return f"{number} {_said(self.unit, one=number == '1')}"


def _said(unit: str, *, one: bool) -> str:
    if unit == "grade":
        return "year of school" if one else "years of school"
    return unit.removesuffix("s") if one and " " not in unit else unit


def rounded(value: float) -> str:
    """A number as one would say it: whole, or with one decimal below ten."""
    return f"{value:.0f}" if value >= 10 or value == round(value) else f"{value:.1f}"


def _functions(module: ModuleType) -> dict[str, Callable[[Stretch], Value]]:
    return {
        name: function
        for name, function in vars(module).items()
        if isinstance(function, FunctionType)
        and function.__module__ == module.__name__
        and not name.startswith("_")
    }


FUNCTIONS: Mapping[str, Callable[[Stretch], Value]] = {
    **_functions(length),
    **_functions(grammar),
    **_functions(wording),
    **_functions(proof),
}
"""Every measure by its name: the public functions of these modules."""

NEED_PARSE = frozenset(_functions(grammar))
"""Those that are absent where sentences were not parsed."""


@dataclass(frozen=True, eq=False)
class Measures(Mapping[str, Measure]):
    """The measures of a stretch, each worked out when first asked.

    A measure that cannot be told is absent: one that needs a parse where there is none,
    words before a number where there is no number.
    """

    stretch: Stretch
    _known: dict[str, Measure | None] = field(default_factory=dict, repr=False)

    def __getitem__(self, name: str) -> Measure:
        if name not in self._known:
            value = FUNCTIONS[name](self.stretch)
            self._known[name] = Measure(name, *value) if value else None
        measure = self._known[name]
        if measure is None:
            raise KeyError(name)
        return measure

    def __iter__(self) -> Iterator[str]:
        return (name for name in FUNCTIONS if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def measures(parsed: Parsed, *, pace: int, slot: float) -> Mapping[str, Measure]:
    """The measures of a whole pitch, for a pace in words a minute and a slot in seconds."""
    sections = max(len(parsed.pitch.sections), 1)
    return measures_of(told(parsed), pace=pace, slot=slot, sections=sections)


def measures_of(
    sentences: Sequence[Sentence], *, pace: int, slot: float, sections: int = 1
) -> Mapping[str, Measure]:
    """The measures of some sentences of a pitch; those that are only shown do not count."""
    said = [sentence for sentence in sentences if sentence.said]
    return Measures(Stretch(said, pace, slot, sections))
