"""Rules as a style for Vale: what it can say is said, the rest is left out and told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pitchcoach.authoring.exporting.kinds import kind_keys
from pitchcoach.authoring.exporting.proof import Try, difference
from pitchcoach.authoring.exporting.sequence import words_of
from pitchcoach.authoring.exporting.told import NotInValeError, told_keys
from pitchcoach.authoring.exporting.trials import parting_text
from pitchcoach.authoring.exporting.yaml import yaml_text
from pitchcoach.errors import RuleFileError
from pitchcoach.lint.blocks import Tagger
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.load import load_rules
from pitchcoach.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Exported:
    """A rule that Vale can run."""

    rule: Rule
    text: str
    """Of its file."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A rule that Vale cannot run, or not as it is meant."""

    rule: Rule
    reason: str


def exported(
    rules: Sequence[Rule], tried: Try, tagger: Tagger | None = None
) -> Iterator[Exported | LeftOut]:
    """Each rule as a file of Vale, or why it is left out, one after the other.

    A file is kept only if it finds in the rule's own examples what the rule finds.

    Args:
        tried: tries a rule on a text, as its examples are tried.
        tagger: gives words their tags, for a `sequence`.
    """
    with TemporaryDirectory(prefix="pitchcoach-") as folder:
        for rule in rules:
            try:
                text = yaml_text(vale_keys(rule))
                _prove(rule, text, Path(folder), tried, tagger)
            except NotInValeError as error:
                yield LeftOut(rule, str(error))
            else:
                yield Exported(rule, text)


def vale_keys(rule: Rule) -> Mapping[str, Any]:
    """The keys of a file of Vale, in the order in which people write them."""
    _refuse_company(rule)
    own = kind_keys(rule)
    told = told_keys(rule)
    told["message"] = _filled_alike(told["message"], rule)
    return {"extends": own["extends"], **told, **own}


def _filled_alike(message: str, rule: Rule) -> str:
    """The message, with places for what Vale fills in one by one."""
    if isinstance(rule.kind, Measure):
        return message.replace("%s", "%s words")
    if isinstance(rule.kind, Pattern):
        if "%" in message and any("skip" in word for word in words_of(rule.kind)):
            raise NotInValeError(
                "its message names all its words, and Vale cannot name those that may "
                "stand between ('skip')"
            )
        words = " ".join(f"%[{n}]s" for n, _ in enumerate(words_of(rule.kind), 1))
        return message.replace("%s", words)
    return message


def _refuse_company(rule: Rule) -> None:
    """Refuse what looks beyond the words themselves."""
    if rule.weights:
        raise NotInValeError(
            "its findings weigh more or less by the words around them ('weights'), and "
            "Vale would show them all alike"
        )
    for key in ("needs_near", "only_near"):
        if near := getattr(rule, key):
            sorts = " or ".join(near.sorts)
            raise NotInValeError(
                f"it depends on a {sorts} near the words ('{key}'), which Vale cannot see"
            )
    if rule.allow:
        raise NotInValeError(
            "some of what it finds is free ('allow'), and Vale would show every one"
        )


def _prove(rule: Rule, text: str, folder: Path, tried: Try, tagger: Tagger | None) -> None:
    """Refuse a file that cannot be read back, or finds something else in an example."""
    path = folder / rule.pack / f"{rule.id.partition('.')[2]}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    try:
        vale = load_rules([path])[0]
    except RuleFileError as error:
        raise NotInValeError(
            f"its file would be wrong: {error.mistakes[0].message}"
        ) from None
    if told := difference(rule, vale, tried, tagger):
        raise NotInValeError(told)
    if text := parting_text(rule, vale):
        raise NotInValeError(
            f"Vale would heed its exceptions ('unless') in other places, as in '{text}'"
        )
