"""What a file may be called."""

import os
import re
from pathlib import Path

from pitchcoach.tui.drawings.one_line import one_line

_LONGEST = 255
"""Bytes of a name that disks take."""
_ENDING = re.compile(r".\.[A-Za-z]\w{0,9}$")
"""A letter follows the dot, so that `deck v1.2` has none."""
_USUAL = ".md"


def with_ending(typed: str) -> str:
    """The name with `.md`, if it has no ending."""
    return typed if not typed or _ENDING.search(typed) else f"{typed}{_USUAL}"


def refusal(path: Path) -> str:
    """Why nothing can be saved under this name, and what to do; empty if it can be."""
    name = path.name
    if not name.strip() or name.strip(".") == "":
        return "Type a name for the file first."
    if not name.isprintable():
        return "This name has characters that cannot be seen. Type it again."
    if len(os.fsencode(name)) > _LONGEST:
        return f"This name is too long. Use fewer than {_LONGEST - len(_USUAL)} letters."
    try:
        return _refused_by_disk(path)
    except (OSError, ValueError):
        return "The disk refuses this name. Choose another name or folder."


def missing_folder(path: Path) -> bool:
    """Whether the folder is to be made before a file can be saved there."""
    return not path.parent.exists()


def _refused_by_disk(path: Path) -> str:
    if path.is_dir():
        return "This is a folder. Type a / after it to go into it, or another name."
    nearest = next(folder for folder in path.parents if folder.exists())
    if not nearest.is_dir():
        return f"{one_line(nearest.name)} is a file, not a folder. Choose another folder."
    if not os.access(nearest, os.W_OK):
        return f"You may not write in {one_line(str(nearest))}. Choose another folder."
    if path.exists() and not os.access(path, os.W_OK):
        return "You may not write this file. Choose another name."
    return ""
