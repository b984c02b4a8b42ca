"""The rules, rubric, profiles and moves in force, shipped ones and the user's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pitchcoach.errors import SettingsError, did_you_mean
from pitchcoach.memory import digest, remembered
from pitchcoach.moves import MoveDefinition, definitions
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


def load_rulebook(folders: Sequence[Path], *, cache: Path | None = None) -> Rulebook:
    """The rulebook of some folders: the shipped one first, then the user's.

    A later folder adds packs, and replaces what has the same name in an earlier one: rules,
    profiles, the rubric, the moves.

    Args:
        cache: folder in which checked rules are kept; without one files are read anew.
    """
    files = files_of(folders)
    identity = digest(part for file in files.all for part in file.identity)
    data = remembered(cache, f"rulebook {identity}", lambda: _checked(files))
    return Rulebook(
        rules_of(data["rules"], files.rules),
        rubric_of(data["rubric"]),
        {name: profile_of(name, keys) for name, keys in data["profiles"].items()},
        definitions(data["moves"]),
        identity[:16],
    )


def _checked(files: Files) -> dict[str, Any]:
    # Reading YAML costs more than everything else a warm start does.
    from pitchcoach.rules.reading_rulebook import read_rulebook  # noqa: PLC0415 - not with a warm cache

    return read_rulebook(files)
