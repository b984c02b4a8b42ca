"""Files written for trainers: a new rule, and the schema with which editors check rules."""

import json
from pathlib import Path
from typing import Any

from pitchcoach.authoring.schema import schema
from pitchcoach.errors import SettingsError
from pitchcoach.kept import written_whole
from pitchcoach.rules.rulebook import Rulebook

SCHEMA = ".pitchcoach-rule.schema.json"
"""In a folder of rules; each rule file of a pack names it."""


def write_rule(rulebook: Rulebook, folder: Path, path: Path, text: str) -> None:
    """Write a rule's file in a folder of rules, and the schema beside its packs."""
    write_schema(folder / SCHEMA, schema_text(schema(rulebook)))
    _write(path, text)


def schema_text(made: Any) -> str:
    """A schema as it stands in a file."""
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def write_schema(path: Path, text: str) -> None:
    """Write a schema in place of an older one, and of no other file."""
    if path.exists() and not _is_schema(path):
        message = f"'{path}' is another file, which a schema would replace"
        raise SettingsError(f"{message}: give -o a name that is free.")
    _write(path, text)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        written_whole(path, text.encode(), mode=0o644)
    except OSError as error:
        message = f"'{path}' cannot be written ({error.strerror})"
        raise SettingsError(f"{message}: name a folder where you may write.") from None


def _is_schema(path: Path) -> bool:
    """Whether a file is a schema that was written before."""
    try:
        held: Any = json.loads(path.read_bytes()) if path.is_file() else None
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(held, dict) and str(held.get("title", "")).startswith("pitchcoach:")
