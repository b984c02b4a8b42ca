"""How a cell of a terminal looks, and the sequences that say so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

Colour = str
"""`""` for the terminal's own, `"4"` of 16 or 256, `"#rrggbb"`."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks."""

    colour: Colour = ""
    background: Colour = ""
    bold: bool = False
    dim: bool = False
    italic: bool = False
    underline: int = 0
    """0 for none, 1 single, 2 double, 3 curly."""
    reverse: bool = False
    struck: bool = False


PLAIN = Style()
_ON: dict[int, dict[str, object]] = {
    1: {"bold": True},
    2: {"dim": True},
    3: {"italic": True},
    4: {"underline": 1},
    7: {"reverse": True},
    9: {"struck": True},
    21: {"underline": 2},
    22: {"bold": False, "dim": False},
    23: {"italic": False},
    24: {"underline": 0},
    27: {"reverse": False},
    29: {"struck": False},
    39: {"colour": ""},
    49: {"background": ""},
}
_LONG = {38: "colour", 48: "background"}
_SHORT = (
    (30, "colour", 0),
    (40, "background", 0),
    (90, "colour", 8),
    (100, "background", 8),
)


@lru_cache(maxsize=4096)
def styled(style: Style, parameters: str) -> Style:
    """A style after `ESC [ parameters m`."""
    codes = iter(parameters.split(";") if parameters else ["0"])
    for code in codes:
        style = _after(style, code, codes)
    return style


def _after(style: Style, code: str, rest: Iterator[str]) -> Style:
    head, colon, tail = code.partition(":")
    number = int(head or 0)
    if not number:
        return PLAIN
    if number == 4 and colon:
        return replace(style, underline=int(tail or 1))
    if number in _LONG:
        # With colons, a colour space may stand between the kind and the numbers.
        given = iter(part for part in tail.split(":") if part) if colon else rest
        return _with(style, {_LONG[number]: _colour(given)})
    return _with(style, _ON.get(number) or _basic(number))


def _with(style: Style, fields: Mapping[str, object]) -> Style:
    return replace(style, **fields)  # type: ignore[arg-type]  # told by name


def _basic(number: int) -> dict[str, object]:
    for first, field, offset in _SHORT:
        if first <= number < first + 8:
            return {field: str(number - first + offset)}
    return {}


def _colour(parts: Iterator[str]) -> Colour:
    kind = next(parts, "")
    if kind == "5":
        return next(parts, "0")
    rgb = [int(next(parts, "0") or 0) for _ in range(3)]
    return "#{:02x}{:02x}{:02x}".format(*rgb)
