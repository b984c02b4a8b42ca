"""Drafts proved before anything is written: loaded as a pack, tried on their examples."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pitchcoach.authoring.exporting.yaml import yaml_text
from pitchcoach.authoring.importing.drafts import Draft, Taken
from pitchcoach.errors import Mistake, RuleFileError
from pitchcoach.review import Coach
from pitchcoach.rules.examples import failures
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import Rulebook, load_rulebook
from pitchcoach.shipped import rules_folder


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that loads and whose examples hold, ready to be written."""

    name: str
    files: Mapping[str, str]
    rules: int
    examples: int
    left_out: tuple[Mistake, ...]
    notes: tuple[str, ...]


def proved(taken: Taken, coach: Coach) -> Pack:
    """The pack that a source becomes; mistakes are told at their places in the source."""
    with TemporaryDirectory(prefix="pitchcoach-") as folder:
        bare = [replace(draft, file="") for draft in taken.drafts]
        rules = _loaded(bare, taken.pack, Path(folder, "bare"))
        kept = [_with_examples(draft, rules, taken.pack, coach) for draft in taken.drafts]
        drafts = [each for each in kept if isinstance(each, Draft)]
        refused = [each for each in kept if isinstance(each, Mistake)]
        files = _texts(drafts)
        book = _book(files, taken.pack, Path(folder, "whole"))
        own = [rule for rule in book.rules if rule.pack == taken.pack]
        failed = [str(failure) for failure in failures(own, coach.tried)]
        assert not failed, failed
    count = sum(len(draft.good) + len(draft.bad) for draft in drafts)
    left_out = (*taken.left_out, *refused)
    return Pack(taken.pack, files, len(drafts), count, left_out, taken.notes)


def _loaded(drafts: Sequence[Draft], pack: str, folder: Path) -> Mapping[str, Rule]:
    """The rules by name, without examples; mistakes are moved to where drafts come from."""
    by_file = {f"{draft.name}.yml": draft for draft in drafts}
    try:
        book = _book(
            {name: _text([draft]) for name, draft in by_file.items()}, pack, folder
        )
    except RuleFileError as error:
        moved = [by_file[Path(m.path).name].mistake(m.message) for m in error.mistakes]
        raise RuleFileError(list(dict.fromkeys(moved))) from None
    return {rule.id: rule for rule in book.rules}


def _book(files: Mapping[str, str], pack: str, folder: Path) -> Rulebook:
    place = folder / pack
    place.mkdir(parents=True)
    for name, text in files.items():
        (place / name).write_text(text, encoding="utf-8")
    return load_rulebook([rules_folder(), folder] if files else [rules_folder()])


def _with_examples(
    draft: Draft, rules: Mapping[str, Rule], pack: str, coach: Coach
) -> Draft | Mistake:
    """The draft with its examples that hold; a mistake if one of people's own fails."""
    rule = rules[f"{pack}.{draft.name}"]
    bad = tuple(text for text in draft.bad if coach.tried(text, rule))
    good = tuple(t for t in draft.good if t not in bad and not coach.tried(t, rule))
    if draft.vouched and bad != draft.bad:
        missed = next(text for text in draft.bad if text not in bad)
        return draft.mistake(
            f"The rule does not find its own example '{missed[:60]}', so it is left out."
        )
    if draft.vouched and good != draft.good:
        flagged = next(text for text in draft.good if text not in good)
        return draft.mistake(
            f"The rule flags '{flagged[:60]}', which should be right, so it is left out."
        )
    return replace(draft, good=good, bad=bad)


def _texts(drafts: Sequence[Draft]) -> dict[str, str]:
    """The text of each file, rules of one file together."""
    by_file: dict[str, list[Draft]] = {}
    for draft in drafts:
        by_file.setdefault(f"{draft.file or draft.name}.yml", []).append(draft)
    return {name: _text(members) for name, members in by_file.items()}


def _text(members: Sequence[Draft]) -> str:
    if len(members) == 1 and not members[0].file:
        return yaml_text(_keys(members[0]))
    return yaml_text({"rules": {draft.name: _keys(draft) for draft in members}})


def _keys(draft: Draft) -> dict[str, Any]:
    examples = {"good": draft.good, "bad": draft.bad}
    return {**draft.keys, **{key: texts for key, texts in examples.items() if texts}}
