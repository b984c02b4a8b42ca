"""Which files a pack may hold, and nothing else: rule files and texts, in their places."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from re import compile as pattern
from unicodedata import category, normalize

from pitchcoach.authoring.packs.about import PAGE
from pitchcoach.rules.load import LARGEST_FILE

MOST_FILES = 1_000
MOST_BYTES = 4_000_000
"""Of all files together, unpacked: more than twice what the shipped rules take."""
LARGEST = LARGEST_FILE
"""Bytes of one file."""
_LONGEST_PATH = 120
_TEXTS = ("README.md", "LICENSE")
_FRAME = (PAGE, "rubric.yml", "moves.yml", "weights.yml", *_TEXTS)
_ENDINGS = {"profiles": ".yml", "templates": ".md"}
_PART = pattern(r"[^\W_][\w.-]*")
_DEVICE = pattern(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_ALLOWED = (
    "a pack holds rule files (MyPack/MyRule.yml), profiles/*.yml, templates/*.md, "
    f"README.md, LICENSE and {PAGE}"
)
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def trouble_with_path(path: str) -> str:
    """Why a file cannot stand at a path of a pack; empty if it can."""
    parts = path.split("/")
    if path.startswith("/") or ".." in parts or "\\" in path or ":" in path:
        return "leads out of the pack's folder"
    if len(path) > _LONGEST_PATH:
        return f"has a name longer than {_LONGEST_PATH} characters"
    if normalize("NFC", path) != path or not all(map(_PART.fullmatch, parts)):
        return f"has a name that a pack's file cannot have; {_ALLOWED}"
    if any(_DEVICE.fullmatch(part) or part.endswith(".") for part in parts):
        return "has a name that Windows keeps for itself: give it another"
    return "" if _is_allowed(parts) else f"does not belong in a pack: {_ALLOWED}"


def _is_allowed(parts: list[str]) -> bool:
    if len(parts) == 1:
        return parts[0] in _FRAME
    if len(parts) > 2:
        return False
    folder, name = parts
    if folder in _ENDINGS:
        return name.endswith(_ENDINGS[folder])
    return name in _TEXTS or (name.endswith(".yml") and name != PAGE)


def clashes(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Paths, or folders in them, that are one and the same where case does not count."""
    seen: dict[str, str] = {}
    for path in paths:
        whole = PurePosixPath(path)
        for part in (str(whole), *(str(parent) for parent in whole.parents)):
            first = seen.setdefault(normalize("NFKC", part).casefold(), part)
            if first != part:
                yield first, part


def trouble_with_content(content: bytes) -> str:
    """Why a file is no text; empty if it is one."""
    if len(content) > LARGEST:
        return "is larger than 1 MB: divide it into several files"
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "is no text: save it as UTF-8"
    unseen = {char for char in set(text) - set("\n\r\t\f") if category(char) in _UNSEEN}
    controls = [char for char in unseen if category(char) in ("Cc", "Cs")]
    return "holds signs that no text holds: save it as plain text" if controls else ""
