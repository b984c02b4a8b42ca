"""The rules, rubric, profiles and moves in force, shipped ones and the user's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pitchcoach.errors import SettingsError, did_you_mean
from pitchcoach.memory import digest, remembered
from pitchcoach.moves import MoveDefinition, definitions
from pitchcoach.rules.change import Change
from pitchcoach.rules.folders import Files, files_of
from pitchcoach.rules.load import rules_of
from pitchcoach.rules.profiles import Profile, profile_of
from pitchcoach.rules.rubric import Rubric, rubric_of
from pitchcoach.rules.rule import Rule


@dataclass(frozen=True)
class Rulebook:
    """Everything trainers write, read and checked."""

    rules: tuple[Rule, ...]
    rubric: Rubric
    profiles: Mapping[str, Profile]
    moves: tuple[MoveDefinition, ...]
    hash: str
    """Changes with any word of any file; stored with every score."""

    def profile(self, name: str) -> Profile:
        """The profile of that name."""
        if name in self.profiles:
            return self.profiles[name]
        near = did_you_mean(name, self.profiles)
        names = ", ".join(sorted(self.profiles))
        message = f"There is no profile '{name[:60]}'.{near} The profiles are: {names}."
        raise SettingsError(message)

    def rule(self, name: str) -> Rule:
        """The rule of that name; the pack may be left out, and case does not matter."""
        wanted = name.lower()
        for rule in self.rules:
            if wanted in (rule.id.lower(), rule.id.partition(".")[2].lower()):
                return rule
        packs = ", ".join(dict.fromkeys(rule.pack for rule in self.rules))
        near = did_you_mean(name, (rule.id for rule in self.rules))
        near = near or f" Rules are called Pack.Rule; the packs are: {packs}."
        raise SettingsError(f"There is no rule '{name[:60]}'.{near}")

    def for_profile(self, name: str) -> tuple[Rule, ...]:
        """The rules in force for a profile."""
        self.profile(name)
        return tuple(r for r in self.rules if not r.profiles or name in r.profiles)


def load_rulebook(
    folders: Sequence[Path], *, cache: Path | None = None, changes: Sequence[Change] = ()
) -> Rulebook:
    """The rulebook of some folders: the shipped one first, then the user's.

    A later folder adds packs, and replaces what has the same name in an earlier one: rules,
    profiles, the rubric, the moves.

    Args:
        cache: folder in which checked rules are kept; without one files are read anew.
        changes: what is other than the files say, such as rules that are switched off.
    """
    files = files_of(folders)
    hash = hash_of(files, changes)
    # What only names a profile changes no rule, yet has to be checked.
    named = "".join(f" {one.name}" for one in changes if one.of == "profile")
    data = remembered(cache, f"rulebook {hash}{named}", lambda: _checked(files, changes))
    return rulebook_of(data, files, hash[:16])


def hash_of(files: Files, changes: Sequence[Change] = ()) -> str:
    """What tells rulebooks apart: it changes with any word of any file, and any change."""
    parts = (part for file in files.all for part in file.identity)
    others = (change.identity for change in changes if change.of != "profile")
    return digest((*parts, *others))


def rulebook_of(data: Mapping[str, Any], files: Files, hash: str = "") -> Rulebook:
    """The rulebook made from the checked data of some files."""
    return Rulebook(
        rules_of(data["rules"], files.rules),
        rubric_of(data["rubric"]),
        {name: profile_of(name, keys) for name, keys in data["profiles"].items()},
        definitions(data["moves"]),
        hash,
    )


def _checked(files: Files, changes: Sequence[Change]) -> dict[str, Any]:
    # Reading YAML costs more than everything else a warm start does.
    from pitchcoach.rules.reading_rulebook import read_rulebook  # noqa: PLC0415 - not with a warm cache

    return read_rulebook(files, changes)
