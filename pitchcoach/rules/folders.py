"""Which files a rules folder holds: packs of rules, rubric, moves, weights, profiles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from pitchcoach.errors import SettingsError
from pitchcoach.rules.load import RuleFile, rule_file

_RUBRIC, _MOVES, _PROFILES = "rubric.yml", "moves.yml", "profiles"
_WEIGHTS = "weights.yml"
_ABOUT = "pack.yml"
"""What a pack says of itself: no rules."""
_by_name = attrgetter("name")
_MOST_FILES = 5_000
_MOST_BYTES = 50_000_000
"""Of the files of a folder: a hundred times what is shipped."""
_EXAMPLE = "a folder that holds packs, with rule files such as MyPack/MyRule.yml"


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a rulebook, by what they hold."""

    rules: tuple[RuleFile, ...]
    rubric: RuleFile
    moves: RuleFile
    profiles: tuple[RuleFile, ...]
    weights: tuple[RuleFile, ...] = ()

    @property
    def all(self) -> Iterator[RuleFile]:
        """Every file."""
        yield from (self.rubric, self.moves, *self.weights, *self.profiles, *self.rules)


def files_of(folders: Sequence[Path]) -> Files:
    """The files of the shipped folder and of those after it.

    Of rubric, moves and each profile the last one counts; of weights all do. A folder that
    is named twice counts where it stands last.
    """
    frame: dict[str, RuleFile] = {}
    rules: list[RuleFile] = []
    weights: list[RuleFile] = []
    for number, folder in enumerate(_distinct(folders)):
        for file in _rule_files(folder, number):
            path = file.path
            name = _frame_name(path, folder)
            if name == _WEIGHTS:
                weights.append(file)
            elif name:
                frame[name] = file
            else:
                rules.append(file)
    rubric = frame.pop(_RUBRIC, None) or rule_file(folders[0] / _RUBRIC)
    moves = frame.pop(_MOVES, None) or rule_file(folders[0] / _MOVES)
    return Files(tuple(rules), rubric, moves, tuple(frame.values()), tuple(weights))


def _frame_name(path: Path, folder: Path) -> str:
    """The name of a file that holds no rules, empty for one that does."""
    if path.parent == folder:
        return path.name if path.name in (_RUBRIC, _MOVES, _WEIGHTS) else ""
    return f"{_PROFILES}/{path.name}" if path.parent.name == _PROFILES else ""


def _distinct(folders: Sequence[Path]) -> list[Path]:
    """The folders, each once; the first one stays the first."""
    first, *others = folders
    last = {folder.resolve(): folder for folder in others}
    order = dict.fromkeys(folder.resolve() for folder in reversed(others))
    return [first, *(last[one] for one in reversed(order) if one != first.resolve())]


def _rule_files(folder: Path, number: int) -> Iterator[RuleFile]:
    """The files of a folder, read up to what a folder may hold."""
    size = 0
    for path in _rule_paths(folder):
        file = rule_file(path, ours=number == 0, folder=number)
        size += len(file.content)
        if size > _MOST_BYTES:
            most = f"{_MOST_BYTES // 1_000_000} MB of rule files"
            raise SettingsError(f"More than {most} in {folder}: name {_EXAMPLE}.")
        yield file


def _rule_paths(folder: Path) -> list[Path]:
    """Rule files in a folder's packs, and in the folder itself, which is then a pack."""
    if not folder.is_dir():
        state = "is a file" if folder.exists() else "does not exist"
        raise SettingsError(f"The rules folder {folder} {state}: name {_EXAMPLE}.")
    try:
        paths = [path for place in _packs(folder) for path in _yaml_files(place)]
    except OSError as error:
        message = f"The rules folder {folder} cannot be read ({error.strerror})"
        raise SettingsError(f"{message}: change its permissions.") from None
    if not paths:
        raise SettingsError(f"No rules in the folder {folder}: name {_EXAMPLE}.")
    if len(paths) > _MOST_FILES:
        message = f"More than {_MOST_FILES:,} rule files in {folder}: name {_EXAMPLE}."
        raise SettingsError(message)
    return paths


def _packs(folder: Path) -> list[Path]:
    inside = [
        path for path in folder.iterdir() if path.name[0] not in "._" and path.is_dir()
    ]
    return [folder, *sorted(inside, key=_by_name)]


def _yaml_files(folder: Path) -> list[Path]:
    """Also those that end in `.yaml`, so that their authors are told."""
    names = (path for path in folder.iterdir() if path.suffix in (".yml", ".yaml"))
    rules = (p for p in names if p.name[0] != "." and not p.name.endswith(".test.yml"))
    return sorted((p for p in rules if p.name != _ABOUT), key=_by_name)
