"""Rule files to rules: read and checked once, then made from what is kept of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from pitchcoach.errors import Mistake
from pitchcoach.memory import digest, remembered
from pitchcoach.rules.keys import kind, restored
from pitchcoach.rules.rule import PassageKind, Rule

LARGEST_FILE = 1_000_000
"""Bytes of a rule file."""


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file's contents, and how it is to be judged."""

    path: Path
    content: bytes = b""
    ours: bool = False
    """Held to all that the shipped rules promise: reasons, sources, French, examples."""
    folder: int = 0
    """Number of the rules folder it comes from; later ones go before earlier ones."""
    trouble: str = ""
    """Why it could not be read."""

    @property
    def pack(self) -> str:
        """The name of the folder it stands in."""
        return self.path.absolute().parent.name

    @property
    def identity(self) -> tuple[bytes, ...]:
        """Everything that its rules depend on."""
        where = f"{self.folder} {self.ours} {self.pack}/{self.path.name}"
        return where.encode(), self.content, self.trouble.encode()


def load_rules(
    paths: Iterable[Path],
    *,
    cache: Path | None = None,
    left_out: Callable[[Mistake], object] | None = None,
) -> tuple[Rule, ...]:
    """The rules of Vale styles, in the order of the files.

    Args:
        cache: folder in which checked rules are kept; without one files are read anew.
        left_out: told of each rule of a kind that cannot run here (`script`, `spelling`);
            without it such a rule is a mistake like any other.
    """
    files = [rule_file(path) for path in paths]
    key = digest(part for file in files for part in file.identity)
    tolerant = left_out is not None
    data = remembered(cache, f"rules {tolerant} {key}", lambda: _checked(files, tolerant))
    if left_out is not None:
        for line, column, message, number in data["left_out"]:
            left_out(Mistake(str(files[number].path), line, column, message))
    return rules_of(data["rules"], files)


def rule_file(path: Path, *, ours: bool = False, folder: int = 0) -> RuleFile:
    """A file's contents, or why it cannot be read."""
    content, trouble = b"", ""
    try:
        if path.suffix != ".yml":
            trouble = f"Rule files end in .yml: rename this one to {path.stem}.yml."
        elif path.is_file():
            with path.open("rb") as stream:
                content = stream.read(LARGEST_FILE + 1)
        else:
            trouble = "This is no file: a rule is a text file whose name ends in .yml."
    except PermissionError:
        trouble = "You may not read this file: change its permissions."
    except OSError as error:
        trouble = f"This file cannot be read ({error.strerror}): copy it anew."
    return RuleFile(path, content, ours, folder, trouble)


def rules_of(
    entries: Iterable[Mapping[str, Any]], files: Sequence[RuleFile]
) -> tuple[Rule, ...]:
    """Rules made from checked data."""
    return tuple(rule_of(entry, str(files[entry["file"]].path)) for entry in entries)


def rule_of(entry: Mapping[str, Any], path: str) -> Rule:
    """One rule made from checked data."""
    made = kind(entry["kind"], entry["options"])
    exceptions = [exception(written) for written in entry["unless"]]
    data = {**entry["rule"], "path": path, "kind": made, "unless": exceptions}
    rule: Rule = restored(data, Rule)
    return rule


def _checked(files: Sequence[RuleFile], tolerant: bool) -> dict[str, Any]:
    # Reading YAML costs more than everything else a warm start does.
    from pitchcoach.rules.reading import read_rules  # noqa: PLC0415 - not with a warm cache

    return read_rules(files, tolerant=tolerant)


def exception(written: str | Mapping[str, object]) -> PassageKind:
    """A regular expression that ignores case, or a pattern of words."""
    if isinstance(written, str):
        options = {"tokens": [written], "nonword": True, "ignorecase": True, "vocab": False}
        return cast(PassageKind, kind("existence", options))
    return cast(PassageKind, kind("pattern", written))
