"""The tables of the trainer's manual: every key of every kind, as the code says it."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import partial
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pitchcoach.authoring.proving.cases import CaseKeys
from pitchcoach.authoring.schema.described import described
from pitchcoach.measures import FUNCTIONS
from pitchcoach.moves.definition import Cue, Feature, MoveKeys, MovesKeys, Strength
from pitchcoach.rules.keys import Action, keys_of, kind_class
from pitchcoach.rules.kind_names import KINDS
from pitchcoach.rules.kinds.sequence import Word
from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.reading_rubric import CriterionKeys, RubricKeys
from pitchcoach.rules.rubric import Item
from pitchcoach.rules.rulebook import Rulebook
from pitchcoach.rules.shared import French, Nearby, Shared
from pitchcoach.rules.weights import Weight

Block = Callable[[Rulebook], str]
"""A piece of the manual, made from the code and from the rules there are."""

_BLOCK = re.compile(
    r"(<!-- generated: (?P<name>[\w ]+) -->\n).*?(<!-- /generated -->)", re.DOTALL
)
_UNIT = re.compile(r"Unit: ([^.]+)\.")
_SIMPLE: Mapping[Any, tuple[str, str]] = {
    str: ("text", "texts"),
    bool: ("`true` or `false`", "`true` or `false`"),
    int: ("whole number", "whole numbers"),
    float: ("number", "numbers"),
}
"""Types of keys in the words of a trainer: one, and several of them."""
_HEAD = ("key", "holds", "what it does", "without it")


def written_anew(page: str, rulebook: Rulebook) -> str:
    """A page with what stands between its markers made anew."""
    return _BLOCK.sub(lambda found: _block(found, rulebook), page)


def named(page: str) -> list[str]:
    """The names of the pieces that a page holds."""
    return [found["name"] for found in _BLOCK.finditer(page)]


def _block(found: re.Match[str], rulebook: Rulebook) -> str:
    return f"{found[1]}\n{BLOCKS[found['name']](rulebook)}\n\n{found[3]}"


def _keys(type_: type, _: Rulebook) -> str:
    """A table of the keys of a dataclass."""
    said = described(type_)
    known: dict[str, Field[Any]] = {field.name: field for field in fields(type_)}
    rows = [
        (f"`{name}`", _holds(key.hint), said[name], _without(known[name]))
        for name, key in keys_of(type_).items()
    ]
    return _table(_HEAD, rows)


def _kind(name: str, rulebook: Rulebook) -> str:
    """What a kind finds, and its keys."""
    return f"{_docstring(kind_class(name))}\n\n{_keys(kind_class(name), rulebook)}"


def _kinds(_: Rulebook) -> str:
    rows = [(f"[`{name}`](#{name})", _finds(name)) for name in KINDS]
    return _table(("kind", "finds"), rows)


def _measures(_: Rulebook) -> str:
    rows = [(f"`{name}`", *_measured(function)) for name, function in FUNCTIONS.items()]
    return _table(("measure", "what it says", "unit"), rows)


def _items(rulebook: Rulebook) -> str:
    rows = [
        (f"`{item.name}`", item.criterion or "–", item.title, item.weight, item.earned_by)
        for item in rulebook.rubric.items
    ]
    return _table(("item", "criterion", "what founders read", "points", "earned by"), rows)


def _profiles(rulebook: Rulebook) -> str:
    rows = [
        (f"`{profile.name}`", profile.audience, profile.seconds, profile.pace)
        for profile in rulebook.profiles.values()
    ]
    return _table(("profile", "who listens", "seconds", "words a minute"), rows)


def _moves(rulebook: Rulebook) -> str:
    rows = [(f"`{move.name}`", move.title, move.why) for move in rulebook.moves]
    return _table(("move", "what founders read", "why it matters"), rows)


def _measured(function: Callable[..., object]) -> tuple[str, str]:
    """What a measure says, and its unit."""
    text = _docstring(function)
    unit = _UNIT.search(text)
    return text.partition(" Unit:")[0], unit[1] if unit else "–"


def _finds(kind: str) -> str:
    """What a kind finds, in the first paragraph of its docstring."""
    paragraph = (inspect.getdoc(kind_class(kind)) or "").partition("\n\n")[0]
    return " ".join(paragraph.split())


def _docstring(thing: object) -> str:
    return " ".join((inspect.getdoc(thing) or "").split())


def _holds(hint: Any, *, several: bool = False) -> str:
    """What may stand after the colon, in words."""
    if hint in _SIMPLE:
        return _SIMPLE[hint][several]
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return _either([f"`{choice}`" for choice in args if choice])
    if origin is tuple:
        return f"{'lists' if several else 'list'} of {_holds(args[0], several=True)}"
    if origin is Mapping or (isinstance(hint, type) and is_dataclass(hint)):
        return "tables" if several else "table"
    choices = [_holds(each, several=several) for each in args if each is not NoneType]
    return _either(list(dict.fromkeys(choices)))


def _either(choices: list[str]) -> str:
    *first, last = choices
    return f"{', '.join(first)} or {last}" if first else last


def _without(field: "Field[Any]") -> str:
    """What holds where a key is not written."""
    if field.default is MISSING and field.default_factory is MISSING:
        return "**required**"
    default = field.default
    if isinstance(default, tuple) and len(default) == 1:
        default = default[0]
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    if isinstance(default, str | int | float) and default != "":
        return f"`{default}`"
    return "–"


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A table as Markdown writes it."""
    return "\n".join(_lines(list(head), rows))


def _lines(head: list[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        cells = (str(cell).replace("|", r"\|").replace("\n", " ") for cell in row)
        yield f"| {' | '.join(cells)} |"


_TYPES: Mapping[str, type] = {
    "keys of every rule": Shared,
    "keys of fr": French,
    "keys of needs_near": Nearby,
    "keys of action": Action,
    "keys of a weight": Weight,
    "keys of a test": CaseKeys,
    "keys of a word": Word,
    "keys of the rubric": RubricKeys,
    "keys of a criterion": CriterionKeys,
    "keys of an item": Item,
    "keys of a profile": Profile,
    "keys of moves": MovesKeys,
    "keys of a move": MoveKeys,
    "keys of a cue": Cue,
    "keys of strong": Strength,
    "keys of a feature": Feature,
}
BLOCKS: Mapping[str, Block] = {
    **{name: partial(_keys, type_) for name, type_ in _TYPES.items()},
    **{f"kind {name}": partial(_kind, name) for name in KINDS},
    "kinds": _kinds,
    "measures": _measures,
    "items": _items,
    "profiles": _profiles,
    "moves": _moves,
}
"""Every piece of the manual that the code writes."""
