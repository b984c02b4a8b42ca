"""What `rules/moves.yml` says of each move: how to tell it, and what makes it strong."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from pitchcoach.language.quantities import Sort

Choice: TypeAlias = Literal["first", "last", "early", "strong", "plainest", "strongest"]
Where: TypeAlias = Literal["", "opening", "closing"]

_PART = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, eq=False)
class Feature:
    """Something a sentence may hold: a mention, or words."""

    title: str = ""
    """What is told to be lacking, in a word or two."""
    fr: str = ""
    """The title in French."""
    mentions: tuple[Sort, ...] = ()
    """Held by any mention of one of these sorts."""
    words: tuple[str, ...] = ()
    """Held by any of these words or turns of phrase; `*` stands for any ending."""
    phrases: tuple[str, ...] = ()
    """Held by any of these expressions."""
    also: tuple[str, ...] = ()
    """Held wherever one of these features is, which stand before it in the file."""
    unless: tuple[str, ...] = ()
    """Expressions that, found over its words, take it back."""
    absent: bool = False
    """Held where none of all this is found."""


@dataclass(frozen=True, eq=False)
class Cue:
    """What tells a sentence that makes a move."""

    words: tuple[str, ...] = ()
    """Words or turns of phrase, any of which will do; `*` stands for any ending."""
    phrase: tuple[str, ...] = ()
    """Or expressions; `^` is where a sentence begins."""
    pattern: tuple[Mapping[str, object], ...] = ()
    """Or words in a grammatical shape, as in rules of the kind `pattern`."""
    features: tuple[str, ...] = ()
    """Or any of these features."""
    then: tuple[str, ...] = ()
    """Features one of which must follow it in the sentence."""
    reach: int = 3
    """How many words may stand between."""
    near: tuple[str, ...] = ()
    """Features that must all stand in the same sentence."""
    where: Where = ""
    """Only in the `opening` or the `closing`; everywhere without it."""
    lesser: bool = False
    """Whether it makes the move in passing, and gives way to a cue that does so plainly."""


@dataclass(frozen=True)
class Strength:
    """One way for a move to be strong."""

    all: tuple[str, ...] = ()
    """Features it must hold."""
    any: tuple[str, ...] = ()
    """And one of these."""
    within: int = 1
    """In the sentence itself or so many sentences around it."""


@dataclass(frozen=True)
class MoveFrench:
    """What founders read of a move, in French."""

    title: str = ""
    """What the move is called."""
    why: str = ""
    """Why it matters."""


@dataclass(frozen=True, eq=False)
class MoveKeys:
    """The keys of a move."""

    title: str
    """What the move is called."""
    cues: tuple[Cue, ...]
    """What tells a sentence that makes it; any of these will do."""
    why: str = ""
    """Why it matters."""
    fr: MoveFrench = MoveFrench()
    """Title and why in French."""
    unless: tuple[str, ...] = ()
    """Expressions that, found over the words of a cue, take it back."""
    strong: tuple[Strength, ...] = ()
    """Ways to be strong, any of which will do; without one, every such sentence is."""
    best: tuple[Choice, ...] = ("first",)
    """Which sentence counts where several make the move, decided in this order."""


@dataclass(frozen=True, eq=False)
class MovesKeys:
    """The keys of `rules/moves.yml`."""

    moves: Mapping[str, MoveKeys]
    """Each move by its name."""
    features: Mapping[str, Feature] = field(default_factory=dict)
    """What sentences may hold, each by its name."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Pieces of expressions, put in where one further down says `{name}`."""


@dataclass(frozen=True, eq=False)
class MoveDefinition(MoveKeys):
    """A move: how to tell it, and what makes it strong."""

    name: str = ""
    features: Mapping[str, Feature] = field(default_factory=dict)
    """All the features there are, by name."""

    @property
    def needs(self) -> Literal["text", "parse"]:
        """The language work it cannot do without."""
        return "parse" if any(cue.pattern for cue in self.cues) else "text"


def definitions(data: Mapping[str, Any]) -> tuple[MoveDefinition, ...]:
    """The moves, from the checked data of `rules/moves.yml`, in the order of the file."""
    parts: dict[str, str] = {}
    for name, part in (data.get("parts") or {}).items():
        parts[name] = _with_parts(part, parts)
    whole = _with_parts(data, parts)
    features = {
        name: _feature(keys) for name, keys in (whole.get("features") or {}).items()
    }
    return tuple(
        _definition(name, keys, features)
        for name, keys in (whole.get("moves") or {}).items()
    )


def _feature(keys: Mapping[str, Any]) -> Feature:
    return Feature(
        title=keys.get("title", ""),
        fr=keys.get("fr", ""),
        mentions=_listed(keys.get("mentions")),
        words=_listed(keys.get("words")),
        phrases=_listed(keys.get("phrases")),
        also=_listed(keys.get("also")),
        unless=_listed(keys.get("unless")),
        absent=_is_true(keys.get("absent")),
    )


def _definition(
    name: str, keys: Mapping[str, Any], features: Mapping[str, Feature]
) -> MoveDefinition:
    return MoveDefinition(
        title=keys["title"],
        why=keys.get("why", ""),
        fr=MoveFrench(**keys.get("fr", {})),
        cues=tuple(map(_cue, _listed(keys["cues"]))),
        unless=_listed(keys.get("unless")),
        strong=tuple(map(_strength, _listed(keys.get("strong")))),
        best=_listed(keys.get("best", "first")),
        name=name,
        features=features,
    )


def _cue(keys: Mapping[str, Any]) -> Cue:
    return Cue(
        words=_listed(keys.get("words")),
        phrase=_listed(keys.get("phrase")),
        pattern=_listed(keys.get("pattern")),
        features=_listed(keys.get("features")),
        then=_listed(keys.get("then")),
        reach=int(keys.get("reach", 3)),
        near=_listed(keys.get("near")),
        where=keys.get("where", ""),
        lesser=_is_true(keys.get("lesser")),
    )


def _strength(keys: Mapping[str, Any]) -> Strength:
    within = int(keys.get("within", 1))
    return Strength(_listed(keys.get("all")), _listed(keys.get("any")), within)


def _is_true(value: Any) -> bool:
    return str(value or "").lower() in ("true", "yes", "on", "1")


def _listed(value: Any) -> tuple[Any, ...]:
    """A list, or a single value as a list of one."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _with_parts(value: Any, parts: Mapping[str, str]) -> Any:
    """The data with `{name}` replaced by the part of that name in every text."""
    if isinstance(value, str):
        return _PART.sub(lambda named: f"(?:{parts.get(named[1], named[0])})", value)
    if isinstance(value, Mapping):
        return {key: _with_parts(each, parts) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_with_parts(each, parts) for each in value]
    return value


def mistakes(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Names of features that do not exist, each with the keys that lead to it."""
    features = data.get("features") or {}
    for name, keys in (data.get("moves") or {}).items():
        for kind in ("cues", "strong"):
            for number, entry in enumerate(_listed(keys.get(kind))):
                for key in ("features", "then", "near", "all", "any"):
                    for feature in _listed(entry.get(key)):
                        if feature not in features:
                            known = ", ".join(features)
                            message = (
                                f"There is no feature '{feature}'. There are: {known}."
                            )
                            yield ("moves", name, kind, number, key), message
