"""Sources to import, written for a test, and what becomes of them."""

from pathlib import Path

import pytest

from pitchcoach.authoring.importing import taken
from pitchcoach.authoring.importing.drafts import Taken
from pitchcoach.errors import RuleFileError


def source(folder: Path, name: str, text: str | bytes) -> Path:
    """A file to import."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def read(folder: Path, name: str, text: str | bytes, pack: str | None = "Mine") -> Taken:
    """What is taken of one file."""
    (only,) = taken(source(folder, name, text), pack)
    return only


def told(folder: Path, name: str, text: str | bytes) -> list[str]:
    """The mistakes in a file, with places but without its folder."""
    with pytest.raises(RuleFileError) as caught:
        read(folder, name, text)
    return [str(m).removeprefix(f"{folder}/") for m in caught.value.mistakes]
