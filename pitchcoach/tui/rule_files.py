"""Rule files as they are opened, begun and saved; what was there before is kept."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pitchcoach.kept import written_whole

LARGEST = 1_000_000
"""Bytes of a rule file, as those that read them have it."""
MOST_PITCHES = 500
"""Pitches of a folder that are read: so many take about ten seconds."""
_PITCHES = (".txt", ".md", ".markdown")
_LOOKED_AT = 20_000
"""Names in a folder, and in those inside, that are looked at."""
_FOR_ALL = 0o666
_NAME = re.compile(r"[^\W_][\w-]{0,79}")
_NEW = """\
extends: existence
message: "'%s' makes the listener doubt the rest."
level: warning
criterion: direct
item: hedging
ignorecase: true
tokens:
  - "to be (?:really |completely )?honest"
why: "If this sentence is honest, the listener wonders about the others."
asks: "\\"And when you were not honest?\\""
advice: "Cut it: not \\"To be honest, we grew 9%\\" but \\"We grew 9%\\"."
source: "your own experience"
good:
  - "We grew 9% last month."
  - "Our bread is honest work."
bad:
  - "To be honest, we grew 9%."
  - "To be really honest, the market is big."
"""


@dataclass(frozen=True)
class RuleText:
    """A rule file in the editor."""

    path: Path
    text: str = ""
    """As it was opened, or begun."""
    new: bool = False
    """Whether there is no such file yet."""
    own: bool = True
    """Whether it may be changed; shipped ones are only read."""


class RefusedError(Exception):
    """A file that cannot be opened or saved; says why and what to do."""


def opened(path: Path, *, own: bool) -> RuleText:
    """A rule file as it stands on the disk."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise RefusedError(f"{path} cannot be opened: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise RefusedError(
            f"{path.name} is no text in UTF-8: save it so in the program that wrote it."
        ) from None
    if len(data) > LARGEST or "\0" in text:
        raise RefusedError(f"{path.name} is no rule file: it is too large, or no text.")
    return RuleText(path, text, own=own)


def begun(folder: Path, name: str, text: str = "") -> RuleText:
    """A new rule in a folder, called `Pack.Rule`; the file itself if there is one."""
    pack, _, rule = name.strip().removesuffix(".yml").partition(".")
    if not (_NAME.fullmatch(pack) and _NAME.fullmatch(rule)):
        raise RefusedError("A rule is called Pack.Rule, with letters and digits: My.Words.")
    path = Path(os.path.abspath(folder / pack / f"{rule}.yml"))  # noqa: PTH100 - resolve() follows links
    if path.exists():
        return opened(path, own=True)
    return RuleText(path, text or _NEW, new=True)


def saved(file: RuleText, text: str) -> str:
    """Write a rule file in one step, after what it held is put beside it, as `.bak`.

    A sentence is answered where something else had changed the file.
    """
    path = Path(os.path.realpath(file.path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_bytes() if path.exists() else None
        if before is not None:
            written_whole(before_name(path), before, _FOR_ALL)
        written_whole(path, text.encode("utf-8", "replace"), _FOR_ALL)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusedError(f"{path} cannot be saved: {reason}.") from None
    changed = before is not None and before.decode("utf-8-sig", "replace") != file.text
    if (file.new and before is None) or not changed:
        return ""
    return f"Another program had changed it: that is kept in {before_name(path).name}."


def before_name(path: Path) -> Path:
    """Where the version before the last saving is kept."""
    return path.with_name(f"{path.name}.bak")


def pitches_in(folder: Path) -> tuple[tuple[Path, ...], bool]:
    """The pitches of a folder and of those inside, and whether there are more of them."""
    found = list(islice(_pitches(folder), MOST_PITCHES + 1))
    return tuple(sorted(found[:MOST_PITCHES])), len(found) > MOST_PITCHES


def _pitches(folder: Path) -> Iterator[Path]:
    looked_at = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] not in "._")
        for name in sorted(names):
            looked_at += 1
            if looked_at > _LOOKED_AT:
                return
            if name.lower().endswith(_PITCHES) and name[0] != ".":
                yield Path(place, name)
