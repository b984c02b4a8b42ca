"""Which words, patterns and branches of each rule no example exercises."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any

from pitchcoach.authoring.coverage.pattern_parts import pattern_parts
from pitchcoach.authoring.coverage.worded_parts import unless_parts, worded_parts
from pitchcoach.authoring.located import names_weights, place
from pitchcoach.authoring.parts import Part, short
from pitchcoach.authoring.shown import Shown, Trial, shown, trials
from pitchcoach.review import Coach
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.kinds.move import Move
from pitchcoach.rules.rule import Rule

_BOUNDS: dict[type, tuple[str, ...]] = {
    Measure: ("max", "min"),
    Move: ("present", "strong", "by", "after", "before"),
}
"""Keys of rules on numbers that each flag something by themselves."""
_QUOTED: tuple[tuple[str], ...] = (("tokens",), ("swap",), ("raw",), ("token",))
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Coverage:
    """A rule's parts, and which of them its examples exercise."""

    rule: Rule
    parts: tuple[Part, ...]

    @property
    def used(self) -> int:
        """How many parts an example exercises."""
        return sum(part.used for part in self.parts)

    @property
    def missed(self) -> tuple[Part, ...]:
        """The parts that no example exercises."""
        return tuple(part for part in self.parts if not part.used)

    def sentences(self) -> Iterator[str]:
        """What no example exercises, a line for each expression, list or condition."""
        groups: dict[tuple[Any, ...], list[Part]] = {}
        for part in self.missed:
            groups.setdefault(_group(part), []).append(part)
        told = [(place(self.rule, *parts[0].route), parts) for parts in groups.values()]
        for here, parts in sorted(told, key=lambda each: each[0]):
            yield _sentence(parts, here.line)


def coverage(coach: Coach, rules: Sequence[Rule]) -> Iterator[Coverage]:
    """The coverage of each rule by its own examples."""
    examples = shown(coach, rules)
    for rule in rules:
        own = [example for example in examples if example.rule is rule]
        yield Coverage(rule, tuple(_parts(coach, rule, own)))


def percent(found: Iterable[Coverage]) -> int:
    """The share of all parts that examples exercise, rounded down; 100 where none is."""
    listed = list(found)
    parts = sum(len(each.parts) for each in listed)
    return 100 * sum(each.used for each in listed) // parts if parts else 100


def _parts(coach: Coach, rule: Rule, examples: Sequence[Shown]) -> Iterator[Part]:
    if hasattr(rule.kind, "find_in") and not worded_kind(rule):
        yield from _bounds(coach, rule)
        return
    tried = trials(rule, examples)
    parts = [*worded_parts(rule, examples, tried), *pattern_parts(rule, examples, tried)]
    yield from parts or [_whole(coach, rule)]
    yield from unless_parts(rule, tried)
    yield from _company(rule, tried)
    yield from _weights(rule, tried)


def worded_kind(rule: Rule) -> bool:
    """Whether a rule that judges a number does so by words."""
    return hasattr(rule.kind, "tokens")


def _whole(coach: Coach, rule: Rule) -> Part:
    """A rule of which no part can be told from another."""
    used = any(coach.tried(text, rule) for text in (*rule.bad, *rule.light))
    return Part((), "the rule itself", "bad", used)


def _bounds(coach: Coach, rule: Rule) -> Iterator[Part]:
    """Each bound of a rule on numbers, used where it alone flags a bad example."""
    keys = [key for key in _BOUNDS.get(type(rule.kind), ()) if _is_set(rule, key)]
    for key in keys if len(keys) > 1 else ():
        alone = replace(rule, kind=_only(rule.kind, key, keys))
        yield Part((key,), key, "bad", _whole(coach, alone).used)
    if len(keys) < 2:
        yield replace(_whole(coach, rule), route=tuple(keys))


def _is_set(rule: Rule, key: str) -> bool:
    return getattr(rule.kind, key) not in (None, False, "", {})


def _only(kind: Any, key: str, keys: Sequence[str]) -> Any:
    """The kind with but one of its bounds."""
    unset = {field.name: _default(field) for field in fields(kind) if field.name in keys}
    return replace(kind, **{**unset, key: getattr(kind, key)})


def _default(field: Any) -> Any:
    return field.default if field.default is not MISSING else field.default_factory()


def _company(rule: Rule, tried: Sequence[Trial]) -> Iterator[Part]:
    """`needs_near`, `only_near` and `allow`, each used where it keeps a match back."""
    for key in ("needs_near", "only_near"):
        if getattr(rule, key):
            used = any(f"'{key}'" in trial.stopped for trial in tried)
            yield Part((key,), key, "good", used)
    if rule.allow:
        free = any(t.shown.sort == "good" and not t.stopped for t in tried)
        yield Part(("allow",), "allow", "good", free)


def _weights(rule: Rule, tried: Sequence[Trial]) -> Iterator[Part]:
    """A rule's own weights; those that it shares by name have examples elsewhere."""
    if not rule.weights or names_weights(rule):
        return
    reached = [weight for t in tried if not t.stopped for weight in t.candidate.weights]
    for number, weight in enumerate(rule.weights):
        says = f"weights: {short(weight.scope)}"
        yield Part(("weights", number), says, "bad", weight in reached)


def _group(part: Part) -> tuple[Any, ...]:
    """Parts told together: pieces of one expression, values of one list."""
    listed = part.of and part.route and isinstance(part.route[-1], int)
    return (part.route[:-1] if listed else part.route, part.of or part.says, part.wanted)


def _sentence(parts: Sequence[Part], line: int) -> str:
    says = [f"'{part.says}'" if _is_quoted(part) else part.says for part in parts]
    named = ", ".join(says[:_MOST_NAMED])
    if len(says) > _MOST_NAMED:
        named += f" and {len(says) - _MOST_NAMED} more"
    of = f" of `{parts[0].of}`" if parts[0].of else ""
    verb = "is" if len(says) == 1 else "are"
    return f"{named}{of} (line {line}) {verb} in no {parts[0].wanted} example"


def _is_quoted(part: Part) -> bool:
    """Whether it is a piece of what the trainer wrote, and no name of ours."""
    return bool(part.of) or part.route[:1] in _QUOTED
