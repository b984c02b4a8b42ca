"""A rule file read as it is being edited, beside those that stand on the disk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pitchcoach.analyst.craft import Slip
from pitchcoach.errors import Mistake, RuleFileError
from pitchcoach.measures import FUNCTIONS
from pitchcoach.review import Coach
from pitchcoach.rules.change import Change
from pitchcoach.rules.checks import Known
from pitchcoach.rules.folders import Files, files_of
from pitchcoach.rules.load import LARGEST_FILE, RuleFile, rules_of
from pitchcoach.rules.reading import Desk, Entry, rules
from pitchcoach.rules.reading_rulebook import read_rulebook
from pitchcoach.rules.reading_weights import Table, read_weights
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import Rulebook, hash_of, rulebook_of
from pitchcoach.shipped import rules_folder

_MOST_SLIPS = 200
"""Mistakes that are told at once: nobody mends more in one go."""
_ROUNDS = 8
"""How often rules may be read again without the files that have mistakes."""


@dataclass(frozen=True)
class Checked:
    """A rule file's rules, or what is wrong with it."""

    rules: tuple[Rule, ...] = ()
    slips: tuple[Slip, ...] = ()


@dataclass(eq=False)
class Reader:
    """Reads rule files as they are being edited, by what the other files say."""

    coach: Coach

    @cached_property
    def _files(self) -> Files:
        return files_of([rules_folder(), *self.coach.rules])

    @cached_property
    def _known(self) -> Known:
        book = self.coach.rulebook
        moves = tuple(move.name for move in book.moves)
        items = book.rubric.criterion_of
        return Known(items, frozenset(book.profiles), moves, tuple(FUNCTIONS))

    @cached_property
    def _weights(self) -> Table:
        files = self._files.weights
        return read_weights(files, [Desk().page(file) for file in files])

    def read(self, path: Path, source: str) -> Checked:
        """The rules of a file with this text, or its mistakes."""
        content = source.encode("utf-8", "replace")[: LARGEST_FILE + 1]
        file = RuleFile(path, content, folder=self._number(path))
        try:
            entries = self._entries(file, ())
            ids = [entry["rule"]["id"] for entry in entries]
            fitting = [c for c in self.coach.changes if any(map(c.fits, ids))]
            entries = self._entries(file, fitting) if fitting else entries
        except RuleFileError as error:
            return Checked(slips=slips(error.mistakes, path))
        return Checked(rules_of(entries, [file]))

    @property
    def silent(self) -> list[RuleFile]:
        """One's own files of which no rule is in force."""
        heard = {rule.path for rule in self.coach.rulebook.rules}
        own = (file for file in self._files.rules if file.folder)
        return [file for file in own if str(file.path) not in heard]

    def _entries(self, file: RuleFile, changes: Sequence[Change]) -> list[Entry]:
        """The checked data of a file's rules, as the settings change them."""
        desk = Desk()
        known, weights = self._known, self._weights
        others = [each for each in self._files.rules if each.path != file.path]
        entries = rules([file], desk, known, weights, beside=others, changes=changes)
        desk.finish()
        return entries

    def _number(self, path: Path) -> int:
        folders = [rules_folder(), *self.coach.rules]
        held = [n for n, folder in enumerate(folders) if path.is_relative_to(folder)]
        return held[-1] if held else len(folders)


def slips(mistakes: Sequence[Mistake], path: Path | None = None) -> tuple[Slip, ...]:
    """Mistakes in plain values; those of the file being edited do not name it."""
    own = str(path)
    return tuple(
        Slip(m.line, m.column, m.message, "" if m.path == own else m.path)
        for m in mistakes[:_MOST_SLIPS]
    )


def standing(coach: Coach) -> tuple[Rulebook, tuple[Slip, ...]]:
    """The rules that can be in force: files with mistakes are left out, and told."""
    try:
        return coach.rulebook, ()
    except RuleFileError as error:
        return _without(coach, error)


def _without(coach: Coach, error: RuleFileError) -> tuple[Rulebook, tuple[Slip, ...]]:
    told: list[Mistake] = []
    for _ in range(_ROUNDS):
        known = {mistake.path for mistake in told}
        told += error.mistakes
        broken = frozenset(mistake.path for mistake in told)
        if known == broken or any(
            Path(path).is_relative_to(rules_folder()) for path in broken
        ):
            break
        try:
            return _read(coach, broken), slips(told)
        except RuleFileError as further:
            error = further
    raise error


def _read(coach: Coach, broken: frozenset[str]) -> Rulebook:
    """The rulebook of all files but these."""
    files = files_of([rules_folder(), *coach.rules])
    whole = tuple(file for file in files.rules if str(file.path) not in broken)
    profiles = tuple(file for file in files.profiles if str(file.path) not in broken)
    files = replace(files, rules=whole, profiles=profiles)
    changes = [change for change in coach.changes if change.path not in broken]
    data = read_rulebook(files, changes)
    return rulebook_of(data, files, hash_of(files, changes)[:16])
